import type * as z from 'zod/mini';
import { about, tableInfo, tableList, tableRows } from '../../lib/background/services/onet/database';
import * as occupation from '../../lib/background/services/onet/occupation-answers';
import * as online from '../../lib/background/services/onet/online-answers';
import * as profiler from '../../lib/background/services/onet/profiler-answers';
import { conversion } from '../../lib/background/services/onet/taxonomy';
import { counterparts, militaryCareers } from '../../lib/background/services/onet/veterans';
import type { ReadAnswer } from '../answers/reading';
import type { JsonSchema } from './json-schema';

/** One resource that Fitside reads; its path is as the definition names it. */
export interface Resource extends ReadAnswer {
  /** Addresses to try it at. */
  addresses: string[];
  /** Set if O*NET's manual leaves it out, although the definition has it. The sandbox does not answer it. */
  mayLack?: true;
}

/** Codes of careers with much and with little data, and one code that is no career. */
const CODES = ['29-1141.00', '15-1252.00', '13-2011.00', '11-1011.00', '55-3011.00'];
const ANSWERS = '12345'.repeat(6);
const SCORES = 'realistic=12&investigative=31&artistic=0&social=27&enterprising=9&conventional=14';

type Items = unknown[];

/** Of a list that is the whole answer. */
const whole = (sent: Items, read: Items): [number, number][] => [[sent.length, read.length]];
/** Of lists within the answer. */
const lists =
  (...fields: [sent: string, read: string][]) =>
  (sent: Record<string, Items | undefined>, read: Record<string, Items>): [number, number][] =>
    fields.map(([from, to]) => [sent[from]?.length ?? 0, read[to]!.length]);
/** Of a list that is all that is read of the answer. */
const only =
  (field: string) =>
  (sent: Record<string, Items>, read: Items): [number, number][] => [[sent[field]!.length, read.length]];

/** My Next Move and Mi Próximo Paso, whose answers are alike. */
function tree(name: 'mnm' | 'mpp'): Resource[] {
  const [profilerPath, career] = [`/${name}/interestprofiler`, `/${name}/careers/{code}`];
  const ofCodes = (section: string) => CODES.map(code => `/${name}/careers/${code}/${section}`);
  const part = (section: string, answer: z.ZodMiniType, counts?: Resource['counts']): Resource => ({
    path: `${career}/${section}`,
    answer,
    addresses: ofCodes(section),
    ...(counts && { counts }),
  });
  const questions = (form: string, last: number): Resource => ({
    path: `${profilerPath}/${form}`,
    answer: profiler.questions,
    addresses: [`${profilerPath}/${form}?start=1&end=${last}`, `${profilerPath}/${form}?start=5&end=9`],
    counts: lists(['question', 'questions'], ['answer_option', 'options']),
  });
  return [
    questions('questions_30', 30),
    questions('questions', 60),
    {
      path: `${profilerPath}/results`,
      answer: profiler.results,
      addresses: [
        `${profilerPath}/results?answers=${ANSWERS}`,
        `${profilerPath}/results?answers=${ANSWERS}${ANSWERS}`,
      ],
      counts: only('result'),
    },
    {
      path: `${profilerPath}/job_zones`,
      answer: profiler.jobZones,
      addresses: [`${profilerPath}/job_zones`],
      counts: whole,
    },
    {
      path: `${profilerPath}/careers`,
      answer: profiler.careers,
      addresses: [
        `${profilerPath}/careers?${SCORES}&start=1&end=20`,
        `${profilerPath}/careers?answers=${ANSWERS}&zone=4&start=1&end=20`,
      ],
      counts: lists(['career', 'careers']),
    },
    part('', occupation.overview, lists(['on_the_job', 'onTheJob'], ['also_called', 'alsoCalled'])),
    ...['knowledge', 'skills', 'abilities'].map(one => part(one, occupation.groups, whole)),
    part('personality', occupation.personality, lists(['work_styles', 'workStyles'])),
    { ...part('technology', occupation.technology, whole), ...(name === 'mpp' && { mayLack: true }) },
    part('education', occupation.education, lists(['education_usually_needed', 'usuallyNeeded'])),
    part('job_outlook', occupation.outlook),
    part('check_out_my_state', occupation.states, whole),
    part('explore_more', occupation.related, lists(['careers', 'occupations'], ['industries', 'industries'])),
    {
      path: `/${name}/search`,
      answer: online.careerSearch,
      addresses: [
        `/${name}/search?keyword=nurse&start=1&end=20`,
        `/${name}/search?keyword=zzzz&start=1&end=20`,
      ],
      counts: lists(['career', 'occupations']),
    },
  ];
}

const ofOnline = (rest: string) => CODES.map(code => `/online/occupations/${code}/${rest}`);

/** Every resource that Fitside reads from O*NET. */
export const RESOURCES: Resource[] = [
  { path: '/about/', answer: about, addresses: ['/about/'] },
  ...tree('mnm'),
  ...tree('mpp'),
  {
    path: '/online/occupations/{code}/',
    answer: online.onlineOverview,
    addresses: ofOnline(''),
    counts: lists(['sample_of_reported_titles', 'alsoCalled']),
  },
  {
    path: '/online/occupations/{code}/details/interests',
    answer: online.occupationInterests,
    addresses: ofOnline('details/interests?start=1&end=6'),
  },
  ...['knowledge', 'skills', 'abilities', 'work_activities', 'work_context', 'work_styles'].map(
    (section): Resource => ({
      path: `/online/occupations/{code}/details/${section}`,
      answer: online.ratedElements,
      addresses: ofOnline(`details/${section}?start=1&end=200`),
      counts: only('element'),
    }),
  ),
  {
    path: '/online/occupations/{code}/details/detailed_work_activities',
    answer: online.detailedActivities,
    addresses: ofOnline('details/detailed_work_activities?start=1&end=200'),
    counts: only('activity'),
  },
  {
    path: '/online/occupations/{code}/details/technology_skills',
    answer: online.software,
    addresses: ofOnline('details/technology_skills?start=1&end=200'),
    counts: only('category'),
  },
  {
    path: '/online/occupations/{code}/details/education',
    answer: online.schooling,
    addresses: ofOnline('details/education'),
    counts: only('response'),
  },
  {
    path: '/online/occupations/{code}/details/professional_associations',
    answer: online.associations,
    addresses: ofOnline('details/professional_associations?start=1&end=200'),
    counts: (sent: { source: Items }, read: { elements: Items }[]) => [
      [sent.source.length, read.reduce((sum, { elements }) => sum + elements.length, 0)],
    ],
  },
  {
    path: '/online/occupations/{code}/details/tasks',
    answer: online.tasks,
    addresses: ofOnline('details/tasks?sort=importance&start=1&end=200'),
    counts: only('task'),
  },
  {
    path: '/online/occupations/{code}/details/apprenticeship',
    answer: online.apprenticeships,
    addresses: ['35-1011.00', ...CODES].map(
      code => `/online/occupations/${code}/details/apprenticeship?start=1&end=200`,
    ),
    counts: only('example_title'),
  },
  {
    path: '/online/search',
    answer: online.onlineSearch,
    addresses: [
      '/online/search?keyword=software&start=1&end=20',
      '/online/search?keyword=zzzz&start=1&end=20',
    ],
    counts: lists(['occupation', 'occupations']),
  },
  {
    path: '/online/bright_outlook/all',
    answer: online.brightOutlook,
    addresses: ['/online/bright_outlook/all?start=1&end=2000'],
    counts: lists(['occupation', 'occupations']),
  },
  {
    path: '/taxonomy/{source}/{target}/{code}',
    answer: conversion,
    addresses: ['/taxonomy/2010/active/15-1134.00', '/taxonomy/2019/active/15-1252.00'],
    counts: lists(['occupation', 'successors']),
  },
  { path: '/database/', answer: tableList, addresses: ['/database/'], counts: whole },
  {
    path: '/database/info/{table_id}',
    answer: tableInfo,
    addresses: ['/database/info/interests', '/database/info/job_zones'],
    counts: lists(['column', 'columns']),
  },
  {
    path: '/database/rows/{table_id}',
    answer: tableRows,
    addresses: [
      '/database/rows/interests?filter=scale_id.eq.OI&start=1&end=50',
      '/database/rows/job_zones?start=1&end=50',
    ],
    counts: lists(['row', 'rows']),
  },
  {
    path: '/veterans/military',
    answer: militaryCareers,
    addresses: [
      '/veterans/military?keyword=68W&start=1&end=50',
      '/veterans/military?keyword=68W&branch=army&start=1&end=50',
    ],
    counts: lists(['military_match', 'titles'], ['career', 'careers']),
  },
  {
    path: '/veterans/careers/{code}/in_the_military',
    answer: counterparts,
    addresses: CODES.map(code => `/veterans/careers/${code}/in_the_military`),
  },
];

/** The schema of a resource's answer in O*NET's definition. */
export function definedAnswer(definition: unknown, path: string): JsonSchema | undefined {
  interface Described {
    paths: Record<
      string,
      { get?: { responses: Record<string, { content?: { 'application/json'?: { schema: JsonSchema } } }> } }
    >;
  }
  return (definition as Described).paths[path]?.get?.responses['200']?.content?.['application/json']?.schema;
}
