// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Sidebar } from '../../../components/sidebar/Sidebar';
import type { CareersData, JobData } from '../../../lib/shared/model/sections';
import type { Topic, TopicAnswer } from '../../../lib/shared/model/topics';
import type { SidebarActions, SidebarView } from '../../../lib/ui/sidebar/sidebar-view';
import { LETTERS, MATCHES, OCCUPATIONS, actions, failed, known, view } from './fixtures';
import { button, click, enter, named, submit, text } from './mount';
import { NURSE_INTERESTS, NURSE, answer, open, part, world } from './occupation-fixtures';

const JOB: Extract<JobData, { kind: 'job' }> = {
  kind: 'job',
  id: 'j1',
  title: 'Ward nurse',
  isOfPage: true,
};
const SAID = {
  ...JOB,
  occupation: { code: NURSE, title: 'Registered Nurses', chosenFor: 'job' },
} as const satisfies JobData;

/** Source that the matches are based on. */
const GROUND = { source: OCCUPATIONS.source, caveats: [] };

const search = (words: string): Topic => ({ kind: 'search', words, of: 'job' });
const HITS: TopicAnswer = {
  state: 'known',
  data: {
    occupations: [
      { code: NURSE, title: 'Registered Nurses', brightOutlook: true },
      { code: '29-2061.00', title: 'Licensed Practical Nurses', brightOutlook: true },
    ],
    total: 2,
  },
};
const RANGE = {};
const FACTS: [Topic, TopicAnswer][] = [
  [part('interests'), answer<'interests'>(NURSE_INTERESTS)],
  [
    part('education'),
    answer<'education'>({
      zone: { code: 4, title: 'Job Zone Four' },
      usuallyNeeded: ["bachelor's degree", "associate's degree"],
    }),
  ],
  [
    part('outlook'),
    answer<'outlook'>({ category: 'Bright', bright: ['grow'], annual: RANGE, hourly: RANGE }),
  ],
];

function job(data: JobData, answers: [Topic, TopicAnswer][] = [], act: Partial<SidebarActions> = {}) {
  // Not among the matches that are shown: what the job's own answer has of it counts.
  const careers = known('careers', { ...MATCHES, careers: MATCHES.careers.slice(1) });
  const shown = view({ interests: known('interests', OCCUPATIONS), careers, job: known('job', data) });
  const there = world(<Sidebar view={shown} actions={actions(act)} />, answers);
  return { ...there, region: there.part('This job') };
}

describe('this job', () => {
  it('is closed and asks nothing until it is opened', async () => {
    const openJob = vi.fn();
    const there = job(JOB, [[search('Ward nurse'), HITS]], { openJob });
    expect(text(there.region)).toContain('Ward nurse on this page');
    await there.settle();
    expect(there.read).toEqual([]);
    await open(there, 'Ward nurse on this page');
    expect(there.read).toEqual([search('Ward nurse')]);
    expect(openJob).not.toHaveBeenCalled();
    expect(text(there.root)).toContain('For career conversations. Not for screening or ranking.');
  });

  it('is proposed to be the best hit, and is what the user picks', async () => {
    const useOccupation = vi.fn();
    const there = job(JOB, [[search('Ward nurse'), HITS]], { useOccupation });
    await open(there, 'Ward nurse on this page');
    const best = named<HTMLInputElement>(there.region, 'input', 'Registered Nurses 29-1141.00');
    expect(best.checked).toBe(true);
    click(named(there.region, 'input', 'Licensed Practical Nurses 29-2061.00'));
    submit(button(there.region, 'Use this occupation').form!);
    expect(useOccupation.mock.calls).toEqual([
      [
        { id: 'j1', title: 'Ward nurse' },
        { code: '29-2061.00', title: 'Licensed Practical Nurses' },
      ],
    ]);
    expect(text(document.activeElement)).toBe('This job');
  });

  it('offers six hits, then all, page by page', async () => {
    const hits = (from: number, to: number, next?: number): TopicAnswer => ({
      state: 'known',
      data: {
        occupations: Array.from({ length: to - from + 1 }, (_, at) => ({
          code: `29-${1000 + from + at}.00`,
          title: `Hit ${from + at}`,
          brightOutlook: false,
        })),
        total: 23,
        next,
      },
    });
    const there = job(JOB, [
      [search('Ward nurse'), hits(1, 20, 21)],
      [{ ...search('Ward nurse'), start: 21 } as Topic, hits(21, 23)],
    ]);
    await open(there, 'Ward nurse on this page');
    const shown = () => there.region.querySelectorAll('.hit').length;
    expect([shown(), text(there.region.querySelector('.more p'))]).toEqual([6, 'Showing 6 of 23']);
    click(button(there.region, 'Show more'));
    expect([shown(), there.read.length]).toEqual([20, 1]);
    click(button(there.region, 'Show more'));
    await there.settle();
    expect([shown(), text(there.region.querySelector('.more'))]).toEqual([23, 'Showing 23 of 23']);
  });

  it('is kept under its own title alone, not under one that its occupation lent it', async () => {
    const useOccupation = vi.fn();
    const lent = { ...SAID, title: 'Registered Nurses', isTitledByUser: false };
    const there = job(lent, [[search('Registered Nurses'), HITS], ...FACTS], { useOccupation });
    click(button(there.region, 'Change'));
    await there.settle();
    submit(button(there.region, 'Use this occupation').form!);
    expect(useOccupation.mock.calls).toEqual([[{ id: 'j1', title: '' }, expect.anything()]]);
  });

  it('can be searched by other words', async () => {
    const there = job(JOB, [
      [search('Ward nurse'), { state: 'none' }],
      [search('nurse'), HITS],
    ]);
    await open(there, 'Ward nurse on this page');
    expect(text(there.region)).toContain('No occupation found for “Ward nurse”.');
    enter(named<HTMLInputElement>(there.region, 'input', 'Search other titles'), 'nurse');
    submit(button(there.region, 'Search').form!);
    await there.settle();
    expect(text(there.region)).toContain('Registered Nurses');
  });

  it('is described beside the candidate’s interests once chosen', async () => {
    const there = job({ ...SAID, match: { isListed: true, fit: 'Great', ...GROUND } }, FACTS);
    await there.settle();
    const words = text(there.region);
    expect(words).toContain('You matched this job to Registered Nurses.');
    expect(words).toContain('Both are highest in Social.');
    expect(words).toContain('In their O*NET career matches, as “Great fit”.');
    expect(words).toContain('Interests compared');
    click(button(there.region, 'Full description'));
    expect(there.browsing.places.value.at(-1)).toMatchObject({ occupation: { code: NURSE } });
    expect(words).not.toMatch(/%/);
    expect(there.region.querySelector('.fit')).toBeNull();
  });

  it.each([
    [{ isListed: false } as const, 'Not in their O*NET career matches'],
    [{ isListed: true } as const, 'In their O*NET career matches.'],
    [undefined, "Couldn't check: career matches aren't available."],
  ])('shows its place among the matches: %j', async (match, words) => {
    const there = job({ ...SAID, ...(match && { match: { ...match, ...GROUND } }) }, FACTS);
    await there.settle();
    expect(text(there.region)).toContain(words);
  });

  it('leaves what the matches rest on, and how weak that is, to the matches', async () => {
    const caveats: 'old'[] = ['old'];
    const match = { isListed: true, source: LETTERS.source, caveats } as const;
    const shown = view({
      job: known('job', { ...SAID, match: { ...match, caveats } }),
      careers: known('careers', { ...MATCHES, caveats }),
    });
    const { root } = world(<Sidebar view={shown} actions={actions()} />, FACTS);
    expect(text(root).match(/Approximate, from letters/g)).toHaveLength(1);
    expect([...root.querySelectorAll('.caveat')].map(text)).toEqual([
      'Based on interests more than two years old, which may have changed.',
    ]);
  });

  it('is looked for among the matches shown first, and only then in all of them', async () => {
    const openJob = vi.fn();
    const shown = (matches: CareersData) =>
      view({
        interests: known('interests', OCCUPATIONS),
        job: known('job', SAID),
        careers: known('careers', matches),
      });
    const tree = (matches: CareersData) => <Sidebar view={shown(matches)} actions={actions({ openJob })} />;
    const there = world(tree(MATCHES), FACTS);
    expect(text(there.part('This job'))).toContain('as “Best fit”');
    expect(openJob).not.toHaveBeenCalled();
    world(tree({ ...MATCHES, careers: MATCHES.careers.slice(1) }), FACTS);
    expect(openJob).toHaveBeenCalledOnce();
  });

  it('is compared with the target by one click', () => {
    const target = { code: '29-2061.00', title: 'Practical Nurses', by: [{ how: 'target' as const }] };
    const shown = view({
      job: known('job', SAID),
      occupations: known('occupations', { kind: 'known', chosen: [target] }),
    });
    const there = world(<Sidebar view={shown} actions={actions()} />, FACTS);
    click(button(there.part('This job'), 'Compare with target'));
    expect(there.browsing.basket.value.map(({ code }) => code)).toEqual([NURSE, '29-2061.00']);
    expect(there.browsing.places.value.at(-1)).toEqual({ kind: 'comparison' });
  });

  it.each<[string, Partial<SidebarView>, SidebarView['answers'], string[], string[]]>([
    [
      'folded',
      { folded: new Set(['interests', 'careers']) },
      {},
      [
        'choose “Show for this candidate” in Interests.',
        'Choose “Show for this candidate” in Interests and Career matches.',
      ],
      ['No interests for', "Couldn't check", 'their O*NET career matches', 'Candidate'],
    ],
    [
      'hidden',
      { hidden: new Set(['interests', 'careers']) },
      {},
      [],
      ['Interests compared', 'candidate', 'Candidate', 'hidden', 'their O*NET career matches'],
    ],
    [
      'hidden matches',
      { hidden: new Set(['careers']) },
      { interests: known('interests', OCCUPATIONS) },
      ['Interests compared', 'Both are highest in Social.'],
      ['their O*NET career matches'],
    ],
    ['still being read', {}, {}, ["Loading the candidate's interests…"], ['No interests for']],
    [
      'failed',
      {},
      { interests: failed('interests', { problem: { kind: 'server', service: 'jofi' } }) },
      ["Couldn't load the candidate's interests. See Interests."],
      ['No interests for'],
    ],
    [
      'unknown',
      {},
      { interests: known('interests', { kind: 'none', reason: 'no-source' }) },
      ['No interests for this candidate.'],
      [],
    ],
  ])(
    'tells of the candidate’s interests only what is true: %s',
    async (_what, more, answers, said, unsaid) => {
      const data = { ...SAID, match: { isListed: true, fit: 'Best', ...GROUND } } as const;
      const shown = view({ interests: undefined, ...answers, job: known('job', data) }, more);
      const there = world(<Sidebar view={shown} actions={actions()} />, FACTS);
      await there.settle();
      const region = there.part('This job');
      const words = text(region).replace('For career conversations. Not for screening or ranking.', '');
      for (const one of said) expect(words).toContain(one);
      for (const one of unsaid) expect(words).not.toContain(one);
      expect(words).toContain('95 of 100');
    },
  );

  it('shows when it was chosen for another job of the title', async () => {
    const there = job({ ...SAID, occupation: { ...SAID.occupation, chosenFor: 'title' } }, FACTS);
    await there.settle();
    expect(text(there.region)).toContain('You matched this job title to Registered Nurses.');
  });

  it('can be changed, and taken back', async () => {
    const useOccupation = vi.fn();
    const there = job(SAID, [...FACTS, [search('Ward nurse'), HITS]], { useOccupation });
    await there.settle();
    click(button(there.region, 'Change'));
    await there.settle();
    expect(text(there.region)).toContain('Which occupation is this job?');
    click(button(there.region, 'Cancel'));
    expect(text(there.region)).toContain('You matched this job to');
    click(button(there.region, 'Change'));
    click(button(there.region, 'Remove match'));
    expect(useOccupation.mock.calls).toEqual([[{ id: 'j1', title: 'Ward nurse' }, null]]);
  });

  it('is reported as missing', () => {
    expect(text(job({ kind: 'none' }).region)).toContain('No job on this page');
  });
});
