import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProfileChanges } from '../../../../lib/background/review/profile-changes';
import { INITIAL_FRAME } from '../../../../lib/shared/model/frame';
import { SECTIONS, type Section, type Purpose } from '../../../../lib/shared/model/sections';
import type { Subject } from '../../../../lib/shared/model/subject';
import { createHandlers } from '../../../../lib/background/handlers';
import type { Handlers } from '../../../../lib/shared/messages/receive';
import type { Panels } from '../../../../lib/background/panel/panels';
import type { Reviewer } from '../../../../lib/background/review/review';
import { CANDIDATE_ID } from '../../fixtures/jobscore';
import { OTHER_VISIT, VISIT } from '../../fixtures/messages';
import { memoryReviews } from '../../fixtures/reviews';
import { settle } from '../../fixtures/promises';

const TAB = 7;
const JOB_ID = 'zGVzXSzSES9ixqNqX7s7Rh';
const PAGE = { visit: VISIT, candidateId: CANDIDATE_ID, emails: ['a@example.org'] };
const SUBJECT: Subject = { visit: VISIT, candidateId: CANDIDATE_ID, pageEmails: ['a@example.org'] };

let reviews: ReturnType<typeof memoryReviews>;
let handlers: Handlers;
let isOpen: boolean;
let hidden: Section[];
let isAway: boolean;
const FIRST_OPEN = { ...INITIAL_FRAME, open: true };
let purpose: Purpose;
const read = vi.fn();
const apiKeys = { list: vi.fn(), save: vi.fn(), test: vi.fn(), remove: vi.fn() };
const preferences = { get: vi.fn(), set: vi.fn(), users: vi.fn() };
const profileLinker = { check: vi.fn(), link: vi.fn(), reject: vi.fn(), unlink: vi.fn() };
const links = { of: vi.fn(), all: vi.fn(), put: vi.fn(), remove: vi.fn() };
const marks = { 'marks.read': vi.fn() };
const search = {
  'people.known': vi.fn(),
  'people.ask': vi.fn(),
  'people.recent': vi.fn(),
  'people.forget': vi.fn(),
  'people.newest': vi.fn(),
  'people.open': vi.fn(),
};
const consentStore = { state: vi.fn(), set: vi.fn() };
const openOptions = vi.fn(async () => undefined);
const topics = { read: vi.fn() };
const openPage = vi.fn(async () => ({}));
const store = () => ({ of: vi.fn(), put: vi.fn(), remove: vi.fn() });
const tables = { state: vi.fn(), current: vi.fn(), runAgain: vi.fn() };

const profileChanges = { told: vi.fn<ProfileChanges['told']>(async (_subject, answer) => answer) };

beforeEach(() => {
  vi.clearAllMocks();
  isOpen = true;
  hidden = [];
  isAway = false;
  purpose = 'coaching';
  reviews = memoryReviews();
  read.mockReset().mockResolvedValue({ state: 'known' });
  handlers = createHandlers({
    reviewer: { read } as unknown as Reviewer,
    reviews,
    apiKeys,
    profileLinker,
    links,
    preferences,
    marks,
    search,
    panels: {
      handlers: {} as Panels['handlers'],
      lookIn: async () => ({ ...INITIAL_FRAME, open: isOpen, away: isAway }),
    },
    frameOpen: {
      getValue: async () => isOpen,
      setValue: async open => {
        isOpen = open;
      },
    },
    consentStore,
    hidden: async () => hidden,
    purpose: async () => purpose,
    openOptions,
    topics,
    openPage,
    entered: store(),
    jobs: store(),
    progress: store(),
    profilerTabs: { open: vi.fn(), of: vi.fn() },
    changed: vi.fn(),
    profileChanges,
    tables,
    activity: { list: vi.fn(), clear: vi.fn() },
    storedData: {
      state: vi.fn(),
      clearPeople: vi.fn(),
      clearEverything: vi.fn(),
      export: vi.fn(),
      import: vi.fn(),
    },
  });
});

const reading = (fields = {}) => ({
  visit: VISIT,
  section: 'profile' as const,
  want: 'fresh' as const,
  ...fields,
});

describe('a page that shows a candidate', () => {
  it('is kept as what its tab shows, and learns nothing but how to draw the frame', async () => {
    expect(await handlers['page.candidate'](PAGE, TAB)).toEqual(FIRST_OPEN);
    expect(await reviews.get(TAB)).toEqual(SUBJECT);
    expect(await reviews.get(TAB + 1)).toBeNull();
  });

  it('has nothing read that an organisation hides, and such is not answered for', async () => {
    hidden = ['profile', 'job'];
    await handlers['page.candidate'](PAGE, TAB);
    await settle();
    expect(read.mock.calls.map(([, section]) => section)).toEqual(
      SECTIONS.filter(section => section !== 'profile' && section !== 'job'),
    );
    read.mockClear();
    expect(await handlers['review.read'](reading(), TAB)).toEqual({ outdated: true });
    expect(read).not.toHaveBeenCalled();
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
    expect(await reviews.get(TAB)).toEqual(SUBJECT);
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

  it('told again keeps what the user chose, and takes up what the page has found since', async () => {
    await handlers['page.candidate']({ visit: VISIT, emails: [] }, TAB);
    await handlers['review.useEmail']({ visit: VISIT, email: 'typed@example.org' }, TAB);
    await handlers['review.useProfile']({ visit: VISIT, profileId: 'CNP2' }, TAB);
    await handlers['page.candidate'](PAGE, TAB);
    expect(await reviews.get(TAB)).toEqual({
      ...SUBJECT,
      chosenEmail: 'typed@example.org',
      profileId: 'CNP2',
    });
  });

  it('is kept with the job it is shown beside, and without it when there is none any more', async () => {
    await handlers['page.candidate']({ ...PAGE, jobId: JOB_ID }, TAB);
    expect(await reviews.get(TAB)).toEqual({ ...SUBJECT, jobId: JOB_ID });
    await handlers['page.candidate']({ ...PAGE, visit: OTHER_VISIT }, TAB);
    expect((await reviews.get(TAB))?.jobId).toBeUndefined();
  });

  it('of another visit keeps nothing of what was chosen before', async () => {
    await handlers['page.candidate'](PAGE, TAB);
    await handlers['review.useEmail']({ visit: VISIT, email: 'typed@example.org' }, TAB);
    await handlers['review.useProfile']({ visit: VISIT, profileId: 'CNP2' }, TAB);
    await handlers['page.candidate']({ ...PAGE, visit: OTHER_VISIT }, TAB);
    expect(await reviews.get(TAB)).toEqual({ ...SUBJECT, visit: OTHER_VISIT });
  });

  it('is forgotten when the page shows a candidate no longer', async () => {
    await handlers['page.candidate'](PAGE, TAB);
    await handlers['page.candidate'](PAGE, TAB + 1);
    expect(await handlers['page.left']({}, TAB)).toEqual({});
    expect(await reviews.get(TAB)).toBeNull();
    expect(await reviews.get(TAB + 1)).toEqual(SUBJECT);
  });
});

describe('a section that is read', () => {
  beforeEach(() => reviews.update(TAB, () => SUBJECT));

  it("is about what the sender's own tab shows", async () => {
    const request = reading({ section: 'careers', want: { since: 5 }, zone: 3, pages: 2 });
    expect(await handlers['review.read'](request, TAB)).toEqual({ state: 'known' });
    expect(read).toHaveBeenCalledExactlyOnceWith(
      SUBJECT,
      'careers',
      { since: 5 },
      { zone: 3, pages: 2 },
      expect.any(Function),
    );
  });

  it('has one page of careers unless more are wanted', async () => {
    await handlers['review.read'](reading(), TAB);
    expect(read.mock.calls[0]![3]).toEqual({ zone: undefined, pages: 1 });
  });

  it('is told with what came since the last look, which is kept only of fresh ones', async () => {
    const answer = { section: 'profile', state: 'known' };
    read.mockResolvedValue(answer);
    profileChanges.told.mockImplementation(async (_subject, told) => ({ ...told, sources: ['jofi'] }));
    expect(await handlers['review.read'](reading(), TAB)).toEqual({ ...answer, sources: ['jofi'] });
    await handlers['review.read'](reading({ want: 'stored' }), TAB);
    expect(profileChanges.told.mock.calls).toEqual([
      [SUBJECT, answer, true],
      [SUBJECT, answer, false],
    ]);
  });

  it('is no look once the tab shows someone else', async () => {
    read.mockImplementation(async () => {
      await reviews.update(TAB, () => ({ ...SUBJECT, visit: OTHER_VISIT }));
      return { section: 'profile', state: 'known' };
    });
    await handlers['review.read'](reading(), TAB);
    expect(profileChanges.told.mock.calls[0]![2]).toBe(false);
  });

  it.each([
    ['of an earlier visit', OTHER_VISIT, TAB],
    ['of another tab', VISIT, TAB + 1],
  ])('is outdated %s, and nothing is read', async (_what, visit, tab) => {
    expect(await handlers['review.read'](reading({ visit }), tab)).toEqual({ outdated: true });
    expect(read).not.toHaveBeenCalled();
  });
});

describe('a choice of the user', () => {
  beforeEach(() => reviews.update(TAB, () => SUBJECT));

  it('is kept for the tab it was made in, without spaces around', async () => {
    await reviews.update(TAB + 1, () => SUBJECT);
    await handlers['review.useEmail']({ visit: VISIT, email: ' typed@example.org ' }, TAB);
    await handlers['review.useProfile']({ visit: VISIT, profileId: 'CNP2' }, TAB);
    expect(await reviews.get(TAB)).toEqual({
      ...SUBJECT,
      chosenEmail: 'typed@example.org',
      profileId: 'CNP2',
    });
    expect(await reviews.get(TAB + 1)).toEqual(SUBJECT);
  });

  it('of an address ends that of a profile, which was made among others', async () => {
    await handlers['review.useProfile']({ visit: VISIT, profileId: 'CNP2' }, TAB);
    await handlers['review.useEmail']({ visit: VISIT, email: 'typed@example.org' }, TAB);
    expect((await reviews.get(TAB))?.profileId).toBeUndefined();
  });

  it('about another visit is ignored', async () => {
    await handlers['review.useEmail']({ visit: OTHER_VISIT, email: 'typed@example.org' }, TAB);
    await handlers['review.useProfile']({ visit: OTHER_VISIT, profileId: 'CNP2' }, TAB);
    expect(await reviews.get(TAB)).toEqual(SUBJECT);
  });

  it('in a tab that shows nobody is ignored', async () => {
    await handlers['review.useProfile']({ visit: VISIT, profileId: 'CNP2' }, TAB + 1);
    expect(await reviews.get(TAB + 1)).toBeNull();
  });
});

describe('the other messages', () => {
  it('remember whether the frame is open', async () => {
    expect(await handlers['frame.remember']({ open: false }, TAB)).toEqual({});
    expect(isOpen).toBe(false);
  });

  it('open the options', async () => {
    expect(await handlers['options.open']({}, TAB)).toEqual({});
    expect(openOptions).toHaveBeenCalledOnce();
  });

  it('pass keys to the keyring', async () => {
    await handlers['keys.list']({}, undefined);
    await handlers['keys.save']({ service: 'onet', key: 'abcd' }, undefined);
    await handlers['keys.test']({ service: 'onet' }, undefined);
    await handlers['keys.remove']({ service: 'onet' }, undefined);
    expect(apiKeys.list).toHaveBeenCalledExactlyOnceWith();
    expect(apiKeys.save).toHaveBeenCalledExactlyOnceWith('onet', 'abcd');
    expect(apiKeys.test).toHaveBeenCalledExactlyOnceWith('onet');
    expect(apiKeys.remove).toHaveBeenCalledExactlyOnceWith('onet');
  });

  it('pass settings to the preferences', async () => {
    await handlers['settings.get']({}, undefined);
    await handlers['settings.set']({ readNotes: true }, undefined);
    await handlers['users.list']({}, undefined);
    expect(preferences.get).toHaveBeenCalledExactlyOnceWith();
    expect(preferences.set).toHaveBeenCalledExactlyOnceWith({ readNotes: true });
    expect(preferences.users).toHaveBeenCalledExactlyOnceWith();
  });

  it('that need a tab fail without one', async () => {
    await expect(handlers['page.candidate'](PAGE, undefined)).rejects.toThrow();
    await expect(handlers['review.read'](reading(), undefined)).rejects.toThrow();
    await expect(handlers['page.left']({}, undefined)).rejects.toThrow();
  });
});

it("tells by O*NET's tables alone whether words are of an occupation, and of none without them", async () => {
  const isOfTitle = (words: string) => handlers['tables.areTitleWords']({ words }, undefined);
  tables.current.mockResolvedValue(undefined);
  expect(await isOfTitle('nurse')).toEqual({ areTitleWords: false });
  const occupations = { '29-1141.00': { title: 'Registered Nurses' }, '29-1141.01': {} };
  tables.current.mockResolvedValue({ database: 'O*NET 30', readAt: 1, occupations });
  expect(await isOfTitle('nurse')).toEqual({ areTitleWords: true });
  expect(await isOfTitle('grace')).toEqual({ areTitleWords: false });
  expect(topics.read).not.toHaveBeenCalled();
});

it("goes on reading O*NET's tables, and answers how far they are without waiting for the end", async () => {
  const state = { reading: { done: 1, of: 12 } };
  tables.state.mockResolvedValue(state);
  tables.runAgain.mockReturnValue(new Promise(() => {}));
  expect(await handlers['tables.read']({}, undefined)).toEqual(state);
  expect(tables.runAgain).toHaveBeenCalledOnce();
  expect(await handlers['tables.state']({}, undefined)).toEqual(state);
  expect(tables.runAgain).toHaveBeenCalledOnce();
});
