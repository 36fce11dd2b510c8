// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Sidebar } from '../../../components/sidebar/Sidebar';
import type { ProfileData } from '../../../lib/shared/model/sections';
import type { SidebarActions } from '../../../lib/ui/sidebar/sidebar-view';
import { MATCHED, NOT_FOUND, NOW, PROFILE, actions, known, view } from './fixtures';
import { mount, named, text, enter } from './mount';

function profile(data: ProfileData, act: Partial<SidebarActions> = {}) {
  const shown = view({ profile: known('profile', data) });
  return mount(<Sidebar view={shown} actions={actions(act)} />).part('JOFI profile');
}

function searched(more: Partial<typeof NOT_FOUND.searched>) {
  return text(profile({ ...NOT_FOUND, searched: { ...NOT_FOUND.searched, ...more } }));
}

describe('a matched profile', () => {
  it('shows its facts', () => {
    const facts = [...profile(MATCHED).querySelectorAll('.facts > div')].map(text);
    expect(facts).toEqual([
      'Profile IDCNP7300000011',
      'InvitedMar 4, 2026',
      'AccountHarborview Staffing',
      'DataLive',
      `Email${PROFILE.email}`,
      'TeamField Hiring',
      'Job search ZIP98104',
      'Person IDjBVNCvumX8AdQaK44ZUjSm',
      'Test taker ID55101',
    ]);
  });

  it('leaves out what JOFI does not have', () => {
    const { id, name, email } = PROFILE;
    const bare = {
      id,
      name,
      email,
      mode: 'live',
      links: {},
      exercises: {},
      compared: [],
      planned: [],
    } as const;
    const region = profile({
      ...MATCHED,
      profile: { ...bare, compared: [], planned: [] },
      assessments: undefined,
    });
    expect([...region.querySelectorAll('.facts dt')].map(text)).toEqual(['Profile ID', 'Data', 'Email']);
    expect([...region.querySelectorAll('h3')].map(text)).toEqual(['Assessments', 'Exercises']);
    expect(text(region)).toContain("Couldn't get assessment status from JOFI.");
    expect(text(region)).toContain('No exercises answered yet.');
  });

  it('marks test data clearly', () => {
    expect(text(profile(MATCHED))).not.toContain('Test data');
    const region = profile({ ...MATCHED, profile: { ...PROFILE, mode: 'test' } });
    expect(text(region)).toContain('Test data from JOFI, not a real person');
  });

  it('shows which assessments are finished', () => {
    expect([...profile(MATCHED).querySelectorAll('.rows li')].map(text)).toEqual([
      'JOFI Career InterestsCompleted Mar 6, 2026',
      'JOFI Personality TraitsIn progress since Mar 7, 2026',
      'JOFI Thinking SkillsNot started',
    ]);
  });

  it('links the reports there are, on JOFI’s hosts alone', () => {
    const links = { ...PROFILE.links, scorecard: 'https://evil.example/scorecard' };
    const region = profile({ ...MATCHED, profile: { ...PROFILE, links } });
    const found = [...region.querySelectorAll<HTMLAnchorElement>('.links a')];
    expect(found.map(text)).toEqual(['Career Navigation', 'Job Fit Summary', 'Career Options Spotlight']);
    for (const link of found) expect([link.target, link.rel]).toEqual(['_blank', 'noreferrer']);
    expect([...region.querySelectorAll('.links li')].map(text)).toContain('Scorecard');
  });

  it('shows a rating as stars with its number, and truth values in words', () => {
    const answers = (exercises: Record<string, string>) =>
      [...profile({ ...MATCHED, profile: { ...PROFILE, exercises } }).querySelectorAll('dd')].map(text);
    expect(answers({ targetJobFiveStarRating: '4', mayContact: 'false' })).toEqual(
      expect.arrayContaining(['★★★★☆ 4', 'No']),
    );
    expect(answers({ targetJobFiveStarRating: '4.5' })).toContain('★★★★★ 4.5');
    expect(answers({ targetJobFiveStarRating: 'four' })).toContain('four');
    expect(answers({ targetJobFiveStarRating: '-1' })).toContain('-1');
  });

  it('shows every id, in one line until opened', () => {
    const full = { ...PROFILE, customId: 'REQ-7', invitationId: 88101 };
    const region = profile({ ...MATCHED, profile: full });
    const ids = [...region.querySelectorAll('details')].find(each => text(each).startsWith('More details'))!;
    expect(ids.open).toBe(false);
    for (const id of ['REQ-7', 'jBVNCvumX8AdQaK44ZUjSm', '88101', '55101', PROFILE.email])
      expect(text(ids)).toContain(id);
  });

  it('keeps exercises closed and in JOFI’s steps, without blank answers', () => {
    const exercises = { ...PROFILE.exercises, newStepNotes: 'Something new' };
    const region = profile({ ...MATCHED, profile: { ...PROFILE, exercises } });
    const groups = [...region.querySelectorAll<HTMLDetailsElement>('details.exercise-group')];
    expect(groups.every(group => !group.open)).toBe(true);
    expect(groups.map(group => text(group.querySelector('summary')))).toEqual([
      'Strengths2 of 3',
      'Exploration1 of 2',
      'Target job2 of 3',
      'Action plan1 of 1',
      'Other answers1 answered',
    ]);
    expect(text(groups[4])).toContain('New step notesSomething new');
  });
});

describe('what came since the last look', () => {
  const since = (more: object) =>
    profile({
      ...MATCHED,
      since: { at: Date.UTC(2026, 2, 4, 12), answered: [], compared: 0, planned: 0, finished: [], ...more },
    });

  it('is shown in one line', () => {
    const answered = ['strengthsPersonalityTraits', 'targetJobName'];
    const region = since({ answered, planned: 1, finished: ['JOFI Career Interests'] });
    expect(text(region)).toContain(
      'New since Mar 4, 2026: 2 exercises answered, 1 occupation planned, and JOFI Career Interests completed.',
    );
  });

  it('is marked where it is', () => {
    const region = since({ answered: ['strengthsPersonalityTraits', 'targetJobName'] });
    const groups = [...region.querySelectorAll('details.exercise-group')];
    expect(groups.slice(0, 3).map(group => text(group.querySelector('summary')))).toEqual([
      'Strengths new2 of 3',
      'Exploration1 of 2',
      'Target job new2 of 3',
    ]);
    expect([...groups[0]!.querySelectorAll('dt')].map(text)).toEqual([
      'Career interests',
      'Personality traits new',
    ]);
  });

  it('is reported as nothing new, and the first visit reports nothing', () => {
    expect(text(since({}))).toContain('Nothing new since Mar 4, 2026.');
    expect(text(profile(MATCHED))).not.toMatch(/new since/i);
  });

  it('is shown as a time when that was today', () => {
    const region = since({ at: NOW - 3_600_000, compared: 1 });
    expect(text(region)).toMatch(/New since \d+:\d\d.[AP]M: 1 occupation compared\./);
  });
});

describe('several profiles', () => {
  const match = { rule: 'email', namesAnother: false } as const;
  const choices = [
    { id: PROFILE.id, invitedAt: PROFILE.invitedAt, match },
    { id: 'CNP6100000007', invitedAt: Date.UTC(2024, 5, 1, 12), match },
    { id: 'CNP5', match },
  ];

  it('are counted, and one can switch', () => {
    const useProfile = vi.fn();
    const region = profile({ ...MATCHED, choices }, { useProfile });
    expect(text(region)).toContain('3 profiles match. Showing the newest.');
    const list = named<HTMLSelectElement>(region, 'select', 'Show profile');
    expect([...list.options].map(text)).toEqual([
      'CNP7300000011, invited Mar 4, 2026',
      'CNP6100000007, invited Jun 1, 2024',
      'CNP5, no date',
    ]);
    enter(list, 'CNP6100000007');
    expect(useProfile).toHaveBeenCalledExactlyOnceWith('CNP6100000007');
    expect(document.activeElement?.textContent).toBe('JOFI profile');
  });

  it('show which is selected', () => {
    const shown = (id: string, of = choices) =>
      text(profile({ ...MATCHED, profile: { ...PROFILE, id }, choices: of }));
    expect(shown('CNP5')).toContain('Showing the one you chose.');
    expect(shown('CNP6100000007', [choices[1]!, choices[0]!])).toContain('Showing the closest match.');
  });
});

describe('no profile', () => {
  it('shows what was searched, in numbers', () => {
    expect(searched({})).toContain(
      "Not among the newest 50 of 67 profiles. JOFI doesn't list older ones; Fitside has seen 61." +
        'Searched for maya.okafor@example.org, maya@home.example, and the JobScore ID.',
    );
    expect(searched({ listed: 12, total: 12, seen: 12 })).toContain(
      'None of the 12 profiles in this JOFI account match.',
    );
    expect(searched({ listed: 0, total: 0, seen: 0 })).toContain('This JOFI account has no profiles yet.');
  });

  it('shows what it needs when there is nothing to search by', () => {
    expect(text(profile({ kind: 'unidentified' }))).toContain('Needs an email.');
  });
});
