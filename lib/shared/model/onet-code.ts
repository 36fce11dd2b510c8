const CODE = /^\d{2}-\d{4}\.\d{2}$/;
const SOC = /^\d{2}-\d{4}$/;

/**
 * The O*NET-SOC code `NN-NNNN.NN` a text holds, or undefined when it holds none. A six-digit SOC code becomes its
 * `.00` occupation. People write sentences where JOFI asks for a code, so every code is checked before use.
 */
export function onetCode(text: string | null | undefined): string | undefined {
  const trimmed = text?.trim() ?? '';
  if (CODE.test(trimmed)) return trimmed;
  return SOC.test(trimmed) ? `${trimmed}.00` : undefined;
}

/** Where O*NET tells of occupations in plain words, in English and in Spanish. */
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
