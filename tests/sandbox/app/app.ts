import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Hono, type Context } from 'hono';
import { jobs } from '../jobscore/account.ts';
import { named } from '../people/named.ts';
import type { CandidateRecord } from '../people/records.ts';
import type { SandboxState } from '../state.ts';
import { dashboardPage, jobPage, missingPage } from './other-pages.ts';
import { candidatePage, currentCardPage, listPage } from './served-pages.ts';
import { latePage } from './late-page.ts';
import { candidateView, rowView } from './views.ts';

/** The pages allow nothing that is not their own, and no string to become script. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const assetTypes: Record<string, string> = {
  'icon.svg': 'image/svg+xml',
  'served.css': 'text/css',
  'served.js': 'text/javascript',
  'late.css': 'text/css',
  'late.js': 'text/javascript',
};

/** How long the late pages' data takes when no fault sets another delay. */
const lateByMs = 120;

function asset(name: string): string {
  return readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'assets', name), 'utf8');
}

/** JobScore's own pages, as far as they matter to an extension: their markup is not documented, so there are two. */
export function employerApp(state: SandboxState): Hono {
  const app = new Hono();
  const pages = new Hono();
  const isLate = (context: Context) => context.req.query('layout') === 'late';
  const page = (context: Context, body: unknown, status: 200 | 404 = 200) =>
    context.html(String(body), status, { 'Content-Security-Policy': contentSecurityPolicy });
  const current = () => state.candidates.find(one => one.id === named.noDetectableId.candidateId);

  function neighbours(candidate: CandidateRecord) {
    const index = state.candidates.indexOf(candidate);
    const at = (place: number) => state.candidates[place]?.id ?? null;
    return { previous: index > 0 ? at(index - 1) : null, next: at(index + 1) };
  }

  /** A long list has people more than once, as JobScore's has: one row per job. */
  function rows(context: Context) {
    const count = Math.min(5000, Number(context.req.query('rows')) || state.candidates.length);
    return Array.from(
      { length: count },
      (_, index) => state.candidates[index % state.candidates.length]!,
    ).map(rowView);
  }

  pages.get('/candidate/view', context => {
    const candidate = current();
    if (context.req.query('card') !== 'current' || !candidate) return page(context, missingPage(), 404);
    return page(context, isLate(context) ? latePage() : currentCardPage(candidate));
  });
  pages.get('/candidate/view/:id', context => {
    const candidate = state.candidates.find(one => one.id === context.req.param('id'));
    if (!candidate) return page(context, missingPage(), 404);
    return page(
      context,
      isLate(context) ? latePage() : candidatePage(candidateView(candidate, neighbours(candidate))),
    );
  });
  pages.get('/candidates', context => page(context, isLate(context) ? latePage() : listPage(rows(context))));
  pages.get('/dashboard', context =>
    page(context, dashboardPage(jobs, state.candidates.slice(0, 6).map(rowView))),
  );
  pages.get('/jobs/view/:id', context => {
    const job = jobs.find(one => one.id === context.req.param('id'));
    if (!job) return page(context, missingPage(), 404);
    const applicants = state.candidates.filter(one => one.assignments.some(({ jobId }) => jobId === job.id));
    return page(context, jobPage(job, applicants.map(rowView)));
  });

  pages.get('/data/candidates', async context => {
    await wait(lateByMs);
    return context.json(rows(context));
  });
  pages.get('/data/candidate/:id', async context => {
    await wait(lateByMs);
    const id = context.req.param('id');
    const candidate = id === 'current' ? current() : state.candidates.find(one => one.id === id);
    if (!candidate) return context.json({ problem: 'No such candidate' }, 404);
    const view = candidateView(candidate, neighbours(candidate));
    return context.json(id === 'current' ? { ...view, id: null, email: null, notes: [] } : view);
  });
  pages.get('/assets/:name', context => {
    const name = context.req.param('name');
    const type = assetTypes[name];
    return type ? context.body(asset(name), 200, { 'Content-Type': type }) : context.notFound();
  });

  app.route('/employer', pages);
  app.notFound(context => page(context, missingPage(), 404));
  return app;
}
