import { careerItem, recordsOf } from './career-records.ts';
import { areas, answerOptions, areaTexts, questionText, translate, type Tree } from './language.ts';
import { matchCareers } from './matching.ts';

import { origin, page, ParameterError, paging, type Parameter, type Values } from './parameters.ts';
import { long, scoresFromAnswers, short, type Form } from './questions.ts';
import type { Asked, Resource } from './resource.ts';
import { jobZonesOf, zoneAmong } from './job-zones.ts';

const score = { kind: 'integer', minimum: 0 } as const;
const answers: Parameter = { kind: 'text', pattern: /^[12345]{30}([12345]{30})?$/ };

/** Exactly one of `answers` and all six scores. */
function scoresOf(values: Values): number[] {
  const given = areas.filter(area => values[area] !== undefined);
  if (values.answers !== undefined) {
    if (given.length > 0) throw new ParameterError("'answers' must not be given together with scores");
    return scoresFromAnswers(values.answers);
  }
  const missing = areas.find(area => values[area] === undefined);
  if (given.length === 0) throw new ParameterError("must have required property 'answers'");
  if (missing) throw new ParameterError(`must have required property '${missing}'`);
  return areas.map(area => Number(values[area]));
}

function questions(tree: Tree, form: Form) {
  const all = form.areas.map((area, index) => ({
    index: index + 1,
    area,
    text: translate(tree, questionText(index + 1)),
  }));
  return ({ url, values }: Asked) => {
    const { envelope, items } = page(url, values, all);
    const option = answerOptions.map((text, index) => ({ value: index + 1, name: translate(tree, text) }));
    return { ...envelope, answer_option: option, question: items };
  };
}

function interests(tree: Tree) {
  return areas.map(area => ({
    href: `${origin}/${tree}/interestprofiler/interests/${area}`,
    code: area,
    title: translate(tree, areaTexts[area].title),
    description: translate(tree, areaTexts[area].description),
  }));
}

/** The Interest Profiler of My Next Move, in English or Spanish. */
export function profiler(tree: 'mnm' | 'mpp'): Resource[] {
  const root = `/${tree}/interestprofiler`;
  return [
    { path: `${root}/questions`, parameters: paging, answer: questions(tree, long) },
    { path: `${root}/questions_30`, parameters: paging, answer: questions(tree, short) },
    {
      path: `${root}/results`,
      parameters: { answers: { ...answers, required: true } },
      answer: ({ values }) => {
        const scores = scoresFromAnswers(values.answers ?? '');
        return {
          careers: `${origin}${root}/careers?answers=${values.answers}`,
          result: interests(tree).map((one, index) => ({ ...one, score: scores[index] })),
        };
      },
    },
    {
      path: `${root}/careers`,
      parameters: {
        answers,
        ...Object.fromEntries(areas.map(area => [area, score])),
        zone: { kind: 'integer', minimum: 1, maximum: 5 },
        ...paging,
      },
      answer: ({ url, values, state }) => {
        const zone = values.zone === undefined ? undefined : Number(values.zone);
        const records = recordsOf(tree).filter(
          one => zone === undefined || zoneAmong(state.jobZones, one) === zone,
        );
        const { envelope, items } = page(url, values, matchCareers(scoresOf(values), records));
        return {
          ...envelope,
          career: items.map(match => ({ ...careerItem(tree, match.occupation), fit: match.fit })),
        };
      },
    },
    {
      path: `${root}/job_zones`,
      answer: ({ state }) =>
        jobZonesOf(state.jobZones).map(({ code, svp, ...texts }) => ({
          code,
          title: translate(tree, texts.title),
          experience: translate(tree, texts.experience),
          training: translate(tree, texts.training),
          education: translate(tree, texts.education),
          examples: translate(tree, texts.examples),
          svp_range: svp,
        })),
    },
    { path: `${root}/interests/`, answer: () => interests(tree) },
  ];
}
