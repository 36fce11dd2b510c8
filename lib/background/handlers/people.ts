import type { HandlersOf } from '../../shared/messages/receive';
import type { peopleMessages } from '../../shared/messages/to-background/people';
import { candidatePageUrl } from '../../shared/model/urls';
import type { FoundPerson } from '../../shared/model/people';
import type { Subject } from '../../shared/model/subject';
import type { TabSubjects } from '../../shared/settings/tab-values';
import type { PeopleSearch } from '../people/people-search';
import type { TabLimits } from '../review/tab-limits';
import type { RecentPeople } from '../storage/recent-people';

/** The sidebar's page, in a tab of its own. */
const PERSON_PAGE = 'sidepanel.html';

/** Answers the quick search. */
export function createPeopleHandlers(parts: {
  people: PeopleSearch;
  recentPeople: Pick<RecentPeople, 'all' | 'clear'>;
  tabSubjects: Pick<TabSubjects, 'update'>;
  /** Shows a page of the extension in a new tab. */
  openPage: (address: string) => Promise<{ id?: number | undefined }>;
  /** Shows a web address in a tab, or in a new one without a tab. */
  openUrl: (url: string, tabId: number | undefined) => Promise<unknown>;
  limits: Pick<TabLimits, 'open'>;
  newVisit?: () => string;
}): HandlersOf<typeof peopleMessages> {
  const {
    people,
    recentPeople,
    tabSubjects,
    openPage,
    openUrl,
    limits,
    newVisit = () => crypto.randomUUID(),
  } = parts;

  return {
    'people.known': ({ words }) => people.known(words),
    'people.ask': ({ words }) => people.asked(words),
    'people.newest': ({ want }) => people.newest(want),

    'people.recent': async () =>
      (await recentPeople.all()).map(({ person: _person, at: _at, ...found }): FoundPerson => found),

    'people.forget': async () => {
      await recentPeople.clear();
      return {};
    },

    'people.open': async ({ person, inNewTab }, tabId) => {
      const { candidateId, isInJobscore } = await people.candidateOf(person);
      if (candidateId !== undefined && isInJobscore) {
        limits.open(candidateId);
        await openUrl(candidatePageUrl(candidateId), inNewTab ? undefined : tabId);
      } else {
        await openPersonPage({ candidateId, chosenEmail: person.email, profileId: person.profileId });
      }
      return {};
    },
  };

  /** Opens a new tab always: the page asks which person it shows, and no address names them. */
  async function openPersonPage(
    who: Pick<Subject, 'candidateId' | 'chosenEmail' | 'profileId'>,
  ): Promise<void> {
    const { id } = await openPage(PERSON_PAGE);
    if (id === undefined) return;
    await tabSubjects.update(id, () => ({ visit: newVisit(), pageEmails: [], ...who }));
  }
}
