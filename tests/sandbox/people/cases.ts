import { named, type CaseName as UsualCaseName } from './named.ts';
import type { NamedPerson } from './named-person.ts';
import { occupationNamed } from './occupation-cases.ts';
import { sequence } from './sequence.ts';

/** A person a test can name, with the addresses of their JobScore pages. */
export interface Case {
  candidateId: string;
  name: string;
  firstName: string;
  lastName: string;
  /** As JobScore has it; null where it has none. */
  email: string | null;
  /** Newest first; empty for people without a profile. */
  profileIds: string[];
  /** Server-rendered page. */
  url: string;
  /** Page that a script fills in late. */
  lateUrl: string;
}

export const origin = 'https://hire.jobscore.com';

function toCase(who: NamedPerson): Case {
  const page = `${origin}/employer/candidate/view/${who.candidateId}`;
  return {
    candidateId: who.candidateId,
    name: `${who.first} ${who.last}`,
    firstName: who.first,
    lastName: who.last,
    email: who.email,
    profileIds: who.profiles.map(profile => profile.id),
    url: `${page}?sub=view_overview`,
    lateUrl: `${page}?sub=view_overview&layout=late`,
  };
}

type CaseName = UsualCaseName | keyof typeof occupationNamed;

const one = Object.fromEntries(
  Object.entries({ ...named, ...occupationNamed }).map(([name, who]) => [name, toCase(who)]),
) as Record<CaseName, Case>;

/**
 * The people tests rely on, each standing for one situation:
 *
 * - `profile`: one profile under the same email, letters SIR, occupations compared and planned, exercises filled in;
 *   lives in WA, and is considered for "Registered Nurse", whose O*NET occupation is plain;
 * - `twoProfiles`: two profiles under one email, the newer one also by person id;
 * - `byPersonId`: the emails differ, the profile's person id is the candidate's id;
 * - `noEmail`: JobScore has no email for the candidate;
 * - `noProfile`: JOFI does not know them;
 * - `beyondNewest`: has a profile older than the newest 50, to be had by id only;
 * - `chosenOnly`: no letters in the scorecard, but occupations compared and planned;
 * - `nothing`: a profile with neither letters nor a valid occupation code;
 * - `caseDiffers`: the emails differ in upper and lower case; lives in no state, and is considered for a job in
 *   physics, for whose title O*NET finds nothing;
 * - `longNames`: 40-letter words, right-to-left script, emoji;
 * - `sharedEmail`, `sharedEmailOther`: two candidates with one email, and one profile between them;
 * - `noDetectableId`: the page at `url` has neither an id nor an email; JobScore and JOFI know both;
 * - `sparse`: a profile with hardly anything in it, one planned job, every link null;
 * - `invitedOnly`: a test taker without a profile;
 * - `notAccepted`: was invited and has not accepted: a person in the list of invitations alone;
 * - `plusTag`: JOFI has the same mailbox with a `+tag`;
 * - `sameName`: JOFI has the same name under another email;
 * - `idInNotes`: JOFI has another name's email, but a note of the candidate links the profile;
 * - `twoSources`: letters AEI, but occupations in the trades: the letters and the occupations do not agree;
 * - `retiredCodes`: no letters; the target's code was replaced by one, those compared were split in two and are
 *   known to the taxonomy of 2019 alone, the planned one has no successor; the home state is written out ("Oregon");
 * - `flatChosen`: no letters; the only occupation chosen has six equal interest values;
 * - `tiedChosen`: no letters; the only occupation chosen has two equal highest interest values;
 * - `unratedChosen`: no letters; the only occupation chosen has no ratings, and no My Next Move record; no home state;
 * - `veteran`: the current employer is "US Army", the title one that O*NET knows;
 * - `furtherEmail`: JOFI has an address that JobScore has besides the main one; hired, with a day of start, and a ZIP
 *   code that came as a number;
 * - `confidential`: only owners may see the candidate: 401 to all others;
 * - `sequence`: twelve candidates in the order of the pages' own Next links, each with one profile, the letters of each
 *   written in another way, none for the last.
 */
export const cases: Record<CaseName, Case> & { sequence: Case[] } = {
  ...one,
  noDetectableId: {
    ...one.noDetectableId,
    url: `${origin}/employer/candidate/view?card=current`,
    lateUrl: `${origin}/employer/candidate/view?card=current&layout=late`,
  },
  sequence: sequence.map(toCase),
};
