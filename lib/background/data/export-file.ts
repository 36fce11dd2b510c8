import type { EpochMs } from '../../shared/model/time';
import { z } from 'zod';
import type {
  JobOccupationRecord,
  UserWorkKind,
  UserWork,
  ExportedPreferences,
} from '../../shared/model/stored-data';
import { foldEmail, isEmail } from '../../shared/model/email';
import type { InterestInputRecord } from '../../shared/model/interest-entry';
import type { ProfileLink } from '../../shared/model/profile-matching';
import { foldName } from '../../shared/model/names';
import { jobscoreId, occupationCode, wholeAnswers, wholeScores } from '../../shared/messages/fields';
import { preferenceFields } from '../../shared/messages/to-background/settings';

/** Identifies the file; its version grows when the format changes incompatibly. */
const FORMAT = 'fitside';
const VERSION = 1;

/** Content of a saved file. */
export interface DataFile extends UserWork {
  preferences?: ExportedPreferences;
}

/** Result of reading a file. */
export type ReadFile =
  { file: DataFile; refused: Record<UserWorkKind, number> } | { unreadable: 'notOurs' | 'tooNew' };

/** Returns the text of a file: JSON with names that other programs can rely on, and never a key. */
export function writeDataFile({ links, entered, jobs, preferences }: DataFile, now: EpochMs): string {
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
      ...(entry.kind === 'scores' ? { scores: entry.scores } : { answers: entry.answers }),
      at: timeText(at),
    })),
    jobs: jobs.map(({ key, occupation, at }) => ({ ...jobText(key), occupation, at: timeText(at) })),
    ...(preferences && { preferences: { ...preferences.values, at: timeText(preferences.at) } }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads a file. Records that do not fit are left out and counted; a future time is read as now. */
export function readDataFile(text: string, now: EpochMs): ReadFile {
  const file = envelope.safeParse(parsed(text));
  if (!file.success) return { unreadable: 'notOurs' };
  if (file.data.version > VERSION) return { unreadable: 'tooNew' };
  const links = understood<ProfileLink>(file.data.links, link);
  const entered = understood<InterestInputRecord>(file.data.interests, interests);
  const jobs = understood<JobOccupationRecord>(file.data.jobs, job);
  const preferences = preferencesIn(file.data.preferences);
  const notLater = <T extends { at: EpochMs }>(record: T): T => ({ ...record, at: Math.min(record.at, now) });
  return {
    file: {
      links: links.items.map(notLater),
      entered: entered.items.map(notLater),
      jobs: jobs.items.map(notLater),
      ...(preferences && { preferences: notLater(preferences) }),
    },
    refused: { links: links.refused, entered: entered.refused, jobs: jobs.refused },
  };
}

const envelope = z.object({
  format: z.literal(FORMAT),
  version: z.number().int().min(1),
  links: z.array(z.unknown()).catch([]),
  interests: z.array(z.unknown()).catch([]),
  jobs: z.array(z.unknown()).catch([]),
  preferences: z.unknown().optional(),
});

const time = z.iso.datetime().transform(text => Date.parse(text));
const name = z.string().max(500);

/** JobScore's id, or the address of someone who has none. */
const person = z
  .object({ candidateId: jobscoreId.optional(), email: z.string().max(254).refine(isEmail).optional() })
  .transform(({ candidateId, email }) => candidateId ?? (email && `email:${foldEmail(email)}`))
  .pipe(z.string());

const link = z.intersection(
  z
    .unknown()
    .pipe(person)
    .transform(person => ({ person })),
  z
    .object({
      kind: z.enum(['same', 'not']),
      account: z.string().max(100),
      profileId: z.string().min(1).max(100),
      profileName: name,
      candidateName: name.optional(),
      wasLinked: z.literal(true).optional(),
      at: time,
    })
    .transform(({ account, ...decision }) => ({ ...decision, scope: account })),
);

const entry = z.union([
  z.object({ scores: wholeScores }).transform(({ scores }) => ({ kind: 'scores' as const, scores })),
  z.object({ answers: wholeAnswers }).transform(({ answers }) => ({ kind: 'answers' as const, answers })),
]);

const interests = z
  .unknown()
  .transform(record => ({ person: record, entry: record, at: record }))
  .pipe(z.object({ person, entry, at: z.object({ at: time }).transform(({ at }) => at) }));

const job = z
  .object({
    jobId: jobscoreId.optional(),
    title: z.string().max(300).transform(foldName).optional(),
    occupation: z.object({ code: occupationCode, title: z.string().min(1).max(300) }),
    at: time,
  })
  .transform(({ jobId, title, ...choice }) => ({
    ...choice,
    key: jobId === undefined ? title && `title:${title}` : `job:${jobId}`,
  }))
  .refine(({ key }) => key);

/** Returns the items that fit a schema, and the number that do not. */
function understood<T>(items: unknown[], schema: z.ZodType): { items: T[]; refused: number } {
  const good = items.flatMap(item => {
    const result = schema.safeParse(item);
    return result.success ? [result.data as T] : [];
  });
  return { items: good, refused: items.length - good.length };
}

/** Reads each preference by itself, so that an odd one is left out alone. */
function preferencesIn(value: unknown): ExportedPreferences | undefined {
  const record = z.looseObject({ at: time }).safeParse(value);
  if (!record.success) return undefined;
  const values = Object.entries(preferenceFields).flatMap(([name, schema]) => {
    const field = schema.safeParse(record.data[name]);
    return field.success && field.data !== undefined ? [[name, field.data]] : [];
  });
  return { values: Object.fromEntries(values), at: record.data.at };
}

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
const timeText = (at: EpochMs) => new Date(at).toISOString();
