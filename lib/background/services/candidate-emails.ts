import * as z from 'zod/mini';
import type { Candidate } from '../../shared/model/candidate';
import { MOST_EMAILS, uniqueEmails, type EmailField } from '../../shared/model/email';
import { emailField, list, maybe, requiredId } from './shape';

const resource = z.object({
  id: requiredId,
  type: requiredId,
  attributes: maybe(z.object({ email: emailField, address: emailField })),
});

/** Relationships of a candidate that may lead to emails. */
export const emailRelationships = maybe(
  z.object({ candidate_emails: maybe(z.object({ data: list(resource, 5 * MOST_EMAILS) })) }),
);
/** Resources that JobScore includes with candidates. */
export const included = list(resource, 2_000);
export type Included = z.output<typeof included>;

/**
 * All of a candidate's addresses, each once and the main one first, and what can't be read as one. The further ones hang
 * on a relationship whose shape is not documented: they are taken from it, or from what is sent along and belongs to it.
 */
export function allEmails(
  main: EmailField,
  relationships: z.output<typeof emailRelationships>,
  along: Included,
): Pick<Candidate, 'emails' | 'unreadableEmails'> {
  const named = relationships?.candidate_emails?.data ?? [];
  const further = named.flatMap(resource => [
    resource,
    ...along.filter(({ id, type }) => id === resource.id && type === resource.type),
  ]);
  const fields = [
    main,
    ...further.flatMap(({ attributes }) => (attributes ? [attributes.email, attributes.address] : [])),
  ];
  const emails = uniqueEmails(fields.flatMap(field => field.emails)).slice(0, MOST_EMAILS);
  const unreadable = [...new Set(fields.flatMap(field => field.unreadable))].slice(0, MOST_EMAILS);
  return { emails, ...(unreadable.length > 0 && { unreadableEmails: unreadable }) };
}
