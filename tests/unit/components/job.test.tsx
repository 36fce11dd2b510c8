// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Sidebar } from '../../../components/sidebar/Sidebar';
import type { CareersData, JobData } from '../../../lib/shared/model/sections';
import type { Topic, TopicAnswer } from '../../../lib/shared/model/topics';
import type { SidebarActions, SidebarView } from '../../../lib/ui/sidebar/sidebar-view';
import { CANDIDATE, LETTERS, MATCHES, OCCUPATIONS, actions, failed, known, view } from './fixtures';
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

  describe('with its terms', () => {
    const TERMED = {
      terms: {
        pay: [{ period: 'hourly' as const, low: 38, high: 46.5 }],
        types: ['full_time' as const],
        level: 'experienced_non_manager' as const,
        status: 'open' as const,
      },
      place: { name: 'Main', state: 'WA', country: 'US' },
    };
    const LINE = '$38.00–$46.50 an hour · Full-time · Experienced · Main · Open';
    const wage = (amount: number) => ({ median: { amount, isOver: false } });
    const READ: [Topic, TopicAnswer][] = [
      ...FACTS.slice(0, 2),
      [part('outlook'), answer<'outlook'>({ bright: [], annual: wage(86_070), hourly: wage(41.38) })],
      [
        part('states'),
        answer<'states'>([
          { code: 'WA', name: 'Washington', outlook: 'Bright' },
          { code: 'OR', name: 'Oregon', outlook: 'Average' },
        ]),
      ],
    ];
    beforeEach(() => {
      vi.stubGlobal(
        'IntersectionObserver',
        class {
          constructor(private seen: (all: { isIntersecting: boolean }[]) => void) {}
          observe = () => this.seen([{ isIntersecting: true }]);
          disconnect() {}
        },
      );
      return () => void vi.unstubAllGlobals();
    });
    const rows = (region: Element) => [...region.querySelectorAll('.terms > div')].map(text);

    it('shows them in one line where its occupation is looked for', async () => {
      const there = job({ ...JOB, ...TERMED }, []);
      expect(text(await open(there, 'Ward nurse on this page'))).toContain(LINE);
      const bare = await open(job({ ...JOB, terms: {} }, []), 'Ward nurse on this page');
      expect(text(bare)).not.toContain('·');
    });

    it('shows them above O*NET’s pay for the same period, zone, and outlook in the job’s state', async () => {
      const there = job({ ...SAID, ...TERMED }, READ);
      await there.settle();
      const [ofJob, ofOnet] = rows(there.region);
      expect(ofJob).toBe(`Job${LINE}`);
      expect(ofOnet).toContain('$41.38 an hour U.S. median');
      expect(ofOnet).toContain('zone 4');
      expect(ofOnet).toContain('WA: Bright');
    });

    it.each<[string, Partial<JobData>, string | undefined]>([
      ['the candidate’s state where its place is not known', {}, 'OR: Average'],
      ['no state where it is abroad', { place: { name: 'Lyon', country: 'FR' } }, undefined],
    ])('is beside %s', async (_what, fields, outlook) => {
      const { place: _, ...unplaced } = TERMED;
      const shown = view({
        candidate: known('candidate', { ...CANDIDATE, state: 'OR' }),
        job: known('job', { ...SAID, ...unplaced, ...fields } as JobData),
      });
      const there = world(<Sidebar view={shown} actions={actions()} />, READ);
      await there.settle();
      const [ofJob, ofOnet] = rows(there.part('This job'));
      if (outlook === undefined) expect(ofOnet).not.toMatch(/WA|OR/);
      else expect(ofOnet).toContain(outlook);
      // JobScore names no currency.
      expect(ofJob).toContain(outlook === undefined ? 'Job38–46.5 an hour' : 'Job$38.00');
    });

    it.each([
      [[{ period: 'annual' as const, low: 78_000, high: 92_000 }], '$78,000–$92,000 a year'],
      [[{ period: 'annual' as const, low: 78_000 }], 'from $78,000 a year'],
      [[{ period: 'annual' as const, high: 92_000 }], 'up to $92,000 a year'],
      [[{ period: 'hourly' as const, low: 20, high: 20 }], '$20.00 an hour'],
    ])('shows pay in words: %j', async (pay, words) => {
      const details = await open(job({ ...JOB, terms: { pay } }, []), 'Ward nurse on this page');
      expect(text(details)).toContain(words);
    });
  });

  it.each<[string, TopicAnswer]>([
    ['hits', HITS],
    ['no hits', { state: 'none' }],
    ['a failure', { state: 'failed', problem: { kind: 'offline', service: 'onet' } }],
  ])(
    'is offered what its description seems to mean, besides %s, for the user to confirm',
    async (_what, hits) => {
      const useOccupation = vi.fn();
      const suggested = [
        { code: NURSE, title: 'Registered Nurses', brightOutlook: true },
        { code: '29-1141.03', title: 'Critical Care Nurses', brightOutlook: true },
      ];
      const there = job({ ...JOB, suggested }, [[search('Ward nurse'), hits]], { useOccupation });
      await open(there, 'Ward nurse on this page');
      expect(text(there.region).match(/Registered Nurses/g)).toHaveLength(1);
      expect(text(there.region)).toContain('From the description');
      const other = named(there.region, 'input', 'Critical Care Nurses 29-1141.03');
      const basis = other.getAttribute('aria-describedby')!;
      expect(text(document.getElementById(basis))).toBe('From the description');
      click(other);
      expect(useOccupation).not.toHaveBeenCalled();
      submit(button(there.region, 'Use this occupation').form!);
      expect(useOccupation.mock.calls[0]![1]).toEqual({ code: '29-1141.03', title: 'Critical Care Nurses' });
    },
  );

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
