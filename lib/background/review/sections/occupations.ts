import { chosenOccupations, type ChosenOccupation } from '../../../shared/model/chosen-occupations';
import type { OccupationsData } from '../../../shared/model/sections';
import { withoutData, type Outcome, type ReviewContext } from '../context';
import { findProfile, wasGone } from '../matching/find-profile';
import { readSuccession } from '../../onet/retired-codes';

/**
 * Reads the section *occupations*: those the participant chose. It sends O*NET no request: titles come from its
 * tables, and successors of retired codes from earlier reads.
 */
export async function readOccupations(context: ReviewContext): Promise<Outcome<OccupationsData>> {
  const found = await context.share(findProfile);
  if (!found.data) return withoutData(found, 'profile');
  if (found.data.kind !== 'matched') {
    return { data: { kind: 'none', reason: 'no-profile' }, fetchedAt: found.fetchedAt };
  }
  const { scope, shown } = found.data;
  const { value, fetchedAt, problem } = await context.read(context.queries.profile(shown.entry.id, scope));
  if (await wasGone(context, found, problem)) return readOccupations(context);
  if (!value) return { problem };
  const chosen = await Promise.all(
    chosenOccupations(value).map(occupation => withKnownTitle(context, occupation)),
  );
  const data: OccupationsData =
    chosen.length > 0 ? { kind: 'known', chosen } : { kind: 'none', reason: 'nothing-chosen' };
  return { data, fetchedAt, problem };
}

async function withKnownTitle(
  { tables, stored, queries }: ReviewContext,
  chosen: ChosenOccupation,
): Promise<ChosenOccupation> {
  const { code } = chosen;
  if (code === undefined) return chosen;
  const tabled = (await tables.current())?.occupations[code];
  if (tabled) return tabled.title === undefined ? chosen : { ...chosen, title: tabled.title };
  const succession = (await readSuccession(stored, queries, code)).value?.data;
  if (!succession) return chosen;
  const { title } = succession.retired;
  return { ...chosen, ...(title !== undefined && { title }), succession };
}
