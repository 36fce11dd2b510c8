import type { CareerPart } from '../services/onet';

/** Every question by name: fixed words, fit to be kept, as what a question is about is not. */
export type QuestionName =
  | CareerPart
  | 'apprenticeships'
  | 'assignments'
  | 'candidate'
  | 'candidate-emails'
  | 'candidates'
  | 'counterparts'
  | 'department'
  | 'ids-in-notes'
  | 'interests'
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

/** A question's name, and what it is about. */
export type QuestionId = QuestionName | `${QuestionName}:${string}`;

/** The name alone. */
export function nameIn(id: QuestionId): QuestionName {
  return id.split(':', 1)[0] as QuestionName;
}
