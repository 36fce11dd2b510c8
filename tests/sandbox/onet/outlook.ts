import { chance } from '../people/chance.ts';
import { translate, type Text, type Tree } from './language.ts';
import { reasonsOf, type Occupation } from './occupations.ts';
import { origin } from './parameters.ts';

/** O*NET's three outlooks, the best first. */
const outlooks: Text[] = [
  { en: 'Bright', es: 'Buenas' },
  { en: 'Average', es: 'Promedio' },
  { en: 'Below Average', es: 'Debajo del promedio' },
];
const reasonTexts: Record<string, Text> = {
  grow: { en: 'Grows fast', es: 'Crece rápido' },
  openings: { en: 'Has many openings', es: 'Tiene muchas vacantes' },
  emerging: { en: 'Is new', es: 'Es nueva' },
};

/** The highest wages that are published: a year's and an hour's. */
const ceiling = { annual: 239_200, hourly: 115 };

/** Paid by the year alone, as teachers and pilots are, or by the hour alone, as dancers and musicians are. */
const onlyAnnual = /^(25-|53-2011)/;
const onlyHourly = /^27-20(31|42)/;
const wellPaid = /^(29-1215|23-1011|11-3031)/;

/** Wages of the six-digit series, which specialties share. Family physicians' median is above what is published. */
function salary(one: Occupation): Record<string, string | number> {
  const soc = one.code.slice(0, 7);
  const base = 24_000 + one.zone * 11_000 + chance(9, `${soc} wage`) * 1000;
  const median = soc === '29-1215' ? 251_000 : wellPaid.test(soc) ? 145_000 : base;
  const points = { '10th_percentile': median * 0.62, median, '90th_percentile': median * 1.7 };
  const paid: Record<string, string | number> = { soc_code: soc };
  for (const [point, wage] of Object.entries(points)) {
    const over = wage > ceiling.annual;
    const annual = over ? ceiling.annual : Math.round(wage / 10) * 10;
    const hourly = over ? ceiling.hourly : Math.round((wage / 2080) * 100) / 100;
    const key = `${point}${over ? '_over' : ''}`;
    if (!onlyHourly.test(soc)) paid[`annual_${key}`] = annual;
    if (!onlyAnnual.test(soc)) paid[`hourly_${key}`] = hourly;
  }
  return paid;
}

export function jobOutlook(tree: Tree, one: Occupation) {
  const category = outlooks[one.bright ? 0 : 1 + chance(2, `${one.code} outlook`)]!;
  const reasons = reasonsOf(one).map(({ code }) => ({
    href: `${origin}/${tree}/bright_outlook/${code}`,
    code,
    title: translate(tree, reasonTexts[code]!),
  }));
  return {
    outlook: {
      category: translate(tree, category),
      description: translate(tree, {
        en: `How good the chances of work are: ${category.en.toLowerCase()}.`,
        es: `Las perspectivas de trabajo son: ${category.es.toLowerCase()}.`,
      }),
    },
    ...(reasons.length > 0 ? { bright_outlook: reasons } : {}),
    salary: salary(one),
  };
}

const states =
  `AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware
DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky
LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana
NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota
OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas
UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming`
    .split(/[|\n]/)
    .map(line => ({ code: line.slice(0, 2), name: line.slice(3) }));

/** The outlook in the fifty states and the District of Columbia. */
export function stateOutlooks(tree: Tree, { code }: Occupation, sort: 'name' | 'job_outlook') {
  const all = states.map(state => ({ ...state, rank: chance(3, `${code} in ${state.code}`) }));
  if (sort === 'job_outlook') all.sort((one, other) => one.rank - other.rank);
  return all.map(({ rank, ...state }) => ({ ...state, job_outlook: translate(tree, outlooks[rank]!) }));
}
