import {
  areasFromLetters,
  hasAllAreas,
  scoresFromLetters,
  scoresFromOccupations,
  type OccupationInterests,
} from '../domain/interests';
import { chosenCodes } from '../domain/profile';
import type { InterestsData } from '../domain/review';
import type { Reading } from './asker';
import type { MatchedProfile } from './match-profile';
import { isSettled } from './identify';
import { readOccupationInterests } from './occupation-interests';
import { oldest, without, type Outcome, type ReviewContext } from './outcome';
import { findProfile, wasGone } from './profile';

/**
 * The candidate's interests from the best source there is: JOFI's letters, else the occupations the person chose.
 */
export async function findInterests(context: ReviewContext): Promise<Outcome<InterestsData>> {
  if (!isSettled(context.subject)) return { data: { kind: 'none', reason: 'no-profile' } };
  // Asked at once, beside the profile, for the scorecard cannot be asked without it.
  const scoreProfiles = context.read(context.questions.scoreProfiles());
  const found = await findProfile(context);
  if (!found.data) return without(found, 'profile');
  if (found.data.kind !== 'matched') {
    return { data: { kind: 'none', reason: 'no-profile' }, fetchedAt: found.fetchedAt };
  }

  const { scope, shown } = found.data;
  const [letters, profile] = await Promise.all([
    fromLetters(context, shown, await scoreProfiles),
    context.read(context.questions.profile(shown.entry.id, scope)),
  ]);
  // Letters outlive the profile: what is gone from JOFI must not be shown from elsewhere.
  if (await wasGone(context, found.data, profile.problem)) return findInterests(context);
  if (letters.data?.kind === 'known' || isPending(letters)) return letters;
  const occupations = await fromOccupations(context, shown);
  if (letters.problem && occupations.data?.kind !== 'known') return { problem: letters.problem };
  return { ...occupations, problem: letters.problem ?? occupations.problem };
}

/** The candidate's interests and when they were assessed: section *interests*. */
export async function readInterests(context: ReviewContext): Promise<Outcome<InterestsData>> {
  const interests = await findInterests(context);
  if (interests.data?.kind !== 'known' || interests.data.source.kind !== 'letters') return interests;
  const found = await findProfile(context);
  const testTakerId = found.data?.kind === 'matched' ? found.data.shown.entry.testTakerId : undefined;
  if (testTakerId === undefined) return interests;
  const testTaker = await context.read(context.questions.testTaker(testTakerId));
  const assessment = testTaker.value?.assessments.find(one => one.careerInterests && one.completedAt);
  return { ...interests, data: { ...interests.data, assessedAt: assessment?.completedAt } };
}

const NO_SOURCE: InterestsData = { kind: 'none', reason: 'no-source' };

async function fromLetters(
  context: ReviewContext,
  { entry: { testTakerId } }: MatchedProfile,
  scoreProfiles: Reading<string[]>,
): Promise<Outcome<InterestsData>> {
  if (testTakerId === undefined) return { data: NO_SOURCE };
  if (!scoreProfiles.value) return { problem: scoreProfiles.problem };
  const scoreProfile = scoreProfiles.value[0];
  if (!scoreProfile) return { data: NO_SOURCE };

  const { value, fetchedAt, problem } = await readScorecard(
    context,
    testTakerId,
    scoreProfile,
    scoreProfiles,
  );
  if (!value) return { problem };
  const areas = areasFromLetters(value.letters);
  if (!areas) return { data: NO_SOURCE, fetchedAt, problem };
  const source = { kind: 'letters' as const, areas };
  return {
    data: { kind: 'known', scores: scoresFromLetters(areas), source, caveats: [], choices: ['letters'] },
    fetchedAt,
    problem,
  };
}

/** JOFI answers 400 to a score profile it does not have: one that is stored may be gone since. */
async function readScorecard(
  { questions, read }: ReviewContext,
  testTakerId: number,
  scoreProfile: string,
  scoreProfiles: Reading<string[]>,
): Promise<Reading<{ letters?: string | undefined }>> {
  const scorecard = await read(questions.scorecard(testTakerId, scoreProfile));
  if (scorecard.problem?.status !== 400 || scoreProfiles.fetchedAt === undefined) return scorecard;
  const renewed = await read(questions.scoreProfiles(), scoreProfiles.fetchedAt + 1);
  const another = renewed.value?.[0];
  return another && another !== scoreProfile ? read(questions.scorecard(testTakerId, another)) : scorecard;
}

async function fromOccupations(
  context: ReviewContext,
  { entry }: MatchedProfile,
): Promise<Outcome<InterestsData>> {
  const profile = await context.read(context.questions.profile(entry.id));
  if (!profile.value) return { problem: profile.problem };
  const chosen = chosenCodes(profile.value);
  const readings = await Promise.all(
    chosen.map(async code => ({
      code,
      ...(await readOccupationInterests(context, code)),
    })),
  );
  if (readings.some(isPending)) return {};

  const usable = readings.filter(({ value }) => value && hasAllAreas(value));
  const scores = scoresFromOccupations(usable.map(({ value }) => value as OccupationInterests));
  const problem = readings.map(reading => reading.problem).find(one => one && one.kind !== 'not-found');
  if (!scores) return problem ? { problem } : { data: NO_SOURCE, fetchedAt: profile.fetchedAt };
  const source = { kind: 'occupations' as const, used: usable.map(({ code }) => code), chosen };
  const fetchedAt = oldest(profile.fetchedAt, ...usable.map(reading => reading.fetchedAt));
  return {
    data: { kind: 'known', scores, source, caveats: [], choices: ['occupations'] },
    fetchedAt,
    problem: problem ?? profile.problem,
  };
}

function isPending(outcome: { data?: unknown; value?: unknown; problem?: unknown }): boolean {
  return outcome.data === undefined && outcome.value === undefined && outcome.problem === undefined;
}
