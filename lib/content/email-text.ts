// Finding addresses in running text. Only the surroundings of each `@` are looked at, so that time is linear in the
// length of the text whatever it holds. An address of which a part may be missing is no address: what is left of it
// may be another person's.
const LOCAL = /[\p{L}\p{N}.!#$%&'+=_~-]+$/u;
const DOMAIN =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}(?:xn--[a-z0-9-]{2,59}|\p{L}{2,63})/iu;
/** The end of a text before an address; an opening quote only where nothing touches it. */
const BEFORE = /(?:^|[\s<>()[\]{},;:|\p{So}\p{Co}]|(?:^|[\s<>()[\]{},;:|])["'`´\p{Pi}\p{Pf}„]+)$/u;
/** The start of a text behind an address. */
const BEHIND = /^(?:$|[\s<>()[\]{},;:|\p{So}\p{Co}"'`´\p{Pi}\p{Pf}]|[.!?](?![\p{L}\p{N}.]))/u;
/** Characters that show nothing and change nothing. */
const INVISIBLE = /(?![\u202A-\u202E])\p{Default_Ignorable_Code_Point}/gu;
const LATIN = /\p{Script=Latin}/u;
const FOREIGN = /(?!\p{Script=Latin})\p{L}/u;
const MOST = 100;
/** Looked at on either side: an address and what touches it. */
const REACH = 260;

/** The email addresses in a text, in order, in lower case, each once: those that stand there whole. */
export function emailsIn(text: string): string[] {
  const found = new Set<string>();
  const shown = text.replace(INVISIBLE, '');
  let at = shown.indexOf('@');
  for (let looked = 0; at >= 0 && looked < MOST; looked++) {
    const email = emailAt(shown.slice(Math.max(0, at - REACH), at), shown.slice(at + 1, at + REACH));
    if (email) found.add(email);
    at = shown.indexOf('@', at + 1);
  }
  return [...found];
}

function emailAt(left: string, right: string): string | undefined {
  const domain = DOMAIN.exec(right)?.[0];
  // A quote that opens is no part of the address, though one may stand within: o'brien.
  const local = LOCAL.exec(left)?.[0].replace(/^'+/, '');
  if (!local || !domain || local.length > 64 || local.length + domain.length > 253) return undefined;
  if (/^\.|\.\.|\.$/.test(local) || isMixed(local) || isMixed(domain)) return undefined;
  const before = left.slice(0, left.length - local.length);
  if (!BEFORE.test(before) || /:\/\/\S*$/.test(before) || !BEHIND.test(right.slice(domain.length))) {
    return undefined;
  }
  return `${local}@${domain}`.toLowerCase();
}

/** Letters of another script that touch an address may belong to the words around it. */
function isMixed(text: string): boolean {
  return LATIN.test(text) && FOREIGN.test(text);
}

/** The addresses a `mailto:` link goes to; not those in its subject or body. */
export function mailtoEmails(href: string): string[] {
  const target = /^\s*mailto:([^?]*)/i.exec(href)?.[1];
  if (!target) return [];
  try {
    return emailsIn(decodeURIComponent(target));
  } catch {
    return emailsIn(target);
  }
}
