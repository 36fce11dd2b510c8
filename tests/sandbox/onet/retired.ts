import { occupations, unrated } from './occupations.ts';

/** A code that the taxonomy in use no longer has. */
interface Retired {
  code: string;
  title: string;
  /** The only taxonomy that has it. */
  taxonomy: '2010' | '2019';
  /** Codes that took its place in the taxonomy in use; none for work that is no longer counted. */
  successors: string[];
}

/** Code, title, taxonomy, successors. Those of 2010 with successors are real; the others are invented. */
const table = `
15-1111.00|Computer and Information Research Scientists|2010|15-1221.00
15-1121.00|Computer Systems Analysts|2010|15-1211.00
15-1122.00|Information Security Analysts|2010|15-1212.00
15-1132.00|Software Developers, Applications|2010|15-1252.00
15-1133.00|Software Developers, Systems Software|2010|15-1252.00
15-1134.00|Web Developers|2010|15-1254.00 15-1255.00
15-1141.00|Database Administrators|2010|15-1242.00
15-1142.00|Network and Computer Systems Administrators|2010|15-1244.00
15-1151.00|Computer User Support Specialists|2010|15-1232.00
29-1062.00|Family and General Practitioners|2010|29-1215.00
29-2021.00|Dental Hygienists|2010|29-1292.00
31-1011.00|Home Health Aides|2010|31-1121.00
31-1014.00|Nursing Assistants|2010|31-1131.00
53-6099.02|Bridge Toll Collectors|2010|
49-3011.01|Drone Maintenance Technicians|2019|49-3011.00
`;

const retired: Retired[] = table
  .trim()
  .split('\n')
  .map(line => {
    const [code = '', title = '', taxonomy, successors = ''] = line.split('|');
    return {
      code,
      title,
      taxonomy: taxonomy === '2019' ? '2019' : '2010',
      successors: successors.split(' ').filter(Boolean),
    };
  });

export type Taxonomy = '2010' | '2019' | 'active';
export const taxonomies: readonly Taxonomy[] = ['2010', '2019', 'active'];

interface Entry {
  code: string;
  title: string;
}

const active: Entry[] = [...occupations, ...unrated];
/** Codes in use that took the place of one of 2010, and so were not there then. */
const newSince2010 = new Set(retired.flatMap(one => (one.taxonomy === '2010' ? one.successors : [])));

/** All codes of a taxonomy. The one in use is that of 2019, but for codes retired since. */
export function entries(taxonomy: Taxonomy): Entry[] {
  if (taxonomy === 'active') return active;
  const gone = retired.filter(one => one.taxonomy === taxonomy);
  const kept = taxonomy === '2010' ? active.filter(one => !newSince2010.has(one.code)) : active;
  return [...kept, ...gone];
}

/** The codes of one taxonomy that stand for a code of another. */
export function convert(code: string, source: Taxonomy, target: Taxonomy): Entry[] {
  const gone = retired.find(one => one.taxonomy === source && one.code === code);
  const today = gone ? gone.successors : [code];
  const there = entries(target);
  const then = today.flatMap(one =>
    there.some(entry => entry.code === one)
      ? [one]
      : retired
          .filter(past => past.taxonomy === target && past.successors.includes(one))
          .map(past => past.code),
  );
  return there.filter(entry => then.includes(entry.code));
}
