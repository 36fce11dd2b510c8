/** The longest name, title or other text of one line; longer than any address of an email. */
export const LONGEST_LINE = 256;
/** The longest text of several lines, such as an answer to an exercise. */
export const LONGEST_TEXT = 10_000;

/** Shows that a text goes on. */
const ELLIPSIS = '…';
/** More marks on one letter than any script needs would paint over the lines around it. */
const MOST_MARKS = 4;

/** Marks that pile up on the letter before them, and controls, which are not drawn themselves. */
const SPECIAL = /[\p{Mn}\p{Me}\p{Cc}\p{Cf}\p{Cs}]/u;
const MARK = /^[\p{Mn}\p{Me}]$/u;
/** Half of a character, or the character that ends texts of other systems. */
const BROKEN = /^[\p{Cs}\0]$/u;
/** Controls that reorder what follows them, past their own text. */
const REORDERS = /^[\u202a-\u202e\u2066-\u2069]$/u;
const CONTROL = /^(?![\t\n\r])\p{Cc}$/u;

/**
 * Makes a text of people or services safe to draw among others: cut to a length, without what reorders or paints over its
 * surroundings. Where it was cut, it ends in "…".
 */
export function cleanText(text: string, longest = LONGEST_TEXT): string {
  const trimmed = text.trim();
  const isCut = trimmed.length > longest;
  // Half a character at the cut would be drawn as a broken one.
  const kept = isCut ? trimmed.slice(0, longest).replace(/[\ud800-\udbff]$/, '') : trimmed;
  const cleaned = (SPECIAL.test(kept) ? withoutHarm(kept) : kept).trim();
  return isCut ? cleaned + ELLIPSIS : cleaned;
}

/** Makes a text safe to draw in one line. */
export function cleanLine(text: string, longest = LONGEST_LINE): string {
  const trimmed = text.trim();
  const isCut = trimmed.length > longest;
  const line = cleanText(trimmed.slice(0, longest + 1), longest).replace(/[\s\p{Cc}]+/gu, ' ');
  return isCut && !line.endsWith(ELLIPSIS) ? line + ELLIPSIS : line;
}

/** Goes through the text once, character by character. */
function withoutHarm(text: string): string {
  let cleaned = '';
  let marks = 0;
  for (const character of text) {
    if (!SPECIAL.test(character)) {
      marks = 0;
      cleaned += character;
    } else if (MARK.test(character)) {
      marks += 1;
      if (marks <= MOST_MARKS) cleaned += character;
    } else if (BROKEN.test(character)) {
      cleaned += '\ufffd';
    } else if (!REORDERS.test(character) && !CONTROL.test(character)) {
      // Such as a joiner: it is not drawn, so the marks around it still pile up on one letter.
      cleaned += character;
    }
  }
  return cleaned;
}
