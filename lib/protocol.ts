import { z } from 'zod';
import type { Activity } from './domain/activity';
import { ZONES } from './domain/careers';
import type { Consent } from './domain/consent';
import { CLEARED, LARGEST_FILE, type DataState, type ImportReport } from './domain/data';
import { isEmail } from './domain/email';
import type { FrameLook } from './domain/frame-look';
import { LANGUAGES } from './domain/language';
import { isKeyText, type KeyState } from './domain/keys';
import type { TablesState } from './domain/onet-tables';
import { SERVICES } from './domain/problem';
import type { Found, FoundPerson, NewestPeople } from './domain/found';
import type { Link } from './domain/link';
import { MOST_ASKED, type MarksAnswer } from './domain/marks';
import { PROFILER_FORMS, type ProfilerProgress } from './domain/profiler';
import { SECTIONS, SOURCE_KINDS, type CheckedProfile, type SectionAnswer } from './domain/review';
import type { JobscoreUsers, PreferencesState } from './domain/settings';
import type { TopicAnswer } from './domain/topics';
import { entryRequest, wholeAnswers } from './entry-request';
import type { Tier } from './messaging/sender';
import { jobscoreId, settingsRequest } from './settings-request';
import { occupationCode, topicRequest } from './topic-request';

/** Everything one message is: who may send it, what it must look like, what it answers. */
interface Message<Request extends z.ZodType, Reply> {
  from: Tier | readonly Tier[];
  request: Request;
  reply: Reply;
}

const reply = <Reply>(): Reply => undefined as Reply;
const message = <Request extends z.ZodType, Reply>(definition: Message<Request, Reply>) => definition;

/** Where the sidebar runs: framed in a page, as the browser's side panel, in a tab of its own. */
const SIDEBARS = ['frame', 'page'] as const;

const visit = z.uuid();
const profileId = z.string().min(1).max(100);
const email = z.string().max(254).refine(isEmail);
const service = z.enum(SERVICES);
const none = z.strictObject({});
/** The browser's id of a window. */
const window = z.number().int().nonnegative();
const searchWords = z.string().trim().min(1).max(2_000);
const progress: z.ZodType<ProfilerProgress, ProfilerProgress> = z
  .strictObject({
    form: z.literal(PROFILER_FORMS),
    answers: z.string().regex(/^[1-5]*$/),
    at: z.number(),
  })
  .refine(({ form, answers }) => answers.length <= form);
/**
 * How new an answer must be. `stored` asks no service; `fresh` asks when what is stored is too old; `since` asks unless
 * it was fetched at or after that time (ms since the epoch).
 */
const want = z.union([z.literal('stored'), z.literal('fresh'), z.strictObject({ since: z.number() })]);

/**
 * Every message there is. `from` names the only kinds of sender that may send it (see `lib/messaging/sender`); a
 * message that is not here, comes from elsewhere or does not fit its schema is dropped unanswered.
 */
export const protocol = {
  /** The page shows a candidate. Answers how to draw the frame, and nothing about the candidate. */
  'page.candidate': message({
    from: 'content',
    request: z.strictObject({
      visit,
      candidateId: jobscoreId.optional(),
      jobId: jobscoreId.optional(),
      emails: z.array(email).max(10),
    }),
    reply: reply<FrameLook>(),
  }),
  /** How the frame is to be drawn by now; whether it is open is the page's own affair since. */
  'frame.look': message({ from: 'content', request: none, reply: reply<Omit<FrameLook, 'open'>>() }),
  /** The page shows a candidate no longer. */
  'page.left': message({ from: 'content', request: none, reply: reply<Empty>() }),
  /** The user opened or closed the frame. */
  'frame.remember': message({
    from: 'content',
    request: z.strictObject({ open: z.boolean() }),
    reply: reply<Empty>(),
  }),
  /** The page lists these candidates, in view now: answers which of them have a profile or were invited. */
  'marks.read': message({
    from: 'content',
    request: z.strictObject({ ids: z.array(jobscoreId).min(1).max(MOST_ASKED) }),
    reply: reply<MarksAnswer>(),
  }),

  /** The visit that the sender's own tab shows, or the tab it names. */
  'review.shown': message({ from: 'page', request: none, reply: reply<{ visit?: string }>() }),
  /** One section of the review of the sender's own tab, or of the tab that a top-level page names. */
  'review.read': message({
    from: SIDEBARS,
    request: z.strictObject({
      visit,
      section: z.enum(SECTIONS),
      want,
      /** For careers: only this job zone. */
      zone: z.literal(ZONES).optional(),
      /** For careers: how many pages, from the first. */
      pages: z.number().int().min(1).max(100).optional(),
      /** For the job: the user opened it, so that what takes requests is read too. */
      opened: z.boolean().optional(),
    }),
    reply: reply<SectionAnswer | { outdated: true }>(),
  }),
  /** The user typed or picked the candidate's address. */
  'review.useEmail': message({
    from: SIDEBARS,
    request: z.strictObject({ visit, email }),
    reply: reply<Empty>(),
  }),
  /** The user switched to another of the matching profiles. */
  'review.useProfile': message({
    from: SIDEBARS,
    request: z.strictObject({ visit, profileId }),
    reply: reply<Empty>(),
  }),
  /** The user pasted what is to name the candidate's profile: answers whose it is, for the user to check. */
  'review.check': message({
    from: SIDEBARS,
    request: z.strictObject({ visit, text: z.string().max(2_000) }),
    reply: reply<CheckedProfile | { outdated: true }>(),
  }),
  /** The user says that the profile is this candidate's. */
  'review.link': message({
    from: SIDEBARS,
    request: z.strictObject({ visit, profileId }),
    reply: reply<Empty>(),
  }),
  /** The user says that the profile is not this candidate's. */
  'review.reject': message({
    from: SIDEBARS,
    request: z.strictObject({ visit, profileId }),
    reply: reply<Empty>(),
  }),
  /** The user takes back what they said of the profile. */
  'review.unlink': message({
    from: SIDEBARS,
    request: z.strictObject({ visit, profileId }),
    reply: reply<Empty>(),
  }),
  /** The user enters interests for the candidate; they take the place of those entered before, and are used. */
  'review.enterInterests': message({
    from: SIDEBARS,
    request: z.strictObject({ visit, entry: entryRequest }),
    reply: reply<Empty>(),
  }),
  /** The user removes what was entered. */
  'review.removeInterests': message({
    from: SIDEBARS,
    request: z.strictObject({ visit }),
    reply: reply<Empty>(),
  }),
  /** The user switched to another source of interests. */
  'review.useInterests': message({
    from: SIDEBARS,
    request: z.strictObject({ visit, from: z.enum(SOURCE_KINDS) }),
    reply: reply<Empty>(),
  }),
  /** The user says which occupation the job is that section *job* tells of; `null` takes it back. */
  'review.useOccupation': message({
    from: SIDEBARS,
    request: z.strictObject({
      visit,
      occupation: z.strictObject({ code: occupationCode, title: z.string().min(1).max(300) }).nullable(),
    }),
    reply: reply<Empty>(),
  }),
  /** The user wants a sheet about the candidate, to be printed, without the sections that are not shown. */
  'sheet.open': message({
    from: SIDEBARS,
    request: z.strictObject({ visit, without: z.array(z.enum(SECTIONS)) }),
    reply: reply<Empty>(),
  }),
  /** The user wants the Interest Profiler, to be answered together with the candidate. */
  'profiler.open': message({ from: SIDEBARS, request: z.strictObject({ visit }), reply: reply<Empty>() }),

  /** With whom the profiler in the sender's own tab is answered, and what was answered before. */
  'profiler.session': message({
    from: 'page',
    request: none,
    reply: reply<{ person?: { name?: string }; progress?: ProfilerProgress }>(),
  }),
  /** What was answered so far; `null` when it is to be forgotten. */
  'profiler.progress': message({
    from: 'page',
    request: z.strictObject({ progress: progress.nullable() }),
    reply: reply<Empty>(),
  }),
  /** The answers are to be the candidate's; not kept where the tab is about nobody. */
  'profiler.keep': message({
    from: 'page',
    request: z.strictObject({ answers: wholeAnswers }),
    reply: reply<{ kept: boolean }>(),
  }),

  /** The user wants the sidebar in the browser's side panel rather than in the page. Heeded in a click alone. */
  'panel.open': message({ from: 'frame', request: none, reply: reply<Empty>() }),
  /** The browser's side panel has come in a window. */
  'panel.opened': message({ from: 'page', request: z.strictObject({ window }), reply: reply<Empty>() }),
  /** The browser's side panel is going in a window. */
  'panel.closed': message({ from: 'page', request: z.strictObject({ window }), reply: reply<Empty>() }),
  /** The same, since the user wants the sidebar in the page. */
  'panel.left': message({ from: 'page', request: z.strictObject({ window }), reply: reply<Empty>() }),

  /** The user wants the options page. */
  'options.open': message({ from: SIDEBARS, request: none, reply: reply<Empty>() }),

  /** Something of O*NET that is about no person. */
  'onet.read': message({
    from: SIDEBARS,
    request: z.strictObject({
      topic: topicRequest,
      want,
      /** The language it is wanted in; the one Fitside speaks unless told. */
      language: z.enum(LANGUAGES).optional(),
    }),
    reply: reply<TopicAnswer>(),
  }),
  /** The user wants occupations shown in a tab, side by side where they are several. */
  'occupations.open': message({
    from: SIDEBARS,
    request: z.strictObject({ codes: z.array(occupationCode).min(1).max(4) }),
    reply: reply<Empty>(),
  }),

  /** All that users said of candidates and profiles, the newest first. */
  'links.list': message({ from: 'page', request: none, reply: reply<Link[]>() }),
  /** Forgets one of these; answers what is left. */
  'links.remove': message({
    from: 'page',
    request: z.strictObject({ person: z.string().max(300), scope: z.string().max(100), profileId }),
    reply: reply<Link[]>(),
  }),

  /** People by what is typed, of those Fitside knows of already. Asks no service. */
  'people.known': message({
    from: 'page',
    request: z.strictObject({ words: searchWords }),
    reply: reply<Found>(),
  }),
  /** People by what is typed, of those the services have to be asked about. */
  'people.ask': message({
    from: 'page',
    request: z.strictObject({ words: searchWords }),
    reply: reply<Found>(),
  }),
  /** Whom the user looked at lately, the newest first. */
  'people.recent': message({ from: 'page', request: none, reply: reply<FoundPerson[]>() }),
  /** Forgets whom the user looked at lately. */
  'people.forget': message({ from: 'page', request: none, reply: reply<Empty>() }),
  /** The newest candidates in JobScore. */
  'people.newest': message({ from: 'page', request: z.strictObject({ want }), reply: reply<NewestPeople>() }),
  /** Shows a person in JobScore, in the sender's tab or the tab it names, or in a tab of Fitside's. */
  'people.open': message({
    from: 'page',
    request: z.strictObject({
      person: z.strictObject({
        candidateId: jobscoreId.optional(),
        profileId: profileId.optional(),
        email: email.optional(),
      }),
      inNewTab: z.boolean(),
    }),
    reply: reply<Empty>(),
  }),

  /** What the user agreed to; nothing where that is not what Fitside does today. */
  'consent.get': message({ from: 'page', request: none, reply: reply<{ consent?: Consent }>() }),
  /** The user agrees to what Fitside reads, or takes that back. */
  'consent.set': message({
    from: 'page',
    request: z.strictObject({ given: z.boolean() }),
    reply: reply<{ consent?: Consent }>(),
  }),

  /** The state of the three keys. */
  'keys.list': message({ from: 'page', request: none, reply: reply<KeyState[]>() }),
  /** Saves a key in place of an earlier one, then tests it. */
  'keys.save': message({
    from: 'page',
    request: z.strictObject({ service, key: z.string().trim().refine(isKeyText) }),
    reply: reply<KeyState>(),
  }),
  /** Tests the saved key by a real request. */
  'keys.test': message({ from: 'page', request: z.strictObject({ service }), reply: reply<KeyState>() }),
  /** Removes a key and all that was read with it. */
  'keys.remove': message({ from: 'page', request: z.strictObject({ service }), reply: reply<KeyState>() }),

  /** What the user chose, keys aside. */
  'settings.get': message({ from: 'page', request: none, reply: reply<PreferencesState>() }),
  /** Changes what is given and leaves the rest; answers what holds then. */
  'settings.set': message({
    from: 'page',
    request: settingsRequest,
    reply: reply<PreferencesState>(),
  }),
  /** How far O*NET's tables have been read. */
  'tables.state': message({ from: 'page', request: none, reply: reply<TablesState>() }),
  /** Goes on reading them where that stopped; answers how far they are. */
  'tables.read': message({ from: 'page', request: none, reply: reply<TablesState>() }),

  /** How much is kept. */
  'data.state': message({ from: 'page', request: none, reply: reply<DataState>() }),
  /** Deletes all about people, or everything; answers what is left. */
  'data.clear': message({
    from: 'page',
    request: z.strictObject({ what: z.enum(CLEARED) }),
    reply: reply<DataState>(),
  }),
  /** What the user did themselves, and the preferences, as the text of a file. */
  'data.export': message({ from: 'page', request: none, reply: reply<{ text: string }>() }),
  /** Takes from such a file what is newer than what is here. */
  'data.import': message({
    from: 'page',
    request: z.strictObject({ text: z.string().max(LARGEST_FILE) }),
    reply: reply<ImportReport>(),
  }),

  /** What was asked of the services lately, the newest first. */
  'activity.list': message({ from: 'page', request: none, reply: reply<Activity[]>() }),
  /** Forgets all of it. */
  'activity.clear': message({ from: 'page', request: none, reply: reply<Activity[]>() }),

  /** The users that JobScore can be seen as. */
  'users.list': message({ from: 'page', request: none, reply: reply<JobscoreUsers>() }),
} as const;

type Empty = Record<string, never>;
type Definitions = typeof protocol;
export type MessageName = keyof Definitions;
export type Protocol = {
  [Name in MessageName]: {
    request: z.input<Definitions[Name]['request']>;
    reply: Definitions[Name]['reply'];
  };
};
