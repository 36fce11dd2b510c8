import { areas } from './language.ts';
import { relatedTo } from './careers.ts';
import { details, elementPage, rated } from './rated.ts';
import { reports } from './reports.ts';
import { describe, occupations, reasonsOf, unrated, type Occupation } from './occupations.ts';
import { origin, page, ParameterError, paging } from './parameters.ts';
import { educationOf } from './preparation.ts';
import { codeIn, type Resource } from './resource.ts';
import { search } from './search.ts';
import { zoneTexts } from './job-zones.ts';
import { apprenticeshipsOf, tasksOf, titlesOf } from './work.ts';

/** An occupation as O*NET OnLine's lists have it. */
function occupationItem({ code, title, bright }: Pick<Occupation, 'code' | 'title'> & { bright?: boolean }) {
  return {
    href: `${origin}/online/occupations/${code}/`,
    code,
    title,
    tags: bright ? { bright_outlook: true } : {},
  };
}

const sectionTitles = [
  ['tasks', 'Tasks'],
  ['technology_skills', 'Technology Skills'],
  ['work_activities', 'Work Activities'],
  ['detailed_work_activities', 'Detailed Work Activities'],
  ['work_context', 'Work Context'],
  ['skills', 'Skills'],
  ['knowledge', 'Knowledge'],
  ['abilities', 'Abilities'],
  ['work_styles', 'Work Styles'],
  ['interests', 'Interests'],
  ['education', 'Education'],
  ['job_zone', 'Job Zone'],
  ['related_occupations', 'Related Occupations'],
] as const;

export const online: Resource[] = [
  {
    path: '/online/search',
    parameters: { keyword: { kind: 'text', required: true }, ...paging },
    answer: ({ url, values }) => {
      const all = [...occupations, ...unrated];
      const { envelope, items } = page(url, values, search(values.keyword ?? '', all));
      return { ...envelope, occupation: items.map(occupationItem) };
    },
  },
  {
    path: '/online/occupations/:code/',
    answer: asked => {
      const code = codeIn(asked);
      const ratedOne = occupations.find(each => each.code === code);
      const one = ratedOne ?? unrated.find(each => each.code === code);
      if (!one) throw new ParameterError(`no occupation has the code ${code}`);
      const { title, tags } = occupationItem(one);
      const sections = ratedOne ? sectionTitles : [];
      const reasons = ratedOne ? reasonsOf(ratedOne) : [];
      return {
        code,
        title,
        tags,
        description: describe(one),
        sample_of_reported_titles: titlesOf(one),
        ...(reasons.length > 0 ? { bright_outlook: reasons } : {}),
        summary_contents: [],
        details_contents: sections.map(([id, name]) => ({
          href: `${origin}/online/occupations/${code}/details/${id}`,
          title: name,
        })),
        custom_contents: [],
      };
    },
  },
  {
    path: `${details}/tasks`,
    parameters: { sort: { kind: 'choice', values: ['category', 'importance', 'title'] }, ...paging },
    answer: asked => {
      const { url, values } = asked;
      const one = rated(asked);
      const categories = ['Core', 'Supplemental', 'New'];
      const tasks = tasksOf(one).map(({ id, title, ...rest }) => ({
        id,
        related: `${origin}/online/occupations/${one.code}/related/tasks/${id}`,
        title: title.en,
        ...rest,
      }));
      if (values.sort === 'title') tasks.sort((a, b) => a.title.localeCompare(b.title));
      if (values.sort === 'importance') tasks.sort((a, b) => (b.importance ?? 0) - (a.importance ?? 0));
      if ((values.sort ?? 'category') === 'category') {
        tasks.sort((a, b) => categories.indexOf(a.category) - categories.indexOf(b.category));
      }
      const { envelope, items } = page(url, values, tasks);
      return { ...envelope, task: items };
    },
  },
  {
    path: `${details}/apprenticeship`,
    parameters: paging,
    answer: asked => {
      const titles = apprenticeshipsOf(rated(asked));
      if (titles.length === 0) throw new ParameterError('there is no such data for this occupation');
      const { envelope, items } = page(asked.url, asked.values, titles);
      return { ...envelope, example_title: items };
    },
  },
  ...reports,
  {
    path: `${details}/related_occupations`,
    parameters: paging,
    answer: asked => {
      const related = relatedTo(rated(asked), occupations).map((one, index) => ({
        ...occupationItem(one),
        ...(index >= 8 ? { supplemental: true } : {}),
      }));
      const { envelope, items } = page(asked.url, asked.values, related);
      return { ...envelope, occupation: items };
    },
  },
  {
    path: `${details}/job_zone`,
    answer: asked => {
      const zone = zoneTexts(asked.state.jobZones, rated(asked));
      return {
        code: zone.code,
        title: zone.title.en,
        education: zone.education.en,
        related_experience: zone.experience.en,
        job_training: zone.training.en,
        job_zone_examples: zone.examples.en,
        svp_range: `(${zone.svp})`,
      };
    },
  },
  {
    path: `${details}/education`,
    answer: asked => ({
      response: educationOf(rated(asked)).map(({ code, title, percentage }) => ({
        code,
        title: title.en,
        percentage_of_respondents: percentage,
      })),
    }),
  },
  {
    path: '/online/bright_outlook/all',
    parameters: { sort: { kind: 'choice', values: ['title', 'code'] }, ...paging },
    answer: ({ url, values }) => {
      const key = values.sort === 'code' ? 'code' : 'title';
      const sorted = occupations
        .filter(one => one.bright)
        .toSorted((one, other) => one[key].localeCompare(other[key]));
      const { envelope, items } = page(url, values, sorted);
      return {
        ...envelope,
        occupation: items.map(one => ({ ...occupationItem(one), category: reasonsOf(one) })),
      };
    },
  },
  {
    path: `${details}/interests`,
    parameters: { sort: { kind: 'choice', values: ['occupational_interest', 'name'] }, ...paging },
    answer: asked => {
      const { code, interests } = rated(asked);
      const elements = areas.map((area, index) => {
        const id = `1.B.1.${'abcdef'[index]}`;
        const name = area[0]!.toUpperCase() + area.slice(1);
        return {
          id,
          related: `${origin}/online/occupations/${code}/related/interests/${id}`,
          name,
          description: `How far the work is ${area}.`,
          occupational_interest: interests[index] ?? 0,
        };
      });
      return elementPage(asked, elements, ({ occupational_interest }) => occupational_interest);
    },
  },
];
