/** Letters that carry their mark within and so come apart by no normal form, and what is typed in their place. */
const PLAIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  ð: 'd',
  ø: 'o',
  þ: 'th',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  œ: 'oe',
};
/** Longer than any name; normal forms take more than linear time, and may be many times as long. */
const LONGEST = 400;
const WITH_MARK = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');

/**
 * The words of a name in the form they are compared in: lower case, without accents and apostrophes. Names that fold
 * to the same words need not be the same name, and the same name need not be the same person.
 */
export function nameWords(name: string): string[] {
  const plain = name
    .slice(0, LONGEST)
    .normalize('NFKD')
    .slice(0, LONGEST)
    .toLowerCase()
    .replaceAll(/[\u0300-\u036F'’ʼ`]/gu, '')
    .replaceAll(WITH_MARK, letter => PLAIN[letter] ?? letter);
  return plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** A whole name in the form in which two spellings of it are equal; empty when it has no letters. */
export function foldName(name: string): string {
  return nameWords(name).join(' ');
}

/**
 * Returns whether two names may be one person's: the longer has all words of the shorter, as with a middle name. A
 * name without letters agrees with any.
 */
export function namesAgree(a: string, b: string): boolean {
  const [shorter, longer] = [nameWords(a), nameWords(b)].sort((x, y) => x.length - y.length) as [
    string[],
    string[],
  ];
  return shorter.every(word => longer.includes(word));
}
