import type { Assessment, Profile } from './profile';

/** What a profile has in it, by ids, counts and dates: none of its words. */
interface ProfileContents {
  /** The exercises that have an answer. */
  answered: string[];
  /** How many occupations are compared and planned. */
  compared: number;
  planned: number;
  /** When each finished assessment was finished, in ms since the epoch. */
  assessedAt: number[];
}

/** What a profile had in it when the user last looked. */
export interface ProfileSnapshot extends ProfileContents {
  /** See `personOf`. */
  person: string;
  profileId: string;
  /** When the look began, in ms since the epoch. */
  at: number;
  /** What it had in it at the look before, and when that was; absent of a first look. */
  before?: ProfileContents & { at: number };
}

/** What has come to a profile since the user last looked; what was taken out of it is not told. */
export interface RecentProfileChanges {
  /** When that was, in ms since the epoch. */
  at: number;
  /** The exercises that had no answer then. */
  answered: string[];
  /** How many more occupations are compared and planned. */
  compared: number;
  planned: number;
  /** The names of assessments finished since. */
  finished: string[];
}

/** A profile as far as looks are concerned; without assessments, JOFI could not say which are finished. */
export interface ViewedProfile {
  profile: Pick<Profile, 'id' | 'exercises' | 'compared' | 'planned'>;
  assessments?: readonly Assessment[] | undefined;
}

/** To look again so soon, for instance because the page was loaded anew, is still the same look. */
const SAME_LOOK_MS = 30 * 60_000;

/** What is kept of a look at a profile, after what was kept of the one before; both of one person. */
export function nextSnapshot(
  kept: ProfileSnapshot | undefined,
  person: string,
  looked: ViewedProfile,
  at: number,
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

/** What has come to the profile since the user last looked at it; undefined at the first look. */
export function changesSince(
  kept: ProfileSnapshot | undefined,
  looked: ViewedProfile,
  now: number,
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

/** Whether nothing has come. */
export function isUnchanged({ answered, compared, planned, finished }: RecentProfileChanges): boolean {
  return answered.length === 0 && compared === 0 && planned === 0 && finished.length === 0;
}

/** What a look is compared with: the one before it, which for one that goes on is the one before that began. */
function baseOf(known: ProfileSnapshot | undefined, now: number): ProfileSnapshot['before'] {
  if (!known) return undefined;
  if (isSameLook(known, now)) return known.before;
  const { at, answered, compared, planned, assessedAt } = known;
  return { at, answered, compared, planned, assessedAt };
}

function isSameLook(known: ProfileSnapshot, now: number): boolean {
  return now - known.at < SAME_LOOK_MS;
}

/** What was kept, if it is of this profile. */
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

function finishedIn({ assessments }: ViewedProfile): { name: string; at: number }[] | undefined {
  return assessments?.flatMap(({ name, completedAt }) =>
    completedAt === undefined ? [] : [{ name, at: completedAt }],
  );
}
