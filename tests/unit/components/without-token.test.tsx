// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { PopupProblem } from '../../../components/popup/PopupProblem';
import { SearchProblems } from '../../../components/popup/SearchProblems';
import { SetupProblems } from '../../../components/popup/SetupProblems';
import { Sidebar } from '../../../components/sidebar/Sidebar';
import type { Problem } from '../../../lib/shared/model/problem';
import { actions, CANDIDATE, failed, known, MATCHED, NOT_FOUND, view } from './fixtures';
import { button, enter, mount, submit, text } from './mount';

const problem: Problem = { kind: 'no-key', service: 'jobscore' };
const { name: _, ...unnamed } = CANDIDATE;
const QUIET = 'Without a JobScore token, names come from the page and JOFI.';
const AMBER = '.problem, .caution';

function show(data: typeof MATCHED | typeof NOT_FOUND, nameJob = vi.fn(), pageName = 'Okafor, Maya') {
  const candidate = { ...known('candidate', { ...unnamed, pageName }), problem };
  const shown = view({
    candidate,
    assignments: failed('assignments', { problem }),
    profile: known('profile', data),
    job: { ...known('job', { kind: 'untitled', heading: 'Staff Nurse' }), problem },
  });
  return mount(<Sidebar view={shown} actions={actions({ nameJob })} />);
}

it('nothing is wrong: names are from JOFI or the page, beside one quiet line', () => {
  const matched = show(MATCHED);
  expect(text(matched.part('Candidate').querySelector('.name'))).toBe('Maya Okafor');
  expect(text(show(NOT_FOUND).part('Candidate').querySelector('.name'))).toBe('Okafor, Maya');
  expect(matched.root.querySelectorAll(AMBER)).toHaveLength(0);
  expect(text(matched.root).split(QUIET)).toHaveLength(2);
  expect(button(matched.part('Candidate'), 'Open settings')).toBeTruthy();
  expect(text(matched.root)).not.toMatch(/Name in JOFI|No name|Showing saved/);
});

it.each([
  ['Ingrid Solheim', "Name from JOFI. This page's heading is “Ingrid Solheim”.", undefined],
  ['Maya Solheim', "Name from JOFI. This page's heading is “Maya Solheim”.", undefined],
  ['Forklift Operator', "This page's heading is “Forklift Operator”.", "From this page's heading."],
  ['Candidate 12', "This page's heading is “Candidate 12”.", "From this page's heading."],
  ['Maya A. Okafor, RN', undefined, undefined],
  ['Maya', undefined, "From this page's heading."],
])('whose name it is where the heading is %s', (heading, besideJofi, alone) => {
  const line = (data: typeof MATCHED | typeof NOT_FOUND) => {
    const candidate = show(data, undefined, heading).part('Candidate');
    return [...candidate.querySelectorAll('p.quiet')].map(text).find(words => words.includes('heading'));
  };
  for (const [found, expected] of [
    [line(MATCHED), besideJofi],
    [line(NOT_FOUND), alone],
  ]) {
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(expected);
  }
});

it('this job is by the title the user gives, or the page’s heading', () => {
  const nameJob = vi.fn();
  const job = show(MATCHED, nameJob).part('This job');
  const field = job.querySelector('input')!;
  expect(field.value).toBe('Staff Nurse');
  enter(field, '  Nurse Manager ');
  submit(job.querySelector('form')!);
  expect(nameJob).toHaveBeenCalledExactlyOnceWith('Nurse Manager');
});

it('nothing is wrong in the quick search either', () => {
  const act = { allow: vi.fn(), again: vi.fn(), openSettings: vi.fn() };
  const { root } = mount(
    <>
      <SetupProblems problems={[{ kind: 'problem', problem }]} actions={act} />
      <SearchProblems problems={[{ group: 'candidates', problem }]} actions={act} />
    </>,
  );
  expect(root.querySelectorAll(AMBER)).toHaveLength(0);
  expect(text(root).split(QUIET)).toHaveLength(3);
  expect(mount(<PopupProblem>x</PopupProblem>).root.querySelectorAll(AMBER)).toHaveLength(1);
});
