import type { CandidateRecord } from '../people/records.ts';
import { ApiError } from './errors.ts';

/** An address that JobScore can't search is a value it can't process. */
export function hasEmail(email: string): (candidate: CandidateRecord) => boolean {
  if (!/^[\x21-\x7e]{1,64}@[a-z\d.-]+\.[a-z]{2,}$/i.test(email)) {
    throw new ApiError(422, 'filter[email] is not an email address.');
  }
  return candidate => candidate.attributes.email?.toLowerCase() === email.toLowerCase();
}

/** Of any assignment. */
export function hasStatus(status: string): (candidate: CandidateRecord) => boolean {
  const known = ['brandnew', 'active', 'hired', 'declined', 'withdrawn'];
  if (!known.includes(status) && !/^active:./.test(status)) {
    throw new ApiError(422, 'filter[has_status] is not a status.');
  }
  return candidate =>
    candidate.assignments.some(
      ({ stageId }) => stageId === status || (status === 'active' && stageId.startsWith('active:')),
    );
}
