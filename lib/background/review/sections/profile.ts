import type { ProfileData } from '../../../shared/model/sections';
import { withoutData, type Outcome, type ReviewContext } from '../context';
import { oldest } from '../../query/oldest';
import { findProfile, wasGone } from '../matching/find-profile';

/** Reads the section *profile*: the candidate's JOFI profile and assessments. */
export async function readProfile(context: ReviewContext): Promise<Outcome<ProfileData>> {
  const found = await context.share(findProfile);
  if (!found.data) return withoutData(found);
  if (found.data.kind !== 'matched') {
    return { data: found.data, fetchedAt: found.fetchedAt, problem: found.problem };
  }
  const { scope, shown, ...rest } = found.data;
  const { id, testTakerId } = shown.entry;
  const [profile, testTaker] = await Promise.all([
    context.read(context.queries.profile(id, scope)),
    testTakerId === undefined ? undefined : context.read(context.queries.testTaker(testTakerId)),
  ]);
  if (await wasGone(context, found, profile.problem)) return readProfile(context);
  if (!profile.value) return { problem: profile.problem };
  return {
    data: {
      ...rest,
      profile: profile.value,
      match: shown.match,
      assessments: testTaker?.value?.assessments,
    },
    fetchedAt: oldest(profile.fetchedAt, testTaker?.fetchedAt),
    problem: profile.problem ?? testTaker?.problem ?? found.problem,
  };
}
