// Finding addresses in running text. Only the surroundings of each `@` are looked at, so that time is linear in
// the length of the text whatever it holds.
const BEFORE = /[\p{L}\p{N}.!#$%&'+=_~-]{1,64}$/u;
const AFTER =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}(?:xn--[a-z0-9-]{2,59}|\p{L}{2,63})(?![\p{L}\p{N}])/iu;
const MOST = 100;

/** The email addresses in a text, in order, in lower case, each once. */
export function emailsIn(text: string): string[] {
  const found = new Set<string>();
  let at = text.indexOf('@');
  for (let looked = 0; at >= 0 && looked < MOST; looked++) {
    const local = BEFORE.exec(text.slice(Math.max(0, at - 64), at))?.[0].replace(/^[.'=&#-]+/, '');
    const domain = AFTER.exec(text.slice(at + 1, at + 256))?.[0];
    if (local && domain && !local.endsWith('.') && !local.includes('..')) {
      const email = `${local}@${domain}`.toLowerCase();
      if (email.length <= 254) found.add(email);
    }
    at = text.indexOf('@', at + 1);
  }
  return [...found];
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
