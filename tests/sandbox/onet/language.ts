import type { Area } from './occupations.ts';

/** The trees that speak of careers in plain words: My Next Move, the same in Spanish, and the same for veterans. */
export type Tree = 'mnm' | 'mpp' | 'veterans';

/** A text in both languages of the trees. */
export interface Text {
  en: string;
  es: string;
}

/** What a tree says of a text. */
export function say(tree: Tree, text: Text): string {
  return tree === 'mpp' ? text.es : text.en;
}

export const areaTexts: Record<Area, { title: Text; description: Text }> = {
  realistic: {
    title: { en: 'Realistic', es: 'Realista' },
    description: {
      en: 'Likes to work with tools, machines and materials.',
      es: 'Le gusta trabajar con herramientas, máquinas y materiales.',
    },
  },
  investigative: {
    title: { en: 'Investigative', es: 'Investigador' },
    description: {
      en: 'Likes to find out how things work.',
      es: 'Le gusta averiguar cómo funcionan las cosas.',
    },
  },
  artistic: {
    title: { en: 'Artistic', es: 'Artístico' },
    description: {
      en: 'Likes to make things that say something.',
      es: 'Le gusta hacer cosas que digan algo.',
    },
  },
  social: {
    title: { en: 'Social', es: 'Social' },
    description: { en: 'Likes to help and to teach people.', es: 'Le gusta ayudar y enseñar a la gente.' },
  },
  enterprising: {
    title: { en: 'Enterprising', es: 'Emprendedor' },
    description: {
      en: 'Likes to lead, to sell and to decide.',
      es: 'Le gusta dirigir, vender y decidir.',
    },
  },
  conventional: {
    title: { en: 'Conventional', es: 'Convencional' },
    description: {
      en: 'Likes order, records and clear rules.',
      es: 'Le gustan el orden, los registros y las reglas claras.',
    },
  },
};

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
