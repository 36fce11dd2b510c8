import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createReviewHandlers } from '../../../../lib/background/handlers/review';
import type { ProfileChanges } from '../../../../lib/background/review/profile-changes';
import type { Reviewer } from '../../../../lib/background/review/review';
import { createVisitSubjects } from '../../../../lib/background/review/visit-subjects';
import type { Protocol } from '../../../../lib/shared/messages/to-background';
import type { Section } from '../../../../lib/shared/model/sections';
import { leftOutBy } from '../../../../lib/shared/model/urls';
import type { Subject } from '../../../../lib/shared/model/subject';
import { CANDIDATE_ID } from '../../fixtures/jobscore';
import { OTHER_VISIT, VISIT } from '../../fixtures/messages';
import { memoryTabSubjects } from '../../fixtures/tab-subjects';

type Request = Protocol['review.read']['request'];

const TAB = 7;
const NEW_TAB = 8;
const SUBJECT: Subject = {
  visit: VISIT,
  candidateId: CANDIDATE_ID,
  pageEmails: ['a@example.org'],
  interestsFrom: 'letters',
};

let tabSubjects: ReturnType<typeof memoryTabSubjects>;
let handlers: ReturnType<typeof createReviewHandlers>;
let hidden: Section[];
const read = vi.fn();
const profileChanges = { withChanges: vi.fn<ProfileChanges['withChanges']>() };
const openPage = vi.fn(async (_address: string) => ({ id: NEW_TAB }));

beforeEach(() => {
  openPage.mockClear();
  hidden = [];
  tabSubjects = memoryTabSubjects();
  read.mockReset().mockResolvedValue({ state: 'known' });
  profileChanges.withChanges.mockReset().mockImplementation(async (_subject, answer) => answer);
  handlers = createReviewHandlers({
    tabSubjects,
    subjects: createVisitSubjects(tabSubjects),
    reviewer: { read } as unknown as Reviewer,
    profileChanges,
    hidden: async () => hidden,
    openPage,
  });
});

const reading = (fields: Partial<Request> = {}): Request => ({
  visit: VISIT,
  round: 'R1',
  want: 'fresh',
  sections: [{ section: 'profile' }],
  ...fields,
});

describe('a section that is read', () => {
  beforeEach(() => tabSubjects.update(TAB, () => SUBJECT));

  it('is not one that an organisation hides', async () => {
    hidden = ['profile', 'job'];
    expect(await handlers['review.read'](reading(), TAB)).toEqual({ outdated: true });
    expect(read).not.toHaveBeenCalled();
  });

  it('is left out of the reply where an organisation hides it', async () => {
    hidden = ['profile'];
    const sections = [{ section: 'profile' }, { section: 'job' }] as const;
    expect(await handlers['review.read'](reading({ sections: [...sections] }), TAB)).toEqual({
      answers: [{ state: 'known' }],
    });
    expect(read.mock.calls.map(([, section]) => section)).toEqual(['job']);
  });

  it('needs a tab', async () => {
    await expect(handlers['review.read'](reading(), undefined)).rejects.toThrow();
  });

  it("is about what the sender's own tab shows", async () => {
    const request = reading({ want: { since: 5 }, sections: [{ section: 'careers', zone: 3, pages: 2 }] });
    expect(await handlers['review.read'](request, TAB)).toEqual({ answers: [{ state: 'known' }] });
    expect(read).toHaveBeenCalledExactlyOnceWith(
      SUBJECT,
      'careers',
      { since: 5 },
      { zone: 3, pages: 2 },
      expect.any(Function),
      'R1',
    );
  });

  it('has one page of careers unless more are wanted', async () => {
    await handlers['review.read'](reading(), TAB);
    expect(read.mock.calls[0]![3]).toEqual({ zone: undefined, pages: 1 });
  });

  it('comes with changes since the last visit, which is stored only for fresh answers', async () => {
    const answer = { section: 'profile', state: 'known' };
    read.mockResolvedValue(answer);
    profileChanges.withChanges.mockImplementation(async (_subject, answer) => ({
      ...answer,
      sources: ['jofi'],
    }));
    expect(await handlers['review.read'](reading(), TAB)).toEqual({
      answers: [{ ...answer, sources: ['jofi'] }],
    });
    await handlers['review.read'](reading({ want: 'stored' }), TAB);
    expect(profileChanges.withChanges.mock.calls).toEqual([
      [SUBJECT, answer, true],
      [SUBJECT, answer, false],
    ]);
  });

  it('is no look once the tab shows someone else', async () => {
    read.mockImplementation(async () => {
      await tabSubjects.update(TAB, () => ({ ...SUBJECT, visit: OTHER_VISIT }));
      return { section: 'profile', state: 'known' };
    });
    await handlers['review.read'](reading(), TAB);
    expect(profileChanges.withChanges.mock.calls[0]![2]).toBe(false);
  });

  it.each([
    ['of an earlier visit', OTHER_VISIT, TAB],
    ['of another tab', VISIT, TAB + 1],
  ])('is outdated %s, and nothing is read', async (_what, visit, tab) => {
    expect(await handlers['review.read'](reading({ visit }), tab)).toEqual({ outdated: true });
    expect(read).not.toHaveBeenCalled();
  });
});

describe('a sheet to print', () => {
  const openSheet = (visit: string, without: Section[] = []) =>
    handlers['sheet.open']({ visit, without }, TAB);

  beforeEach(() => tabSubjects.update(TAB, () => SUBJECT));

  it('is a tab of its own that shows the same, with what was chosen of it, at an address that names nobody', async () => {
    await openSheet(VISIT);
    expect(openPage).toHaveBeenCalledExactlyOnceWith('sheet.html');
    expect(await tabSubjects.get(NEW_TAB)).toEqual(SUBJECT);
    expect(await tabSubjects.get(TAB)).toEqual(SUBJECT);
  });

  it('leaves out what was not shown, until it is loaded again', async () => {
    await openSheet(VISIT, ['interests', 'careers']);
    const address = openPage.mock.calls[0]![0];
    expect(leftOutBy(address.slice('sheet.html'.length))).toEqual(['interests', 'careers']);
    expect(leftOutBy('')).toEqual([]);
    expect(leftOutBy('#sample')).toEqual([]);
    expect(leftOutBy('#without=job,nonsense')).toEqual(['job']);
  });

  it('is not opened about a visit that is over', async () => {
    await openSheet(OTHER_VISIT);
    expect(openPage).not.toHaveBeenCalled();
    expect(await tabSubjects.get(NEW_TAB)).toBeNull();
  });
});
