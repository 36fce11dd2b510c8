import { Hono } from 'hono';
import { keys } from '../keys.ts';
import type { SandboxState } from '../state.ts';
import { areas, occupations, type Occupation } from './occupations.ts';
import { matchCareers, scoresFromAnswers } from './matching.ts';
import {
  origin,
  page,
  ParameterError,
  paging,
  readParameters,
  type Parameters,
  type Values,
} from './parameters.ts';
import { jobZones } from './texts.ts';

interface Asked {
  url: URL;
  values: Values;
  /** The parts of the path that vary. */
  part: (name: string) => string;
  state: SandboxState;
}

/** One O*NET resource: its documented path, the query it takes, and what it answers. */
interface Resource {
  path: string;
  parameters?: Parameters;
  answer: (asked: Asked) => unknown;
}

const score = { kind: 'integer', minimum: 0 } as const;

function occupation(code: string): Occupation {
  if (!/^\d\d-\d{4}\.\d\d$/.test(code)) throw new ParameterError(`'code' must match pattern NN-NNNN.NN`);
  const found = occupations.find(one => one.code === code);
  // 404 has been seen for codes without a record too; the documents name 422, and a fault can make it a 404.
  if (!found) throw new ParameterError(`no occupation has the code ${code}`);
  return found;
}

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

/** My Next Move's titles write "&". */
export function careerItem({ code, title, bright }: Occupation) {
  return {
    href: `${origin}/mnm/careers/${code}/`,
    code,
    title: title.replaceAll(' and ', ' & '),
    tags: bright ? { bright_outlook: true } : {},
  };
}

const resources: Resource[] = [
  {
    path: '/about/',
    answer: ({ state }) => ({
      taxonomy: { url: 'https://www.onetcenter.org/taxonomy.html', name: 'O*NET-SOC 2019' },
      database: { url: 'https://www.onetcenter.org/database.html', name: state.databaseName },
      api_version: '2.0',
    }),
  },
  {
    path: '/mnm/interestprofiler/careers',
    parameters: {
      answers: { kind: 'text', pattern: /^[12345]{30}([12345]{30})?$/ },
      ...Object.fromEntries(areas.map(area => [area, score])),
      zone: { kind: 'integer', minimum: 1, maximum: 5 },
      ...paging,
    },
    answer: ({ url, values }) => {
      const zone = values.zone === undefined ? undefined : Number(values.zone);
      const { envelope, items } = page(url, values, matchCareers(scoresOf(values), zone));
      return {
        ...envelope,
        career: items.map(match => ({ ...careerItem(match.occupation), fit: match.fit })),
      };
    },
  },
  { path: '/mnm/interestprofiler/job_zones', answer: () => jobZones },
  {
    path: '/online/occupations/:code/details/interests',
    parameters: { sort: { kind: 'choice', values: ['occupational_interest', 'name'] }, ...paging },
    answer: ({ url, values, part }) => {
      const { code, interests } = occupation(part('code'));
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
      const sorted =
        values.sort === 'name'
          ? elements.sort((one, other) => one.name.localeCompare(other.name))
          : elements.sort((one, other) => other.occupational_interest - one.occupational_interest);
      const { envelope, items } = page(url, values, sorted);
      return { ...envelope, element: items };
    },
  },
];

/** O*NET Web Services, version 2. To add a resource, add a row to `resources`. */
export function onetApi(state: SandboxState): Hono {
  // Indexes end in a slash and leaves do not; the other form is unknown here.
  const app = new Hono({ strict: true });
  app.use(async (context, next) => {
    // O*NET's own browser sample calls the API from a page, so it must allow that; the values are not documented.
    context.header('Access-Control-Allow-Origin', '*');
    if (context.req.method === 'OPTIONS') {
      context.header('Access-Control-Allow-Methods', 'GET');
      context.header('Access-Control-Allow-Headers', 'X-API-Key');
      return context.body(null, 204);
    }
    if (context.req.header('X-API-Key') !== keys.onet) {
      return context.body(null, 401, { 'WWW-Authenticate': 'ApiKey realm="O*NET Web Services"' });
    }
    await next();
    return undefined;
  });
  for (const { path, parameters = {}, answer } of resources) {
    app.get(path, context => {
      const url = new URL(context.req.url);
      const values = readParameters(url.searchParams, parameters);
      const part = (name: string) => context.req.param(name) ?? '';
      return context.json(answer({ url, values, part, state }) as object);
    });
    app.all(path, context => context.text('Method not allowed', 405));
  }
  app.notFound(context => context.html('<html><body><h1>404 Not Found</h1></body></html>', 404));
  app.onError((error, context) => {
    if (error instanceof ParameterError) return context.json({ error: error.message }, 422);
    throw error;
  });
  return app;
}
