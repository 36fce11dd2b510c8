import { ratedElements, ratedStyles } from './elements.ts';
import type { Text } from './language.ts';
import type { Occupation } from './occupations.ts';
import { origin, page, ParameterError, paging } from './parameters.ts';
import { technologyOf } from './preparation.ts';
import { details, elementPage, rated } from './rated.ts';
import { activitiesOf, associationsOf, contextsOf, detailedActivitiesOf } from './report-records.ts';
import type { Asked, Resource } from './resource.ts';

/** Elements with their importance, by the section they are in. */
const rateds: Record<string, (one: Occupation) => { id: string; name: string; importance?: number }[]> = {
  knowledge: ({ code }) => ratedElements('knowledge', code).map(inEnglish),
  skills: ({ code }) => ratedElements('skills', code).map(inEnglish),
  abilities: ({ code }) => ratedElements('abilities', code).map(inEnglish),
  work_styles: ({ code }) => ratedStyles(code).map(inEnglish),
  work_activities: activitiesOf,
};

function inEnglish<Item extends { name: Text }>(item: Item): Omit<Item, 'name'> & { name: string } {
  return { ...item, name: item.name.en };
}

/** Reports on what an occupation asks for and how its work is. */
export const reports: Resource[] = [
  ...Object.entries(rateds).map(([section, ratedOf]) => ({
    path: `${details}/${section}`,
    parameters: { sort: { kind: 'choice' as const, values: ['importance', 'name'] }, ...paging },
    answer: (asked: Asked) => {
      const one = rated(asked);
      const elements = ratedOf(one).map(({ id, name, importance }) => ({
        id,
        related: `${origin}/online/occupations/${one.code}/related/${section}/${id}`,
        name,
        description: `How much the work asks for: ${name}.`,
        ...(importance === undefined ? {} : { importance }),
      }));
      return elementPage(asked, elements, ({ importance = -1 }: { importance?: number }) => importance);
    },
  })),
  {
    path: `${details}/work_context`,
    parameters: { sort: { kind: 'choice', values: ['context', 'name'] }, ...paging },
    answer: asked => {
      const one = rated(asked);
      const elements = contextsOf(one).map(element => ({
        ...element,
        related: `${origin}/online/occupations/${one.code}/related/work_context/${element.id}`,
        description: `How the work is: ${element.name}.`,
      }));
      return elementPage(asked, elements, ({ context }) => context);
    },
  },
  {
    path: `${details}/detailed_work_activities`,
    parameters: paging,
    answer: asked => {
      const one = rated(asked);
      const activities = detailedActivitiesOf(one).map(activity => ({
        ...activity,
        related: `${origin}/online/occupations/${one.code}/related/detailed_work_activities/${activity.id}`,
      }));
      const { envelope, items } = page(asked.url, asked.values, activities);
      return { ...envelope, activity: items };
    },
  },
  {
    path: `${details}/technology_skills`,
    parameters: paging,
    answer: asked => {
      const { code } = rated(asked);
      const root = `${origin}/online/occupations/${code}`;
      const kinds = technologyOf({ code }).map(kind => {
        const examples = kind.examples.map(example => ({
          ...example,
          href: `${origin}/online/technology/examples/${encodeURIComponent(example.title)}`,
        }));
        return {
          code: kind.code,
          related: `${root}/related/technology_skills/${kind.code}`,
          title: kind.title.en,
          example: examples.slice(0, 2),
          ...(examples.length > 2 ? { example_more: examples.slice(2) } : {}),
        };
      });
      const { envelope, items } = page(asked.url, asked.values, kinds);
      return { ...envelope, category: items };
    },
  },
  {
    path: `${details}/professional_associations`,
    parameters: paging,
    answer: asked => {
      const found = associationsOf(rated(asked));
      if (found.length === 0) throw new ParameterError('there is no such data for this occupation');
      const { envelope, items } = page(asked.url, asked.values, found);
      return { ...envelope, source: items };
    },
  },
];
