import type { OnetTables } from '../../shared/model/onet-tables';
import type { Language } from '../../shared/model/language';
import type { Problem } from '../../shared/model/problem';
import type { Section } from '../../shared/model/sections';
import type { Subject } from '../../shared/model/subject';
import type { EnteredInterests, JobOccupations, ProfileLinks } from '../storage/user-work';
import type { DeletedProfiles } from '../storage/deleted-profiles';
import type { ProfileIndex } from '../storage/profile-index';
import type { Query, QueryResult } from '../query/query-client';
import type { Queries } from '../query/jofi-queries';

export { oldest } from '../query/oldest';

/** What one reading of a section works with: whom it is about, and a way to ask as freshly as is wanted. */
export interface ReviewContext {
  subject: Subject;
  queries: Queries;
  index: ProfileIndex;
  /** What users said of candidates and profiles. */
  links: ProfileLinks;
  /** Interests that users entered. */
  entered: EnteredInterests;
  /** What users said jobs are. */
  jobs: JobOccupations;
  /** Profiles found to be in JOFI no longer. */
  gone: DeletedProfiles;
  /** O*NET's tables, where they have been read. */
  tables: { current(): Promise<OnetTables | undefined> };
  /** Whether the user lets profile ids be looked for in the candidate's notes and profile links. */
  mayReadNotes(): Promise<boolean>;
  /** The sections that an organisation hides. */
  hidden(): Promise<readonly Section[]>;
  /** The language Fitside speaks. */
  language(): Promise<Language>;
  /** In ms since the epoch. */
  now(): number;
  /** @param since asks anew unless it was fetched at or after this time, however fresh an answer is wanted */
  read<T>(query: Query<T>, since?: number): Promise<QueryResult<T>>;
  /** As `read`, but for what hardly changes: to refresh asks for it only when what is stored is too old anyway. */
  lookUp<T>(query: Query<T>): Promise<QueryResult<T>>;
  /** What is stored, however fresh an answer is wanted. */
  stored<T>(query: Query<T>): Promise<QueryResult<T>>;
}

/** What came of a section or a step of one: data, a problem, both (partial or stored data), or nothing yet. */
export interface Outcome<D> {
  data?: D;
  fetchedAt?: number;
  problem?: Problem;
  /** The section whose failure is the cause. */
  because?: Section;
}

/** An outcome with no data, for the same reason as another's. */
export function without<D>(outcome: Outcome<D>, because?: Section): Outcome<never> {
  return { problem: outcome.problem, because: outcome.because ?? (outcome.problem && because) };
}
