import type { CareerPart, OnlineReport } from '../services/onet';

/** Names of queries: fixed words that may be logged, unlike their subjects. */
export type QueryName =
  | CareerPart
  | OnlineReport
  | 'apprenticeships'
  | 'assignments'
  | 'candidate'
  | 'candidate-emails'
  | 'candidates'
  | 'counterparts'
  | 'department'
  | 'ids-in-notes'
  | 'interests'
  | 'invitations'
  | 'job'
  | 'location'
  | 'matches'
  | 'military'
  | 'newest-candidates'
  | 'overview'
  | 'profile'
  | 'profiles'
  | 'questions'
  | 'results'
  | 'score-profiles'
  | 'scorecard'
  | 'search'
  | 'stages'
  | 'successors'
  | 'tasks'
  | 'test-taker'
  | 'test-takers'
  | 'zones';

/** A query's name, and what it is about. */
export type QueryId = QueryName | `${QueryName}:${string}`;

/** Returns the name alone. */
export function nameIn(id: QueryId): QueryName {
  return id.split(':', 1)[0] as QueryName;
}
