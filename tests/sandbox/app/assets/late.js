'use strict';
// A single-page layout. It shows the old candidate until the new one has arrived, though the address is new already.

const view = document.querySelector('.x-view');
const roll = document.querySelector('.x-roll');
let shown = null;
let turn = 0;

/** An element with text or children; strings never become markup. */
function make(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children.filter(child => child !== null));
  return element;
}

function goTo(id) {
  if (!id) return;
  history.pushState(null, '', `/employer/candidate/view/${id}?sub=view_overview&layout=late`);
  void follow();
}

function jump(id, label) {
  const link = make('a', 'x-jump', label);
  link.href = `/employer/candidate/view/${id}?sub=view_overview&layout=late`;
  link.addEventListener('click', event => {
    event.preventDefault();
    goTo(id);
  });
  return link;
}

function move(id, label) {
  const button = make('button', 'x-move', label);
  button.type = 'button';
  button.disabled = !id;
  button.addEventListener('click', () => goTo(id));
  return button;
}

function pair(label, value) {
  return value ? make('div', 'x-pair', make('span', 'x-label', label), make('span', 'x-value', value)) : null;
}

function drawCandidate(candidate) {
  const name = make('div', 'x-name', candidate.name);
  name.setAttribute('role', 'heading');
  name.setAttribute('aria-level', '1');
  view.replaceChildren(
    make('div', 'x-moves', move(candidate.previous, 'Previous'), move(candidate.next, 'Next candidate')),
    name,
    make('div', 'x-sub', `${candidate.job}, ${candidate.stage}`),
    make(
      'div',
      'x-panel',
      pair('Email', candidate.email),
      pair('Phone', candidate.phone),
      pair('Address', candidate.address),
      pair('School', candidate.school),
    ),
    make('div', 'x-panel', ...candidate.resume.map(text => make('p', '', text))),
    make(
      'div',
      'x-panel',
      ...candidate.notes.map(note =>
        make('p', '', note.text, ' ', make('em', '', `${note.by}, ${note.byEmail}`)),
      ),
    ),
  );
  document.title = `${candidate.name} | JobScore`;
}

function drawList(rows) {
  const heading = make('div', 'x-name', 'Candidates');
  heading.setAttribute('role', 'heading');
  heading.setAttribute('aria-level', '1');
  const lines = rows.map(row =>
    make('div', 'x-line', jump(row.id, row.name), make('span', '', row.job), make('span', '', row.stage)),
  );
  view.replaceChildren(heading, make('div', 'x-panel', ...lines));
  document.title = 'Candidates | JobScore';
}

async function read(path) {
  const response = await fetch(path);
  return response.ok ? response.json() : null;
}

/** Draws what the address says; a later address wins over an earlier one that answers late. */
async function follow() {
  const mine = ++turn;
  view.setAttribute('aria-busy', 'true');
  const id = /\/candidate\/view\/([^/]+)/.exec(location.pathname)?.[1];
  const isCard = location.pathname.endsWith('/candidate/view');
  const rows = new URLSearchParams(location.search).get('rows');
  const data = await read(
    id || isCard
      ? `/employer/data/candidate/${id ?? 'current'}`
      : `/employer/data/candidates${rows ? `?rows=${rows}` : ''}`,
  );
  if (mine !== turn) return;
  view.removeAttribute('aria-busy');
  shown = id || isCard ? data : null;
  if (!data) view.replaceChildren(make('p', 'x-sub', 'This candidate could not be shown.'));
  else if (shown) drawCandidate(shown);
  else drawList(data);
}

async function fillRoll() {
  const rows = await read('/employer/data/candidates?rows=60');
  roll.replaceChildren(...(rows ?? []).map(row => jump(row.id, row.name)));
}

addEventListener('popstate', () => void follow());
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]'))
    return;
  if (event.key === 'j') goTo(shown?.next);
  if (event.key === 'k') goTo(shown?.previous);
});
void follow();
void fillRoll();
