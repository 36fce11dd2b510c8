import type { EpochMs } from '../../shared/model/time';
import * as z from 'zod/mini';
import { atLeast, atMost } from '../../shared/messages/lengths';
import {
  type INDEX_KINDS,
  MAX_FILE_CHARACTERS,
  MAX_FILE_PEOPLE,
  type ExportedPreferences,
  type UnreadableFile,
  type UserWork,
} from '../../shared/model/stored-data';
import type { InterestInput, InterestInputRecord } from '../../shared/model/interest-entry';
import { areasFromLetters, letterOf, type Area, type Scores } from '../../shared/model/interests';
import type { ProfileLink } from '../../shared/model/profile-matching';
import { foldName } from '../../shared/model/names';
import { PROFILER_FORMS } from '../../shared/model/profiler';
import { personOfEmail } from '../../shared/model/subject';
import {
  email,
  jobscoreId,
  occupationCode,
  wholeAnswers,
  wholeLetters,
  wholeScores,
} from '../../shared/messages/fields';
import { fileAccount, fileName, fileTime, listOf, plainId, timeText } from './file-fields';
import { fileProfile, fileTestTaker, peopleOf, peopleText } from './file-people';
import { preferenceFields } from '../../shared/messages/to-background/settings';

/** Identifies the file; its version grows when the format changes incompatibly. */
const FORMAT = 'fitside';
const VERSION = 2;

/** Content of a saved file. */
export interface DataFile extends UserWork {
  preferences?: ExportedPreferences;
}

/**
 * Returns the text of a file: JSON with names that other programs can rely on, and never a key. Of the profile index it has
 * no more than a file may.
 */
export function writeDataFile(content: DataFile, now: EpochMs, longest = MAX_FILE_CHARACTERS): string {
  const profiles = peopleText(content.profiles, fileProfile);
  const testTakers = peopleText(content.testTakers, fileTestTaker);
  for (let most = MAX_FILE_PEOPLE; ; most = Math.floor(most / 2)) {
    const people = { profiles: profiles.slice(0, most), testTakers: testTakers.slice(0, most) };
    const text = textOf(content, people, now);
    if (text.length <= longest || most === 0) return text;
  }
}

function textOf(content: DataFile, people: Record<(typeof INDEX_KINDS)[number], unknown[]>, now: EpochMs) {
  const { links, entered, progress, jobs, preferences } = content;
  const file = {
    format: FORMAT,
    version: VERSION,
    savedAt: timeText(now),
    links: links.map(({ person, scope, at, ...decision }) => ({
      ...personText(person),
      ...decision,
      account: scope,
      at: timeText(at),
    })),
    interests: entered.map(({ person, entry, at }) => ({
      ...personText(person),
      ...entryText(entry),
      at: timeText(at),
    })),
    profiler: progress.map(({ person, form, answers, at }) => ({
      ...(person && personText(person)),
      questions: form,
      answers,
      at: timeText(at),
    })),
    jobs: jobs.map(({ key, occupation, at }) => ({ ...jobText(key), occupation, at: timeText(at) })),
    ...people,
    ...(preferences && { preferences: { ...preferences.values, at: timeText(preferences.at) } }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads a file, whole or not at all: what Fitside did not write makes all of it doubtful. A future time is read as now.
 */
export function readDataFile(text: string, now: EpochMs): DataFile | UnreadableFile {
  const content = parsed(text);
  const format = envelope.safeParse(content);
  if (!format.success) return { unreadable: 'notOurs' };
  if (format.data.version > VERSION) return { unreadable: 'tooNew' };
  const file = wholeFile.safeParse(content);
  if (!file.success) return { unreadable: 'odd' };
  const { links, interests, profiler, jobs, profiles, testTakers, preferences } = file.data;
  const notLater = <T extends { at: EpochMs }>(record: T): T => ({ ...record, at: Math.min(record.at, now) });
  return {
    links: links.map(notLater) as ProfileLink[],
    entered: interests.map(notLater) as InterestInputRecord[],
    progress: profiler.map(notLater),
    jobs: jobs.map(notLater),
    profiles,
    testTakers,
    ...(preferences && { preferences: notLater(preferences) as ExportedPreferences }),
  };
}

const envelope = z.object({ format: z.literal(FORMAT), version: z.int().check(z.gte(1)) });

/** JobScore's id, or the address of someone who has none. */
const personFields = { candidateId: z.optional(jobscoreId), email: z.optional(email) };
type Whose = { candidateId?: string | undefined; email?: string | undefined };
function personIn({ candidateId, email }: Whose) {
  return candidateId ?? (email && personOfEmail(email)) ?? '';
}
const isOnePerson = ({ candidateId, email }: Whose) => (candidateId === undefined) !== (email === undefined);

const link = z.pipe(
  z
    .strictObject({
      ...personFields,
      kind: z.enum(['same', 'not']),
      account: fileAccount,
      profileId: plainId,
      profileName: fileName,
      candidateName: z.optional(fileName),
      wasLinked: z.optional(z.literal(true)),
      at: fileTime,
    })
    .check(z.refine(isOnePerson)),
  z.transform(({ account, candidateId, email, ...decision }) => ({
    person: personIn({ candidateId, email }),
    ...decision,
    scope: account,
  })),
);

const entered = z.pipe(
  z
    .strictObject({
      ...personFields,
      scores: z.optional(wholeScores),
      answers: z.optional(wholeAnswers),
      letters: z.optional(
        z.pipe(
          z.pipe(
            z.string(),
            z.transform((text: string) => areasFromLetters(text)),
          ),
          wholeLetters,
        ),
      ),
      at: fileTime,
    })
    .check(z.refine(record => isOnePerson(record) && entriesOf(record).length === 1)),
  z.transform(({ at, ...record }) => ({ person: personIn(record), entry: entriesOf(record)[0], at })),
);

type Written = { scores?: Scores | undefined; answers?: string | undefined; letters?: Area[] | undefined };

function entriesOf({ scores, answers, letters }: Written): InterestInput[] {
  return [
    ...(scores ? [{ kind: 'scores', scores } as const] : []),
    ...(answers === undefined ? [] : [{ kind: 'answers', answers } as const]),
    ...(letters ? [{ kind: 'letters', areas: letters } as const] : []),
  ];
}

function entryText(entry: InterestInput): Record<string, unknown> {
  if (entry.kind === 'letters') return { letters: entry.areas.map(letterOf).join('') };
  return entry.kind === 'scores' ? { scores: entry.scores } : { answers: entry.answers };
}

const job = z.pipe(
  z
    .strictObject({
      jobId: z.optional(jobscoreId),
      title: z.optional(z.string().check(atMost(300), z.overwrite(titleWords), atLeast(1))),
      occupation: z.strictObject({ code: occupationCode, title: fileName.check(atLeast(1)) }),
      at: fileTime,
    })
    .check(z.refine(({ jobId, title }) => (jobId === undefined) !== (title === undefined))),
  z.transform(({ jobId, title, ...choice }) => ({
    ...choice,
    key: jobId === undefined ? `title:${title ?? ''}` : `job:${jobId}`,
  })),
);

const progress = z.pipe(
  z
    .strictObject({
      ...personFields,
      questions: z.literal(PROFILER_FORMS),
      answers: z.string(),
      at: fileTime,
    })
    .check(
      z.refine(({ questions, answers }) => /^[1-5]*$/.test(answers) && answers.length <= questions),
      z.refine(({ candidateId, email }) => candidateId === undefined || email === undefined),
    ),
  z.transform(({ questions, answers, at, ...whose }) => ({
    person: personIn(whose),
    form: questions,
    answers,
    at,
  })),
);

/** Returns a title as it is compared; words such as "c++" keep their signs. */
function titleWords(title: string): string {
  return title
    .split(' ')
    .map(word => (/[#+]/.test(word) ? word.toLowerCase() : foldName(word)))
    .filter(Boolean)
    .join(' ');
}

/** How keys are locked stays with the browser that keeps them. */
const { lockAfter: _, ...takenFields } = preferenceFields;

const wholeFile = z.strictObject({
  format: z.literal(FORMAT),
  version: z.number(),
  savedAt: z.optional(fileTime),
  links: listOf(link, ({ person, scope, profileId }) => JSON.stringify([person, scope, profileId])),
  interests: listOf(entered, ({ person }) => person),
  profiler: listOf(progress, ({ person }) => person),
  jobs: listOf(job, ({ key }) => key),
  profiles: peopleOf(fileProfile),
  testTakers: peopleOf(fileTestTaker),
  preferences: z.optional(
    z.pipe(
      z.strictObject({ ...takenFields, at: fileTime }),
      z.transform(({ at, ...values }) => ({ values, at })),
    ),
  ),
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const EMAIL = 'email:';
const personText = (person: string) =>
  person.startsWith(EMAIL) ? { email: person.slice(EMAIL.length) } : { candidateId: person };
const jobText = (key: string) =>
  key.startsWith('job:') ? { jobId: key.slice('job:'.length) } : { title: key.slice('title:'.length) };
