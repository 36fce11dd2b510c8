import type { EpochMs } from './time';
import type { Problem } from './problem';
import type { Service } from './services';
import type { Mode } from './profile';

/** The public state of a saved key: never the key. */
export interface KeyState {
  service: Service;
  saved: boolean;
  /** It was given by an organisation, and is not for the user to change. */
  isManaged?: true;
  /** An organisation gave a key that is not used, since this browser can't keep it from pages' scripts. */
  isManagedKeyUnused?: true;
  /** A passphrase is set and was not entered: the key can't be used, shown or saved until then. */
  isLocked?: true;
  /** The saved key can't be decrypted: what is stored was changed or damaged. */
  isUnreadable?: true;
  /** The last four characters; absent when none is saved, or it is locked or too short to show any. */
  lastFour?: string;
  /** For JOFI: whether the key is for live or for test data. */
  mode?: Mode;
  /** The newest test of the key; absent while it was never tested. */
  test?: KeyTest;
}

export type KeyTest = { at: EpochMs } & (
  | {
      ok: true;
      /** The key's account, as the service names it. */
      account: string;
    }
  | { ok: false; problem: Problem }
);

/** Returns whether a text can be sent as a key: printable ASCII without spaces, of a plausible length. */
export function isKeyText(text: string): boolean {
  return /^[\x21-\x7e]{4,512}$/.test(text);
}

/** Returns the mode of a JOFI key, which its prefix shows. */
export function jofiMode(key: string): Mode {
  return key.startsWith('sk_test_') ? 'test' : 'live';
}

/** The part of a key that may be shown: its last four characters, of keys long enough to keep the rest secret. */
export function lastFour(key: string): string | undefined {
  return key.length >= 12 ? key.slice(-4) : undefined;
}
