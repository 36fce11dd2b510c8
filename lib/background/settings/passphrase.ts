import { createSerialQueue } from '../../shared/async/serial-queue';
import type { KeyState } from '../../shared/model/api-keys';
import type { KeyLockState, PassphraseState } from '../../shared/model/passphrase';
import type { EpochMs } from '../../shared/model/time';
import type { KeyLock } from '../storage/key-lock';
import type { PassphraseStore } from '../storage/passphrase';

/** The alarm on which the keys are locked. */
export const LOCK_ALARM = 'lock-keys';

/** The part of the browser's alarms used here. */
interface LockAlarms {
  create(name: string, info: { when: EpochMs }): Promise<void> | void;
  clear(name: string): Promise<boolean>;
}

export type Passphrase = ReturnType<typeof createPassphrase>;

/** Sets, changes and removes the passphrase of the keys; locks and unlocks them. It remembers nothing itself. */
export function createPassphrase(parts: {
  store: PassphraseStore;
  lock: KeyLock;
  alarms: LockAlarms;
  /** Returns the public states of all keys. */
  keys: () => Promise<KeyState[]>;
  /** The state that pages show. */
  shown: { getValue(): Promise<KeyLockState>; setValue(state: KeyLockState): Promise<void> };
  /** Called once keys were locked, or unlocked, or erased. */
  changed: (isLocked: boolean) => Promise<void>;
}) {
  const { store, lock, alarms, shown, changed } = parts;
  const updates = createSerialQueue();

  return {
    state,
    follow,

    set: (passphrase: string) => answered(store.set(passphrase).then(() => true)),
    unlock: (passphrase: string) => answered(store.unlock(passphrase)),
    change: (before: string, next: string) => answered(store.change(before, next)),
    remove: (passphrase: string) => answered(store.remove(passphrase)),

    /** Locks the keys at once. */
    async lock(): Promise<PassphraseState> {
      await lock.close();
      await follow();
      return state();
    },

    /** Erases the keys, for whoever forgot the passphrase. What was read with them stays. */
    async forget(): Promise<PassphraseState> {
      await store.forget();
      await follow();
      await changed(false);
      return state();
    },

    /** Notes that the user did something in Fitside, which puts the locking off. */
    async use(): Promise<void> {
      await lock.use();
      await follow();
    },
  };

  async function state(): Promise<PassphraseState> {
    const isSet = await store.isSet();
    return { isSet, isLocked: isSet && (await store.unlockedKey()) === undefined };
  }

  async function answered(step: Promise<boolean>): Promise<PassphraseState> {
    const isRight = await step;
    await follow();
    return { ...(await state()), ...(!isRight && { isWrong: true as const }) };
  }

  /**
   * Brings the alarm and what pages show up to date: when the background starts, on the alarm, and after every change of
   * the passphrase, the keys or the time. One after another, so that an older state is never shown last.
   */
  function follow(): Promise<void> {
    return updates.run(update);
  }

  async function update(): Promise<void> {
    const { isSet, isLocked } = await state();
    const due = isSet ? await lock.dueAt() : undefined;
    await (due === undefined ? alarms.clear(LOCK_ALARM) : alarms.create(LOCK_ALARM, { when: due }));
    const before = await shown.getValue();
    const next = isLocked && (await isAnyKeyLocked()) ? 'locked' : isSet ? 'unlocked' : 'none';
    if (next === before) return;
    await shown.setValue(next);
    if ((next === 'locked') !== (before === 'locked')) await changed(next === 'locked');
  }

  /** Returns whether a key waits: those of an organisation never do. */
  async function isAnyKeyLocked(): Promise<boolean> {
    return (await parts.keys()).some(({ saved, isLocked }) => saved && isLocked);
  }
}
