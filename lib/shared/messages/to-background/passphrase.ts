import * as z from 'zod/mini';
import { atMost } from '../lengths';
import { isPassphrase, MAX_PASSPHRASE, type PassphraseState } from '../../model/passphrase';
import { message, none, reply, SIDEBARS, type Empty } from '../message';

/** One that was set before. */
const passphrase = z.string().check(atMost(MAX_PASSPHRASE));
const newPassphrase = z.string().check(z.refine(isPassphrase));

/**
 * The passphrase that encrypts the keys. Only top-level pages may send it: what is typed in a framed one could be
 * caught by the page around it. No reply holds it.
 */
export const passphraseMessages = {
  'passphrase.state': message({ from: 'page', request: none, reply: reply<PassphraseState>() }),
  /** Sets the first passphrase and encrypts the keys. */
  'passphrase.set': message({
    from: 'page',
    request: z.strictObject({ passphrase: newPassphrase }),
    reply: reply<PassphraseState>(),
  }),
  'passphrase.unlock': message({
    from: 'page',
    request: z.strictObject({ passphrase }),
    reply: reply<PassphraseState>(),
  }),
  'passphrase.lock': message({ from: 'page', request: none, reply: reply<PassphraseState>() }),
  /** Encrypts the keys by another passphrase. */
  'passphrase.change': message({
    from: 'page',
    request: z.strictObject({ passphrase, next: newPassphrase }),
    reply: reply<PassphraseState>(),
  }),
  /** Keeps the keys in clear again. */
  'passphrase.remove': message({
    from: 'page',
    request: z.strictObject({ passphrase }),
    reply: reply<PassphraseState>(),
  }),
  /** Erases the keys, since the passphrase was forgotten. */
  'passphrase.forget': message({ from: 'page', request: none, reply: reply<PassphraseState>() }),
  /** The user did something in a page of Fitside, which puts the locking off. */
  'passphrase.used': message({ from: SIDEBARS, request: none, reply: reply<Empty>() }),
} as const;
