import { nextLook, sinceLook } from '../../shared/model/profile-changes';
import type { SectionAnswer } from '../../shared/model/review';
import { personOf, type Subject } from '../../shared/model/subject';
import type { Gone } from '../storage/deleted-profiles';
import type { Looks } from '../storage/profile-snapshots';

export type Looker = ReturnType<typeof createLooker>;

/** Says of a profile that is shown what has come to it since the user last looked, and keeps what they look at now. */
export function createLooker(parts: { looks: Looks; now?: () => number }) {
  const { looks, now = Date.now } = parts;

  return {
    /**
     * The answer with what has come since.
     * @param isKept whether this look is kept: not while a newer answer is still awaited
     */
    async told(
      subject: Subject,
      answer: SectionAnswer<'profile'>,
      isKept: boolean,
    ): Promise<SectionAnswer<'profile'>> {
      const { data } = answer;
      const person = personOf(subject);
      if (data?.kind !== 'matched' || person === undefined) return answer;
      const at = now();
      const before = isKept
        ? await looks.replace(person, kept => nextLook(kept, person, data, at))
        : await looks.of(person);
      const since = sinceLook(before, data, at);
      return since ? { ...answer, data: { ...data, since } } : answer;
    },
  };
}

/** A profile that is gone takes with it what was seen of it. */
export function withLooks(gone: Gone, looks: Pick<Looks, 'removeProfile'>): Gone {
  return {
    ...gone,
    async add(scope, person, profileId) {
      await looks.removeProfile(profileId);
      await gone.add(scope, person, profileId);
    },
  };
}
