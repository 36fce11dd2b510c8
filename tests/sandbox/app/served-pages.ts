import { html } from 'hono/html';
import type { CandidateRecord } from '../people/records.ts';
import { framed } from './frame.ts';
import type { CandidateView, RowView } from './views.ts';

const pageOf = (id: string) => `/employer/candidate/view/${id}?sub=view_overview`;

function step(to: string | null, name: string, rel: string) {
  return to
    ? html`<a class="step" rel="${rel}" href="${pageOf(to)}">${name}</a>`
    : html`<span class="step">${name}</span>`;
}

const tabs = html`<ul class="tabs">
  <li><a href="#overview" aria-current="page">Overview</a></li>
  ${['Actions', 'Emails', 'History', 'Notes'].map(name => html`<li><a href="#${name.toLowerCase()}">${name}</a></li>`)}
</ul>`;

const headings = (...names: string[]) => names.map(name => html`<th>${name}</th>`);

function fact(term: string, value: unknown) {
  return html`<div>
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>`;
}

function contact({ email, phone, address, source, tags }: CandidateView) {
  return html`<dl class="facts">
    ${email ? fact('Email', html`<a href="mailto:${email}">${email}</a>`) : ''}
    ${phone ? fact('Phone', phone) : ''} ${address ? fact('Address', address) : ''} ${fact('Source', source)}
    ${fact(
      'Tags',
      tags.map(tag => html`<span class="tag">${tag}</span> `),
    )}
  </dl>`;
}

function applications(view: CandidateView) {
  return html`<section class="card" aria-label="Applications">
    <h2>Applications</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="Applications table">
      <table class="wide">
        <thead>
          <tr>
            ${headings('Job', 'Requisition', 'Location', 'Stage', 'Origin', 'Applied', 'Hiring manager', 'Recruiter')}
          </tr>
        </thead>
        <tbody>
          ${view.applications.map(
            one =>
              html`<tr>
                <td>${one.job}</td>
                <td>${one.requisition}</td>
                <td>${one.location}</td>
                <td>${one.stage}</td>
                <td>${one.origin}</td>
                <td>${one.on}</td>
                <td>Robert Raymond</td>
                <td>Ana Reyes</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

/** A candidate, all of it in the first answer: heading, mail link, and other people's addresses around it. */
export function candidatePage(view: CandidateView) {
  return framed(
    view.name,
    html`<div class="head">
        <div>
          <p class="trail"><a href="/employer/candidates">Candidates</a> / ${view.job}</p>
          <h1>${view.name}</h1>
          <p class="stage">${view.stage} <span class="muted">since ${view.added}</span></p>
        </div>
        <div class="steps">
          ${step(view.previous, 'Previous', 'prev')} ${step(view.next, 'Next candidate', 'next')}
        </div>
      </div>
      ${tabs}
      <div class="columns">
        <div>
          <section class="card" aria-label="Contact" id="overview">${contact(view)}</section>
          <section class="card" aria-label="Resume">
            <h2>Resume</h2>
            ${view.resume.map(text => html`<p>${text}</p>`)}
            <ul class="work">
              ${view.work.map(one => html`<li><strong>${one.title}</strong>, ${one.employer} <span class="muted">${one.years}</span></li>`)}
            </ul>
            ${view.school ? html`<p>${view.school}</p>` : ''}
          </section>
          ${applications(view)}
        </div>
        <aside>
          <section class="card" aria-label="Notes" id="notes">
            <h2>Notes</h2>
            ${view.notes.map(
              note =>
                html`<article class="note">
                  <p>${note.text}</p>
                  <p class="muted">
                    ${note.by} (<a href="mailto:${note.byEmail}">${note.byEmail}</a>), ${note.on}
                  </p>
                </article>`,
            )}
            <label class="write">Add a note <textarea rows="3"></textarea></label>
          </section>
        </aside>
      </div>`,
  );
}

/** A candidate's page that gives away neither an id nor an address: their name is all there is. */
export function currentCardPage({ attributes }: CandidateRecord) {
  const name = `${attributes.first_name} ${attributes.last_name}`;
  return framed(
    name,
    html`<div class="head">
        <div>
          <p class="trail">Candidates / Current card</p>
          <h1>${name}</h1>
        </div>
      </div>
      ${tabs}
      <section class="card">
        <h2>Contact</h2>
        <p class="muted">Contact details are hidden for your access level.</p>
      </section>`,
  );
}

/** The candidate list, a row for each application. */
export function listPage(rows: RowView[]) {
  return framed(
    'Candidates',
    html`<div class="head">
        <div>
          <h1>Candidates</h1>
          <p class="muted">${rows.length} in all jobs</p>
        </div>
      </div>
      <section class="card">
        <table class="list">
          <thead>
            <tr>
              ${headings('Name', 'Job', 'Stage', 'City', 'Added')}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              row =>
                html`<tr>
                  <td><a href="${pageOf(row.id)}">${row.name}</a></td>
                  <td>${row.job}</td>
                  <td>${row.stage}</td>
                  <td>${row.city}</td>
                  <td>${row.added}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </section>`,
  );
}
