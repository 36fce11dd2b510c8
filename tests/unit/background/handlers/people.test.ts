import { beforeEach, describe, expect, it, vi } from 'vitest';
import { candidatePageUrl } from '../../../../lib/shared/model/urls';
import type { FoundCandidate, PeopleSearch } from '../../../../lib/background/people/people-search';
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
const recent = {
  all: async () => [{ person: CANDIDATE_ID, name: 'Ingrid', candidateId: CANDIDATE_ID, at: 3 }],
  clear: vi.fn(async () => undefined),
};
const handlers = () =>
  createPeopleHandlers({
    people: { candidateOf: async () => candidate } as unknown as PeopleSearch,
    recent,
    tabSubjects,
    openPage,
    openUrl,
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
  });

  it('is shown in a tab of its own where JobScore knows nobody, and no address says who it is', async () => {
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

  it('is shown there by the JobScore id of the profile, with or without an address, where JobScore does not tell', async () => {
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

describe('whom the user looked at lately', () => {
  it('is told and forgotten', async () => {
    expect(await handlers()['people.recent']({}, TAB)).toEqual([
      { name: 'Ingrid', candidateId: CANDIDATE_ID },
    ]);
    await handlers()['people.forget']({}, TAB);
    expect(recent.clear).toHaveBeenCalledOnce();
  });
});
