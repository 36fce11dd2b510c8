import type { EpochMs } from './time';
import { foldEmail, readEmails } from './email';
import { foldName, nameWords } from './names';
import type { Problem } from './problem';

/** Someone the quick search knows of: in JobScore, in JOFI or of lately. */
export interface FoundPerson {
  name?: string;
  email?: string;
  /** JobScore's id. */
  candidateId?: string;
  /** JOFI's id of their profile. */
  profileId?: string;
  /** JOFI's record of them. */
  mark?: 'profile' | 'invited';
  invitedAt?: EpochMs;
}

/** People of one kind, or why there may be more. */
export interface FoundPeople {
  people: FoundPerson[];
  problem?: Problem;
}

/** People by words: those in JobScore, and those in JOFI. */
export interface PeopleSearchResult {
  candidates: FoundPeople;
  profiles: FoundPeople;
}

/** The newest candidates in JobScore; neither people nor a problem while nothing was read. */
export interface NewestPeople {
  people?: FoundPerson[];
  fetchedAt?: EpochMs;
  problem?: Problem;
  /** Why JOFI may have more on these people than is shown. */
  marksProblem?: Problem;
}

/** Returns a key that separates someone found from all others, where the data allows it. */
export function personKey({ candidateId, profileId, email, name = '' }: FoundPerson): string {
  if (candidateId !== undefined) return `candidate:${candidateId}`;
  if (profileId !== undefined) return `profile:${profileId}`;
  return email ? `email:${foldEmail(email)}` : `name:${foldName(name)}`;
}

/** Returns whether every word begins a word of the person's name, or the words begin their email. */
export function matchesWords(
  { name = '', email }: Pick<FoundPerson, 'name' | 'email'>,
  words: string,
): boolean {
  const typed = nameWords(words);
  const parts = nameWords(name);
  if (typed.length > 0 && typed.every(word => parts.some(part => part.startsWith(word)))) return true;
  if (email === undefined) return false;
  const known = foldEmail(email);
  const { emails } = readEmails(words);
  const starts = emails.length > 0 ? emails : [words];
  return starts.map(foldEmail).some(start => start !== '' && known.startsWith(start));
}

/** Each person once: of those with the same id or address the first, who gains what the others know. */
export function uniquePeople(people: readonly FoundPerson[]): FoundPerson[] {
  const kept: FoundPerson[] = [];
  for (const person of people) {
    const at = kept.findIndex(other => isSame(other, person));
    if (at < 0) kept.push(person);
    else kept[at] = { ...person, ...kept[at] };
  }
  return kept;
}

function isSame(person: FoundPerson, other: FoundPerson): boolean {
  if (person.candidateId !== undefined && other.candidateId !== undefined) {
    return person.candidateId === other.candidateId;
  }
  if (person.profileId !== undefined && other.profileId !== undefined)
    return person.profileId === other.profileId;
  return (
    person.email !== undefined &&
    other.email !== undefined &&
    foldEmail(person.email) === foldEmail(other.email)
  );
}

/** Someone whose review was shown lately. */
export interface RecentPerson {
  /** See `personOf`. */
  person: string;
  name?: string;
  email?: string;
  candidateId?: string;
  at: EpochMs;
}

/** JOFI's record of someone in a list of candidates: a profile, or only an invitation. */
export interface ListMark {
  kind: 'profile' | 'invited';
  /** The same in words, since when among them, in the user's language. */
  label: string;
}

/** The marks of those asked about who have one, by JobScore's ids; or that the user wants none. */
export type MarksAnswer = { marks: Record<string, ListMark> } | { isOff: true };

/** As many people as one message may ask about. */
export const MAX_MARKS_ASKED = 100;
