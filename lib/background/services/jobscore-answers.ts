import * as z from 'zod/mini';
import { atLeast, atMost } from '../../shared/messages/lengths';
import type { AssignmentEntry, WorkflowStage } from '../../shared/model/assignment';
import { SCHOOL_DEGREES, type Candidate, type CandidateEmails } from '../../shared/model/candidate';
import { cleanLine } from '../../shared/model/clean-text';
import type { JobscoreUser } from '../../shared/model/settings';
import { withoutMarkup } from './entities';
import type { ListPage } from './jobscore-pages';
import { allEmails, emailRelationships, included, type Included } from './candidate-emails';
import {
  emailField,
  emailShape,
  fullName,
  id as optionalId,
  integer,
  isUnreadable,
  line,
  list,
  maybe,
  nameLine,
  partedList,
  requiredId,
  requiredLine,
  time,
  wholeList,
  writtenLine,
} from './shape';

/**
 * The answers of JobScore's Hire API v1 (https://developers.jobscore.com/v1), mapped to Fitside's own types. Types of
 * resources are not looked at: some are bare and some prefixed. Links are relative and never followed.
 */

const MOST_LINKS = 50;
const LONGEST_LINK = 2_048;
/** A longer note is a document, and is left out. */
const LONGEST_NOTE = 200_000;
/** The word in place of a year for a title that the person still has. */
const TO_PRESENT = 'to_present';

const employer = z.object({
  employer_name: nameLine,
  titles: list(z.object({ title: nameLine, end_year: z.unknown() })),
});

/** Returns the present work: the first title that has not ended, with its employer. */
function currentWork(employers: z.output<typeof employer>[]) {
  for (const { employer_name, titles } of employers) {
    const title = titles.find(({ end_year }) => end_year === TO_PRESENT);
    if (title) return { currentEmployer: employer_name, currentTitle: title.title };
  }
  return {};
}

const MOST_SCHOOLS = 20;
const school = z
  .pipe(
    z.object({
      degree_type: maybe(z.enum(SCHOOL_DEGREES)),
      degree_major: nameLine,
      name: nameLine,
      graduation_year: writtenLine,
    }),
    z.transform(({ degree_type, degree_major, name, graduation_year }) => ({
      degree: degree_type,
      major: degree_major,
      name,
      year: /^(?:19|20)\d\d$/.exec(graduation_year ?? '')?.[0],
    })),
  )
  .check(z.refine(({ degree, major, name }) => (degree ?? major ?? name) !== undefined));

/** A link is never cut: half of one leads elsewhere. */
const cleanLink = (value: string) => cleanLine(value, LONGEST_LINK);
const link = z.string().check(atMost(LONGEST_LINK), z.overwrite(cleanLink), atLeast(1));

const candidateResource = z.pipe(
  z.object({
    id: requiredId,
    attributes: z.object({
      first_name: nameLine,
      last_name: nameLine,
      email: emailField,
      home_state: line,
      home_country: line,
      employers: list(employer),
      schools: list(school, MOST_SCHOOLS),
      profile_links: list(z.object({ url: link }), MOST_LINKS),
    }),
    relationships: emailRelationships,
  }),
  z.transform(({ id, attributes, relationships }) => (along: Included): Candidate => ({
    id,
    name: fullName(attributes.first_name, attributes.last_name),
    ...allEmails(attributes.email, relationships, along),
    profileLinks: attributes.profile_links.map(({ url }) => url),
    homeState: attributes.home_state,
    homeCountry: attributes.home_country,
    ...currentWork(attributes.employers),
    ...(attributes.schools.length > 0 && { schools: attributes.schools }),
  })),
);

/** `GET /candidates/:id`. */
export const oneCandidate = z.pipe(
  z.object({ data: candidateResource, included }),
  z.transform(body => body.data(body.included)),
);

/** `GET /candidates`. */
export const candidateList = z.pipe(
  z.object({ data: wholeList(candidateResource), included }),
  z.transform(body => body.data.map(toCandidate => toCandidate(body.included))),
);

/** The id of what a resource is related to. */
export const relatedId = z.pipe(
  maybe(z.object({ data: maybe(z.object({ id: optionalId })) })),
  z.transform(relationship => relationship?.data?.id),
);
/** Returns the schema of relationships, none where they are anything else. */
export const relationships = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  z.pipe(
    z.transform((value: unknown) => (value !== null && typeof value === 'object' ? value : {})),
    z.object(shape),
  );

/** A day in a date or a time. */
const day = z.pipe(
  line,
  z.transform(value => {
    const written = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(value ?? '')?.[0];
    return written !== undefined && Number.isFinite(Date.parse(written)) ? written : undefined;
  }),
);

const assignment = z.pipe(
  z.object({
    id: requiredId,
    attributes: z.object({
      origin: z.catch(z.optional(z.enum(['user', 'candidate', 'jobscore_network'])), undefined),
      created_on: time,
      // The table of the reference has the one, its samples have the other.
      start_date: day,
      start_date_on: day,
    }),
    relationships: relationships({ candidate: relatedId, job: relatedId, workflow_stage: relatedId }),
  }),
  z.transform(({ id, attributes, relationships }) => ({
    candidateId: relationships.candidate,
    entry: {
      id,
      jobId: relationships.job,
      stageId: relationships.workflow_stage,
      origin: attributes.origin,
      createdAt: attributes.created_on,
      startsOn: attributes.start_date_on ?? attributes.start_date,
    } satisfies AssignmentEntry as AssignmentEntry,
  })),
);

/** A link to the next page, which JSON:API lets be a text or an object; null on the last page. */
const nextLink = z.pipe(
  z.union([z.null(), z.string(), z.object({ href: z.string() })]),
  z.transform(link => (typeof link === 'string' ? link.trim() !== '' : link !== null)),
);

/** Returns the schema of a page, and of whether there is another. */
function pageOf<Item>(item: z.ZodMiniType<Item>) {
  return z.pipe(
    z.object({
      data: partedList(item),
      links: maybe(z.object({ next: maybe(nextLink) })),
      meta: maybe(z.object({ pagination: maybe(z.object({ pages: integer })) })),
    }),
    z.transform(({ data, links, meta }): ListPage<Item> => ({
      items: data.items,
      isUnreadable: isUnreadable(data),
      hasNext: links?.next,
      pages: meta?.pagination?.pages,
    })),
  );
}

/** One page of `GET /candidates`, of which only the addresses are wanted. */
export const candidateEmailPage = pageOf(
  z.pipe(
    z.object({
      id: requiredId,
      attributes: z.object({ email: emailField }),
      relationships: emailRelationships,
    }),
    z.transform(({ id, attributes, relationships }): CandidateEmails => ({
      id,
      emails: allEmails(attributes.email, relationships, []).emails,
    })),
  ),
);

/** `GET /candidates/:id/assignments`. */
export const assignmentPage = pageOf(assignment);

/** Notes are searched and never shown, so they are not cleaned. */
const note = z.catch(z.optional(z.string().check(atMost(LONGEST_NOTE))), undefined);

/** `GET /candidates/:id/notes`. A note counts as private unless it is clearly marked otherwise. */
export const notePage = pageOf(
  z.pipe(
    z.object({ attributes: z.object({ content: note, private: z.catch(z.boolean(), true) }) }),
    z.transform(({ attributes }) => ({ content: attributes.content, isPrivate: attributes.private })),
  ),
);

/** `GET /jobs/:id/workflow_stages`. */
export const stagePage = pageOf(
  z.pipe(
    z.object({ id: requiredId, attributes: z.object({ name: requiredLine }) }),
    z.transform(({ id, attributes }): WorkflowStage => ({
      id,
      name: cleanLine(withoutMarkup(attributes.name)),
    })),
  ),
);

const userAttributes = z.object({ first_name: nameLine, last_name: nameLine, email: emailShape });
const nameOf = ({ first_name, last_name, email }: z.output<typeof userAttributes>) =>
  fullName(first_name, last_name) || email;

/** Any answer at all: only whether there is one matters. */
export const anything = z.object({ data: z.unknown() });

/** `GET /users/me`. */
export const me = z.pipe(
  z.object({ data: z.object({ attributes: userAttributes }) }),
  z.transform(({ data: { attributes } }) => ({ name: nameOf(attributes) ?? 'JobScore' })),
);

/** `GET /users`. */
export const userPage = pageOf(
  z.pipe(
    z.object({ id: requiredId, attributes: userAttributes }),
    z.transform(({ id, attributes }): JobscoreUser => ({
      id,
      name: nameOf(attributes) ?? id,
      email: attributes.email,
    })),
  ),
);
