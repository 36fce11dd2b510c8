import type { Candidate, CandidateDetails, IdentityQuestion } from '../../../shared/model/candidate';
import { foldEmail } from '../../../shared/model/email';
import { isInUs } from '../../../shared/model/job-terms';
import type { AddressWithSource } from '../../../shared/model/profile-matching';
import type { CandidateData } from '../../../shared/model/sections';
import { isWithoutToken } from '../../../shared/model/problem';
import type { Subject } from '../../../shared/model/subject';
import type { QueryResult } from '../../query/query-client';
import type { Outcome, ReviewContext } from '../context';
import { isHeadedByAnother, readSignedEmail } from '../matching/page-signs';

/** Returns whether there is anything to go by; otherwise no request is sent. */
export function hasSign({ candidateId, disputedIds, chosenEmail, pageEmails }: Subject): boolean {
  return (candidateId ?? disputedIds ?? chosenEmail) !== undefined || pageEmails.length === 1;
}

/** Returns whether nobody is known to be the candidate: then nothing is shown about anyone. */
export async function isUnidentified(context: ReviewContext): Promise<boolean> {
  if (!hasSign(context.subject)) return true;
  const { data } = await context.share(identify);
  return data !== undefined && data.candidateId === undefined && data.addresses.length === 0;
}

/**
 * Reads the section *candidate*: who the candidate is. JobScore is the authority on names and addresses. An address of
 * the page counts only where JobScore knows nobody by it or cannot be asked, it is the only one, and a sign says that it
 * is this person's. Where signs disagree, or are missing, the user picks or types.
 */
export async function identify(context: ReviewContext): Promise<Outcome<CandidateData>> {
  const { candidateId, disputedIds, settled } = context.subject;
  if (disputedIds && !settled) return askWhichOne(context, disputedIds);
  return candidateId ? byId(context, candidateId) : byEmail(context);
}

async function askWhichOne(
  { read, queries, subject }: ReviewContext,
  ids: string[],
): Promise<Outcome<CandidateData>> {
  const results = await Promise.all(ids.map(id => read(queries.candidate(id))));
  if (results.some(isPending)) return {};
  const people = ids.map((id, at) => ({ id, name: results[at]?.value?.name || undefined }));
  return { data: nobody(subject, { people }), problem: results.find(({ problem }) => problem)?.problem };
}

async function byId(context: ReviewContext, candidateId: string): Promise<Outcome<CandidateData>> {
  const { subject, queries } = context;
  const result = await context.read(queries.candidate(candidateId));
  if (isPending(result)) return {};
  const { fetchedAt, problem } = result;
  const name = result.value?.name || undefined;
  if (await isHeadedByAnother(context, candidateId, name)) {
    const question = { people: [{ id: candidateId, name }], heading: subject.heading };
    return { data: nobody(subject, question), fetchedAt, problem };
  }
  const known = merge(fromJobscore(result.value), fromUser(subject));
  // Of a candidate JobScore does not know, the page alone is no proof.
  const mayUsePage = known.length === 0 && result.value === undefined && problem?.kind !== 'not-found';
  const signed = mayUsePage ? await readSignedEmail(context, []) : { emails: [] };
  if (!signed) return {};
  const addresses = [...known, ...fromPage(signed.emails)];
  return outcome(
    result,
    {
      candidateId,
      name,
      namesakes: [],
      ...detailsOf(result.value),
      addresses,
      choices: addresses.length > 0 ? [] : subject.pageEmails,
    },
    subject,
  );
}

async function byEmail(context: ReviewContext): Promise<Outcome<CandidateData>> {
  const { subject, queries } = context;
  const [first, ...others] = subject.pageEmails;
  const email = subject.chosenEmail ?? (others.length === 0 ? first : undefined);
  if (!email) return { data: nobody(subject) };
  const result = await context.read(queries.candidatesByEmail(email));
  if (isPending(result)) return {};
  const found = result.value ?? [];
  if (!subject.chosenEmail) {
    const signed = await readSignedEmail(
      context,
      found.map(({ name }) => name),
    );
    if (!signed) return {};
    if (signed.emails.length === 0) return outcome(result, nobody(subject), subject);
  }
  const only = found.length === 1 ? found[0] : undefined;
  return outcome(
    result,
    {
      candidateId: only?.id,
      name: only?.name || undefined,
      ...detailsOf(only),
      addresses: merge(fromJobscore(only), subject.chosenEmail ? fromUser(subject) : fromPage([email])),
      choices: [],
      namesakes: found.length > 1 ? found.map(({ id, name }) => ({ id, name })) : [],
    },
    subject,
  );
}

/** Returns JobScore's further details on the person. */
function detailsOf(candidate: Candidate | undefined): CandidateDetails {
  if (!candidate) return {};
  const { unreadableEmails, profileLinks, homeState, homeCountry, schools } = candidate;
  const { currentEmployer, currentTitle } = candidate;
  return {
    ...(unreadableEmails && { unreadableEmails }),
    profileLinks,
    ...(homeState !== undefined && isInUs(homeCountry) && { state: homeState }),
    ...((currentEmployer ?? currentTitle) !== undefined && {
      work: { employer: currentEmployer, title: currentTitle },
    }),
    ...(schools && { schools }),
  };
}

/** Returns the problem alone where there is nothing to show beside it. */
function outcome(
  result: QueryResult<unknown>,
  data: CandidateData,
  { heading }: Subject,
): Outcome<CandidateData> {
  const { fetchedAt, problem } = result;
  if (!result.value && isWithoutToken(problem)) {
    // Not a failure: whatever the page and JOFI know is all there is.
    return { data: { ...data, ...(heading && { pageName: heading }) }, problem };
  }
  const isBare = problem && data.addresses.length === 0 && data.choices.length === 0;
  return isBare && !result.value ? { problem } : { data, fetchedAt, problem };
}

function isPending(result: QueryResult<unknown>): boolean {
  return result.value === undefined && result.problem === undefined;
}

function nobody({ pageEmails }: Subject, question?: IdentityQuestion): CandidateData {
  return { addresses: [], choices: pageEmails, namesakes: [], ...(question && { question }) };
}

function fromJobscore(candidate: Candidate | undefined): AddressWithSource[] {
  return (candidate?.emails ?? []).map(email => ({ email, from: 'jobscore' }));
}

function fromPage(emails: readonly string[]): AddressWithSource[] {
  return emails.map(email => ({ email, from: 'page' }));
}

function fromUser({ chosenEmail }: Subject): AddressWithSource[] {
  return chosenEmail ? [{ email: chosenEmail, from: 'user' }] : [];
}

/** Joins both lists, each address once. */
function merge(first: AddressWithSource[], second: AddressWithSource[]): AddressWithSource[] {
  const known = new Set(first.map(address => foldEmail(address.email)));
  return [...first, ...second.filter(address => !known.has(foldEmail(address.email)))];
}
