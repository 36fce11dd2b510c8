import { uid } from './chance.ts';
import type { Exercises } from './exercises.ts';
import { type Field, nursing } from './fields.ts';
import type { CandidateRecord, PlannedJob } from './records.ts';

/** A JOFI profile of a named person; what is left out is made from the person's field. */
export interface NamedProfile {
  id: string;
  invitedAt: string;
  email?: string;
  /** `candidate` stands for the candidate's own JobScore id. */
  personId?: 'candidate' | string;
  customId?: string;
  testTakerId?: number;
  invitationId?: number;
  letters?: string | null;
  hasLinks?: boolean;
  exercises?: Exercises;
  compared?: (string | null)[];
  planned?: (PlannedJob | null)[];
  zip?: string | number | null;
}

/** A person that a test can rely on. */
export interface NamedPerson {
  first: string;
  last: string;
  email: string | null;
  candidateId: string;
  field: Field;
  profiles: NamedProfile[];
  attributes?: Partial<CandidateRecord['attributes']>;
  note?: string;
  furtherEmails?: string[];
  isConfidential?: boolean;
  /** The stage of the first job. */
  stageId?: string;
}

/** Returns a named person, who by default works in nursing and is unknown to JOFI. */
export function person(
  first: string,
  last: string,
  email: string | null,
  rest: Partial<NamedPerson>,
): NamedPerson {
  return {
    first,
    last,
    email,
    candidateId: uid(`candidate ${email ?? last}`),
    field: nursing,
    profiles: [],
    ...rest,
  };
}
