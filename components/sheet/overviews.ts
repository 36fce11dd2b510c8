import type { Summary } from '../../lib/shared/model/summary';
import type { TopicAnswer } from '../../lib/shared/model/topics';
import { useTopics } from '../occupation/useTopic';

/** Overviews by occupation code; undefined while they are read. */
export type Overviews = ReadonlyMap<string, TopicAnswer<'overview'> | undefined>;

/**
 * The occupations to be read of: the matches, and those chosen where their titles are in another language.
 * @param isTranslated whether titles that were read already are in another language than the sheet
 */
export function sheetCodes({ careers, chosen }: Summary, isTranslated: boolean): string[] {
  const matched = careers?.top.map(({ code }) => code) ?? [];
  const others = isTranslated ? chosen.flatMap(({ code }) => (code ? [code] : [])) : [];
  return [...new Set([...matched, ...others])];
}

/** Reads what occupations are. */
export function useOverviews(codes: readonly string[]): Overviews {
  const answers = useTopics<'overview'>(codes.map(code => ({ kind: 'overview', code })));
  return new Map(codes.map((code, index) => [code, answers[index]]));
}

/** The occupation, where the code stands for one. */
export function overviewIn(answer: TopicAnswer<'overview'> | undefined) {
  return answer?.data?.kind === 'one' ? answer.data.overview : undefined;
}

/** For words that O*NET has in English only. */
export function langAttribute(answer: TopicAnswer<'overview'> | undefined): { lang?: string } {
  return answer?.isEnglish ? { lang: 'en' } : {};
}
