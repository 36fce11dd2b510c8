import { foldEmail } from '../../../shared/model/email';
import { headingFits, nameWords, sharesName } from '../../../shared/model/names';
import { isOfJofi } from '../../../shared/model/profile';
import { scopeOf } from '../../query/jofi-queries';
import type { ReviewContext } from '../context';

/** A word of an address shorter than this may be any. */
const SHORTEST_SIGN = 3;

/**
 * Reads the one address of the page, if a sign says that it is the candidate's: the page's heading names whoever
 * JobScore or JOFI has under it or, where neither knows it, the address itself repeats a word of the heading.
 * @param namesInJobscore names of JobScore's candidates with the address
 * @returns undefined while JOFI's list of profiles has not been read
 */
export async function readSignedEmail(
  context: ReviewContext,
  namesInJobscore: readonly string[],
): Promise<{ emails: string[] } | undefined> {
  const { subject, index, queries } = context;
  const { heading = '', pageEmails } = subject;
  const [email] = pageEmails;
  if (email === undefined || pageEmails.length > 1 || !heading) return { emails: [] };
  if (namesInJobscore.length > 0) {
    return { emails: namesInJobscore.some(name => headingFits(heading, name)) ? [email] : [] };
  }
  const { value: listing, problem } = await context.read(queries.listing());
  if (!listing && !problem) return undefined;
  const entries = (listing ? await index.byEmail(scopeOf(listing), email) : []).filter(isOfJofi);
  const isSigned =
    entries.length > 0 ? entries.some(({ name }) => headingFits(heading, name)) : repeatsWord(email, heading);
  return { emails: isSigned ? [email] : [] };
}

/**
 * Returns whether the page's heading seems to name somebody else than the candidate of its address, by JobScore's name or
 * else by JOFI's. Users confirm headings that name nobody.
 */
export async function isHeadedByAnother(
  context: ReviewContext,
  candidateId: string,
  name: string | undefined,
): Promise<boolean> {
  const { heading = '', settled } = context.subject;
  if (settled || nameWords(heading).length === 0) return false;
  const names = name === undefined ? await readNamesInJofi(context, candidateId) : [name];
  const known = names.filter(each => nameWords(each).length > 0);
  if (known.length === 0 || known.some(each => sharesName(heading, each))) return false;
  return !(await context.headings.isConfirmed(heading, candidateId));
}

/** Reads the names of the profiles that would be shown by the id alone. */
async function readNamesInJofi(context: ReviewContext, candidateId: string): Promise<string[]> {
  const { index, links, queries } = context;
  const { value: listing } = await context.read(queries.listing());
  if (!listing) return [];
  const scope = scopeOf(listing);
  const [entries, decisions] = await Promise.all([
    index.byPersonId(scope, candidateId),
    links.of([candidateId], scope),
  ]);
  const linked = decisions.filter(({ kind }) => kind === 'same');
  return [
    ...entries.filter(isOfJofi).map(({ name }) => name),
    ...linked.map(({ profileName }) => profileName),
  ];
}

function repeatsWord(email: string, heading: string): boolean {
  const [local = ''] = foldEmail(email).split('@', 1);
  return nameWords(heading).some(word => word.length >= SHORTEST_SIGN && local.includes(word));
}
