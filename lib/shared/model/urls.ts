import { SECTIONS } from './section-lists';
import type { Section } from './sections';

/** The longest address that is opened. */
const LONGEST = 2_048;

/**
 * The address, when it is https on its usual port and its host is one of those expected of its field or lies below
 * one; undefined for anything else. Addresses come from services and people, and are opened only after this check.
 */
export function expectedLink(text: string | null | undefined, hosts: readonly string[]): string | undefined {
  if (!text || text.length > LONGEST || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol !== 'https:' || url.username || url.password || url.port) return undefined;
  const expected = hosts.some(host => url.hostname === host || url.hostname.endsWith(`.${host}`));
  return expected ? url.href : undefined;
}

/** The candidate's page in the JobScore application. */
export function candidatePageUrl(id: string): string {
  return `https://hire.jobscore.com/employer/candidate/view/${encodeURIComponent(id)}?sub=view_overview`;
}

/** O*NET's sites in plain words, in English and in Spanish. */
const PLAIN_SITES = { en: 'mynextmove.org', es: 'miproximopaso.org' } as const;
export const PLAIN_HOSTS: readonly string[] = Object.values(PLAIN_SITES);

/** The public page of an occupation in My Next Move, or in Mi Próximo Paso for Spanish. */
export function plainUrl(code: string, language: 'en' | 'es'): string {
  return `https://www.${PLAIN_SITES[language]}/profile/summary/${code}`;
}

/** The public My Next Move page of an occupation. */
export function myNextMoveUrl(code: string): string {
  return plainUrl(code, 'en');
}

export const ONLINE_HOSTS: readonly string[] = ['onetonline.org'];

/** The public O*NET OnLine page of an occupation. */
export function onlineUrl(code: string): string {
  return `https://www.onetonline.org/link/summary/${code}`;
}

/** Opens the sheet about the sample candidate. */
export const SAMPLE_SHEET = 'sheet.html#sample';

/** The page of a sheet to print that leaves sections out. It names nobody. */
export function sheetAddress(without: readonly Section[]): string {
  return without.length === 0 ? 'sheet.html' : `sheet.html#without=${without.join(',')}`;
}

/** The sections that the sheet at an address leaves out. @param hash with its `#`, or empty */
export function leftOutBy(hash: string): Section[] {
  const named = new URLSearchParams(hash.slice(1)).get('without')?.split(',') ?? [];
  return SECTIONS.filter(section => named.includes(section));
}
