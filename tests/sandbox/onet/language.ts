import areaData from './areas.json' with { type: 'json' };

export type Area = keyof typeof areaData;

/** Interest areas in O*NET's own order. */
export const areas = Object.keys(areaData) as Area[];

/** The trees that describe careers in plain words: My Next Move, the same in Spanish, and the same for veterans. */
export type Tree = 'mnm' | 'mpp' | 'veterans';

/** Makes a text. */
export const bilingual = (en: string, es: string): Text => ({ en, es });

/** Reads a table of codes with a text each, one per line: `code|English|Spanish`. */
export function readCodedTexts(table: string): { code: number; title: Text }[] {
  return table
    .trim()
    .split('\n')
    .map(line => {
      const [code = '', en = '', es = ''] = line.split('|');
      return { code: Number(code), title: { en, es } };
    });
}

/** A text in both languages of the trees. */
export interface Text {
  en: string;
  es: string;
}

/** Returns a text in the language of a tree. */
export function translate(tree: Tree, text: Text): string {
  return tree === 'mpp' ? text.es : text.en;
}

/** The texts of each interest area, in O*NET's own order; `doing` describes the work. */
export const areaTexts: Record<Area, Record<'title' | 'description' | 'doing', Text>> = areaData;

/** The five answers of the Interest Profiler. */
export const answerOptions: Text[] = [
  { en: 'Strongly Dislike', es: 'Me disgusta mucho' },
  { en: 'Dislike', es: 'Me disgusta' },
  { en: 'Unsure', es: 'No estoy seguro' },
  { en: 'Like', es: 'Me gusta' },
  { en: 'Strongly Like', es: 'Me gusta mucho' },
];

/** The text of a question: placeholders, since O*NET's own items are not to be changed or shipped. */
export function questionText(index: number): Text {
  return { en: `Sandbox activity ${index}`, es: `Actividad de prueba ${index}` };
}
