/** The longest address that mail services take. */
const LONGEST = 254;
const SHAPE = /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\/?#]+\.[^\s@<>()[\],;:"\\/?#]+$/u;
const INTERNATIONAL = /^(?=.*\P{ASCII})[\p{L}\p{M}\p{N}.-]+$/u;

/** Returns whether a text has the shape of one email address; it may not exist. */
export function isEmail(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length <= LONGEST && SHAPE.test(trimmed);
}

/**
 * The form under which two spellings of one address are equal: spaces around it gone, letters in lower case, an
 * international domain in its ASCII form. Nothing more: dots and `+tags` may belong to different people.
 * Text that is no address is only trimmed and lower-cased.
 */
export function foldEmail(text: string): string {
  const trimmed = text.trim();
  // Normal forms take more than linear time on piles of marks; nothing so long is an address.
  const folded = (trimmed.length > LONGEST ? trimmed : trimmed.normalize('NFC')).toLowerCase();
  const at = folded.lastIndexOf('@');
  if (at < 1) return folded;
  return `${folded.slice(0, at)}@${asciiDomain(folded.slice(at + 1))}`;
}

/** Only names with letters beyond ASCII are changed: into anything else a URL would read a port, a path or numbers. */
function asciiDomain(domain: string): string {
  if (!INTERNATIONAL.test(domain)) return domain;
  try {
    return new URL(`https://${domain}`).hostname;
  } catch {
    return domain;
  }
}

/**
 * The mailbox an address may be another spelling of: its folded form without dots and `+tag` before the `@`. Many mail
 * services deliver both to one person, none has to: two addresses of one mailbox are only possibly the same person's.
 * Undefined for text that is no address.
 */
export function foldMailbox(text: string): string | undefined {
  if (!isEmail(text)) return undefined;
  const folded = foldEmail(text);
  const at = folded.lastIndexOf('@');
  const [beforeTag = ''] = folded.slice(0, at).split('+', 1);
  const mailbox = beforeTag.replaceAll('.', '');
  return mailbox ? mailbox + folded.slice(at) : folded;
}
