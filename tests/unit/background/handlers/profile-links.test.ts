import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Subject } from '../../../../lib/shared/model/subject';
import { createProfileLinkHandlers } from '../../../../lib/background/handlers/profile-links';
import { createVisitSubjects } from '../../../../lib/background/review/visit-subjects';
import { CANDIDATE_ID } from '../../fixtures/jobscore';
import { OTHER_VISIT, VISIT } from '../../fixtures/messages';
import { memoryTabSubjects } from '../../fixtures/tab-subjects';

const TAB = 7;
const SUBJECT: Subject = { visit: VISIT, candidateId: CANDIDATE_ID, pageEmails: [], profileId: 'CNP0' };
const profileLinker = { check: vi.fn(), link: vi.fn(), reject: vi.fn(), unlink: vi.fn() };
const links = { of: vi.fn(), all: vi.fn(), put: vi.fn(), remove: vi.fn() };
let tabSubjects: ReturnType<typeof memoryTabSubjects>;
let handlers: ReturnType<typeof createProfileLinkHandlers>;

beforeEach(async () => {
  vi.clearAllMocks();
  tabSubjects = memoryTabSubjects();
  for (const tab of [TAB, TAB + 1]) await tabSubjects.update(tab, () => SUBJECT);
  handlers = createProfileLinkHandlers({ profileLinker, links, subjects: createVisitSubjects(tabSubjects) });
});

const ABOUT = { visit: VISIT, profileId: 'CNP8' };

describe('a profile that a frame reports', () => {
  it.each(['link', 'reject', 'unlink'] as const)('%s is about the person its tab shows', async name => {
    expect(await handlers[`review.${name}`](ABOUT, TAB)).toEqual({});
    expect(profileLinker[name].mock.calls[0]!.slice(0, 2)).toEqual([SUBJECT, 'CNP8']);
    expect((await tabSubjects.get(TAB))?.profileId).toBe(name === 'link' ? 'CNP8' : undefined);
    expect((await tabSubjects.get(TAB + 1))?.profileId).toBe('CNP0');
  });

  it.each(['link', 'reject', 'unlink'] as const)(
    '%s of an earlier visit or another tab does nothing',
    async name => {
      expect(await handlers[`review.${name}`]({ ...ABOUT, visit: OTHER_VISIT }, TAB)).toEqual({});
      expect(await handlers[`review.${name}`](ABOUT, TAB + 2)).toEqual({});
      expect(profileLinker[name]).not.toHaveBeenCalled();
      expect(await tabSubjects.get(TAB)).toEqual(SUBJECT);
      await expect(handlers[`review.${name}`](ABOUT, undefined)).rejects.toThrow();
    },
  );

  it('is checked for the person its tab shows, while it shows them', async () => {
    profileLinker.check.mockResolvedValue({ unreadable: true });
    expect(await handlers['review.check']({ visit: VISIT, text: 'x' }, TAB)).toEqual({ unreadable: true });
    const isWanted = profileLinker.check.mock.calls[0]![2] as () => Promise<boolean>;
    expect(await isWanted()).toBe(true);
    await tabSubjects.update(TAB, () => ({ ...SUBJECT, visit: OTHER_VISIT }));
    expect(await isWanted()).toBe(false);
    expect(await handlers['review.check']({ visit: VISIT, text: 'x' }, TAB)).toEqual({ outdated: true });
    expect(profileLinker.check).toHaveBeenCalledOnce();
  });
});

describe('a page', () => {
  it('lists all decisions, and forgets them one by one', async () => {
    links.all.mockResolvedValue(['all']);
    expect(await handlers['links.list']({}, undefined)).toEqual(['all']);
    const link = { person: CANDIDATE_ID, scope: 'live:17', profileId: 'CNP8' };
    expect(await handlers['links.remove'](link, undefined)).toEqual(['all']);
    expect(links.remove).toHaveBeenCalledExactlyOnceWith(link);
  });
});
