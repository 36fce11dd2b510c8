import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keyLockState } from '../../../../lib/shared/settings/stored-values';
import { createUseReport, followKeyLock, unlockKeys } from '../../../../lib/ui/shared/key-lock';
import { settle } from '../../fixtures/promises';

const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>();
const MINUTE = 60_000;

beforeEach(() => {
  fakeBrowser.reset();
  sendMessage.mockReset().mockResolvedValue({ reply: {} });
  browser.runtime.sendMessage = sendMessage as typeof browser.runtime.sendMessage;
});

describe('the state of the keys', () => {
  it('is followed as the background finds it', async () => {
    await keyLockState.setValue('locked');
    const lock = followKeyLock();
    await lock.isKnown;
    expect(lock.state.value).toBe('locked');
    await keyLockState.setValue('unlocked');
    await settle();
    expect(lock.state.value).toBe('unlocked');
  });

  it.each([
    [{ reply: { isSet: true, isLocked: false } }, 'done'],
    [{ reply: { isSet: true, isLocked: true, isWrong: true } }, 'wrong'],
    [undefined, 'lost'],
  ] as const)('is unlocked by the background alone: %j is %s', async (answer, outcome) => {
    sendMessage.mockResolvedValue(answer);
    expect(await unlockKeys('quiet orchard')).toBe(outcome);
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith({
      type: 'passphrase.unlock',
      request: { passphrase: 'quiet orchard' },
    });
  });
});

describe('use of a page', () => {
  it('is reported once a minute at most, also after the clock was set back', async () => {
    await keyLockState.setValue('unlocked');
    let now = 100 * MINUTE;
    const report = createUseReport(() => now);
    const counts: number[] = [];
    for (const step of [0, MINUTE - 1, 1, -50 * MINUTE]) {
      now += step;
      await report();
      counts.push(sendMessage.mock.calls.length);
    }
    expect(counts).toEqual([1, 1, 2, 3]);
    expect(sendMessage).toHaveBeenLastCalledWith({ type: 'passphrase.used', request: {} });
  });

  it.each(['none', 'locked'] as const)('is not reported while the keys are %s', async state => {
    await keyLockState.setValue(state);
    await createUseReport()();
    expect(sendMessage).not.toHaveBeenCalled();
  });
});
