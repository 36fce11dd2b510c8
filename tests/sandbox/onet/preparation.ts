import { chance } from '../people/chance.ts';
import type { Text } from './language.ts';
import type { Occupation } from './occupations.ts';

interface Level {
  /** From 1 to 12, as O*NET counts levels of education. */
  code: number;
  title: Text;
}

const levels: Level[] = [
  { code: 1, title: { en: 'less than high school', es: 'menos que la secundaria' } },
  { code: 2, title: { en: 'high school diploma', es: 'diploma de secundaria' } },
  { code: 3, title: { en: 'certificate after high school', es: 'certificado después de la secundaria' } },
  { code: 5, title: { en: 'associate degree', es: 'título de dos años' } },
  { code: 6, title: { en: 'bachelor’s degree', es: 'licenciatura' } },
  { code: 8, title: { en: 'master’s degree', es: 'maestría' } },
  { code: 11, title: { en: 'doctoral degree', es: 'doctorado' } },
];

/** Which schooling people have, the most usual first, with shares that add up to 100. */
export function educationOf({ code, zone }: Occupation): (Level & { percentage: number })[] {
  const most = 50 + chance(20, `${code} education`);
  const middle = levels[zone]!;
  const shares: [Level, number][] = [
    [middle, most],
    [levels[zone - 1]!, 25],
    [levels[zone + 1]!, 75 - most],
  ];
  return shares
    .map(([level, percentage]) => ({ ...level, percentage }))
    .toSorted((one, other) => other.percentage - one.percentage);
}

interface Example {
  title: string;
  hot_technology?: true;
  in_demand?: true;
  percentage?: number;
}

const kinds: { code: number; title: Text; examples: string[] }[] = [
  {
    code: 43232110,
    title: { en: 'Spreadsheet software', es: 'Hojas de cálculo' },
    examples: ['Sample Sheets', 'Placeholder Calc'],
  },
  {
    code: 43232104,
    title: { en: 'Word processing software', es: 'Procesadores de texto' },
    examples: ['Sample Writer'],
  },
  {
    code: 43232306,
    title: { en: 'Database software', es: 'Bases de datos' },
    examples: ['DemoBase', 'Example Query Studio', 'Row Keeper'],
  },
  {
    code: 42295102,
    title: { en: 'Medical software', es: 'Software médico' },
    examples: ['Chartwell Demo', 'SampleCare'],
  },
  {
    code: 43232604,
    title: { en: 'Drawing and design software', es: 'Software de dibujo y diseño' },
    examples: ['Placeholder CAD', 'Sketch Sampler'],
  },
];

/** Software of an occupation: some of it often asked for in all postings (hot), or in those for it (in demand). */
export function technologyOf({ code }: Pick<Occupation, 'code'>) {
  const first = chance(kinds.length, `${code} technology`);
  return [0, 1, 3].map(step => {
    const kind = kinds[(first + step) % kinds.length]!;
    const examples = kind.examples.map((title): Example => {
      const isHot = chance(2, `${title} hot`) === 0;
      const isInDemand = chance(3, `${code} ${title} demand`) === 0;
      return {
        title,
        ...(isHot ? { hot_technology: true } : {}),
        ...(isInDemand ? { in_demand: true } : {}),
        ...(isHot || isInDemand ? { percentage: 1 + chance(40, `${code} ${title}`) } : {}),
      };
    });
    return { code: kind.code, title: kind.title, examples };
  });
}

const industries: { code: number; title: Text }[] = [
  { code: 23, title: { en: 'Construction', es: 'Construcción' } },
  { code: 31, title: { en: 'Manufacturing', es: 'Manufactura' } },
  { code: 44, title: { en: 'Retail', es: 'Comercio' } },
  { code: 51, title: { en: 'Media', es: 'Medios' } },
  { code: 61, title: { en: 'Education', es: 'Educación' } },
  { code: 62, title: { en: 'Health and care', es: 'Salud y cuidado' } },
  { code: 92, title: { en: 'Government', es: 'Gobierno' } },
];

/** The industry that employs most people of an occupation, and two that employ some. */
export function industriesOf({ code }: Pick<Occupation, 'code'>) {
  const first = chance(industries.length, `${code.slice(0, 2)} industry`);
  return [0, 1, 3].map((step, index) => ({
    ...industries[(first + step) % industries.length]!,
    share: index === 0 ? ('most' as const) : ('some' as const),
  }));
}
