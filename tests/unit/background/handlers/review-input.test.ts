import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { Subject } from '../../../../lib/shared/model/subject';
import { createPageHeadings } from '../../../../lib/background/storage/page-headings';
import { createReviewInputHandlers } from '../../../../lib/background/handlers/review-input';
import { createProfilerHandlers } from '../../../../lib/background/handlers/profiler';
import { createVisitSubjects } from '../../../../lib/background/review/visit-subjects';
import {
  createEnteredInterests,
  createJobOccupations,
  createProfilerProgress,
} from '../../../../lib/background/storage/user-work';
import { openDatabase } from '../../../../lib/background/storage/database';
import { createProfilerTabs } from '../../../../lib/shared/settings/tab-values';
import { connectionTo, freshName } from '../../fixtures/database';
import { CANDIDATE_ID, OTHER_CANDIDATE_ID } from '../../fixtures/jobscore';
import { OTHER_VISIT, VISIT } from '../../fixtures/messages';
import { memoryTabSubjects } from '../../fixtures/tab-subjects';
import { RISING_SCORES } from '../../fixtures/records';

const TAB = 7;
const PROFILER_TAB = 30;
const ANSWERS = '12345'.repeat(6);
const ENTRY = { kind: 'answers', answers: ANSWERS } as const;
const DEVELOPER = { code: '15-1252.00', title: 'Software Developers' };

const parts = () => {
  const database = connectionTo(openDatabase(freshName()));
  const tabSubjects = memoryTabSubjects();
  return {
    tabSubjects,
    subjects: createVisitSubjects(tabSubjects),
    reviewer: { read: vi.fn() },
    entered: createEnteredInterests(database),
    jobs: createJobOccupations(database),
    progress: createProfilerProgress(database),
    profilerTabs: createProfilerTabs(),
    openPage: vi.fn(async (_address: string) => ({ id: PROFILER_TAB as number | undefined })),
    headings: createPageHeadings(),
    changed: vi.fn(async () => undefined),
    now: () => 9,
  };
};
let world: ReturnType<typeof parts>;
let handlers: ReturnType<typeof createReviewInputHandlers> & ReturnType<typeof createProfilerHandlers>;

beforeEach(async () => {
  fakeBrowser.reset();
  world = parts();
  handlers = { ...createReviewInputHandlers(world), ...createProfilerHandlers(world) };
  await show({ candidateId: CANDIDATE_ID, interestsFrom: 'letters' });
});

const show = (fields: Partial<Subject>, tab = TAB) =>
  world.tabSubjects.update(tab, () => ({ visit: VISIT, pageEmails: [], ...fields }));
const enter = (visit = VISIT, tab: number | undefined = TAB) =>
  handlers['review.enterInterests']({ visit, entry: ENTRY }, tab);

describe('interests that are entered', () => {
  it('are kept for the person the tab shows, used at once, and sent to open sidebars', async () => {
    expect(await enter()).toEqual({});
    expect(await world.entered.of(CANDIDATE_ID)).toEqual({ person: CANDIDATE_ID, entry: ENTRY, at: 9 });
    expect((await world.tabSubjects.get(TAB))?.interestsFrom).toBeUndefined();
    expect(world.changed).toHaveBeenCalledOnce();
    await handlers['review.removeInterests']({ visit: VISIT }, TAB);
    expect(await world.entered.of(CANDIDATE_ID)).toBeUndefined();
    expect(world.changed).toHaveBeenCalledTimes(2);
  });

  it('that come back are as old as they were, and never of the future', async () => {
    const at = async (enteredAt: number) => {
      await handlers['review.enterInterests']({ visit: VISIT, entry: ENTRY, at: enteredAt }, TAB);
      return (await world.entered.of(CANDIDATE_ID))?.at;
    };
    expect(await at(4)).toBe(4);
    expect(await at(40)).toBe(9);
  });

  it.each<[string, Partial<Subject>, string | undefined]>([
    ['a single address', { pageEmails: ['A@Example.org'] }, 'email:a@example.org'],
    [
      'an address the user chose',
      { chosenEmail: 'a@example.org', pageEmails: ['b@c.de', 'd@e.fg'] },
      'email:a@example.org',
    ],
    ['several addresses', { pageEmails: ['b@c.de', 'd@e.fg'] }, undefined],
  ])('of someone known by %s are kept under it, or not at all', async (_what, fields, person) => {
    await show(fields);
    await enter();
    if (person !== undefined) expect(await world.entered.of(person)).toMatchObject({ entry: ENTRY });
    expect(world.changed).toHaveBeenCalledTimes(person === undefined ? 0 : 1);
  });

  it('about an earlier visit or another tab are dropped', async () => {
    await enter(OTHER_VISIT);
    await enter(VISIT, TAB + 1);
    await handlers['review.removeInterests']({ visit: OTHER_VISIT }, TAB);
    await handlers['review.useInterests']({ visit: OTHER_VISIT, from: 'occupations' }, TAB);
    expect(await world.entered.of(CANDIDATE_ID)).toBeUndefined();
    expect((await world.tabSubjects.get(TAB))?.interestsFrom).toBe('letters');
    expect(world.changed).not.toHaveBeenCalled();
    await expect(
      handlers['review.enterInterests']({ visit: VISIT, entry: ENTRY }, undefined),
    ).rejects.toThrow();
  });

  it('are switched between for the tab alone', async () => {
    await handlers['review.useInterests']({ visit: VISIT, from: 'occupations' }, TAB);
    expect((await world.tabSubjects.get(TAB))?.interestsFrom).toBe('occupations');
    expect(world.changed).not.toHaveBeenCalled();
  });
});

describe('the occupation of a job', () => {
  const say = (occupation: typeof DEVELOPER | null, visit = VISIT) =>
    handlers['review.useOccupation']({ visit, job: JOB, occupation }, TAB);
  const JOB = { id: 'J1', title: 'Engineer' };

  it('is kept of the job that the user was shown, until it is taken back', async () => {
    await say(DEVELOPER);
    expect(await world.jobs.of(JOB)).toEqual({ ...DEVELOPER, chosenFor: 'job' });
    await say(null);
    expect(await world.jobs.of(JOB)).toBeUndefined();
    expect(world.changed).toHaveBeenCalledTimes(2);
  });

  it('is kept for the job alone where its own title is not known', async () => {
    const job = { id: 'J1', title: '' };
    await handlers['review.useOccupation']({ visit: VISIT, job, occupation: DEVELOPER }, TAB);
    expect(await world.jobs.of(job)).toEqual({ ...DEVELOPER, chosenFor: 'job' });
    expect(await world.jobs.of({ id: 'J2', title: DEVELOPER.title })).toBeUndefined();
  });

  it('is dropped where the visit is over', async () => {
    await say(DEVELOPER, OTHER_VISIT);
    expect(await world.jobs.of(JOB)).toBeUndefined();
    expect(world.changed).not.toHaveBeenCalled();
  });
});

describe('the Interest Profiler', () => {
  beforeEach(() => world.reviewer.read.mockResolvedValue({ data: { name: 'Ingrid Solheim' } }));
  const open = (visit = VISIT) => handlers['profiler.open']({ visit }, TAB);
  const session = (tab: number | undefined = PROFILER_TAB) => handlers['profiler.session']({}, tab);
  const PROGRESS = { form: 30, answers: '123', at: 1 } as const;

  it('opens for the person the tab shows, with no trace of them in its address', async () => {
    await open();
    expect(world.openPage).toHaveBeenCalledExactlyOnceWith('profiler.html');
    expect(await session()).toEqual({ person: { name: 'Ingrid Solheim' } });
    expect(JSON.stringify(await session())).not.toContain(CANDIDATE_ID);
  });

  it('names the person as JOFI or the page’s heading does where JobScore can’t', async () => {
    const sections: Record<string, unknown> = {
      candidate: { data: { pageName: 'Ingrid Solheim' } },
      profile: { data: { kind: 'matched', profile: { name: 'Ingrid Sofie Solheim' } } },
    };
    world.reviewer.read.mockImplementation(async (_subject, section: string) => sections[section]);
    await open();
    expect(await session()).toEqual({ person: { name: 'Ingrid Sofie Solheim' } });
    sections['profile'] = {};
    await open();
    expect(await session()).toEqual({ person: { name: 'Ingrid Solheim' } });
  });

  it('knows the person however soon its page asks', async () => {
    let early: ReturnType<typeof session> | undefined;
    world.openPage.mockImplementation(async () => {
      early = session();
      return { id: PROFILER_TAB };
    });
    await open();
    expect(await early).toEqual({ person: { name: 'Ingrid Solheim' } });
  });

  it('is not opened for nobody in particular, or an earlier visit', async () => {
    await open(OTHER_VISIT);
    await show({ pageEmails: [] });
    await open();
    expect(world.openPage).not.toHaveBeenCalled();
  });

  it('goes on where it was left, for each person and for nobody', async () => {
    await open();
    await handlers['profiler.progress']({ progress: PROGRESS }, PROFILER_TAB);
    await handlers['profiler.progress']({ progress: { ...PROGRESS, answers: '5' } }, TAB + 1);
    expect(await session()).toEqual({ person: { name: 'Ingrid Solheim' }, progress: PROGRESS });
    expect(await session(TAB + 2)).toEqual({ progress: { ...PROGRESS, answers: '5' } });

    await show({ candidateId: OTHER_CANDIDATE_ID });
    await open();
    expect((await session()).progress).toBeUndefined();

    await handlers['profiler.progress']({ progress: null }, TAB + 1);
    expect(await session(TAB + 2)).toEqual({});
  });

  it('keeps the answers for the person its tab was opened for, whatever is shown since', async () => {
    await open();
    await show({ visit: OTHER_VISIT, candidateId: OTHER_CANDIDATE_ID });
    expect(await handlers['profiler.keep']({ answers: ANSWERS }, PROFILER_TAB)).toEqual({ kept: true });
    expect(await world.entered.of(CANDIDATE_ID)).toEqual({ person: CANDIDATE_ID, entry: ENTRY, at: 9 });
    expect(await world.entered.of(OTHER_CANDIDATE_ID)).toBeUndefined();
    expect(world.changed).toHaveBeenCalledOnce();
  });

  it('names what the answers replaced, and brings it back as old as it was', async () => {
    const before = { entry: { kind: 'scores' as const, scores: RISING_SCORES }, at: 3 };
    await world.entered.put({ person: CANDIDATE_ID, ...before });
    await open();
    const keep = () => handlers['profiler.keep']({ answers: ANSWERS }, PROFILER_TAB);
    expect(await keep()).toEqual({ kept: true, replaced: before });
    // Asked again, because the reply was lost.
    expect(await keep()).toEqual({ kept: true, replaced: before });
    const restore = (tab: number) => handlers['profiler.restore']({ answers: ANSWERS, ...before }, tab);
    const newer = {
      person: CANDIDATE_ID,
      entry: { kind: 'letters' as const, areas: ['social' as const] },
      at: 9,
    };
    await world.entered.put(newer);
    expect(await restore(PROFILER_TAB)).toEqual({ kept: true });
    expect(await world.entered.of(CANDIDATE_ID)).toEqual(newer);
    await keep();
    expect(await restore(PROFILER_TAB)).toEqual({ kept: true });
    expect(await world.entered.of(CANDIDATE_ID)).toEqual({ person: CANDIDATE_ID, ...before });
    expect(await restore(TAB)).toEqual({ kept: false });
  });

  it('keeps nothing for nobody, nor for the tab of someone once it is closed', async () => {
    await open();
    await world.profilerTabs.remove(PROFILER_TAB);
    for (const tab of [PROFILER_TAB, TAB, undefined]) {
      expect(await handlers['profiler.keep']({ answers: ANSWERS }, tab)).toEqual({ kept: false });
    }
    expect(await world.entered.of(CANDIDATE_ID)).toBeUndefined();
    expect(world.changed).not.toHaveBeenCalled();
  });
});

describe('a choice of the user', () => {
  const SUBJECT: Subject = { visit: VISIT, candidateId: CANDIDATE_ID, pageEmails: ['a@example.org'] };

  beforeEach(() => world.tabSubjects.update(TAB, () => SUBJECT));

  it('is kept for the tab it was made in, without spaces around', async () => {
    await world.tabSubjects.update(TAB + 1, () => SUBJECT);
    await handlers['review.useEmail']({ visit: VISIT, email: ' typed@example.org ' }, TAB);
    await handlers['review.useProfile']({ visit: VISIT, profileId: 'CNP2' }, TAB);
    expect(await world.tabSubjects.get(TAB)).toEqual({
      ...SUBJECT,
      chosenEmail: 'typed@example.org',
      profileId: 'CNP2',
    });
    expect(await world.tabSubjects.get(TAB + 1)).toEqual(SUBJECT);
  });

  it('of an address ends that of a profile, which was made among others', async () => {
    await handlers['review.useProfile']({ visit: VISIT, profileId: 'CNP2' }, TAB);
    await handlers['review.useEmail']({ visit: VISIT, email: 'typed@example.org' }, TAB);
    expect((await world.tabSubjects.get(TAB))?.profileId).toBeUndefined();
  });

  it('about another visit is ignored', async () => {
    await handlers['review.useEmail']({ visit: OTHER_VISIT, email: 'typed@example.org' }, TAB);
    await handlers['review.useProfile']({ visit: OTHER_VISIT, profileId: 'CNP2' }, TAB);
    expect(await world.tabSubjects.get(TAB)).toEqual(SUBJECT);
  });

  it('in a tab that shows nobody is ignored', async () => {
    await handlers['review.useProfile']({ visit: VISIT, profileId: 'CNP2' }, TAB + 1);
    expect(await world.tabSubjects.get(TAB + 1)).toBeNull();
  });
});
