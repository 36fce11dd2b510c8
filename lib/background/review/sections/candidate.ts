import type { Candidate } from '../../../shared/model/candidate';
import { foldEmail } from '../../../shared/model/email';
import type { AddressWithSource } from '../../../shared/model/profile-matching';
import type { CandidateData } from '../../../shared/model/sections';
import type { Subject } from '../../../shared/model/subject';
import type { QueryResult } from '../../query/query-client';
import type { Outcome, ReviewContext } from '../context';

/** Returns whether there is one candidate to ask the services about; otherwise no request is sent. */
export function isSettled({ candidateId, chosenEmail, pageEmails }: Subject): boolean {
  return candidateId !== undefined || chosenEmail !== undefined || pageEmails.length === 1;
}

/**
 * Reads the section *candidate*: who the candidate is. JobScore is the authority on names and addresses; the page
 * counts only where JobScore cannot be asked, and only when it shows exactly one address. Otherwise the user picks or
 * types.
 */
export async function identify(context: ReviewContext): Promise<Outcome<CandidateData>> {
  const { subject } = context;
  return subject.candidateId ? byId(context, subject.candidateId) : byEmail(context);
}

async function byId(context: ReviewContext, candidateId: string): Promise<Outcome<CandidateData>> {
  const { subject, queries } = context;
  const result = await context.read(queries.candidate(candidateId));
  if (isPending(result)) return {};
  const addresses = merge(fromJobscore(result.value), fromUser(subject));
  // Of a candidate JobScore does not know, the page alone is no proof.
  const isPageTrusted = result.value === undefined && result.problem?.kind !== 'not-found';
  return outcome(result, {
    candidateId,
    name: result.value?.name || undefined,
    namesakes: [],
    ...detailsOf(result.value),
    ...withPage(addresses, subject, isPageTrusted),
  });
}

async function byEmail(context: ReviewContext): Promise<Outcome<CandidateData>> {
  const { subject, queries } = context;
  const { addresses, choices } = withPage(fromUser(subject), subject, true);
  const email = addresses[0]?.email;
  if (!email) return { data: { addresses, choices, namesakes: [] } };
  const result = await context.read(queries.candidatesByEmail(email));
  if (isPending(result)) return {};
  const found = result.value ?? [];
  const only = found.length === 1 ? found[0] : undefined;
  return outcome(result, {
    candidateId: only?.id,
    name: only?.name || undefined,
    ...detailsOf(only),
    addresses: merge(fromJobscore(only), addresses),
    choices,
    namesakes: found.length > 1 ? found.map(({ id, name }) => ({ id, name })) : [],
  });
}

/** Returns JobScore's further details on the person. */
function detailsOf(candidate: Candidate | undefined): Pick<CandidateData, 'profileLinks' | 'state' | 'work'> {
  if (!candidate) return {};
  const { profileLinks, homeState, homeCountry, currentEmployer, currentTitle } = candidate;
  const isInUs = homeCountry === undefined || /^(us|usa|united states)$/i.test(homeCountry.trim());
  return {
    profileLinks,
    ...(homeState !== undefined && isInUs && { state: homeState }),
    ...((currentEmployer ?? currentTitle) !== undefined && {
      work: { employer: currentEmployer, title: currentTitle },
    }),
  };
}

/** Returns the problem alone where there is nothing to show beside it. */
function outcome(result: QueryResult<unknown>, data: CandidateData): Outcome<CandidateData> {
  const { fetchedAt, problem } = result;
  const isBare = problem && data.addresses.length === 0 && data.choices.length === 0;
  return isBare && !result.value ? { problem } : { data, fetchedAt, problem };
}

function isPending(result: QueryResult<unknown>): boolean {
  return result.value === undefined && result.problem === undefined;
}

function withPage(addresses: AddressWithSource[], subject: Subject, isTrusted: boolean) {
  const [first, ...others] = subject.pageEmails;
  if (addresses.length > 0 || !first) return { addresses, choices: [] };
  return isTrusted && others.length === 0
    ? { addresses: [{ email: first, from: 'page' as const }], choices: [] }
    : { addresses: [], choices: subject.pageEmails };
}

function fromJobscore(candidate: Candidate | undefined): AddressWithSource[] {
  return (candidate?.emails ?? []).map(email => ({ email, from: 'jobscore' }));
}

function fromUser({ chosenEmail }: Subject): AddressWithSource[] {
  return chosenEmail ? [{ email: chosenEmail, from: 'user' }] : [];
}

/** Joins both lists, each address once. */
function merge(first: AddressWithSource[], second: AddressWithSource[]): AddressWithSource[] {
  const known = new Set(first.map(address => foldEmail(address.email)));
  return [...first, ...second.filter(address => !known.has(foldEmail(address.email)))];
}
