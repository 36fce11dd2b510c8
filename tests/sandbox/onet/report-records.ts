import { chance } from '../people/chance.ts';
import type { Occupation } from './occupations.ts';

const activityNames = [
  'Finding out what is needed',
  'Watching for change',
  'Judging what things are worth',
  'Working out numbers',
  'Deciding and solving problems',
  'Planning the day',
  'Lifting and moving things',
  'Using computers',
  'Keeping records',
  'Talking with those inside',
  'Talking with those outside',
  'Caring for others',
  'Teaching others',
];

/** Work activities with how important they are; the last was not rated. */
export function activitiesOf({ code }: Pick<Occupation, 'code'>) {
  return activityNames.map((name, index) => ({
    id: `4.A.${1 + (index % 4)}.a.${index}`,
    name,
    ...(index < activityNames.length - 1 ? { importance: chance(101, `${code} activity ${index}`) } : {}),
  }));
}

/** Titles of detailed activities. */
export function detailedActivitiesOf({ code }: Pick<Occupation, 'code'>) {
  const deeds = ['Write down', 'Check', 'Arrange', 'Explain'];
  const matters = ['the day’s findings', 'supplies', 'appointments'];
  return deeds.flatMap((deed, row) =>
    matters
      .filter((_, column) => chance(3, `${code} ${row} ${column}`) > 0)
      .map((matter, column) => ({ id: `4.A.${row}.I0${column}.D0${row}`, title: `${deed} ${matter}.` })),
  );
}

const contexts: [name: string, answers: string[]][] = [
  ['Phone calls', ['Every day', 'Every week', 'Less often']],
  ['Time on one’s feet', ['Nearly always', 'About half the time', 'Hardly ever']],
  ['Noise', ['Every day', 'Every week', 'Never']],
  ['Working with a team', ['Very important', 'Important', 'Not important']],
];

/** Work contexts with their ratings and the shares of workers' answers, which add up to 100. */
export function contextsOf({ code }: Pick<Occupation, 'code'>) {
  return contexts.map(([name, words], index) => {
    const first = 20 + chance(60, `${code} context ${index}`);
    const second = chance(100 - first, `${code} context ${index} second`);
    const shares = [first, second, 100 - first - second];
    return {
      id: `4.C.${1 + index}.a`,
      name,
      context: Math.round(first + second / 2),
      response: words.map((description, at) => ({ description, percentage_of_respondents: shares[at]! })),
    };
  });
}

const categories = [
  { code: 'national', title: 'National Associations' },
  { code: 'regional', title: 'Regional Associations' },
] as const;

/** Professional associations; the trades have none here. */
export function associationsOf({ code, title }: Pick<Occupation, 'code' | 'title'>) {
  if (/^(35|37|47)-/.test(code)) return [];
  return [0, 1, 2].map(index => ({
    url: `https://association-${index}.example.org/`,
    name: index < 2 ? `Sample Society ${index + 1} of ${title}` : `Sample Regional Guild of ${title}`,
    ...(index === 0 ? { ally: true } : {}),
    category: categories[index < 2 ? 0 : 1]!,
  }));
}
