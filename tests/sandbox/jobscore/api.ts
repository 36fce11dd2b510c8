import { Hono, type Context } from 'hono';
import { chance } from '../people/chance.ts';
import type { CandidateRecord } from '../people/records.ts';
import type { SandboxState } from '../state.ts';
import { departments, jobs, locations, recruiters, searchFirms, sources, stages, users } from './account.ts';
import { answerData, answerError, ApiError } from './errors.ts';
import { hasEmail, hasStatus } from './filters.ts';
import { guard, seesAll, type JobScoreEnv } from './guard.ts';
import { listPage, type ListRules } from './lists.ts';
import {
  accountCreated,
  assignmentResource,
  candidateResource,
  departmentResource,
  documentResource,
  jobResource,
  locationResource,
  noteResource,
  stageResource,
  userResource,
} from './resources.ts';

type Request = Context<JobScoreEnv>;
type Answer = (request: Request) => Response;

const queryOf = (request: Request) => new URL(request.req.url).searchParams;

function find<Item extends { id: string }>(items: Item[], id: string | undefined): Item {
  const item = items.find(one => one.id === id);
  if (!item) throw new ApiError(404, 'There is nothing at this address.');
  return item;
}

/** The names of the sources' types: firms and recruiters are bare, the others have a prefix. */
function sourceResource(type: string) {
  return ({ id, name }: { id: string; name: string }) => ({ id, type, attributes: { name } });
}

function recruiterResource({ id, firmId, ...attributes }: (typeof recruiters)[number]) {
  const relationships = { search_firm: { data: { id: firmId, type: 'search_firms' } } };
  return { id, type: 'search_firm_recruiters', attributes, relationships };
}

function list<Item>(
  rules: (request: Request) => Omit<ListRules<Item>, 'path'>,
  toResource: (item: Item) => unknown,
): Answer {
  return request => {
    const path = new URL(request.req.url).pathname.replace(/^\/v1/, '');
    const { items, links, meta } = listPage(queryOf(request), { ...rules(request), path });
    return answerData(request, { data: items.map(toResource), links, meta });
  };
}

function single(toResource: (request: Request) => unknown): Answer {
  return request => answerData(request, { data: toResource(request) });
}

const byCreated = <Item extends { created_on: string }>(items: Item[]) => ({
  items,
  createdOn: (item: Item) => item.created_on,
});

/** The account's fixed lists sort and filter by date too, though all their dates are one. */
const fixed = <Item>(items: Item[]) => ({ items, createdOn: () => accountCreated });

function includesAssignments(request: Request): boolean {
  const wanted = queryOf(request).getAll('included_relationships[]');
  if (wanted.some(name => name !== 'job_assignments')) {
    throw new ApiError(422, 'included_relationships[] can only be job_assignments.');
  }
  return wanted.length > 0;
}

type Routes = Record<string, Answer>;

/** Every documented GET, by its path; all other methods on these paths are 405. */
const routes = (state: SandboxState): Routes => ({
  ...candidateRoutes(state),
  ...jobRoutes,
  ...accountRoutes,
  ...sourceRoutes(),
});

function candidateRoutes(state: SandboxState): Routes {
  const visible = (request: Request) =>
    seesAll(request.get('userId')) ? state.candidates : state.candidates.filter(one => !one.isConfidential);
  /** 401 stands for a wrong token and for what its user may not see alike. */
  const candidate = (request: Request, name: string) => {
    const found = find(state.candidates, request.req.param(name));
    if (visible(request).includes(found)) return found;
    throw new ApiError(401, 'You are not authorized for this candidate.');
  };
  const included = (people: CandidateRecord[]) =>
    people.flatMap(one => one.assignments.map(assignment => assignmentResource(one, assignment)));
  return {
    '/candidates': request => {
      const withAssignments = includesAssignments(request);
      const page = listPage(queryOf(request), {
        path: '/candidates',
        items: visible(request),
        createdOn: one => one.attributes.created_on,
        also: ['included_relationships[]'],
        filters: {
          email: hasEmail,
          has_status: hasStatus,
        },
      });
      const { items, links, meta } = page;
      const extra = withAssignments ? { included: included(items) } : {};
      return answerData(request, { data: items.map(candidateResource), ...extra, links, meta });
    },
    '/candidates/:id': request => {
      const one = candidate(request, 'id');
      const extra = includesAssignments(request) ? { included: included([one]) } : {};
      return answerData(request, { data: candidateResource(one), ...extra });
    },
    '/candidates/:cid/documents': list(
      request => byCreated(candidate(request, 'cid').documents),
      documentResource,
    ),
    '/candidates/:cid/documents/:id': single(request =>
      documentResource(find(candidate(request, 'cid').documents, request.req.param('id'))),
    ),
    '/candidates/:cid/documents/:id/download': request => {
      const { id } = find(candidate(request, 'cid').documents, request.req.param('id'));
      const signature = chance(2 ** 31, id).toString(16);
      // A redirect to a signed address is documented, its status is not.
      return request.redirect(
        `https://s3.amazonaws.com/jobscore-filestore/${id}?X-Amz-Expires=600&X-Amz-Signature=${signature}`,
        302,
      );
    },
    '/candidates/:cid/notes': list(request => byCreated(candidate(request, 'cid').notes), noteResource),
    '/candidates/:cid/notes/:id': single(request =>
      noteResource(find(candidate(request, 'cid').notes, request.req.param('id'))),
    ),
    '/candidates/:cid/assignments': request => {
      const one = candidate(request, 'cid');
      return list(
        () => byCreated(one.assignments),
        assignment => assignmentResource(one, assignment),
      )(request);
    },
    '/candidates/:cid/assignments/:id': single(request => {
      const one = candidate(request, 'cid');
      const assignment = find(one.assignments, request.req.param('id'));
      return assignmentResource(one, assignment, find(jobs, assignment.jobId).title);
    }),
  };
}

const jobRoutes: Routes = {
  '/jobs': list(
    () => ({
      ...fixed(jobs),
      filters: {
        status: value => job => job.status === value,
        requisition_number: value => job => String(job.requisition_number) === value,
      },
    }),
    jobResource,
  ),
  '/jobs/:id': single(request => jobResource(find(jobs, request.req.param('id')))),
  '/jobs/:jid/workflow_stages': list(
    request => (find(jobs, request.req.param('jid')), { items: stages }),
    stageResource,
  ),
  '/jobs/:jid/workflow_stages/:id': single(request => {
    find(jobs, request.req.param('jid'));
    return stageResource(find(stages, request.req.param('id')));
  }),
};

const accountRoutes: Routes = {
  '/departments': list(() => fixed(departments), departmentResource),
  '/departments/:id': single(request => departmentResource(find(departments, request.req.param('id')))),
  '/locations': list(() => fixed(locations), locationResource),
  '/locations/:id': single(request => locationResource(find(locations, request.req.param('id')))),
  '/users': list(() => fixed(users), userResource),
  '/users/me': single(request => userResource(find(users, request.get('userId')))),
  '/users/:id': single(request => userResource(find(users, request.req.param('id')))),
};

function sourceRoutes(): Routes {
  const table: Routes = {
    '/sources/search_firms': list(() => ({ items: searchFirms }), sourceResource('search_firms')),
    '/sources/search_firms/:id': single(request =>
      sourceResource('search_firms')(find(searchFirms, request.req.param('id'))),
    ),
    '/sources/search_firms/:sid/recruiters': list(request => {
      const firm = find(searchFirms, request.req.param('sid'));
      return { items: recruiters.filter(one => one.firmId === firm.id) };
    }, recruiterResource),
    '/sources/search_firms/:sid/recruiters/:id': single(request => {
      const firm = find(searchFirms, request.req.param('sid'));
      const ofFirm = recruiters.filter(one => one.firmId === firm.id);
      return recruiterResource(find(ofFirm, request.req.param('id')));
    }),
  };
  for (const [kind, names] of Object.entries(sources)) {
    const toResource = sourceResource(`sources/${kind}`);
    table[`/sources/${kind}`] = list(
      () => ({ items: names, withoutFirstAndPrev: kind === 'events' }),
      toResource,
    );
    table[`/sources/${kind}/:id`] = single(request => toResource(find(names, request.req.param('id'))));
  }
  return table;
}

/** JobScore's Hire API, version 1. */
export function jobScoreApi(state: SandboxState): Hono<JobScoreEnv> {
  const app = new Hono<JobScoreEnv>();
  app.use(async (context, next) => {
    // CORS is documented, its values are not. A preflight carries no key, so it must come before the guard.
    context.header('Access-Control-Allow-Origin', '*');
    context.header('Access-Control-Expose-Headers', 'X-RateLimit-Limit, X-RateLimit-Remaining');
    if (context.req.method === 'OPTIONS') {
      context.header('Access-Control-Allow-Methods', 'GET, POST, PATCH, DELETE');
      context.header('Access-Control-Allow-Headers', 'Authorization, Accept, Content-Type, X-On-Behalf-Of');
      return context.body(null, 204);
    }
    await next();
    return undefined;
  });
  app.use(guard(state));
  for (const [path, answer] of Object.entries(routes(state))) {
    app.get(`/v1${path}`, context => answer(context as unknown as Request));
    app.all(`/v1${path}`, context => answerError(context, 405));
  }
  app.notFound(context => answerError(context, 404, 'There is nothing at this address.'));
  app.onError((error, context) => {
    if (error instanceof ApiError) return answerError(context, error.status, error.message);
    throw error;
  });
  return app;
}
