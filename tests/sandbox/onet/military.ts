import { careerItem, recordsOf } from './career-records.ts';
import { page, ParameterError, paging, type Parameter } from './parameters.ts';
import { codeIn, type Asked, type Resource } from './resource.ts';
import { search } from './search.ts';
import { occupations } from './occupations.ts';

type Branch = 'air_force' | 'army' | 'coast_guard' | 'marine_corps' | 'navy' | 'space_force';
type Match = 'most_duties' | 'some_duties' | 'crosswalk';

interface MilitaryTitle {
  branch: Branch;
  code: string;
  title: string;
  active: boolean;
  /** The civilian careers that are like it, by how many of its duties they share; none for some. */
  careers: { code: string; match: Match }[];
}

/** Branch, code, title, `-` if no longer in use, and civilian careers: m most duties, s some, c by crosswalk. */
const table = `
army|68W|Combat Medic||29-2042.00m 29-2061.00s 31-9092.00c
army|91B|Wheeled Vehicle Mechanic||49-3023.00m 49-9071.00s
army|12R|Interior Electrician||47-2111.00m
army|92G|Culinary Specialist||35-1011.00s 35-2014.00m
army|63B|Light-Wheel Vehicle Mechanic|-|49-3023.00c
army|11B|Infantryman||
navy|HM|Hospital Corpsman||29-2042.00m 31-9092.00s 29-2061.00c
navy|IT|Information Systems Technician||15-1244.00m 15-1232.00s
navy|DT|Dental Technician|-|31-9091.00c
air_force|4N0X1|Aerospace Medical Service||29-2042.00m 29-2061.00s
air_force|11F1B|Fighter Pilot||53-2011.00s
air_force|2A5X1|Airlift Aircraft Maintenance||49-3011.00m
marine_corps|3521|Automotive Maintenance Technician||49-3023.00m
marine_corps|0311|Rifleman||
coast_guard|MK|Machinery Technician||49-9041.00m 49-9071.00s
coast_guard|HS|Health Services Technician||29-2042.00s
space_force|5C0X1|Cyber Systems Operator||15-1212.00m 15-1244.00s
space_force|5I0X1|Intelligence Analyst|-|15-2051.00c
`;

const kinds: Record<string, Match> = { m: 'most_duties', s: 'some_duties', c: 'crosswalk' };

const titles: MilitaryTitle[] = table
  .trim()
  .split('\n')
  .map(line => {
    const [branch = '', code = '', title = '', inactive = '', careers = ''] = line.split('|');
    return {
      branch: branch as Branch,
      code,
      title,
      active: inactive !== '-',
      careers: careers
        .split(' ')
        .filter(Boolean)
        .map(one => ({ code: one.slice(0, -1), match: kinds[one.slice(-1)]! })),
    };
  });

/** The military titles, by branch, that are like a civilian career. */
export function counterparts(code: string, branch: string) {
  const found: Partial<Record<Branch, { code: string; title: string; active: boolean }[]>> = {};
  for (const one of titles) {
    if (branch !== 'all' && branch !== one.branch) continue;
    if (!one.careers.some(career => career.code === code)) continue;
    (found[one.branch] ??= []).push({ code: one.code, title: one.title, active: one.active });
  }
  return found;
}

const branchParameter: Parameter = {
  kind: 'choice',
  values: ['all', 'air_force', 'army', 'coast_guard', 'marine_corps', 'navy', 'space_force'],
};

function careersFor(keyword: string, branch: string) {
  const words = keyword.trim().toLowerCase();
  const matches = titles.filter(
    one =>
      (branch === 'all' || one.branch === branch) &&
      words !== '' &&
      (one.code.toLowerCase() === words || one.title.toLowerCase().includes(words)),
  );
  const order = Object.values(kinds);
  const byDuties = matches
    .flatMap(one => one.careers)
    .toSorted((one, other) => order.indexOf(one.match) - order.indexOf(other.match));
  const found = new Map<string, Match | 'keyword'>();
  for (const { code, match } of byDuties) if (!found.has(code)) found.set(code, match);
  for (const { code } of search(keyword, recordsOf('veterans'))) {
    if (!found.has(code)) found.set(code, 'keyword');
  }
  return { matches, found: [...found] };
}

const matchItem = ({ branch, code, title, active }: MilitaryTitle) => ({ branch, code, title, active });

/** Resources that only the tree for veterans has. */
export const military: Resource[] = [
  {
    path: '/veterans/military',
    parameters: { keyword: { kind: 'text', required: true }, branch: branchParameter, ...paging },
    answer: ({ url, values }) => {
      const { matches, found } = careersFor(values.keyword ?? '', values.branch ?? 'all');
      const { envelope, items } = page(url, values, found);
      return {
        ...envelope,
        ...(matches.length > 0 ? { military_match: matches.map(matchItem) } : {}),
        career: items.map(([code, match]) => ({
          ...careerItem(
            'veterans',
            occupations.find(one => one.code === code)!,
          ),
          match_type: match,
          ...(match === 'most_duties' ? { preparation_needed: 'First term', pay_grade: 'E4' } : {}),
        })),
      };
    },
  },
  {
    path: '/veterans/careers/:code/in_the_military',
    parameters: { branch: branchParameter },
    answer: (asked: Asked) => {
      const code = codeIn(asked);
      const found = counterparts(code, asked.values.branch ?? 'all');
      if (!occupations.some(one => one.code === code)) {
        throw new ParameterError(`no career has the code ${code}`);
      }
      return found;
    },
  },
];
