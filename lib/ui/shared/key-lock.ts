import { signal, type ReadonlySignal } from '@preact/signals';
import type { EpochMs } from '../../shared/model/time';
import type { KeyLockState } from '../../shared/model/passphrase';
import { keyLockState } from '../../shared/settings/stored-values';
import { patientSend as send } from './patient-send';

/** Result of a step with the passphrase; `lost` where the background did not answer. */
export type PassphraseOutcome = 'done' | 'wrong' | 'lost';

/** State of the keys, as pages show it. */
export interface KeyLockView {
  state: ReadonlySignal<KeyLockState>;
  /** Settles once `state` is the browser's. */
  isKnown: Promise<void>;
}

/** Follows whether the keys are locked, for as long as the page lives. */
export function followKeyLock(): KeyLockView {
  const state = signal<KeyLockState>('none');
  keyLockState.watch(next => (state.value = next));
  return {
    state,
    isKnown: keyLockState.getValue().then(
      now => void (state.value = now),
      () => undefined,
    ),
  };
}

/** Unlocks the keys; only pages at top level may. */
export function unlockKeys(passphrase: string): Promise<PassphraseOutcome> {
  return send('passphrase.unlock', { passphrase }).then(
    ({ isWrong }) => (isWrong ? 'wrong' : 'done'),
    () => 'lost',
  );
}

/** Opens the settings, for a framed page, in which no passphrase may be typed. */
export async function openUnlocking(): Promise<void> {
  await send('options.open', {});
}

const MINUTE = 60_000;

/** Returns a function that reports use of Fitside, once a minute at most, and only while that puts a lock off. */
export function createUseReport(now: () => EpochMs = Date.now): () => Promise<void> {
  let last = Number.NEGATIVE_INFINITY;
  return async () => {
    // A clock that was set back must not silence it.
    if (Math.abs(now() - last) < MINUTE) return;
    last = now();
    if ((await keyLockState.getValue()) === 'unlocked') await send('passphrase.used', {});
  };
}

/** Calls back on what the user does in this page; never on what a script makes of it. */
export function onUserInput(callback: () => void): void {
  for (const type of ['pointerdown', 'keydown'] as const) {
    document.addEventListener(type, event => event.isTrusted && callback(), { capture: true });
  }
}
