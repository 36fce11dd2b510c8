import { SOURCE_KINDS, type SourceKind } from '../../../shared/model/interests';
import { type Caveat, caveatsOf } from '../../../shared/model/interest-caveats';
import type { InterestsData } from '../../../shared/model/sections';
import { personOf } from '../../../shared/model/subject';
import type { InterestInputRecord } from '../../../shared/model/interest-entry';
import { hasSign, isUnidentified } from './candidate';
import {
  assessedAtOf,
  fromEntry,
  fromJofiScores,
  fromLetters,
  fromOccupations,
  isChosen,
  readGrounds,
  type Grounds,
  type SourcedScores,
} from '../interests/interest-sources';
import { withoutData, type Outcome, type ReviewContext } from '../context';

type Known = Extract<InterestsData, { kind: 'known' }>;

/**
 * Returns the interests that careers are matched by: from the source the user chose, else the best there is; with the
 * caveats known without a request.
 */
export async function findInterests(
  context: ReviewContext,
): Promise<{ outcome: Outcome<InterestsData>; caveats: () => Promise<Caveat[]> }> {
  const { outcome } = await context.share(chooseSource);
  const { data } = outcome;
  return {
    outcome,
    async caveats() {
      if (data?.kind !== 'known') return [];
      const at = await answeredAt({ ...context, read: context.stored }, data);
      return caveatsOf(data, at, context.now());
    },
  };
}

/** Reads the section *interests*: the same, with all sources and caveats. */
export async function readInterests(context: ReviewContext): Promise<Outcome<InterestsData>> {
  const { outcome, entered } = await context.share(chooseSource);
  if (outcome.data?.kind !== 'known') return outcome;
  const { source } = outcome.data;
  const { data: found } = await context.share(readGrounds);
  const ofProfile = found?.kind === 'found' ? found : undefined;
  const choices = SOURCE_KINDS.filter(
    kind =>
      kind === source.kind ||
      kind === entered?.entry.kind ||
      (kind === 'scores' && ofProfile && isThere(fromJofiScores(ofProfile))) ||
      (kind === 'letters' && ofProfile && isThere(fromLetters(ofProfile))) ||
      (kind === 'occupations' && ofProfile && isChosen(ofProfile)),
  );
  const assessedAt = await answeredAt(context, outcome.data);
  const caveats = caveatsOf(outcome.data, assessedAt, context.now());
  const notes = {
    ...(entered && { entered: entered.entry, enteredAt: entered.at }),
    ...(ofProfile?.sent.value?.isUnreadable && { isUnreadable: true as const }),
  };
  return { ...outcome, data: { ...outcome.data, choices, assessedAt, caveats, ...notes } };
}

interface ChosenSource {
  outcome: Outcome<InterestsData>;
  /** Interests that the user entered, if any. */
  entered?: InterestInputRecord | undefined;
}

/** Takes the first source there is. Where one fails, the next is used beside the problem. */
async function chooseSource(context: ReviewContext): Promise<ChosenSource> {
  if (!hasSign(context.subject)) return { outcome: { data: { kind: 'none', reason: 'no-profile' } } };
  const entered = await readEntered(context);

  let failed: Outcome<never> | undefined;
  for (const kind of orderOf(context.subject.interestsFrom ?? entered?.entry.kind)) {
    const found = await from(kind);
    const { fetchedAt } = found;
    failed ??= found.problem && withoutData(found);
    if (isThere(found)) {
      const { data } = found;
      const known: Known = { kind: 'known', ...data, caveats: [], choices: [data.source.kind] };
      return { outcome: { data: known, fetchedAt, problem: failed?.problem }, entered };
    }
    const isPending = found.data === undefined && found.problem === undefined;
    if (isPending) return { outcome: {}, entered };
  }
  if (failed) return { outcome: failed, entered };
  const { data, fetchedAt } = await context.share(readGrounds);
  return { outcome: { data: { kind: 'none', reason: reasonIn(data) }, fetchedAt }, entered };

  async function from(kind: SourceKind): Promise<Outcome<SourcedScores | 'none'>> {
    if (entered?.entry.kind === kind) return fromEntry(context, entered);
    if (kind === 'answers') return { data: 'none' };
    const { data, ...rest } = await context.share(readGrounds);
    if (!data) return rest;
    if (data.kind === 'none') return { data: 'none' };
    if (kind === 'scores') return fromJofiScores(data);
    return kind === 'letters' ? fromLetters(data) : fromOccupations(context, data);
  }
}

/** Returns why there are no interests. */
function reasonIn(grounds: Grounds | undefined): Extract<InterestsData, { kind: 'none' }>['reason'] {
  if (grounds?.kind !== 'found') return 'no-profile';
  if (grounds.sent.value?.isUnreadable) return 'unreadable';
  return isChosen(grounds) ? 'unrated' : 'no-source';
}

/** Reads what the user entered for the candidate; nothing while it is not certain who that is. */
async function readEntered(context: ReviewContext): Promise<InterestInputRecord | undefined> {
  const person = personOf(context.subject);
  const entry = person === undefined ? undefined : await context.entered.of(person);
  return entry && (await isUnidentified(context)) ? undefined : entry;
}

function orderOf(preferred: SourceKind | undefined): SourceKind[] {
  return SOURCE_KINDS.toSorted((a, b) => Number(b === preferred) - Number(a === preferred));
}

function isThere(
  found: Outcome<SourcedScores | 'none'>,
): found is Outcome<SourcedScores> & { data: SourcedScores } {
  return found.data !== undefined && found.data !== 'none';
}

/** Returns when the person answered the questions behind what JOFI sent. Nothing is read for other interests. */
async function answeredAt(context: ReviewContext, { source }: Known): Promise<number | undefined> {
  const isJofis = source.kind === 'letters' || source.kind === 'scores';
  if (!isJofis || source.enteredAt !== undefined) return undefined;
  const { data } = await context.share(readGrounds);
  return data?.kind === 'found' ? assessedAtOf(context, data) : undefined;
}
