import { Hono } from 'hono';
import { keys } from '../keys.ts';
import type { SandboxState } from '../state.ts';
import { careers } from './careers.ts';
import { database } from './database.ts';
import { military } from './military.ts';
import { online } from './online.ts';
import { ParameterError, readParameters } from './parameters.ts';
import { profiler } from './profiler.ts';
import { NoRecord, type Resource } from './resource.ts';
import { taxonomy } from './taxonomy.ts';

const about: Resource = {
  path: '/about/',
  answer: ({ state }) => ({
    taxonomy: { url: 'https://www.onetcenter.org/taxonomy.html', name: 'O*NET-SOC 2019' },
    database: { url: 'https://www.onetcenter.org/database.html', name: state.databaseName },
    api_version: '2.0',
  }),
};

/** All resources, one module for each of O*NET's trees. */
const resources: Resource[] = [
  about,
  ...profiler('mnm'),
  ...profiler('mpp'),
  ...careers('mnm'),
  ...careers('mpp'),
  ...careers('veterans'),
  ...military,
  ...online,
  ...taxonomy,
  ...database,
];

/** O*NET Web Services, version 2. To add a resource, add a row to the module of its tree. */
export function onetApi(state: SandboxState, isUnpaced: boolean): Hono {
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
    // Of the refusal only the status is documented, and that one is to wait for 200 ms.
    if (!isUnpaced && !state.onetPace.take()) return context.text('Too many requests', 429);
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
  const notFound = '<html><body><h1>404 Not Found</h1></body></html>';
  app.notFound(context => context.html(notFound, 404));
  app.onError((error, context) => {
    if (error instanceof ParameterError) return context.json({ error: error.message }, 422);
    if (error instanceof NoRecord) return context.html(notFound, 404);
    throw error;
  });
  return app;
}
