import { chance } from '../people/chance.ts';
import { readCodedTexts, type Text } from './language.ts';
import type { Occupation } from './occupations.ts';

interface Level {
  /** From 1 to 12, as O*NET counts levels of education. */
  code: number;
  title: Text;
}

const levels: Level[] = readCodedTexts(`
1|less than high school|menos que la secundaria
2|high school diploma|diploma de secundaria
3|certificate after high school|certificado después de la secundaria
5|associate degree|título de dos años
6|bachelor’s degree|licenciatura
8|master’s degree|maestría
11|doctoral degree|doctorado
`);

/** Returns levels of education with shares that add up to 100, the most usual first. */
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

const kinds = readCodedTexts(`
43232110|Spreadsheet software|Hojas de cálculo
43232104|Word processing software|Procesadores de texto
43232306|Database software|Bases de datos
42295102|Medical software|Software médico
43232604|Drawing and design software|Software de dibujo y diseño
`);

/** Example titles of each kind of software, by its code. */
const exampleTitles: Record<number, string[]> = {
  43232110: ['Sample Sheets', 'Placeholder Calc'],
  43232104: ['Sample Writer'],
  43232306: ['DemoBase', 'Example Query Studio', 'Row Keeper'],
  42295102: ['Chartwell Demo', 'SampleCare'],
  43232604: ['Placeholder CAD', 'Sketch Sampler'],
};

/** Software of an occupation: some of it often asked for in all postings (hot), or in those for it (in demand). */
export function technologyOf({ code }: Pick<Occupation, 'code'>) {
  const first = chance(kinds.length, `${code} technology`);
  return [0, 1, 3].map(step => {
    const kind = kinds[(first + step) % kinds.length]!;
    const examples = exampleTitles[kind.code]!.map((title): Example => {
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

const industries = readCodedTexts(`
23|Construction|Construcción
31|Manufacturing|Manufactura
44|Retail|Comercio
51|Media|Medios
61|Education|Educación
62|Health and care|Salud y cuidado
92|Government|Gobierno
`);

/** The industry that employs most people of an occupation, and two that employ some. */
export function industriesOf({ code }: Pick<Occupation, 'code'>) {
  const first = chance(industries.length, `${code.slice(0, 2)} industry`);
  return [0, 1, 3].map((step, index) => ({
    ...industries[(first + step) % industries.length]!,
    share: index === 0 ? ('most' as const) : ('some' as const),
  }));
}
