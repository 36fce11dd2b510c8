import { cleanLine } from './clean-text';
import { withoutEntities, withoutInvisible, withUsualWidth } from './spelling';

/** The longest address that mail services take. */
const LONGEST = 254;
const SHAPE = /^[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\p{M}\p{N}.-]+\.[\p{L}\p{M}\p{N}-]+$/u;
const INTERNATIONAL = /^(?=.*\P{ASCII})[\p{L}\p{M}\p{N}.-]+$/u;
/** Text that is drawn as it stands. */
const PLAIN = /^[\x20-\x7e]*$/;

/** Returns whether a text has the shape of one email address; it may not exist. */
export function isEmail(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length <= LONGEST && SHAPE.test(trimmed) && withoutInvisible(trimmed) === trimmed;
}

/**
 * The form under which two spellings of one address are equal: spaces around it and characters that are not drawn gone,
 * letters in lower case, an international domain in its ASCII form. Nothing more: dots and `+tags` may belong to
 * different people. Text that is no address is only trimmed and lower-cased.
 */
export function foldEmail(text: string): string {
  const trimmed = (PLAIN.test(text) ? text : withUsualWidth(withoutInvisible(text))).trim();
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

/** Content of a field for email addresses. */
export interface EmailField {
  /** The addresses that stand there whole, each once. */
  emails: string[];
  /** Text that may be an address and can't be read as one, ready to draw. */
  unreadable: string[];
}

/** Longer fields are no list of one person's addresses. */
const LONGEST_FIELD = 2_000;
/** More addresses than these are no one person's. */
export const MOST_EMAILS = 10;
const LONGEST_SHOWN = 80;
/** Turns the letters behind it around, so that a reader sees another address than stands there. */
const TURNS = '\u202e';
/** Between letters such as Persian ones it is drawn, and sets one domain apart from another. */
const DRAWN_JOINER = /(?<=(?!\p{ASCII})[\p{L}\p{M}])[\u200c\u200d]+(?=(?!\p{ASCII})[\p{L}\p{M}])/u;
const SEPARATOR = /[,;|\n\r\t\u060c\u061b\u3001]/;
const CLOSING: Record<string, string> = { '"': '"', '<': '>', '(': ')' };
/** Words and signs between two addresses. */
const CONJUNCTION = /^(?:[&+/]|and|or|y|e|o)$/i;
const LABEL = /^(?:e-?mail|mail|correo(?: electr[oó]nico)?|smtp)\s*:\s*/i;
const AT = /@|%40/i;
/** A part may be missing: it was cut, or is masked. */
const IN_PART = /^['.]|\*|##|\?\?|\.\.|\.@|@\./;

/**
 * Reads a field as people fill it: one address or several, with names, quotes, links or marks around them. An address of
 * which a part may stand elsewhere in the field is unreadable, for what is left may be somebody else's.
 */
export function readEmails(field: string): EmailField {
  if (field.trim() === '') return { emails: [], unreadable: [] };
  const whole = { emails: [], unreadable: [cleanLine(field, LONGEST_SHOWN)] };
  if (field.length > LONGEST_FIELD) return whole;
  const text = withoutEntities(withoutEntities(field));
  if (text.includes(TURNS) || DRAWN_JOINER.test(text)) return whole;
  const drawn = withUsualWidth(withoutInvisible(text));
  if (drawn.trim() === '') return { emails: [], unreadable: [] };
  const pieces = piecesOf(drawn);
  // "grace,lindqvist@example.com" is one address with a slip, not two.
  if (pieces.length === 0 || !pieces.every(piece => AT.test(piece))) return whole;
  const read = pieces.map(piece => ({ piece, emails: readPiece(piece) }));
  const emails = uniqueEmails(read.flatMap(({ emails = [] }) => emails));
  if (emails.length > MOST_EMAILS) return whole;
  const failed = read.filter(({ emails }) => emails === undefined).slice(0, MOST_EMAILS);
  return { emails, unreadable: failed.map(({ piece }) => cleanLine(piece, LONGEST_SHOWN)) };
}

/** Returns each address once, in its first spelling. */
export function uniqueEmails(emails: readonly string[]): string[] {
  return [...new Map(emails.toReversed().map(email => [foldEmail(email), email])).values()].toReversed();
}

/** Takes a field apart at separators, but not within quotes, brackets and links. A name stays with its address. */
function piecesOf(field: string): string[] {
  const pieces = [''];
  let closing: string | undefined;
  let isLink = false;
  for (const sign of field) {
    const piece = pieces.at(-1) ?? '';
    if (closing === undefined && !isLink && SEPARATOR.test(sign)) {
      pieces.push('');
      continue;
    }
    pieces[pieces.length - 1] = piece + sign;
    if (closing !== undefined) closing = sign === closing ? undefined : closing;
    else closing = CLOSING[sign];
    isLink = isLink ? !/\s/.test(sign) : sign === ':' && /^\s*mailto$/i.test(piece);
  }
  const joined: string[] = [];
  for (const piece of pieces.map(each => each.trim()).filter(Boolean)) {
    const before = joined.at(-1);
    // "Lindqvist, Grace <grace@example.com>"
    if (before !== undefined && !AT.test(before) && piece.includes('<')) {
      joined[joined.length - 1] = `${before} ${piece}`;
    } else joined.push(piece);
  }
  return joined;
}

/** Returns the addresses of one piece; undefined if it can't be read as such. */
function readPiece(piece: string): string[] | undefined {
  const text = piece.replace(LABEL, '');
  const [, name = '', inBrackets] = /^([^<>]*)<([^<>]*)>$/.exec(text) ?? [];
  if (inBrackets !== undefined) {
    const emails = readToken(inBrackets.trim());
    const isAnother = AT.test(name) && foldEmail(unquoted(name.trim())) !== foldEmail(emails?.[0] ?? '');
    return isAnother ? undefined : emails;
  }
  const tokens = text
    .replace(/\s\([^()]*\)$/, '')
    .trim()
    .split(/\s+/);
  const emails: string[] = [];
  for (const [at, token] of tokens.entries()) {
    const isBetween = at > 0 && at < tokens.length - 1;
    if (isBetween && CONJUNCTION.test(token)) continue;
    const read = readToken(token);
    if (!read) return undefined;
    emails.push(...read);
  }
  return emails;
}

/** Reads an address with quotes, a link or a full stop around it. */
function readToken(token: string): string[] | undefined {
  const text = unquoted(token);
  const target = /^mailto:([^?]*)/i.exec(text)?.[1];
  if (target !== undefined) {
    const { emails, unreadable } = readEmails(decoded(target));
    return emails.length > 0 && unreadable.length === 0 ? emails : undefined;
  }
  const shown = text.includes('@') ? text : decoded(text);
  const email = shown.endsWith('.') ? shown.slice(0, -1) : shown;
  return isEmail(email) && !IN_PART.test(email) && !isDisguised(email) ? [email] : undefined;
}

const LATIN = /\p{Script=Latin}/u;
const LIKE_LATIN = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** Returns whether letters look like others that would make another address. */
function isDisguised(email: string): boolean {
  const hasVariants = email.normalize('NFKC') !== email.normalize('NFC');
  return hasVariants || email.split(/[@.]/).some(word => LATIN.test(word) && LIKE_LATIN.test(word));
}

const QUOTES = ['<>', '""', "''", '``', '“”', '„“', '‘’', '«»', '‹›', '『』', '「」'];

function unquoted(text: string): string {
  const isQuoted = text.length > 2 && QUOTES.includes(text.charAt(0) + text.charAt(text.length - 1));
  return isQuoted ? text.slice(1, -1).trim() : text;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
