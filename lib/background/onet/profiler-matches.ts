import type { CareerPage } from '../../shared/model/career-matches';
import type { Zone } from '../../shared/model/occupation';
import { hasAllAreas, isFlat, type OccupationInterests } from '../../shared/model/interests';
import { readCareerPage, workOutCareers } from './career-matches';
import { readLocalized, type LocalizedResult } from './localized';
import type { OnetContext } from './onet-context';

/** A page of matches that the Interest Profiler shows. */
interface WantedMatches {
  answers: string;
  /** From 1. */
  page: number;
  zone?: Zone | undefined;
  /** The pages before were worked out, so this one is too. */
  isWorkedOut?: true | undefined;
}

/**
 * Reads a page of the careers that match an answer string. Where O*NET cannot be asked for the first page, they are
 * worked out from its scores and tables, if both have been read. Later pages are what the first is.
 */
export async function readMatches(
  wanted: WantedMatches,
  context: OnetContext,
): Promise<LocalizedResult<CareerPage>> {
  if (wanted.isWorkedOut) return workOutMatches(wanted, context);
  const found = await readCareerPage(context, wanted.answers, wanted);
  if (found.value || !found.problem || wanted.page > 1) return found;
  const workedOut = await workOutMatches(wanted, context);
  return workedOut.value ? { ...workedOut, problem: found.problem } : found;
}

/** Returns a problem without tables, or without scores that prefer something. */
async function workOutMatches(
  wanted: WantedMatches,
  context: OnetContext,
): Promise<LocalizedResult<CareerPage>> {
  const { language, read, queries, tables } = context;
  const results = await readLocalized(language, read, tree => queries.results(wanted.answers, tree));
  const scores: OccupationInterests = Object.fromEntries(
    (results.value?.data ?? []).map(({ area, score }) => [area, score]),
  );
  if (!tables || !hasAllAreas(scores) || isFlat(scores)) {
    return { problem: results.problem ?? { kind: 'not-found', service: 'onet' } };
  }
  const { data, ...rest } = workOutCareers(scores, tables, context, wanted);
  return { value: { data }, ...rest };
}
