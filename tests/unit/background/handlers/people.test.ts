import { beforeEach, describe, expect, it, vi } from 'vitest';
import { candidatePageUrl } from '../../../../lib/shared/model/urls';
import type { FoundCandidate } from '../../../../lib/background/people/find-candidate';
import type { PeopleSearch } from '../../../../lib/background/people/people-search';
import { createPeopleHandlers } from '../../../../lib/background/handlers/people';
import { CANDIDATE_ID } from '../../fixtures/jobscore';
import { VISIT } from '../../fixtures/messages';
import { memoryTabSubjects } from '../../fixtures/tab-subjects';

const TAB = 7;
const NEW_TAB = 8;
const PERSON = { email: 'a@example.org', profileId: 'CNP1' };

let candidate: FoundCandidate;
let tabSubjects: ReturnType<typeof memoryTabSubjects>;
const openPage = vi.fn(async () => ({ id: NEW_TAB }));
const openUrl = vi.fn(async () => undefined);
const opened = vi.fn();
const recentPeople = {
  all: async () => [{ person: CANDIDATE_ID, name: 'Ingrid', candidateId: CANDIDATE_ID, at: 3 }],
  clear: vi.fn(async () => undefined),
};
const handlers = () =>
  createPeopleHandlers({
    people: { candidateOf: async () => candidate } as unknown as PeopleSearch,
    recentPeople,
    tabSubjects,
    openPage,
    openUrl,
    limits: { open: opened },
    newVisit: () => VISIT,
  });

beforeEach(() => {
  vi.clearAllMocks();
  tabSubjects = memoryTabSubjects();
  candidate = { isInJobscore: false };
});

describe('a person who is opened', () => {
  it('is shown in JobScore in the tab, or in a new one', async () => {
    candidate = { candidateId: CANDIDATE_ID, isInJobscore: true };
    await handlers()['people.open']({ person: PERSON, inNewTab: false }, TAB);
    await handlers()['people.open']({ person: PERSON, inNewTab: true }, TAB);
    expect(openUrl.mock.calls).toEqual([
      [candidatePageUrl(CANDIDATE_ID), TAB],
      [candidatePageUrl(CANDIDATE_ID), undefined],
    ]);
    expect(openPage).not.toHaveBeenCalled();
    expect(opened).toHaveBeenCalledWith(CANDIDATE_ID);
  });

  it('opens in its own tab where JobScore knows nobody, with no identity in the address', async () => {
    await handlers()['people.open']({ person: PERSON, inNewTab: false }, TAB);
    expect(openPage).toHaveBeenCalledExactlyOnceWith('sidepanel.html');
    expect(await tabSubjects.get(NEW_TAB)).toEqual({
      visit: VISIT,
      pageEmails: [],
      chosenEmail: 'a@example.org',
      profileId: 'CNP1',
    });
    expect(await tabSubjects.get(TAB)).toBeNull();
    expect(openUrl).not.toHaveBeenCalled();
  });

  it('opens there by the profile’s JobScore id, with or without an email, where JobScore has no answer', async () => {
    candidate = { candidateId: CANDIDATE_ID, isInJobscore: false };
    await handlers()['people.open']({ person: { profileId: 'CNP1' }, inNewTab: false }, TAB);
    expect(await tabSubjects.get(NEW_TAB)).toEqual({
      visit: VISIT,
      pageEmails: [],
      candidateId: CANDIDATE_ID,
      profileId: 'CNP1',
    });
    expect(openUrl).not.toHaveBeenCalled();
  });
});

describe('recently viewed people', () => {
  it('is listed and forgotten', async () => {
    expect(await handlers()['people.recent']({}, TAB)).toEqual([
      { name: 'Ingrid', candidateId: CANDIDATE_ID },
    ]);
    await handlers()['people.forget']({}, TAB);
    expect(recentPeople.clear).toHaveBeenCalledOnce();
  });
});
