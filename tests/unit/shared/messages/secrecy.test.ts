import { createPageHeadings } from '../../../../lib/background/storage/page-headings';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createJobscore } from '../../../../lib/background/services/jobscore';
import { createJofi } from '../../../../lib/background/services/jofi';
import { createOnet } from '../../../../lib/background/services/onet';
import { createHandlers } from '../../../../lib/background/handlers';
import { clearing, workCopy } from '../../../../lib/shared/settings/stored-values';
import { readStoredNames } from '../../../../lib/background/data/stored-names';
import { createStoredData } from '../../../../lib/background/data/stored-data';
import { createWorkCopy } from '../../../../lib/background/data/work-copy';
import { createInventory } from '../../../../lib/background/storage/storage-usage';
import {
  createEnteredInterests,
  createJobOccupations,
  createProfileLinks,
  createProfilerProgress,
} from '../../../../lib/background/storage/user-work';
import { createApiKeys } from '../../../../lib/background/settings/api-keys';
import { createPassphrase } from '../../../../lib/background/settings/passphrase';
import { createProfileChanges } from '../../../../lib/background/review/profile-changes';
import { receiver } from '../../../../lib/shared/messages/receive';
import type { Tier } from '../../../../lib/shared/messages/sender';
import { SERVICES, type Service } from '../../../../lib/shared/model/services';
import { SECTIONS } from '../../../../lib/shared/model/section-lists';
import { protocol, type MessageName } from '../../../../lib/shared/messages/to-background';
import { createQueryClient } from '../../../../lib/background/query/query-client';
import { createProfileLinker } from '../../../../lib/background/review/matching/link-profile';
import { findMarks } from '../../../../lib/background/people/list-marks';
import { createQueries } from '../../../../lib/background/query/queries';
import { DEFAULT_SETTINGS } from '../../../../lib/shared/model/settings';
import { INITIAL_FRAME } from '../../../../lib/shared/model/frame';
import { frameWords } from '../../../../lib/background/panel/frame-labels';
import { createPanels } from '../../../../lib/background/panel/panels';
import { createPreferences } from '../../../../lib/background/settings/preferences';
import { createAllowances } from '../../../../lib/background/storage/quota';
import { createPeopleSearch } from '../../../../lib/background/people/people-search';
import { createRecentPeople } from '../../../../lib/background/storage/recent-people';
import { createReviewer } from '../../../../lib/background/review/review';
import { createTopics } from '../../../../lib/background/onet/topics';
import { createActivityLog } from '../../../../lib/background/storage/activity-log';
import { createQueryCache } from '../../../../lib/background/storage/query-cache';
import { openDatabase } from '../../../../lib/background/storage/database';
import { createDeletedProfiles } from '../../../../lib/background/storage/deleted-profiles';
import { createProfileSnapshots } from '../../../../lib/background/storage/profile-snapshots';
import { createProfilerTabs } from '../../../../lib/shared/settings/tab-values';
import { createProfileIndex } from '../../../../lib/background/storage/profile-index';
import { createTablesStore } from '../../../../lib/background/storage/onet-tables';
import { createTables } from '../../../../lib/background/onet/tables/tables';
import type { Secrets } from '../../../../lib/background/storage/secrets';
import { createUserWork } from '../../../../lib/background/storage/all-user-work';
import { connectionTo, freshName } from '../../fixtures/database';
import { keysIn } from '../../fixtures/secrets';
import { candidateAnswer, CANDIDATE_ID, userAnswer } from '../../fixtures/jobscore';
import * as jofi from '../../fixtures/jofi';
import { memoryLimits } from '../../fixtures/limits';
import { NAMES, REQUESTS, VISIT } from '../../fixtures/messages';
import { aboutAnswer, career, careersAnswer } from '../../fixtures/onet';
import { memoryTabSubjects } from '../../fixtures/tab-subjects';
import { EXTENSION, SENDERS } from '../../fixtures/senders';
import { fakeService, json } from '../../fixtures/services';

const KEYS: Record<Service, string> = {
  jobscore: 'pat-SECRET-jobscore-0001',
  jofi: 'sk_live_SECRET_jofi_0002',
  onet: 'SECRET-onet-0003',
};

/** Answers of the services when all is well. */
const ANSWERS: [RegExp, unknown][] = [
  [/users\/me/, userAnswer()],
  [/v1\/candidates\//, candidateAnswer()],
  [/accounts/, jofi.accountAnswer()],
  [/career-navigation-profiles\/./, jofi.profileAnswer()],
  [/career-navigation-profiles/, jofi.listAnswer([jofi.listItem()])],
  [/scorecard/, jofi.scorecardAnswer()],
  [/test-takers/, jofi.testTakerAnswer()],
  [/score-profiles/, jofi.scoreProfilesAnswer('JOFI-400-AS')],
  [/about/, aboutAnswer()],
  [/interestprofiler/, careersAnswer([career('11-3071.00')])],
];

/** A tier that may send the message. */
const tierFor = (name: MessageName) => [protocol[name].from as Tier | readonly Tier[]].flat()[0]!;

let secrets: Secrets;

/** The whole background over services that answer so. */
async function background(answer: (request: Request) => Response) {
  const opened = openDatabase(freshName());
  const database = connectionTo(opened);
  const index = createProfileIndex(database);
  const { lock, store, ...keys } = keysIn(opened);
  secrets = keys.secrets;
  for (const service of SERVICES) await secrets.save(service, KEYS[service]);
  const activity = createActivityLog(database);
  const surroundings = {
    ...fakeService(answer).surroundings,
    note: activity.note,
    key: (service: Service) => secrets.key(service),
  };
  const services = {
    jobscore: createJobscore(surroundings),
    jofi: createJofi(surroundings),
    onet: createOnet(surroundings),
  };
  const queryCache = createQueryCache(database);
  const queryClient = createQueryClient(queryCache, Date.now, { note: activity.note });
  const links = createProfileLinks(database);
  const tables = createTables({
    store: createTablesStore(database),
    source: services.onet,
    mayRead: async () => (await secrets.key('onet')) !== undefined,
    changed: async () => undefined,
  });
  const tools = {
    queryClient,
    index,
    links,
    tables,
    entered: createEnteredInterests(database),
    jobs: createJobOccupations(database),
    headings: createPageHeadings(),
    deletedProfiles: createDeletedProfiles(queryCache),
    language: async () => 'en' as const,
    now: Date.now,
    queries: createQueries({ ...services, index }),
    mayReadNotes: async () => true,
    hidden: async () => [],
  };
  const recentPeople = createRecentPeople(database);
  const preferences = createPreferences({
    settings: {
      getValue: async () => DEFAULT_SETTINGS,
      setValue: async () => undefined,
      locked: async () => [],
    },
    changedAt: { getValue: async () => 1, setValue: async () => undefined },
    queryClient,
    jobscore: services.jobscore,
    allowances: createAllowances(),
    applyRetention: async () => undefined,
  });
  const apiKeys = createApiKeys({ secrets, forget: queryClient.forget, services, changed: async () => {} });
  const handlers = createHandlers({
    allowTrial: () => undefined,
    headings: tools.headings,
    reviewer: createReviewer(tools),
    profileLinker: createProfileLinker(tools),
    links,
    tabSubjects: memoryTabSubjects(),
    preferences,
    apiKeys,
    passphrase: createPassphrase({
      store,
      lock,
      alarms: { create: async () => undefined, clear: async () => true },
      keys: apiKeys.list,
      shown: { getValue: async () => 'none', setValue: async () => undefined },
      changed: async () => undefined,
    }),
    frameOpen: { setValue: async () => undefined },
    frameSight: async () => 0,
    hidden: async () => [],
    purpose: async () => 'coaching',
    consentStore: { state: async () => ({}), set: async () => ({}) },
    panels: createPanels({
      settings: { getValue: async () => DEFAULT_SETTINGS },
      words: async () => frameWords('en'),
      choose: async () => undefined,
      frameOpen: { getValue: async () => false, setValue: async () => undefined },
      mayBeOpen: async () => false,
      isOpen: async () => false,
      open: async () => undefined,
      windowOf: async () => 3,
      tabsIn: async () => [],
      sendNews: async () => undefined,
    }),
    openOptions: async () => undefined,
    topics: createTopics({ ...tools, language: async () => 'en' }),
    openPage: async () => ({}),
    entered: tools.entered,
    jobs: tools.jobs,
    progress: createProfilerProgress(database),
    profilerTabs: createProfilerTabs(),
    profileChanges: createProfileChanges({ snapshots: createProfileSnapshots(database) }),
    changed: async () => undefined,
    tables,
    tablesReader: tables,
    people: createPeopleSearch({ ...tools, recentPeople, mayAsk: async () => true }),
    recentPeople,
    openUrl: async () => undefined,
    areMarksWanted: async () => true,
    language: async () => 'en',
    limits: memoryLimits(),
    findMarks: ids => findMarks({ ...tools, mayAsk: async () => true }, ids),
    activity,
    storedData: createStoredData({
      inventory: createInventory(database, []),
      userWork: createUserWork(database),
      index: tools.index,
      queryClient,
      apiKeys,
      preferences,
      readNames: () => readStoredNames({ ...tools, recentPeople }),
      usage: async () => 1,
      clearLocal: async () => undefined,
      clearing,
      workCopy: createWorkCopy({
        kept: workCopy,
        userWork: createUserWork(database),
        preferences,
        wasUsed: async () => true,
        clearing,
      }),
      changed: async () => undefined,
      renewPages: async () => undefined,
    }),
  });
  const receive = receiver(handlers, EXTENSION);
  return (name: MessageName, change: object = {}) =>
    receive({ type: name, request: { ...REQUESTS[name], ...change } }, SENDERS[tierFor(name)]);
}

describe.each([
  ['all is well', (request: Request) => json(ANSWERS.find(([address]) => address.test(request.url))![1])],
  ['services send back what they got', (request: Request) => json({ sent: [...request.headers] }, 401)],
  ['services send back what they got as a body', (request: Request) => json({ sent: [...request.headers] })],
])('while %s', (situation, answer) => {
  let send: Awaited<ReturnType<typeof background>>;

  beforeEach(async () => {
    send = await background(answer);
    await send('page.candidate', { candidateIds: [CANDIDATE_ID] });
  });

  it('no reply to any message holds a saved key', async () => {
    const replies = [];
    // Keys are removed last.
    for (const name of NAMES.filter(name => name !== 'page.left')) {
      if (name.startsWith('keys.') && name !== 'keys.list') {
        for (const service of SERVICES) {
          const key = name === 'keys.save' ? { key: KEYS[service] } : {};
          replies.push(await send(name, { service, ...key }));
        }
      } else if (name === 'review.read') {
        const sections = SECTIONS.map(section => ({ section }));
        for (const want of ['fresh', 'stored']) {
          replies.push(await send(name, { visit: VISIT, round: want, want, sections }));
        }
      } else if (name !== 'review.useProfile') replies.push(await send(name));
    }
    expect(replies).not.toContain(undefined);
    const told = JSON.stringify(replies);
    expect(told).toContain(situation === 'all is well' ? 'Ingrid Solheim' : '"problem"');
    for (const key of Object.values(KEYS)) expect(told).not.toContain(key);
    expect(told).not.toContain('SECRET');
    expect(told).not.toMatch(/authorization|x-api-key|token token/i);
  });

  it('the JobScore page learns nothing of the candidate', async () => {
    expect(await send('page.candidate', { candidateIds: [CANDIDATE_ID] })).toEqual({
      reply: { ...INITIAL_FRAME, words: frameWords('en') },
    });
    expect(await send('frame.remember')).toEqual({ reply: {} });
    expect(await send('page.left')).toEqual({ reply: {} });
  });
});
