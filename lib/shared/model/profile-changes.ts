import type { EpochMs } from './time';
import type { Assessment, Profile } from './profile';

/** A profile's content by ids, counts and dates: none of its words. */
interface ProfileContents {
  /** The exercises that have an answer. */
  answered: string[];
  /** The number of occupations compared and planned. */
  compared: number;
  planned: number;
  /** When each finished assessment was finished. */
  assessedAt: EpochMs[];
}

/** A profile's content when the user last viewed it. */
export interface ProfileSnapshot extends ProfileContents {
  /** See `personOf`. */
  person: string;
  profileId: string;
  /** When the look began. */
  at: EpochMs;
  /** Its content at the view before, with the time; absent after a first view. */
  before?: ProfileContents & { at: EpochMs };
}

/** Additions to a profile since the user last viewed it; removals are left out. */
export interface RecentProfileChanges {
  /** When that was. */
  at: EpochMs;
  /** The exercises that had no answer then. */
  answered: string[];
  /** The number of occupations newly compared and planned. */
  compared: number;
  planned: number;
  /** The names of assessments finished since. */
  finished: string[];
}

/** The parts of a profile that a snapshot needs; assessments are absent where JOFI could not list them. */
export interface ViewedProfile {
  profile: Pick<Profile, 'id' | 'exercises' | 'compared' | 'planned'>;
  assessments?: readonly Assessment[] | undefined;
}

/** Views closer together than this count as one, for instance after a reload. */
const SAME_LOOK_MS = 30 * 60_000;

/** Returns the snapshot to keep of a view, given the one before; both of one person. */
export function nextSnapshot(
  kept: ProfileSnapshot | undefined,
  person: string,
  looked: ViewedProfile,
  at: EpochMs,
): ProfileSnapshot {
  const known = knownOf(kept, looked);
  const before = baseOf(known, at);
  return {
    person,
    profileId: looked.profile.id,
    at: known && isSameLook(known, at) ? known.at : at,
    ...contentsOf(looked.profile),
    assessedAt: finishedIn(looked)?.map(({ at }) => at) ?? known?.assessedAt ?? [],
    ...(before && { before }),
  };
}

/** Returns the additions since the user last viewed the profile; undefined at the first view. */
export function changesSince(
  kept: ProfileSnapshot | undefined,
  looked: ViewedProfile,
  now: EpochMs,
): RecentProfileChanges | undefined {
  const before = baseOf(knownOf(kept, looked), now);
  if (!before) return undefined;
  const { answered, compared, planned } = contentsOf(looked.profile);
  return {
    at: before.at,
    answered: answered.filter(exercise => !before.answered.includes(exercise)),
    compared: Math.max(0, compared - before.compared),
    planned: Math.max(0, planned - before.planned),
    finished: (finishedIn(looked) ?? [])
      .filter(({ at }) => !before.assessedAt.includes(at))
      .map(({ name }) => name),
  };
}

/** Returns whether nothing was added. */
export function isUnchanged({ answered, compared, planned, finished }: RecentProfileChanges): boolean {
  return answered.length === 0 && compared === 0 && planned === 0 && finished.length === 0;
}

/** Returns the snapshot to compare with: that of the view before, also while the present view goes on. */
function baseOf(known: ProfileSnapshot | undefined, now: EpochMs): ProfileSnapshot['before'] {
  if (!known) return undefined;
  if (isSameLook(known, now)) return known.before;
  const { at, answered, compared, planned, assessedAt } = known;
  return { at, answered, compared, planned, assessedAt };
}

function isSameLook(known: ProfileSnapshot, now: EpochMs): boolean {
  return now - known.at < SAME_LOOK_MS;
}

/** Returns the kept snapshot if it belongs to this profile. */
function knownOf(kept: ProfileSnapshot | undefined, { profile }: ViewedProfile): ProfileSnapshot | undefined {
  return kept?.profileId === profile.id ? kept : undefined;
}

function contentsOf({
  exercises,
  compared,
  planned,
}: ViewedProfile['profile']): Omit<ProfileContents, 'assessedAt'> {
  const answered = Object.keys(exercises).filter(exercise => exercises[exercise]?.trim() !== '');
  return { answered, compared: compared.length, planned: planned.length };
}

function finishedIn({ assessments }: ViewedProfile): { name: string; at: EpochMs }[] | undefined {
  return assessments?.flatMap(({ name, completedAt }) =>
    completedAt === undefined ? [] : [{ name, at: completedAt }],
  );
}
