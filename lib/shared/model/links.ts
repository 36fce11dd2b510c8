/**
 * The address, when it is https on its usual port and its host is one of those expected of its field or lies below
 * one; undefined for anything else. Addresses come from services and people, and are opened only after this check.
 */
export function expectedLink(text: string | null | undefined, hosts: readonly string[]): string | undefined {
  if (!text || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol !== 'https:' || url.username || url.password || url.port) return undefined;
  const expected = hosts.some(host => url.hostname === host || url.hostname.endsWith(`.${host}`));
  return expected ? url.href : undefined;
}
