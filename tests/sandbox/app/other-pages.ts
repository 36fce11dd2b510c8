import { html } from 'hono/html';
import type { Job } from '../jobscore/account.ts';
import { framed } from './frame.ts';
import type { RowView } from './views.ts';

function people(rows: RowView[]) {
  return html`<ul class="people">
    ${rows.map(
      row =>
        html`<li>
          <a href="/employer/candidate/view/${row.id}?sub=view_overview">${row.name}</a>
          <span class="muted">${row.stage}</span>
        </li>`,
    )}
  </ul>`;
}

/** A page without a candidate of its own, though it links some. */
export function dashboardPage(jobs: Job[], rows: RowView[]) {
  return framed(
    'Dashboard',
    html`<div class="head">
        <div>
          <h1>Dashboard</h1>
          <p class="muted">Good morning, Albert</p>
        </div>
      </div>
      <div class="columns">
        <section class="card">
          <h2>Your jobs</h2>
          <ul class="people">
            ${jobs.map(
              job =>
                html`<li>
                  <a href="/employer/jobs/view/${job.id}">${job.title}</a>
                  <span class="muted">${job.status.replace('_', ' ')}</span>
                </li>`,
            )}
          </ul>
        </section>
        <aside class="card">
          <h2>New candidates</h2>
          ${people(rows)}
        </aside>
      </div>`,
  );
}

/** A job: its id in the address looks just like a candidate's. */
export function jobPage(job: Job, rows: RowView[]) {
  return framed(
    job.title,
    html`<div class="head">
        <div>
          <p class="trail">Jobs / ${job.requisition_number}</p>
          <h1>${job.title}</h1>
        </div>
      </div>
      <div class="columns">
        <section class="card">
          <h2>About this job</h2>
          <p>
            ${job.title} at a sample employer. Questions go to
            <a href="mailto:jobs@example.com">jobs@example.com</a>.
          </p>
        </section>
        <aside class="card">
          <h2>Candidates</h2>
          ${people(rows)}
        </aside>
      </div>`,
  );
}

export function missingPage() {
  return framed(
    'Not found',
    html`<div class="head">
      <div>
        <h1>Page not found</h1>
        <p class="muted">There is nothing at this address.</p>
      </div>
    </div>`,
  );
}
