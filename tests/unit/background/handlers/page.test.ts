import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPageHandlers } from '../../../../lib/background/handlers/page';
import { createPageHeadings } from '../../../../lib/background/storage/page-headings';
import { createReviewInputHandlers } from '../../../../lib/background/handlers/review-input';
import { createVisitSubjects } from '../../../../lib/background/review/visit-subjects';
import { INITIAL_FRAME } from '../../../../lib/shared/model/frame';
import { type Purpose, SECTIONS } from '../../../../lib/shared/model/section-lists';
import type { Section } from '../../../../lib/shared/model/sections';
import type { Subject } from '../../../../lib/shared/model/subject';
import { CANDIDATE_ID } from '../../fixtures/jobscore';
import { memoryLimits } from '../../fixtures/limits';
import { OTHER_VISIT, VISIT } from '../../fixtures/messages';
import { settle } from '../../fixtures/promises';
import { memoryTabSubjects } from '../../fixtures/tab-subjects';

const TAB = 7;
const JOB_ID = 'zGVzXSzSES9ixqNqX7s7Rh';
const PAGE = { visit: VISIT, candidateIds: [CANDIDATE_ID], emails: ['a@example.org'] };
const SUBJECT: Subject = { visit: VISIT, candidateId: CANDIDATE_ID, pageEmails: ['a@example.org'] };
const FIRST_OPEN = { ...INITIAL_FRAME, open: true };

let tabSubjects: ReturnType<typeof memoryTabSubjects>;
let handlers: ReturnType<typeof createPageHandlers> & ReturnType<typeof createReviewInputHandlers>;
let isOpen: boolean;
let isAway: boolean;
let hidden: Section[];
let purpose: Purpose;
let limits: ReturnType<typeof memoryLimits>;
const read = vi.fn();
const sight = vi.fn();
const store = () => ({ of: vi.fn(), put: vi.fn(), remove: vi.fn() });

beforeEach(() => {
  isOpen = true;
  isAway = false;
  hidden = [];
  purpose = 'coaching';
  tabSubjects = memoryTabSubjects();
  limits = memoryLimits();
  read.mockReset().mockResolvedValue({ state: 'known' });
  const subjects = createVisitSubjects(tabSubjects);
  handlers = {
    ...createPageHandlers({
      tabSubjects,
      subjects,
      limits,
      reviewer: { read },
      panels: { lookIn: async () => ({ ...INITIAL_FRAME, open: isOpen, away: isAway }) },
      frameOpen: { setValue: async open => void (isOpen = open) },
      frameSight: async tab => (await sight(tab)) as number,
      purpose: async () => purpose,
      hidden: async () => hidden,
    }),
    ...createReviewInputHandlers({
      subjects,
      entered: store(),
      jobs: store(),
      headings: createPageHeadings(),
      changed: vi.fn(),
    }),
  };
});

describe('a page that shows a candidate', () => {
  it('is kept as what its tab shows, and learns nothing but how to draw the frame', async () => {
    expect(await handlers['page.candidate'](PAGE, TAB)).toEqual(FIRST_OPEN);
    expect(await tabSubjects.get(TAB)).toEqual(SUBJECT);
    expect(await tabSubjects.get(TAB + 1)).toBeNull();
  });

  it('has nothing read that an organisation hides', async () => {
    hidden = ['profile', 'job'];
    await handlers['page.candidate'](PAGE, TAB);
    await settle();
    expect(read.mock.calls.map(([, section]) => section)).toEqual(
      SECTIONS.filter(section => section !== 'profile' && section !== 'job'),
    );
  });

  it('has every section read at once, before the frame asks', async () => {
    await handlers['page.candidate'](PAGE, TAB);
    await settle();
    expect(read.mock.calls.map(([subject, section, want]) => [subject, section, want])).toEqual(
      SECTIONS.map(section => [SUBJECT, section, 'fresh']),
    );
  });

  it('has nothing read ahead that the purpose leaves folded', async () => {
    purpose = 'structured';
    await handlers['page.candidate'](PAGE, TAB);
    await settle();
    expect(read.mock.calls.map(([, section]) => section)).toEqual([
      'candidate',
      'profile',
      'occupations',
      'assignments',
    ]);
  });

  it('has nothing read while the frame is closed', async () => {
    isOpen = false;
    expect(await handlers['page.candidate'](PAGE, TAB)).toEqual(INITIAL_FRAME);
    await settle();
    expect(read).not.toHaveBeenCalled();
    expect(await tabSubjects.get(TAB)).toEqual(SUBJECT);
  });

  it('has every section read while the browser’s side panel is there instead', async () => {
    [isOpen, isAway] = [false, true];
    await handlers['page.candidate'](PAGE, TAB);
    await settle();
    expect(read).toHaveBeenCalledTimes(SECTIONS.length);
  });

  it('does not wait for what is read, and does not fail with it', async () => {
    read.mockRejectedValue(new Error('no database'));
    expect(await handlers['page.candidate'](PAGE, TAB)).toEqual(FIRST_OPEN);
    await settle();
  });

  it('is wanted only while it is the one its tab shows', async () => {
    await handlers['page.candidate'](PAGE, TAB);
    await settle();
    const isWanted = read.mock.calls[0]![4] as () => Promise<boolean>;
    expect(await isWanted()).toBe(true);
    await handlers['page.candidate']({ ...PAGE, visit: OTHER_VISIT }, TAB);
    expect(await isWanted()).toBe(false);
  });

  it('has nothing read once the next one is there', async () => {
    const quick = [VISIT, OTHER_VISIT].map(visit => handlers['page.candidate']({ ...PAGE, visit }, TAB));
    await Promise.all(quick);
    await settle();
    const visits = read.mock.calls.map(([subject]) => (subject as Subject).visit);
    expect(visits).toEqual(SECTIONS.map(() => OTHER_VISIT));
  });

  it('is kept once for a thousand reports at a time: only the newest counts', async () => {
    const update = vi.spyOn(tabSubjects, 'update');
    const visits = Array.from({ length: 1_000 }, () => crypto.randomUUID());
    const reports = visits.map(visit => handlers['page.candidate']({ ...PAGE, visit }, TAB));
    const results = await Promise.allSettled([...reports, handlers['page.left']({}, TAB + 1)]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect(update).toHaveBeenCalledTimes(2);
    expect((await tabSubjects.get(TAB))?.visit).toBe(visits.at(-1));
    await handlers['page.left']({}, TAB);
    expect(await tabSubjects.get(TAB)).toBeNull();
  });

  it('has nothing read ahead while its tab has to wait', async () => {
    vi.spyOn(limits, 'mustWait').mockResolvedValue(true);
    expect(await handlers['page.candidate'](PAGE, TAB)).toEqual(FIRST_OPEN);
    await settle();
    expect(read).not.toHaveBeenCalled();
  });

  it('reported again keeps the user’s choice, and adds what the page has found since', async () => {
    await handlers['page.candidate']({ visit: VISIT, candidateIds: [], emails: [] }, TAB);
    await handlers['review.useEmail']({ visit: VISIT, email: 'typed@example.org' }, TAB);
    await handlers['review.useProfile']({ visit: VISIT, profileId: 'CNP2' }, TAB);
    await handlers['page.candidate'](PAGE, TAB);
    expect(await tabSubjects.get(TAB)).toEqual({
      ...SUBJECT,
      chosenEmail: 'typed@example.org',
      profileId: 'CNP2',
    });
  });

  it('is kept with the job it is shown beside, and without it when there is none any more', async () => {
    await handlers['page.candidate']({ ...PAGE, jobId: JOB_ID }, TAB);
    expect(await tabSubjects.get(TAB)).toEqual({ ...SUBJECT, jobId: JOB_ID });
    await handlers['page.candidate']({ ...PAGE, visit: OTHER_VISIT }, TAB);
    expect((await tabSubjects.get(TAB))?.jobId).toBeUndefined();
  });

  it('of another visit keeps nothing of what was chosen before', async () => {
    await handlers['page.candidate'](PAGE, TAB);
    await handlers['review.useEmail']({ visit: VISIT, email: 'typed@example.org' }, TAB);
    await handlers['review.useProfile']({ visit: VISIT, profileId: 'CNP2' }, TAB);
    await handlers['page.candidate']({ ...PAGE, visit: OTHER_VISIT }, TAB);
    expect(await tabSubjects.get(TAB)).toEqual({ ...SUBJECT, visit: OTHER_VISIT });
  });

  it('is forgotten when the page shows a candidate no longer', async () => {
    await handlers['page.candidate'](PAGE, TAB);
    await handlers['page.candidate'](PAGE, TAB + 1);
    expect(await handlers['page.left']({}, TAB)).toEqual({});
    expect(await tabSubjects.get(TAB)).toBeNull();
    expect(await tabSubjects.get(TAB + 1)).toEqual(SUBJECT);
  });
});

describe('the frame', () => {
  it('is drawn as the page decides from the first time on: open or closed is left out', async () => {
    const { open: _, ...look } = INITIAL_FRAME;
    isAway = true;
    expect(await handlers['frame.look']({}, TAB)).toEqual({ ...look, away: true });
  });

  it('is asked for how long its frame has been in its place, and not believed where it cannot be', async () => {
    sight.mockResolvedValueOnce(700).mockRejectedValueOnce(new Error('gone'));
    expect(await handlers['frame.sight']({}, TAB)).toEqual({ forMs: 700 });
    expect(await handlers['frame.sight']({}, TAB)).toEqual({ forMs: 0 });
    expect(sight).toHaveBeenCalledWith(TAB);
  });

  it('is remembered to be open or closed', async () => {
    expect(await handlers['frame.remember']({ open: false }, TAB)).toEqual({});
    expect(isOpen).toBe(false);
  });
});

it('fails without a tab where one is needed', async () => {
  await expect(handlers['page.candidate'](PAGE, undefined)).rejects.toThrow();
  await expect(handlers['page.left']({}, undefined)).rejects.toThrow();
});
