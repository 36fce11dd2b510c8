import type { Tree } from '../services/onet';
import type { Language } from '../../shared/model/language';
import type { Query, QueryResult } from '../query/query-client';
import type { OnetData } from '../query/onet-queries';

/** Result of reading data that O*NET has in more than one language. */
export type LocalizedResult<T> = QueryResult<OnetData<T>> & { isEnglish?: true };

/**
 * Reads O*NET's data in Fitside's language, and in English where there is none in Spanish.
 * @param lacks returns whether the data is as good as none
 */
export async function readLocalized<T>(
  language: Language,
  read: <Value>(query: Query<Value>) => Promise<QueryResult<Value>>,
  questionIn: (tree: Tree) => Query<OnetData<T>>,
  lacks: (data: T) => boolean = isEmpty,
): Promise<LocalizedResult<T>> {
  if (language === 'en') return read(questionIn('mnm'));
  const spanish = await read(questionIn('mpp'));
  const { value } = spanish;
  if (!value || (value.data !== undefined && !lacks(value.data))) return spanish;
  const english = await read(questionIn('mnm'));
  const hasMore = english.value?.data !== undefined && !lacks(english.value.data);
  return hasMore ? { ...english, isEnglish: true } : english;
}

/** Returns whether data is empty: a list without items, or an object of nothing but such. */
export function isEmpty(data: unknown): boolean {
  if (Array.isArray(data)) return data.length === 0;
  if (typeof data !== 'object' || data === null) return data === undefined;
  return Object.values(data).every(isEmpty);
}
