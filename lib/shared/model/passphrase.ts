/** Fewest characters of a passphrase. */
export const MIN_PASSPHRASE = 8;
/** More than anybody types. */
export const MAX_PASSPHRASE = 1024;

/** Returns whether a text may become the passphrase. */
export function isPassphrase(text: string): boolean {
  return [...text].length >= MIN_PASSPHRASE && text.length <= MAX_PASSPHRASE;
}

/** State of the passphrase: it encrypts the saved keys, and may be awaited before they can be used. */
export interface PassphraseState {
  isSet: boolean;
  /** Set until the passphrase is entered: no key can be used, shown or saved. */
  isLocked: boolean;
  /** The passphrase that was just given is not the right one; nothing was changed. */
  isWrong?: true;
}

/** States of the saved keys as pages show them; `locked` where at least one of them waits for the passphrase. */
export const KEY_LOCKS = ['none', 'unlocked', 'locked'] as const;
export type KeyLockState = (typeof KEY_LOCKS)[number];
