import { chosenIn } from '../domain/chosen';
import type { OccupationsData } from '../domain/review';
import { isSettled } from './identify';
import { without, type Outcome, type ReviewContext } from './outcome';
import { findProfile, wasGone } from './profile';

/** The occupations the candidate chose in their profile: section *occupations*. */
export async function readOccupations(context: ReviewContext): Promise<Outcome<OccupationsData>> {
  if (!isSettled(context.subject)) return { data: { kind: 'none', reason: 'no-profile' } };
  const found = await findProfile(context);
  if (!found.data) return without(found, 'profile');
  if (found.data.kind !== 'matched') {
    return { data: { kind: 'none', reason: 'no-profile' }, fetchedAt: found.fetchedAt };
  }
  const { scope, shown } = found.data;
  const { value, fetchedAt, problem } = await context.read(context.questions.profile(shown.entry.id, scope));
  if (await wasGone(context, found.data, problem)) return readOccupations(context);
  if (!value) return { problem };
  const chosen = chosenIn(value);
  const data: OccupationsData =
    chosen.length > 0 ? { kind: 'known', chosen } : { kind: 'none', reason: 'nothing-chosen' };
  return { data, fetchedAt, problem };
}
