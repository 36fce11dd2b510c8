import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { LateAnswerError } from '../../../../lib/ui/shared/deadline';
import { patientSend } from '../../../../lib/ui/shared/patient-send';
import { withRetry } from '../../../../lib/ui/shared/retry';

const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>();
const never = () => new Promise<never>(() => {});

beforeEach(() => {
  vi.useFakeTimers();
  sendMessage.mockReset().mockImplementation(never);
  browser.runtime.sendMessage = sendMessage as typeof browser.runtime.sendMessage;
});
afterEach(() => void vi.useRealTimers());

it.each([
  ['keys.list', 45_000],
  ['people.recent', 45_000],
  ['data.state', 240_000],
] as const)('%s is given up where no answer comes in time', async (name, ms) => {
  const failed = vi.fn();
  patientSend(name, {}).catch(failed);
  await vi.advanceTimersByTimeAsync(ms - 1);
  expect(failed).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(failed.mock.calls[0]?.[0]).toBeInstanceOf(LateAnswerError);
  expect(sendMessage).toHaveBeenCalledOnce();
});

it('whoever asks until there is an answer is informed at the first that is late, and goes on', async () => {
  const onTrouble = vi.fn();
  sendMessage.mockImplementationOnce(never).mockResolvedValue({ reply: [] });
  const answer = withRetry(() => patientSend('people.recent', {}), { onTrouble });
  await vi.advanceTimersByTimeAsync(45_000);
  expect(onTrouble.mock.calls[0]?.[0]).toBeInstanceOf(LateAnswerError);
  expect(await answer).toEqual({ answer: [] });
});
