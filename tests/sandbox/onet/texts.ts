import type { Text } from './language.ts';

export interface JobZoneTexts {
  code: number;
  title: Text;
  experience: Text;
  training: Text;
  education: Text;
  examples: Text;
  svp: string;
}

/** The five job zones, in words of our own. */
export const jobZones: JobZoneTexts[] = [
  {
    code: 1,
    title: {
      en: 'Job Zone One: hardly any preparation',
      es: 'Zona de trabajo uno: casi sin preparación',
    },
    experience: { en: 'None is asked for.', es: 'No se pide ninguna.' },
    training: {
      en: 'A few days to a few months beside someone who knows the work.',
      es: 'De unos días a unos meses junto a alguien que conoce el trabajo.',
    },
    education: {
      en: 'Some ask for a high school diploma.',
      es: 'Algunos piden un diploma de secundaria.',
    },
    examples: { en: 'dishwashers, stockers', es: 'lavaplatos, reponedores' },
    svp: 'Below 4.0',
  },
  {
    code: 2,
    title: { en: 'Job Zone Two: some preparation', es: 'Zona de trabajo dos: algo de preparación' },
    experience: { en: 'A little helps.', es: 'Un poco ayuda.' },
    training: { en: 'Months, up to a year, on the job.', es: 'Meses, hasta un año, en el trabajo.' },
    education: { en: 'Mostly a high school diploma.', es: 'Casi siempre un diploma de secundaria.' },
    examples: { en: 'retail salespersons, nursing assistants', es: 'vendedores, auxiliares de enfermería' },
    svp: '4.0 to < 6.0',
  },
  {
    code: 3,
    title: { en: 'Job Zone Three: medium preparation', es: 'Zona de trabajo tres: preparación media' },
    experience: {
      en: 'An apprenticeship or a year or two in the work.',
      es: 'Un aprendizaje o uno o dos años en el oficio.',
    },
    training: {
      en: 'One or two years, on the job and in class.',
      es: 'Uno o dos años, en el trabajo y en clase.',
    },
    education: {
      en: 'Vocational school or an associate degree.',
      es: 'Escuela de oficios o un título de dos años.',
    },
    examples: { en: 'electricians, medical assistants', es: 'electricistas, asistentes médicos' },
    svp: '6.0 to < 7.0',
  },
  {
    code: 4,
    title: {
      en: 'Job Zone Four: considerable preparation',
      es: 'Zona de trabajo cuatro: preparación considerable',
    },
    experience: { en: 'Several years.', es: 'Varios años.' },
    training: { en: 'Years of work-related training.', es: 'Años de formación en el trabajo.' },
    education: { en: "Mostly a bachelor's degree.", es: 'Casi siempre una licenciatura.' },
    examples: {
      en: 'accountants, software developers',
      es: 'contadores, desarrolladores de software',
    },
    svp: '7.0 to < 8.0',
  },
  {
    code: 5,
    title: {
      en: 'Job Zone Five: extensive preparation',
      es: 'Zona de trabajo cinco: preparación extensa',
    },
    experience: { en: 'Often more than five years.', es: 'A menudo más de cinco años.' },
    training: {
      en: 'Most skills are there before the job begins.',
      es: 'La mayoría de las habilidades están antes de empezar.',
    },
    education: { en: 'Graduate school.', es: 'Estudios de posgrado.' },
    examples: { en: 'lawyers, pharmacists', es: 'abogados, farmacéuticos' },
    svp: '8.0 and above',
  },
];
