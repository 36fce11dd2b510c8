import { expect, it, vi } from 'vitest';
import type { TablesState } from '../../../../lib/shared/model/onet-tables';
import { createOnetTables } from '../../../../lib/ui/options/onet-tables';
import { deferred, settle } from '../../fixtures/promises';
import { fakeSend } from '../../fixtures/send';

const HALF: TablesState = { reading: { done: 4, of: 9 } };
const WHOLE: TablesState = { ready: { database: 'O*NET 30.1', readAt: 0, occupations: 1016 } };

it("shows how far O*NET's tables are, and what comes of reading on", async () => {
  const read = vi.fn(async () => HALF);
  const { view, refresh, readAgain } = createOnetTables(
    fakeSend({ 'tables.state': async () => WHOLE, 'tables.read': read }),
  );
  expect(view.value.state).toBeUndefined();
  await refresh();
  expect(view.value.state).toEqual(WHOLE);
  readAgain();
  await settle();
  expect(read).toHaveBeenCalledOnce();
  expect(view.value.state).toEqual(HALF);
});

it('never shows an answer that is overtaken, nor loses one to a failure', async () => {
  const late = deferred<TablesState>();
  const state = vi.fn(async () => WHOLE).mockReturnValueOnce(late.promise);
  const { view, refresh } = createOnetTables(fakeSend({ 'tables.state': state }));
  const first = refresh();
  await refresh();
  late.resolve(HALF);
  await first;
  expect(view.value.state).toEqual(WHOLE);
  state.mockRejectedValueOnce(new Error('stopped'));
  await refresh();
  expect(view.value.state).toEqual(WHOLE);
});
