import { withoutEntities } from '../../shared/model/spelling';

/** Marks over or under a letter, by their name in an entity: `&eacute;` is e with U+0301. */
const MARKS: Record<string, string> = {
  acute: '\u0301',
  breve: '\u0306',
  caron: '\u030c',
  cedil: '\u0327',
  circ: '\u0302',
  grave: '\u0300',
  macr: '\u0304',
  ogon: '\u0328',
  ring: '\u030a',
  tilde: '\u0303',
  uml: '\u0308',
};
/** Letters and signs that are found in titles and names. Their case counts. */
const SIGNS: Record<string, string> = {
  AElig: 'Æ',
  ETH: 'Ð',
  OElig: 'Œ',
  Oslash: 'Ø',
  THORN: 'Þ',
  aelig: 'æ',
  bdquo: '„',
  bull: '•',
  cent: '¢',
  copy: '©',
  deg: '°',
  emsp: ' ',
  ensp: ' ',
  eth: 'ð',
  euro: '€',
  frac12: '½',
  hellip: '…',
  iexcl: '¡',
  iquest: '¿',
  laquo: '«',
  ldquo: '“',
  lsaquo: '‹',
  lsquo: '‘',
  mdash: '—',
  middot: '·',
  ndash: '–',
  oelig: 'œ',
  ordf: 'ª',
  ordm: 'º',
  oslash: 'ø',
  pound: '£',
  raquo: '»',
  rdquo: '”',
  reg: '®',
  rsaquo: '›',
  rsquo: '’',
  sbquo: '‚',
  sect: '§',
  szlig: 'ß',
  thinsp: ' ',
  thorn: 'þ',
  times: '×',
  trade: '™',
};
const NAMED = /&([A-Za-z][A-Za-z0-9]{1,7});/g;
const MARKED = /^([A-Za-z])([a-z]+)$/;

/** Returns the text that markup stands for, named letters and signs included: "Se&ntilde;or", "Nurse &ndash; ICU". */
export function withoutMarkup(text: string): string {
  if (!text.includes('&')) return text;
  const named = text.replace(NAMED, (whole: string, name: string) => {
    const [, letter, mark] = MARKED.exec(name) ?? [];
    const over = mark && Object.hasOwn(MARKS, mark) ? MARKS[mark] : undefined;
    if (letter && over) return `${letter}${over}`.normalize();
    return Object.hasOwn(SIGNS, name) ? SIGNS[name]! : whole;
  });
  return withoutEntities(named);
}
