import { z } from 'zod';
import { foldEmail, isEmail } from '../../shared/model/email';
import { emailShape, list, maybe, requiredId } from './shape';

/** More addresses than these are no one person's. */
const MOST = 10;

const resource = z.object({
  id: requiredId,
  type: requiredId,
  attributes: maybe(z.object({ email: emailShape, address: emailShape })),
});

/** Relationships of a candidate that may lead to emails. */
export const emailRelationships = maybe(
  z.object({ candidate_emails: maybe(z.object({ data: list(resource, 5 * MOST) })) }),
);
/** Resources that JobScore includes with candidates. */
export const included = list(resource, 2_000);
export type Included = z.output<typeof included>;

/**
 * All of a candidate's addresses, each once and the main one first. The further ones hang on a relationship whose
 * shape is not documented: they are taken from it, or from what is sent along and belongs to it, where they are.
 */
export function allEmails(
  main: string | undefined,
  relationships: z.output<typeof emailRelationships>,
  along: Included,
): string[] {
  const named = relationships?.candidate_emails?.data ?? [];
  const further = named.flatMap(resource => [
    resource,
    ...along.filter(({ id, type }) => id === resource.id && type === resource.type),
  ]);
  const texts = [main, ...further.flatMap(({ attributes }) => [attributes?.email, attributes?.address])];
  // Words such as "none" are no address: as one, they would make strangers the same person.
  const emails = texts.filter(text => text !== undefined && isEmail(text)) as string[];
  return [...new Map(emails.toReversed().map(email => [foldEmail(email), email])).values()]
    .toReversed()
    .slice(0, MOST);
}
