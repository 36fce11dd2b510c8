import type { AssignmentRecord, CandidateRecord, DocumentRecord, NoteRecord } from '../people/records.ts';
import { departments, locations, stages, type Job, type users } from './account.ts';
import { uid } from '../people/chance.ts';

/** The account's fixed parts were all made on this day. */
export const accountCreated = '2025-02-27T17:05:09.000Z';
const dates = { created_on: accountCreated, updated_on: accountCreated };

const reference = (type: string, id: string) => ({ data: { id, type } });

export function candidateResource(candidate: CandidateRecord) {
  const { id, sourceUserId, furtherEmails } = candidate;
  const resume = candidate.documents.find(document => document.purpose === 'resume');
  return {
    id,
    type: 'candidates',
    attributes: candidate.attributes,
    relationships: {
      ...(sourceUserId ? { source_user: reference('users', sourceUserId) } : {}),
      primary_resume: resume ? reference('documents', resume.id) : { data: null },
      // Neither type nor shape is documented, and all samples are empty.
      candidate_emails: {
        data: furtherEmails.map(email => ({
          id: uid(`email ${email}`),
          type: 'candidate_emails',
          attributes: { email },
        })),
      },
    },
    links: {
      notes: { href: `/v1/candidates/${id}/notes` },
      assignments: { href: `/v1/candidates/${id}/assignments` },
    },
  };
}

export function documentResource({ id, ...document }: DocumentRecord) {
  return { id, type: 'documents', attributes: { ...document, updated_on: document.created_on } };
}

export function noteResource({ id, ...note }: NoteRecord) {
  return { id, type: 'notes', attributes: { ...note, updated_on: note.created_on } };
}

function offer(candidate: CandidateRecord, assignment: AssignmentRecord, title: string) {
  const value = (name: string, text: string, position: number) => ({
    id: uid(`offer value ${assignment.id} ${name}`),
    name,
    value: text,
    position,
  });
  return {
    id: uid(`offer ${assignment.id}`),
    offer_status: 'Draft',
    created_on: assignment.created_on,
    updated_on: assignment.created_on,
    values: [
      value('Job Title', title, 1),
      value('Anticipated Start Date', '11/02/2026', 2),
      value('Compensation Amount', '$ 41.50', 4),
    ],
    links: {
      offer_letter: {
        href: `/v1/candidates/${candidate.id}/documents/${uid(`letter ${assignment.id}`)}/download`,
      },
      signed_offer_letter: null,
    },
  };
}

/** An assignment; only the single one shows its offer, by the title of the job offered. */
export function assignmentResource(
  candidate: CandidateRecord,
  assignment: AssignmentRecord,
  offeredTitle?: string,
) {
  const { id, jobId, stageId, origin, created_on, offer_extended_on, offer_accepted_on } = assignment;
  const [resume, letter] = candidate.documents;
  const withDocuments = origin === 'candidate' && resume && letter;
  return {
    id,
    type: 'assignments',
    attributes: {
      origin,
      created_on,
      updated_on: created_on,
      offer_extended_on,
      offer_accepted_on,
      // The attribute table has start_date; every sample has this.
      start_date_on: assignment.startsOn,
      ...(assignment.offer && offeredTitle !== undefined
        ? { offer: offer(candidate, assignment, offeredTitle) }
        : {}),
    },
    relationships: {
      candidate: reference('candidates', candidate.id),
      job: reference('jobs', jobId),
      ...(withDocuments
        ? { resume: reference('documents', resume.id), cover_letter: reference('documents', letter.id) }
        : {}),
      workflow_stage: reference('workflow_stages', stageId),
    },
    links: { self: { href: `/v1/candidates/${candidate.id}/assignments/${id}` } },
  };
}

export function jobResource(job: Job) {
  const location = locations[job.location]?.id ?? '';
  const department = departments[job.department]?.id ?? '';
  const slug = `${job.title.toLowerCase().replaceAll(' ', '-')}-${job.id}`;
  return {
    id: job.id,
    type: 'jobs',
    attributes: {
      title: job.title,
      description: `<p>${job.title} at a sample employer.</p>`,
      status: job.status,
      requisition_number: job.requisition_number,
      publish: job.status === 'open',
      job_types: job.job_types,
      career_level: job.career_level,
      salary_minimum: job.salary?.[0] ?? null,
      salary_maximum: job.salary?.[1] ?? null,
      hourly_minimum: job.hourly?.[0] ?? null,
      hourly_maximum: job.hourly?.[1] ?? null,
      custom_fields: job.hourly ? [{ label: 'Shift', content: 'Days' }] : [],
      ...dates,
    },
    relationships: {
      location: reference('locations', location),
      department: reference('departments', department),
      job_active_sub_statuses: {
        data: stages.slice(1, 5).map(stage => ({
          id: uid(`sub status ${job.id} ${stage.id}`),
          type: 'job_active_sub_statuses',
        })),
      },
    },
    links: {
      location: { href: `/v1/locations/${location}` },
      department: { href: `/v1/departments/${department}` },
      public_description_url: { href: `https://careers.jobscore.com/careers/harborview/jobs/${slug}` },
      public_application_url: {
        href: `https://careers.jobscore.com/apply_flow/applications/go?job_id=${job.id}`,
      },
    },
  };
}

export const stageResource = ({ id, name }: { id: string; name: string }) => ({
  id,
  type: 'workflow_stages',
  attributes: { name },
});

export const departmentResource = ({ id, name }: { id: string; name: string }) => ({
  id,
  type: 'departments',
  attributes: { name, ...dates },
});

export function locationResource({ id, ...place }: (typeof locations)[number]) {
  const { nickname, public_nickname, street1, ...rest } = place;
  const attributes = { nickname, public_nickname, street1, street2: null, ...rest, country: 'US', ...dates };
  return { id, type: 'locations', attributes };
}

export function userResource({ id, ...attributes }: (typeof users)[number]) {
  return { id, type: 'users', attributes };
}
