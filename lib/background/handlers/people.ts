import { candidatePageUrl } from '../../shared/model/urls';
import type { FoundPerson } from '../../shared/model/people';
import type { Subject } from '../../shared/model/subject';
import type { Handlers } from '../../shared/messages/receive';
import type { PeopleSearch } from '../people/people-search';
import type { RecentPeople } from '../storage/recent-people';
import type { Reviews } from '../../shared/settings/tab-subject';

type Names =
  'people.known' | 'people.ask' | 'people.recent' | 'people.forget' | 'people.newest' | 'people.open';

export type SearchHandlers = Pick<Handlers, Names>;

/** The sidebar's page, in a tab of its own. */
const PERSON_PAGE = 'sidepanel.html';

/** What the background answers to the quick search. */
export function createSearchHandlers(parts: {
  people: PeopleSearch;
  recent: Pick<RecentPeople, 'all' | 'clear'>;
  reviews: Pick<Reviews, 'update'>;
  /** Shows a page of the extension in a new tab. */
  openPage: (address: string) => Promise<{ id?: number | undefined }>;
  /** Shows an address in a tab, or in a new one without a tab. */
  show: (address: string, tabId: number | undefined) => Promise<unknown>;
  newVisit?: () => string;
}): SearchHandlers {
  const { people, recent, reviews, openPage, show, newVisit = () => crypto.randomUUID() } = parts;

  return {
    'people.known': ({ words }) => people.known(words),
    'people.ask': ({ words }) => people.asked(words),
    'people.newest': ({ want }) => people.newest(want),

    'people.recent': async () =>
      (await recent.all()).map(({ person: _person, at: _at, ...found }): FoundPerson => found),

    'people.forget': async () => {
      await recent.clear();
      return {};
    },

    'people.open': async ({ person, inNewTab }, tabId) => {
      const { candidateId, isInJobscore } = await people.candidateOf(person);
      if (candidateId !== undefined && isInJobscore) {
        await show(candidatePageUrl(candidateId), inNewTab ? undefined : tabId);
      } else {
        await openPersonPage({ candidateId, chosenEmail: person.email, profileId: person.profileId });
      }
      return {};
    },
  };

  /** Always a new tab: the page asks whom it shows, and no address says so. */
  async function openPersonPage(
    who: Pick<Subject, 'candidateId' | 'chosenEmail' | 'profileId'>,
  ): Promise<void> {
    const { id } = await openPage(PERSON_PAGE);
    if (id === undefined) return;
    await reviews.update(id, () => ({ visit: newVisit(), pageEmails: [], ...who }));
  }
}
