import type { PassphraseState } from '../../shared/model/passphrase';
import type { Send } from '../../shared/messages/send';
import type { PassphraseOutcome } from '../shared/key-lock';
import { createResource } from './resource';

/** State of the passphrase, for the settings. */
export interface PassphraseView {
  /** Absent until the background has answered. */
  state?: PassphraseState | undefined;
}

/** Steps of the user; what is typed goes to the background and is kept nowhere here. */
export interface PassphraseActions {
  set(passphrase: string): Promise<PassphraseOutcome>;
  change(passphrase: string, next: string): Promise<PassphraseOutcome>;
  remove(passphrase: string): Promise<PassphraseOutcome>;
  lock(): Promise<PassphraseOutcome>;
  /** Erases the keys. */
  forget(): Promise<PassphraseOutcome>;
}

/** Keeps the state of the passphrase, as the settings show it. @param changed called after a step */
export function createPassphraseSettings(send: Send, changed: () => void) {
  const { view, show, refresh } = createResource<PassphraseView>({}, async () => ({
    state: await send('passphrase.state', {}),
  }));
  const actions: PassphraseActions = {
    set: passphrase => step(send('passphrase.set', { passphrase })),
    change: (passphrase, next) => step(send('passphrase.change', { passphrase, next })),
    remove: passphrase => step(send('passphrase.remove', { passphrase })),
    lock: () => step(send('passphrase.lock', {})),
    forget: () => step(send('passphrase.forget', {})),
  };
  return { view, refresh, actions };

  async function step(sent: Promise<PassphraseState>): Promise<PassphraseOutcome> {
    try {
      const { isWrong, ...state } = await sent;
      show({ state });
      if (!isWrong) changed();
      return isWrong ? 'wrong' : 'done';
    } catch {
      return 'lost';
    }
  }
}
