import { isJobscoreId } from '../../../shared/model/candidate';
import { foldEmail } from '../../../shared/model/email';
import { foldName, headingFits, nameSpellings, nameWords } from '../../../shared/model/names';
import { foldedEmails, shownEmail, type ProfileEntry } from '../../../shared/model/profile';
import type {
  AddressWithSource,
  ProfileMatch,
  PossibleProfile,
  PossibleReason,
} from '../../../shared/model/profile-matching';
import type { ProfileIndex } from '../../storage/profile-index';

/** A profile that is certainly meant for this person, and why. */
export interface MatchedProfile {
  entry: ProfileEntry;
  match: ProfileMatch;
}

/** Whose profile is searched. */
export interface Person {
  candidateId?: string | undefined;
  /** As JobScore has it. */
  name?: string | undefined;
  addresses: readonly AddressWithSource[];
  /** Set where several JobScore candidates share the only email the person is known by. */
  isShared?: boolean;
  /** The main heading of the page that gave an address. */
  heading?: string | undefined;
}

/** Evidence on whose a profile is, beside the index. */
export interface Evidence {
  /** Profiles the user linked to the person. */
  linked: readonly ProfileEntry[];
  /** Profiles that a test taker of the person's has, or that notes or profile links name. */
  named: readonly MatchedProfile[];
  /** Ids of profiles the user rejected for the person. */
  rejected: ReadonlySet<string>;
}

/** The profiles that are the person's, and those that may be. */
export interface Matches {
  certain: MatchedProfile[];
  possible: PossibleProfile[];
}

const NO_EVIDENCE: Evidence = { linked: [], named: [], rejected: new Set() };
/** More people of one name than these are no help. */
const MOST_POSSIBLE = 10;

/**
 * The profiles of a person. Certain are, in this order and the newest first: those with the address the user
 * named for this visit; those the user linked; those whose
 * `person_id` is the JobScore id; those with one of the addresses; those that notes or profile links name. Any but a
 * linked one that carries another JobScore id is only possible, for two people may share an address; so are those of
 * the same mailbox and of the same full name. What the user rejected is neither.
 * @param scope account and mode whose profiles are searched
 */
export async function matchProfiles(
  index: ProfileIndex,
  scope: string,
  person: Person,
  { linked, named, rejected }: Evidence = NO_EVIDENCE,
): Promise<Matches> {
  const { candidateId, addresses } = person;
  const [byPersonId, byEmail] = await Promise.all([
    candidateId ? index.byPersonId(scope, candidateId) : [],
    each(addresses, async ({ email }) =>
      (await index.byEmail(scope, email)).map(entry => ({ entry, rule: 'email' as const, email })),
    ),
  ]);

  const certain = new Map<string, MatchedProfile>();
  const possible = new Map<string, PossibleProfile>();
  for (const entry of linked) take(entry, { rule: 'link', namesAnother: namesAnother(person, entry) });
  for (const entry of byPersonId) take(entry, { rule: 'person-id', namesAnother: false });
  for (const { entry, ...match } of byEmail) consider(entry, { ...match, namesAnother: false });
  for (const { entry, match } of named) consider(entry, match);
  for (const { entry, why } of await similar(index, scope, person)) suggest(entry, why);
  return {
    certain: [...certain.values()].sort(
      (a, b) => rank(a) - rank(b) || (b.entry.invitedAt ?? 0) - (a.entry.invitedAt ?? 0),
    ),
    possible: [...possible.values()]
      .filter(({ id }) => !certain.has(id))
      .sort((a, b) => (b.invitedAt ?? 0) - (a.invitedAt ?? 0))
      .slice(0, MOST_POSSIBLE),
  };

  function rank({ entry, match }: MatchedProfile): number {
    const isNamed = addresses.some(
      ({ email, from }) => from === 'user' && foldedEmails(entry).includes(foldEmail(email)),
    );
    return isNamed ? -1 : ORDER.indexOf(match.rule);
  }

  function take(entry: ProfileEntry, match: ProfileMatch): void {
    if (!rejected.has(entry.id) && !certain.has(entry.id)) certain.set(entry.id, { entry, match });
  }

  function consider(entry: ProfileEntry, match: ProfileMatch): void {
    if (namesAnother(person, entry)) suggest(entry, 'other-id');
    else if (match.rule === 'notes' && isStranger(person, entry)) suggest(entry, 'notes');
    else if (match.rule === 'email' && isUnsigned(person, match.email, entry)) suggest(entry, 'other-name');
    else take(entry, match);
  }

  function suggest(entry: ProfileEntry, why: PossibleReason): void {
    const { id, name, invitedAt } = entry;
    if (rejected.has(id) || possible.has(id)) return;
    possible.set(id, { id, name, email: shownEmail(entry), invitedAt, why });
  }
}

/**
 * Returns whether JOFI's record carries the id of another JobScore candidate, or of one of several who share the only
 * email the person is known by.
 */
export function namesAnother(
  { candidateId, isShared }: Person,
  { personId }: { personId?: string },
): boolean {
  if (!personId || !isJobscoreId(personId)) return false;
  return candidateId ? personId !== candidateId : isShared === true;
}

/** A colleague's note may well name someone else's profile: then neither a word of the name nor the address fits. */
function isStranger({ name, addresses }: Person, entry: ProfileEntry): boolean {
  const words = new Set(nameWords(name ?? ''));
  const others = nameWords(entry.name);
  if (words.size === 0 || others.length === 0 || others.some(word => words.has(word))) return false;
  const known = foldedEmails(entry);
  return !addresses.some(({ email }) => known.includes(foldEmail(email)));
}

/** An address that only the page gives leads to nobody but who its heading names. */
function isUnsigned(
  { addresses, heading = '' }: Person,
  email: string | undefined,
  { name }: ProfileEntry,
): boolean {
  const isFromPage = addresses.some(address => address.email === email && address.from === 'page');
  return isFromPage && nameWords(name).length > 0 && !headingFits(heading, name);
}

/** Profiles of the same mailbox, and those of the same full name. */
async function similar(index: ProfileIndex, scope: string, { name = '', addresses }: Person) {
  const spellings = nameSpellings(name);
  const [byMailbox, byName] = await Promise.all([
    each(addresses, ({ email }) => index.byMailbox(scope, email)),
    each(spellings, spelling => index.byName(scope, spelling)),
  ]);
  const folded = new Set(addresses.map(({ email }) => foldEmail(email)));
  return [
    ...byMailbox
      .filter(entry => !foldedEmails(entry).some(email => folded.has(email)))
      .map(entry => ({ entry, why: 'mailbox' as const })),
    ...byName
      .filter(entry => spellings.includes(foldName(entry.name)))
      .map(entry => ({ entry, why: 'name' as const })),
  ];
}

async function each<T, R>(items: readonly T[], find: (item: T) => Promise<R[]>): Promise<R[]> {
  return (await Promise.all(items.map(find))).flat();
}

const ORDER = ['link', 'person-id', 'email', 'notes'];
