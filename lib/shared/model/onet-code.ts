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
