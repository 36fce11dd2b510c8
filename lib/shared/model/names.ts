import { withoutInvisible } from './spelling';

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
  const plain = withoutInvisible(name.slice(0, LONGEST))
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

/**
 * Returns whether a heading is clearly about the person of a name: it has the whole name among other words, or is a
 * shorter form of it with two words at least. One initial may stand for a word, and words may be in any order.
 */
export function headingFits(heading: string, name: string): boolean {
  const [shown, known] = [nameWords(heading), nameWords(name)];
  if (known.length === 0) return false;
  if (spellingsOf(known).includes(shown.join(' '))) return true;
  const [shorter, longer] = shown.length < known.length ? [shown, known] : [known, shown];
  if (shorter.length < 2 || !shorter.some(word => word.length > 1 && longer.includes(word))) return false;
  return shorter.every(word => longer.some(other => word === other || isInitial(word, other)));
}

/** Names in writing without spaces between their words. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2,6}$/u;
/** Words of jobs and of pages, which are nobody's name in earnest or, such as Cook, leave it open. */
const NO_NAME =
  /^(?:account|activit|admin|adviser|advisor|analyst|applica|architect|assistant|associate|attorney|bookkeep|candidat|cashier|chef|chief|clerk|consultant|cook|coordinat|designer|develop|director|driver|electrician|email|engineer|executive|history|inspector|instructor|intern|interview|job|lead|machinist|manager|marketing|mechanic|message|note|nurse|officer|operat|overview|paralegal|pharmacist|physician|plumber|president|producer|product|professor|profile|program|project|receptionist|recruiter|report|represent|resume|sales|scientist|search|secretar|security|senior|setting|software|specialist|staff|strategist|summary|supervisor|teacher|technic|therapist|trainer|warehouse|welcome|welder|worker|writer)/;
/** Letters, apostrophes, hyphens, and the dots and commas between the parts of a name. */
const NAME_LETTERS = /^[\p{L}\p{M}'’ʼ`.,\-‐‑·\s]+$/u;
const MOST_NAME_WORDS = 6;

/** Returns whether a text looks like the full name of a person. In doubt it does not. */
export function looksLikeName(text: string): boolean {
  const words = nameWords(text);
  const isFull = words.length > 1 ? words.length <= MOST_NAME_WORDS : UNSPACED.test(words[0] ?? '');
  return isFull && NAME_LETTERS.test(text) && !words.some(word => NO_NAME.test(word));
}

/**
 * Returns the name of a candidate: JobScore's, else JOFI's, else the heading of the page where that looks like a name.
 * @param pageName the heading, where JobScore can't be asked
 */
export function candidateName(
  { name, pageName }: { name?: string | undefined; pageName?: string | undefined },
  jofiName?: string,
): string | undefined {
  return name || jofiName || (pageName && looksLikeName(pageName) ? pageName : undefined);
}

/** Returns whether two texts share a word of a name, or the whole of it written without spaces. */
export function sharesName(text: string, name: string): boolean {
  const [words, known] = [nameWords(text), nameWords(name)];
  const joined = words.join('');
  return (
    known.some(word => words.includes(word)) ||
    spellingsOf(known).some(spelling => spelling.length > 1 && joined.includes(spelling.replaceAll(' ', '')))
  );
}

/** Longer names are compared as they are. */
const MOST_TURNED = 5;

/**
 * Returns the folded forms a full name is also written in: its family name first or last, with or without spaces.
 * The form as it stands comes first. Empty for a single word, which is no full name.
 */
export function nameSpellings(name: string): string[] {
  const words = nameWords(name);
  const [only = ''] = words;
  if (words.length > 1) return spellingsOf(words);
  if (!UNSPACED.test(only)) return [];
  const letters = [...only];
  const pairs = letters
    .slice(1)
    .map((_, at) => [letters.slice(0, at + 1).join(''), letters.slice(at + 1).join('')]);
  return [...new Set([only, ...pairs.flatMap(spellingsOf)])];
}

function spellingsOf(words: readonly string[]): string[] {
  const turns = words.length > MOST_TURNED ? [0] : [...words.keys()];
  const orders = turns.map(at => [...words.slice(at), ...words.slice(0, at)]);
  const isUnspaced = words.length > 1 && words.every(word => /\P{ASCII}/u.test(word));
  const spellings = [
    ...orders.map(order => order.join(' ')),
    ...(isUnspaced ? orders.map(order => order.join('')) : []),
  ];
  return [...new Set(spellings)];
}

function isInitial(a: string, b: string): boolean {
  return (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}
