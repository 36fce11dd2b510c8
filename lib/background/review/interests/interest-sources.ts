import {
  type InterestsSource,
  type OccupationInterests,
  type Scores,
  type SentInterests,
  hasAllAreas,
  scoresFromLetters,
  scoresFromOccupations,
} from '../../../shared/model/interests';
import type { InterestInputRecord } from '../../../shared/model/interest-entry';
import { withoutData, type Outcome, type ReviewContext } from '../context';
import { oldest } from '../../query/oldest';
import type { QueryResult } from '../../query/query-client';
import { readSuccession } from '../../onet/retired-codes';
import { chosenCodes } from '../../../shared/model/chosen-occupations';
import type { Problem } from '../../../shared/model/problem';
import type { Profile } from '../../../shared/model/profile';
import type { MatchedProfile } from '../matching/match-profiles';
import { findProfile, wasGone } from '../matching/find-profile';

/** Six scores and whence they are. */
export interface SourcedScores {
  scores: Scores;
  source: InterestsSource;
}

/** Returns the interests the user entered. O*NET turns answers into scores. */
export async function fromEntry(
  { read, queries }: Pick<ReviewContext, 'read' | 'queries'>,
  { entry, at }: InterestInputRecord,
): Promise<Outcome<SourcedScores>> {
  if (entry.kind === 'scores') {
    return { data: { scores: entry.scores, source: { kind: 'scores', enteredAt: at } } };
  }
  if (entry.kind === 'letters') {
    const { areas } = entry;
    return { data: { scores: scoresFromLetters(areas), source: { kind: 'letters', areas, enteredAt: at } } };
  }
  const { answers } = entry;
  const { value, fetchedAt, problem } = await read(queries.results(answers, 'mnm'));
  if (!value) return { problem };
  const scores: OccupationInterests = Object.fromEntries(
    (value.data ?? []).map(({ area, score }) => [area, score]),
  );
  if (!hasAllAreas(scores)) return { problem: problem ?? { kind: 'unexpected-shape', service: 'onet' } };
  return { data: { scores, source: { kind: 'answers', answers, enteredAt: at } }, fetchedAt, problem };
}

type Means = Pick<ReviewContext, 'tables' | 'queries' | 'read'>;

/** O*NET's values of an occupation; none where it has none. */
export interface CarriedInterests {
  interests: OccupationInterests;
  /** The occupation they are of, where it took the place of the one that was asked about. */
  carriedTo?: string;
}

/**
 * Reads O*NET's interest values of an occupation. For a retired code it reads those of its successor, unless there
 * are several.
 */
export async function readOccupationInterests(
  means: Means,
  code: string,
): Promise<QueryResult<CarriedInterests>> {
  const { value, isCurrent, ...rest } = await readValues(means, code);
  if (!value) return rest;
  if (isCurrent) return { value: { interests: value }, ...rest };
  const succession = await readSuccession(means.read, means.queries, code);
  if (!succession.value) return { problem: succession.problem };
  const [only, ...others] = succession.value.data?.successors ?? [];
  if (!only || others.length > 0) return { value: { interests: {} }, ...rest };
  const { value: interests, isCurrent: _, ...ofSuccessor } = await readValues(means, only.code);
  return { ...ofSuccessor, value: interests && { interests, carriedTo: only.code } };
}

/** Reads values from O*NET's tables, without a request, once they are stored. They have all there are. */
async function readValues(
  { tables, queries, read }: Means,
  code: string,
): Promise<QueryResult<OccupationInterests> & { isCurrent: boolean }> {
  const known = await tables.current();
  if (known) {
    const tabled = known.occupations[code];
    return { value: tabled?.interests ?? {}, fetchedAt: known.readAt, isCurrent: tabled !== undefined };
  }
  const result = await read(queries.occupationInterests(code));
  return { ...result, isCurrent: Object.keys(result.value ?? {}).length > 0 };
}

/** Parts of the candidate's profile that interests can be taken from. */
export type Grounds =
  | {
      kind: 'found';
      shown: MatchedProfile;
      sent: QueryResult<SentInterests>;
      profile: QueryResult<Profile>;
    }
  | { kind: 'none' };
type Found = Extract<Grounds, { kind: 'found' }>;

/** Reads the interests JOFI sends and the profile, which holds the occupations the person chose. */
export async function readGrounds(context: ReviewContext): Promise<Outcome<Grounds>> {
  // Asked at once, beside the profile, for the scorecard cannot be asked without it.
  const scoreProfiles = context.read(context.queries.scoreProfiles());
  const found = await context.share(findProfile);
  if (!found.data) return withoutData(found, 'profile');
  if (found.data.kind !== 'matched') return { data: { kind: 'none' }, fetchedAt: found.fetchedAt };

  const { scope, shown } = found.data;
  const [sent, profile] = await Promise.all([
    readSent(context, shown, scoreProfiles),
    context.read(context.queries.profile(shown.entry.id, scope)),
  ]);
  // Interests outlive the profile: what is gone from JOFI must not be shown from elsewhere.
  if (await wasGone(context, found, profile.problem)) return readGrounds(context);
  const fetchedAt = sent.fetchedAt ?? profile.fetchedAt;
  return { data: { kind: 'found', shown, sent, profile }, fetchedAt };
}

/** Returns the scores JOFI sent. */
export function fromJofiScores({ sent: { value, ...rest } }: Found): Outcome<SourcedScores | 'none'> {
  if (value === undefined) return { problem: rest.problem };
  const { scores, sent } = value;
  return { data: scores ? { scores, source: { kind: 'scores', ...(sent && { sent }) } } : 'none', ...rest };
}

/** Returns stand-in scores for JOFI's letters. */
export function fromLetters({ sent: { value, ...rest } }: Found): Outcome<SourcedScores | 'none'> {
  if (value === undefined) return { problem: rest.problem };
  const { areas } = value;
  const data = areas && ({ scores: scoresFromLetters(areas), source: { kind: 'letters', areas } } as const);
  return { data: data ?? 'none', ...rest };
}

/** Returns the mean of O*NET's values for the occupations the participant chose. */
export async function fromOccupations(
  context: ReviewContext,
  { profile }: Found,
): Promise<Outcome<SourcedScores | 'none'>> {
  if (!profile.value) return { problem: profile.problem };
  const chosen = chosenCodes(profile.value);
  const results = await Promise.all(
    chosen.map(async code => ({ code, ...(await readOccupationInterests(context, code)) })),
  );
  if (results.some(({ value, problem }) => value === undefined && problem === undefined)) return {};

  const usable = results.filter(({ value }) => value && hasAllAreas(value.interests));
  const problem = results.map(result => result.problem).find(found => found && found.kind !== 'not-found');
  const scores = scoresFromOccupations(valuesOf(usable));
  if (!scores) return problem ? { problem } : { data: 'none', fetchedAt: profile.fetchedAt };
  const isListed = !(await context.hidden()).includes('occupations');
  const carried = usable.flatMap(({ code, value }) =>
    value?.carriedTo === undefined ? [] : [{ from: code, to: value.carriedTo }],
  );
  return {
    data: {
      scores,
      source: {
        kind: 'occupations',
        used: usable.length,
        chosen: chosen.length,
        ...(isListed && { codes: chosen, ...(carried.length > 0 && { carried }) }),
      },
    },
    fetchedAt: oldest(profile.fetchedAt, ...usable.map(result => result.fetchedAt)),
    problem: problem ?? profile.problem,
  };
}

/** Returns whether there are occupations to ask O*NET about. */
export function isChosen({ profile }: Found): boolean {
  return profile.value !== undefined && chosenCodes(profile.value).length > 0;
}

/** Returns when the person answered the questions behind JOFI's letters or scores. */
export async function assessedAtOf(
  { read, queries }: ReviewContext,
  { shown: { entry } }: Found,
): Promise<number | undefined> {
  if (entry.testTakerId === undefined) return undefined;
  const { value } = await read(queries.testTaker(entry.testTakerId));
  return value?.assessments.find(assessment => assessment.careerInterests && assessment.completedAt)
    ?.completedAt;
}

/** Returns the values of each occupation once, even if an earlier code of it was chosen too. */
function valuesOf(results: (QueryResult<CarriedInterests> & { code: string })[]): OccupationInterests[] {
  return [
    ...new Map(results.map(({ code, value }) => [value?.carriedTo ?? code, value?.interests ?? {}])).values(),
  ];
}

/**
 * Reads the interests that JOFI sends, of the scorecard and of the test taker at once: either may have the scores. The test
 * taker costs no request of its own, since the profile and the date of the interests are read from it too.
 */
async function readSent(
  context: ReviewContext,
  { entry: { testTakerId } }: MatchedProfile,
  scoreProfiles: Promise<QueryResult<string[]>>,
): Promise<QueryResult<SentInterests>> {
  if (testTakerId === undefined) return { value: {} };
  const begun = context.read(context.queries.testTaker(testTakerId));
  const scorecard = await readScorecardInterests(context, testTakerId, await scoreProfiles);
  if (scorecard.value ? scorecard.value.scores : !scorecard.problem) return scorecard;
  const testTaker = await begun;
  const value = joinSent(testTaker.value?.interests, scorecard.value);
  if (scorecard.value) return { ...scorecard, value };
  if (Object.keys(value).length === 0) return scorecard;
  const { fetchedAt } = testTaker;
  return isWithoutScorecards(scorecard.problem) ? { value, fetchedAt } : { ...scorecard, value, fetchedAt };
}

/** Joins the interests of both answers. Beside scores, nothing that can't be read is missed. */
function joinSent(testTaker: SentInterests = {}, scorecard: SentInterests = {}): SentInterests {
  const { isUnreadable, ...found } = { ...testTaker, ...scorecard };
  return { ...found, ...(isUnreadable && !found.scores && { isUnreadable }) };
}

/** Returns whether JOFI refuses scorecards for good: not every key may read them. */
function isWithoutScorecards(problem: Problem | undefined): boolean {
  return problem?.kind === 'forbidden' || problem?.status === 400;
}

async function readScorecardInterests(
  context: ReviewContext,
  testTakerId: number,
  scoreProfiles: QueryResult<string[]>,
): Promise<QueryResult<SentInterests>> {
  if (!scoreProfiles.value) return { problem: scoreProfiles.problem };
  const scoreProfile = scoreProfiles.value[0];
  if (!scoreProfile) return { value: {} };
  const { value, ...rest } = await readScorecard(context, testTakerId, scoreProfile, scoreProfiles);
  return { value: value && (value.interests ?? {}), ...rest };
}

/** Reads a scorecard. JOFI answers 400 to a score profile it does not have; a stored one may be deleted by now. */
async function readScorecard(
  { queries, read }: ReviewContext,
  testTakerId: number,
  scoreProfile: string,
  scoreProfiles: QueryResult<string[]>,
): Promise<QueryResult<{ interests?: SentInterests }>> {
  const scorecard = await read(queries.scorecard(testTakerId, scoreProfile));
  if (scorecard.problem?.status !== 400 || scoreProfiles.fetchedAt === undefined) return scorecard;
  const renewed = await read(queries.scoreProfiles(), scoreProfiles.fetchedAt + 1);
  const another = renewed.value?.[0];
  return another && another !== scoreProfile ? read(queries.scorecard(testTakerId, another)) : scorecard;
}
