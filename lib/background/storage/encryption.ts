/**
 * Rounds of PBKDF2 with HMAC-SHA-256. OWASP's Password Storage Cheat Sheet asks for 600,000 at least:
 * https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#pbkdf2
 */
const ITERATIONS = 600_000;
const SALT_BYTES = 16;
/** The length that AES-GCM is meant for. */
const IV_BYTES = 12;
const KEY_BITS = 256;

/** Bytes of a salt, a key or the like. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** How a key is derived from a passphrase. */
export interface Derivation {
  salt: Bytes;
  iterations: number;
}

/** A text encrypted by AES-GCM. */
export interface Encrypted {
  /** Never used twice. */
  iv: Bytes;
  data: ArrayBuffer;
}

/** Returns a way to derive a key that nobody has used before. */
export function newDerivation(iterations = ITERATIONS): Derivation {
  return { salt: crypto.getRandomValues(new Uint8Array(SALT_BYTES)), iterations };
}

/** Returns the bytes of a passphrase's key. Keyboards may compose one letter in several ways; all count as one. */
export async function deriveBytes(passphrase: string, { salt, iterations }: Derivation): Promise<Bytes> {
  const text = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', text, 'PBKDF2', false, ['deriveBits']);
  const by = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return new Uint8Array(await crypto.subtle.deriveBits(by, material, KEY_BITS));
}

/** Returns a key from its bytes, which cannot be read from it again. */
export function importBytes(bytes: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** @param name binds the text to its place: under another name it can't be decrypted */
export async function encrypt(key: CryptoKey, name: string, text: string): Promise<Encrypted> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  return { iv, data: await crypto.subtle.encrypt(gcm(iv, name), key, new TextEncoder().encode(text)) };
}

/** Returns the text; undefined where key or name are others, or anything was changed. */
export async function decrypt(
  key: CryptoKey,
  name: string,
  { iv, data }: Encrypted,
): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await crypto.subtle.decrypt(gcm(iv, name), key, data));
  } catch {
    return undefined;
  }
}

function gcm(iv: Bytes, name: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(`fitside:${name}`) };
}
