import type { HandlersOf } from '../../shared/messages/receive';
import type { passphraseMessages } from '../../shared/messages/to-background/passphrase';
import type { Passphrase } from '../settings/passphrase';

/** Answers messages about the passphrase of the keys. */
export function createPassphraseHandlers(parts: {
  passphrase: Omit<Passphrase, 'follow'>;
}): HandlersOf<typeof passphraseMessages> {
  const { passphrase } = parts;

  return {
    'passphrase.state': () => passphrase.state(),
    'passphrase.set': request => passphrase.set(request.passphrase),
    'passphrase.unlock': request => passphrase.unlock(request.passphrase),
    'passphrase.lock': () => passphrase.lock(),
    'passphrase.change': request => passphrase.change(request.passphrase, request.next),
    'passphrase.remove': request => passphrase.remove(request.passphrase),
    'passphrase.forget': () => passphrase.forget(),
    'passphrase.used': async () => {
      await passphrase.use();
      return {};
    },
  };
}
