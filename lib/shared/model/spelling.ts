/** Characters that are not drawn: zero-width ones, soft hyphens, marks of direction, variation selectors, tags. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}+/gu;
/** Letters that are drawn as a space. */
const BLANK_LETTERS = /[\u115f\u1160\u3164\uffa0]/gu;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xfee0;

/** Names of characters in markup that addresses and names are found with. */
const ENTITIES: Record<string, string> = {
  amp: '&',
  apos: "'",
  commat: '@',
  gt: '>',
  lt: '<',
  nbsp: ' ',
  period: '.',
  quot: '"',
  shy: '',
};
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi;
const HIGHEST_CODE = 0x10ffff;

/** Removes what is not drawn. Letters that are drawn as a space become one. */
export function withoutInvisible(text: string): string {
  return text.replace(BLANK_LETTERS, ' ').replace(INVISIBLE, '');
}

/** Returns the text with full-width letters and signs in their usual width. */
export function withUsualWidth(text: string): string {
  return text
    .replace(FULL_WIDTH, sign => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(/[\u3002\uff61\ufe52]/g, '.')
    .replaceAll('\ufe6b', '@');
}

/** Returns the text that markup such as `&#64;` and `&amp;` stands for. Only ever drawn as text. */
export function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole: string, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= HIGHEST_CODE ? String.fromCodePoint(code) : whole;
  });
}
