import { describe, expect, it, vi } from 'vitest';
import { createAutosave } from '../../../../lib/ui/profiler/autosave';
import { deferred, settle, untilGivenUp } from '../../fixtures/promises';

type Write = (value: string) => Promise<void>;

/** An autosave that failed to write a first value. */
async function failedAutosave() {
  const write = vi.fn<Write>().mockRejectedValue(new Error('gone'));
  const saver = createAutosave(write);
  await untilGivenUp(() => saver.save('a'));
  return { write, saver };
}

describe('the autosave', () => {
  it('writes one value at a time, and of those that waited only the newest', async () => {
    const first = deferred<void>();
    const write = vi.fn<Write>(value => (value === 'a' ? first.promise : settle()));
    const saver = createAutosave(write);
    saver.save('a');
    saver.save('b');
    saver.save('c');
    expect(saver.state.value).toBe('saving');
    await settle();
    expect(write.mock.calls).toEqual([['a']]);
    first.resolve();
    await vi.waitFor(() => expect(saver.state.value).toBe('saved'));
    expect(write.mock.calls).toEqual([['a'], ['c']]);
  });

  it('tries again when the background was stopped', async () => {
    const write = vi.fn<Write>().mockRejectedValueOnce(new Error('stopped'));
    const saver = createAutosave(write);
    saver.save('a');
    await settle();
    expect(saver.state.value).toBe('saved');
    expect(write).toHaveBeenCalledTimes(2);
  });

  it('reports when a value is not kept, and keeps it once that is possible', async () => {
    const { write, saver } = await failedAutosave();
    expect(saver.state.value).toBe('failed');
    write.mockReset().mockResolvedValue();
    saver.again();
    await settle();
    expect(saver.state.value).toBe('saved');
    expect(write.mock.calls).toEqual([['a']]);
  });

  it('keeps no more of what was given up', async () => {
    const failing = deferred<void>();
    const { write, saver } = await failedAutosave();
    saver.drop();
    expect(saver.state.value).toBe('saved');
    saver.again();
    write.mockReset().mockReturnValueOnce(failing.promise);
    saver.save('b');
    saver.save('c');
    saver.drop();
    failing.resolve();
    await settle();
    expect(saver.state.value).toBe('saved');
    expect(write.mock.calls).toEqual([['b']]);
  });

  it('still writes a newer value after an older one failed', async () => {
    const failing = deferred<void>();
    const write = vi
      .fn<Write>()
      .mockImplementation(value => (value === 'a' ? failing.promise : Promise.resolve()));
    const saver = createAutosave(write);
    saver.save('a');
    saver.save('b');
    failing.reject(new Error('gone'));
    await settle();
    expect(saver.state.value).toBe('saved');
    expect(write.mock.calls.at(-1)).toEqual(['b']);
  });
});
