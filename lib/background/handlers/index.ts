import type { OnetTables, TablesState } from '../../shared/model/onet-tables';
import { foldedFor, type Purpose, SECTIONS, type Section } from '../../shared/model/sections';
import type { SectionAnswer } from '../../shared/model/review';
import { areTitleWords } from '../../shared/model/search-words';
import type { ConsentStore } from '../settings/consent';
import { createDataHandlers } from './data';
import { createEntryHandlers } from './review-input';
import type { StoredData } from '../data/stored-data';
import type { ApiKeys } from '../settings/api-keys';
import type { ProfileChanges } from '../review/profile-changes';
import type { Preferences } from '../settings/preferences';
import { createLinkHandlers } from './profile-links';
import type { MarkHandlers } from './list-marks';
import type { Handlers } from '../../shared/messages/receive';
import type { Panels } from '../panel/panels';
import { createProfilerHandlers } from './profiler';
import type { SearchHandlers } from './people';
import { createTopicHandlers } from './onet';
import type { ProfileLinker } from '../review/matching/link-profile';
import type { Reviewer } from '../review/review';
import type { Topics } from '../onet/topics';
import { createSheetHandlers } from './sheet';
import { createTabSubjects, inTab } from '../review/tab-subject';
import type { ActivityLog } from '../storage/activity-log';
import type {
  EnteredInterests,
  JobOccupations,
  ProfileLinks,
  ProfilerProgressStore,
} from '../storage/user-work';
import type { ProfilerTabs } from '../../shared/settings/profiler-tab';
import type { Reviews } from '../../shared/settings/tab-subject';

/** How many pages of careers are shown at first. */
const FIRST_PAGES = 1;

/** What the background answers to each message. It keeps nothing in memory between two of them. */
export function createHandlers(parts: {
  reviewer: Reviewer;
  reviews: Reviews;
  apiKeys: ApiKeys;
  profileLinker: ProfileLinker;
  links: ProfileLinks;
  entered: EnteredInterests;
  jobs: JobOccupations;
  progress: ProfilerProgressStore;
  profilerTabs: Pick<ProfilerTabs, 'open' | 'of'>;
  preferences: Pick<Preferences, 'get' | 'set' | 'users'>;
  frameOpen: { getValue(): Promise<boolean>; setValue(open: boolean): Promise<void> };
  consentStore: Pick<ConsentStore, 'state' | 'set'>;
  openOptions: () => Promise<void>;
  tables: {
    state(): Promise<TablesState>;
    current(): Promise<OnetTables | undefined>;
    runAgain(): Promise<void>;
  };
  topics: Topics;
  marks: MarkHandlers;
  panels: Pick<Panels, 'handlers' | 'lookIn'>;
  search: SearchHandlers;
  activity: Pick<ActivityLog, 'list' | 'clear'>;
  storedData: StoredData;
  /** Shows a page of the extension in a new tab. @param address without a leading slash */
  openPage: (address: string) => Promise<{ id?: number | undefined }>;
  /** Called when something is kept that open sidebars may show. */
  changed: () => Promise<void>;
  profileChanges: ProfileChanges;
  /** What Fitside is used for: what that leaves folded is not read ahead. */
  purpose: () => Promise<Purpose>;
  /** The sections that an organisation hides: they are not read. */
  hidden: () => Promise<readonly Section[]>;
}): Handlers {
  const { reviewer, reviews, apiKeys, consentStore, frameOpen, openOptions, tables } = parts;
  const shown = createTabSubjects(reviews);

  return {
    'page.candidate': async ({ visit, candidateId, jobId, emails }, tabId) => {
      const tab = inTab(tabId);
      const noted = reviews.update(tab, before => {
        const choices = before?.visit === visit ? before : {};
        return { ...choices, visit, candidateId, jobId, pageEmails: emails };
      });
      const [look] = await Promise.all([parts.panels.lookIn(tab), noted]);
      if (look.open || look.away) startReading(tab, visit);
      return look;
    },

    'page.left': async (_request, tabId) => {
      await reviews.remove(inTab(tabId));
      return {};
    },

    'frame.remember': async ({ open }) => {
      await frameOpen.setValue(open);
      return {};
    },

    'review.shown': async (_request, tabId) => {
      const visit = (await reviews.get(inTab(tabId)))?.visit;
      return visit === undefined ? {} : { visit };
    },

    'review.read': async ({ visit, section, want, pages = FIRST_PAGES, ...wanted }, tabId) => {
      const [subject, hidden] = await Promise.all([shown.of(tabId, visit), parts.hidden()]);
      if (!subject || hidden.includes(section)) return { outdated: true };
      const isWanted = shown.isWanted(tabId, visit);
      const answer = await reviewer.read(subject, section, want, { ...wanted, pages }, isWanted);
      if (!isOf('profile', answer)) return answer;
      return parts.profileChanges.told(subject, answer, want !== 'stored' && (await isWanted()));
    },

    'review.useEmail': async ({ visit, email }, tabId) => {
      const choices = { profileId: undefined, interestsFrom: undefined };
      await shown.amend(tabId, visit, { chosenEmail: email.trim(), ...choices });
      return {};
    },

    'review.useProfile': async ({ visit, profileId }, tabId) => {
      await shown.amend(tabId, visit, { profileId });
      return {};
    },

    ...parts.marks,
    ...parts.panels.handlers,
    ...parts.search,
    ...createLinkHandlers({ ...parts, shown }),
    ...createEntryHandlers({ ...parts, shown }),
    ...createProfilerHandlers({ ...parts, shown }),
    ...createSheetHandlers({ ...parts, shown }),
    ...createTopicHandlers(parts),
    ...createDataHandlers(parts),

    'options.open': async () => {
      await openOptions();
      return {};
    },

    'consent.get': () => consentStore.state(),
    'consent.set': ({ given }) => consentStore.set(given),

    'keys.list': () => apiKeys.list(),
    'keys.save': ({ service, key }) => apiKeys.save(service, key),
    'keys.test': ({ service }) => apiKeys.test(service),
    'keys.remove': ({ service }) => apiKeys.remove(service),

    'settings.get': () => parts.preferences.get(),
    'settings.set': change => parts.preferences.set(change),
    'users.list': () => parts.preferences.users(),

    'tables.state': () => tables.state(),
    'tables.areTitleWords': async ({ words }) => {
      const { occupations = {} } = (await tables.current()) ?? {};
      const titles = Object.values(occupations).flatMap(({ title }) => title ?? []);
      return { areTitleWords: areTitleWords(words, titles) };
    },
    'tables.read': async () => {
      // It may take minutes; the state tells how far it is.
      tables.runAgain().catch(() => undefined);
      return tables.state();
    },
  };

  /** Begins to ask while the frame is still loading; the frame's own readings then join what is under way. */
  function startReading(tab: number, visit: string): void {
    void Promise.all([shown.of(tab, visit), parts.purpose(), parts.hidden()]).then(result => {
      const [subject, purpose, hidden] = result;
      if (!subject) return;
      const folded = [...foldedFor(purpose), ...hidden];
      const isWanted = shown.isWanted(tab, visit);
      for (const section of SECTIONS.filter(one => !folded.includes(one))) {
        // Read ahead: what fails here is told when the frame asks.
        reviewer.read(subject, section, 'fresh', { pages: FIRST_PAGES }, isWanted).catch(() => undefined);
      }
    });
  }
}

function isOf<S extends Section>(section: S, answer: SectionAnswer): answer is SectionAnswer<S> {
  return answer.section === section;
}
