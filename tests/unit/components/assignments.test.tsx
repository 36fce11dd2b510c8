// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Sidebar } from '../../../components/sidebar/Sidebar';
import { formatDate, formatTime } from '../../../components/shared/format';
import type { Assignment } from '../../../lib/shared/model/assignment';
import type { SectionAnswer } from '../../../lib/shared/model/section-answer';
import type { SidebarActions, SidebarView } from '../../../lib/ui/sidebar/sidebar-view';
import { ASSIGNED, CANDIDATE, NOW, actions, failed, known, view } from './fixtures';
import { button, click, mount, text } from './mount';

const APPLIED = Date.UTC(2015, 11, 1, 12);

function show(answers: SidebarView['answers'], act: Partial<SidebarActions> = {}, more = {}) {
  const page = mount(<Sidebar view={view(answers, more)} actions={actions(act)} />);
  const region = page.part('Candidate');
  return { region, part: region.querySelector<HTMLElement>('.assignments'), root: page.root };
}
const assigned = (...assignments: Partial<Assignment>[]): SidebarView['answers'] => ({
  assignments: known('assignments', {
    ...ASSIGNED,
    assignments: assignments.map((fields, at) => ({ ...ASSIGNED.assignments[0]!, id: `a${at}`, ...fields })),
  }),
});
const rows = (part: HTMLElement | null) => [...part!.querySelectorAll('li')].map(text);

describe('assignments', () => {
  it('show job, stage and date, then department and location, within the section Candidate', () => {
    const { part } = show({});
    expect(rows(part)).toEqual([
      `Physics Specialist, Interviewing, applied ${formatDate(APPLIED)}Operations, San Francisco, CA`,
    ]);
  });

  it('show what is there, and no stage where none is known', () => {
    const { part } = show(
      assigned(
        { title: undefined, stage: undefined, department: undefined, hasApplied: false },
        { stage: { kind: 'hired' }, createdAt: undefined, startsOn: '2026-11-02', location: undefined },
        { stage: { kind: 'new' }, createdAt: undefined, department: undefined, location: undefined },
      ),
    );
    expect(rows(part)).toEqual([
      `Untitled job, added ${formatDate(APPLIED)}San Francisco, CA`,
      expect.stringMatching(/^Physics Specialist, Hired, starts \D*2\D*2026Operations$/),
      'Physics Specialist, New',
    ]);
  });

  it('mark the job of the page', () => {
    const { part } = show(assigned({}, { isOfPage: true }));
    const [first, second] = part!.querySelectorAll('li');
    expect(text(first)).not.toContain('On this page');
    expect(text(second)).toContain('On this page');
    expect(second!.getAttribute('aria-current')).toBe('true');
  });

  it('show how many more there are, and where not all were read', () => {
    const data = { ...ASSIGNED, more: 3, isCut: true };
    const { part } = show({ assignments: known('assignments', data) });
    expect(text(part)).toContain('and 3 more');
    expect(text(part)).toContain('Showing the newest 4. JobScore has more.');
  });

  it('show that there are none', () => {
    expect(text(show(assigned()).part)).toContain('No jobs assigned.');
  });

  it('are not there for somebody JobScore has no id of', () => {
    expect(show({ assignments: known('assignments', { kind: 'unidentified' }) }).part).toBeNull();
  });

  it('render people’s text as text', () => {
    const { part } = show(assigned({ title: '<img src=x>', stage: { kind: 'named', name: '<b>x</b>' } }));
    expect(part!.querySelector('img, b')).toBeNull();
    expect(text(part)).toContain('<img src=x>, <b>x</b>');
  });
});

describe('assignments that are not there', () => {
  const pending: SectionAnswer<'assignments'> = {
    ...failed('assignments', {}),
    state: 'pending',
  };
  const offline = { kind: 'offline', service: 'jobscore' } as const;

  it('are shown as loading once the candidate is known', () => {
    expect(text(show({ assignments: undefined }).part?.querySelector('[role=status]'))).toBe('Loading Jobs…');
    expect(show({ assignments: undefined, candidate: undefined }).part).toBeNull();
  });

  it('explain why, and offer their own retry', () => {
    const retry = vi.fn();
    const { part } = show({ assignments: failed('assignments', { problem: offline }) }, { retry });
    expect(text(part)).toContain("Couldn't reach JobScore. Try again in a few minutes.");
    click(button(part!, 'Try again: Jobs'));
    expect(retry).toHaveBeenCalledExactlyOnceWith('assignments');
  });

  it('stay beside a problem as they were', () => {
    const { part } = show({ assignments: known('assignments', ASSIGNED, { problem: offline }) });
    expect(text(part)).toContain("Couldn't reach");
    expect(text(part)).toContain('Showing saved data');
    expect(rows(part)).toHaveLength(1);
  });

  it('do not repeat the candidate section’s problem', () => {
    const { region, part } = show({
      candidate: known('candidate', CANDIDATE, { problem: offline }),
      assignments: failed('assignments', { problem: offline }),
    });
    expect(part).toBeNull();
    expect(text(region).match(/Couldn't reach/g)).toHaveLength(1);
  });

  it('show nothing where no request is left, because the candidate section does', () => {
    const problem = { kind: 'rate-limited', service: 'jobscore', retryAt: NOW + 600_000 } as const;
    const candidate = known('candidate', CANDIDATE, { problem });
    expect(show({ candidate, assignments: { ...pending, putOffUntil: NOW + 600_000 } }).part).toBeNull();
    const stored = known('assignments', ASSIGNED, { putOffUntil: NOW + 600_000 });
    const { part } = show({ candidate, assignments: stored });
    expect(rows(part)).toHaveLength(1);
    expect(text(part)).not.toContain('Few JobScore requests');
  });

  it('wait while few requests are left, until the user wants them', () => {
    const retry = vi.fn();
    const putOffUntil = NOW + 600_000;
    const { part } = show({ assignments: { ...pending, putOffUntil } }, { retry });
    expect(text(part)).toContain(`Jobs load by ${formatTime(putOffUntil)}`);
    expect(text(part)).not.toContain('Loading');
    click(button(part!, 'Load now'));
    expect(retry).toHaveBeenCalledExactlyOnceWith('assignments');
  });

  it('are shown as they were while few requests are left', () => {
    const { part } = show({ assignments: known('assignments', ASSIGNED, { putOffUntil: NOW + 1 }) });
    expect(text(part)).toContain('These update by');
    expect(rows(part)).toHaveLength(1);
  });
});

describe('JobScore seen as another user', () => {
  it('is shown with the candidate, known or not', () => {
    const seenAs = 'Robert Raymond';
    expect(text(show({ candidate: known('candidate', CANDIDATE, { seenAs }) }).region)).toContain(
      'Viewing JobScore as Robert Raymond',
    );
    const problem = { kind: 'bad-key', service: 'jobscore', onBehalf: true } as const;
    const { region } = show({ candidate: failed('candidate', { seenAs, problem }) });
    expect(text(region)).toContain('Viewing JobScore as Robert Raymond');
    expect(text(region)).toContain('Only account owners can do that');
    expect(text(show({}).region)).not.toContain('Viewing JobScore as');
  });
});

describe('a candidate JobScore has no more', () => {
  it('is reported as merged or deleted, with a next step', () => {
    const problem = { kind: 'not-found', service: 'jobscore' } as const;
    const { region } = show({
      candidate: failed('candidate', { problem }),
      assignments: failed('assignments', { problem, because: 'candidate' }),
    });
    expect(text(region)).toContain(
      'This candidate is no longer in JobScore. They may have been merged or deleted.',
    );
    expect(text(region)).toMatch(/Search JobScore/);
    expect(region.querySelectorAll('.problem')).toHaveLength(1);
  });
});
