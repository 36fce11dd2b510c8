import type { EpochMs } from '../../shared/model/time';
import type { InterestInput } from '../../shared/model/interest-entry';
import { type SourceKind } from '../../shared/model/interests';
import { parseJofiId } from '../../shared/model/jofi-ids';
import type { CheckedProfile } from '../../shared/model/profile-matching';
import type { CandidateData, ProfileData } from '../../shared/model/sections';
import { foldEmail } from '../../shared/model/email';
import { SAMPLE_CANDIDATE, SAMPLE_EMAIL, type SampleProfile } from './candidate';

/** The user's choices in the sample, forgotten with the page. */
export interface SampleChoices {
  /** The address the user typed in place of the candidate's own. */
  email?: string;
  /** The profile the user switched to. */
  profileId?: string | undefined;
  from?: SourceKind | undefined;
  entered?: { entry: InterestInput; at: EpochMs } | undefined;
  occupation?: { code: string; title: string } | undefined;
  linked: ReadonlySet<string>;
  rejected: ReadonlySet<string>;
}

/** Works out whose the sample's profiles are, after the user's choices. */
export function createSampleMatching(all: readonly SampleProfile[], choices: () => SampleChoices) {
  return { candidate, profile, shown, check };

  function candidate(): CandidateData {
    const { email } = choices();
    if (email === undefined || isOwn(email)) return SAMPLE_CANDIDATE;
    return { ...SAMPLE_CANDIDATE, addresses: [...SAMPLE_CANDIDATE.addresses, { email, from: 'user' }] };
  }

  /** Returns the candidate's profiles: linked, or matching and not rejected; linked ones first. */
  function matching(): SampleProfile[] {
    const linked = all.filter(({ profile }) => choices().linked.has(profile.id));
    const bySelf = all.filter(
      ({ profile: { id, email } }) =>
        isOwn(email) && !choices().linked.has(id) && !choices().rejected.has(id),
    );
    return [...linked, ...bySelf];
  }

  function shown(): SampleProfile | undefined {
    const found = matching();
    return found.find(({ profile }) => profile.id === choices().profileId) ?? found[0];
  }

  function profile(): ProfileData {
    const found = matching();
    const current = shown();
    const others = {
      possible: all
        .filter(
          ({ profile: { id, email } }) =>
            !isOwn(email) && !choices().linked.has(id) && !choices().rejected.has(id),
        )
        .map(({ profile: { id, name, email, invitedAt } }) => ({
          id,
          name,
          email,
          ...(invitedAt !== undefined && { invitedAt }),
          why: 'name' as const,
        })),
      setAside: all
        .filter(({ profile }) => choices().rejected.has(profile.id))
        .map(({ profile: { id, name } }) => ({ id, name })),
      gone: [],
    };
    if (!current) {
      const { email } = choices();
      const emails = [SAMPLE_EMAIL, ...(email === undefined ? [] : [email])];
      const searched = {
        emails,
        byCandidateId: true,
        listed: all.length,
        total: all.length,
        seen: all.length,
      };
      return { kind: 'none', searched, ...others };
    }
    return {
      kind: 'matched',
      profile: current.profile,
      match: matchOf(current),
      choices: found.map(each => ({
        id: each.profile.id,
        ...(each.profile.invitedAt !== undefined && { invitedAt: each.profile.invitedAt }),
        match: matchOf(each),
      })),
      assessments: current.assessments,
      ...others,
    };
  }

  function matchOf({ profile: { id, personId } }: SampleProfile) {
    if (choices().linked.has(id)) return { rule: 'link' as const, namesAnother: false };
    if (personId !== undefined) return { rule: 'person-id' as const, namesAnother: false };
    return { rule: 'email' as const, email: SAMPLE_EMAIL, namesAnother: false };
  }

  function check(text: string): CheckedProfile {
    const named = parseJofiId(text);
    if (!named) return { unreadable: true };
    const found = 'profileId' in named && all.find(({ profile }) => profile.id === named.profileId);
    if (!found) return { problem: { kind: 'not-found', service: 'jofi' } };
    const { id, name, email, invitedAt } = found.profile;
    return {
      profile: { id, name, email, ...(invitedAt !== undefined && { invitedAt }), namesAnother: false },
    };
  }
}

function isOwn(email: string): boolean {
  return foldEmail(email) === SAMPLE_EMAIL;
}
