import { beforeEach, expect, it, vi } from 'vitest';
import { leavePanel } from '../../../../lib/ui/sidebar/leave-panel';
import { deferred, settle } from '../../fixtures/promises';

const BEFORE = { place: 'panel', isFrameOpen: false } as const;

const ways = {
  left: vi.fn(async () => BEFORE),
  close: vi.fn(async () => false),
  stayed: vi.fn(async () => ({})),
};

beforeEach(() => {
  vi.resetAllMocks();
  ways.left.mockResolvedValue(BEFORE);
  ways.close.mockResolvedValue(false);
  ways.stayed.mockResolvedValue({});
});

it('reports that the panel closes, and closes it in the same task as the click', async () => {
  ways.left.mockReturnValue(deferred<typeof BEFORE>().promise);
  ways.close.mockResolvedValue(true);
  const left = leavePanel(ways);
  expect(ways.left).toHaveBeenCalledOnce();
  expect(ways.close).toHaveBeenCalledOnce();
  expect(await left).toBe(true);
  expect(ways.stayed).not.toHaveBeenCalled();
});

it('reports that the panel stays only after the earlier report was handled', async () => {
  const heeded = deferred<typeof BEFORE>();
  ways.left.mockReturnValue(heeded.promise);
  const left = leavePanel(ways);
  await settle();
  expect(ways.stayed).not.toHaveBeenCalled();
  heeded.resolve(BEFORE);
  expect(await left).toBe(false);
  expect(ways.stayed).toHaveBeenCalledExactlyOnceWith(BEFORE);
});

it('has nothing to take back where the background did not answer', async () => {
  ways.left.mockRejectedValue(new Error('no answer'));
  expect(await leavePanel(ways)).toBe(false);
  expect(ways.stayed).not.toHaveBeenCalled();
  ways.left.mockResolvedValue(BEFORE);
  ways.stayed.mockRejectedValue(new Error('no answer'));
  expect(await leavePanel(ways)).toBe(false);
});
