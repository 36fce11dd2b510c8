import { parseJofiId } from '../../../shared/model/jofi-ids';
import { shownEmail } from '../../../shared/model/profile';
import type { CheckedProfile, ProfileLink } from '../../../shared/model/profile-matching';
import { personOf, type Subject } from '../../../shared/model/subject';
import type { QueryClient } from '../../query/query-client';
import type { Freshness } from '../../../shared/messages/fields';
import { identify } from '../sections/candidate';
import { resolve } from './fallback-sources';
import { namesAnother } from './match-profiles';
import { createContext, type ReviewContext, type ReviewTools } from '../context';
import { personIn } from './find-profile';
import { keysOf } from './decisions';
import { scopeOf } from '../../query/jofi-queries';

export type ProfileLinker = ReturnType<typeof createProfileLinker>;

/** Stores users' decisions on whose a profile is. Each is about the subject given, and kept for that person. */
export function createProfileLinker(parts: { queryClient: QueryClient } & ReviewTools) {
  const { queryClient, ...tools } = parts;
  const { queries, index, links, now } = tools;

  return {
    /** The profile that a pasted id or link names, as JOFI has it now. Nothing is kept of it. */
    async check(subject: Subject, text: string, isWanted: () => Promise<boolean>): Promise<CheckedProfile> {
      const named = parseJofiId(text);
      if (!named) return { unreadable: true };
      const context = contextOf(subject, 'fresh', isWanted);
      const id = 'profileId' in named ? named.profileId : await profileOf(context, named.testTakerId);
      if (id === undefined) return { noProfile: true };
      if (typeof id !== 'string') return id;
      const { value, problem } = await context.read(queries.profile(id));
      if (problem) return { problem };
      if (!value) return { unreadable: true };
      const { person } = await about(subject);
      const { name, invitedAt } = value;
      const email = shownEmail(value);
      return { profile: { id, name, email, invitedAt, namesAnother: namesAnother(person, value) } };
    },

    /** From now on the profile is the person's, whatever else may match. */
    async link(subject: Subject, profileId: string, isWanted: () => Promise<boolean>): Promise<void> {
      const { scope, key, keys, person } = await about(subject);
      if (scope === undefined || key === undefined) return;
      const resolved = await resolve(contextOf(subject, 'fresh', isWanted), scope, profileId);
      if (!('entry' in resolved)) return;
      const decisions = await links.of(keys, scope);
      const profileName = resolved.entry.name;
      await links.put(
        linkOf('same', { person: key, scope, profileId, profileName, candidateName: person.name }),
      );
      // A rejection under any name of the person would win over the link.
      const rejections = decisions.filter(
        decision => isRejection(decision, profileId) && decision.person !== key,
      );
      await Promise.all(rejections.map(rejection => links.remove(rejection)));
    },

    /** From now on the profile is not the person's, whatever may match. */
    async reject(subject: Subject, profileId: string): Promise<void> {
      const { scope, key, keys, person } = await about(subject);
      if (scope === undefined || key === undefined) return;
      const decisions = await links.of(keys, scope);
      const before = decisions.find(decision => decision.profileId === profileId && decision.person === key);
      const profileName = (await index.byId(scope, profileId))?.name ?? before?.profileName ?? '';
      const wasLinked = before?.kind === 'same';
      await links.put({
        ...linkOf('not', { person: key, scope, profileId, profileName, candidateName: person.name }),
        ...(wasLinked && { wasLinked }),
      });
    },

    /** Undoes the last decision on the profile: a link, or a rejection, which brings back a link before it. */
    async unlink(subject: Subject, profileId: string): Promise<void> {
      const { scope, key, keys } = await about(subject);
      if (scope === undefined) return;
      const all = await links.of(keys, scope);
      const decisions = all.filter(decision => decision.profileId === profileId);
      for (const { wasLinked, ...decision } of decisions) {
        if (wasLinked) await links.put({ ...decision, kind: 'same', at: now() });
        else if (decision.kind === 'not' || decision.person === key) await links.remove(decision);
      }
    },
  };

  /** Returns the keys and the account that choices about the subject are kept under. */
  async function about(subject: Subject) {
    const stored = contextOf(subject, 'stored', async () => false);
    const [candidate, listing] = await Promise.all([identify(stored), stored.read(queries.listing())]);
    const person = personIn(subject, candidate.data);
    return {
      scope: listing.value && scopeOf(listing.value),
      key: personOf(subject),
      keys: keysOf(subject, person),
      person,
    };
  }

  function contextOf(subject: Subject, want: Freshness, isWanted: () => Promise<boolean>): ReviewContext {
    return createContext(tools, subject, want, (query, least) => queryClient.read(query, least, isWanted));
  }

  function linkOf(kind: ProfileLink['kind'], fields: Omit<ProfileLink, 'kind' | 'at'>): ProfileLink {
    return { ...fields, kind, at: now() };
  }
}

/** The profile of a test taker: as the lists have it, else as their scorecard names it. */
async function profileOf(
  { index, queries, read }: ReviewContext,
  testTakerId: number,
): Promise<string | undefined | Extract<CheckedProfile, { problem: unknown }>> {
  const listing = await read(queries.testTakers());
  const scope = listing.value && scopeOf(listing.value);
  const listed = scope && (await index.testTakers.byId(scope, testTakerId))?.profileId;
  if (listed) return listed;
  const [scoreProfile] = (await read(queries.scoreProfiles())).value ?? [];
  if (scoreProfile === undefined) return undefined;
  const { value, problem } = await read(queries.scorecard(testTakerId, scoreProfile));
  return value?.profileId ?? (problem && { problem });
}

function isRejection({ kind, profileId }: ProfileLink, id: string): boolean {
  return kind === 'not' && profileId === id;
}
