import type { EpochMs } from '../../shared/model/time';
import { nextSnapshot, changesSince } from '../../shared/model/profile-changes';
import type { SectionAnswer } from '../../shared/model/section-answer';
import { personOf, type Subject } from '../../shared/model/subject';
import type { DeletedProfiles } from '../storage/deleted-profiles';
import type { ProfileSnapshots } from '../storage/profile-snapshots';

export type ProfileChanges = ReturnType<typeof createProfileChanges>;

/** Adds what changed since the user last viewed this profile, and stores its present content. */
export function createProfileChanges(parts: { snapshots: ProfileSnapshots; now?: () => EpochMs }) {
  const { snapshots, now = Date.now } = parts;

  return {
    /**
     * Returns the answer with the changes since the user last viewed this profile.
     * @param isKept whether this view is stored: not while a newer answer is awaited
     */
    async withChanges(
      subject: Subject,
      answer: SectionAnswer<'profile'>,
      isKept: boolean,
    ): Promise<SectionAnswer<'profile'>> {
      const { data } = answer;
      const person = personOf(subject);
      if (data?.kind !== 'matched' || person === undefined) return answer;
      const at = now();
      const before = isKept
        ? await snapshots.replace(person, kept => nextSnapshot(kept, person, data, at))
        : await snapshots.of(person);
      const since = changesSince(before, data, at);
      return since ? { ...answer, data: { ...data, since } } : answer;
    },
  };
}

/** Deletes the snapshots of a profile along with it. */
export function withSnapshots(
  deletedProfiles: DeletedProfiles,
  snapshots: Pick<ProfileSnapshots, 'removeProfile'>,
): DeletedProfiles {
  return {
    ...deletedProfiles,
    async add(scope, person, profileId) {
      await snapshots.removeProfile(profileId);
      await deletedProfiles.add(scope, person, profileId);
    },
  };
}
