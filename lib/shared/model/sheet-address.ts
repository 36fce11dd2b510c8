import { SECTIONS, type Section } from './review';

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
