import { API_BASES } from '../../../shared/model/services';
import type { ServiceRules } from '../service-rules';
import { path, type Path } from '../path';

/** O*NET Web Services v2 (https://services.onetcenter.org/reference/). */
export const RULES: ServiceRules = {
  service: 'onet',
  base: API_BASES.onet,
  headers: key => ({ 'X-API-Key': key, Accept: 'application/json' }),
  // 401 and 403 alike mean the key; 404 and 422 that the path or the request is wrong. Bodies of failures are never read.
  statuses: { 401: 'bad-key', 403: 'bad-key', 404: 'unexpected-shape', 422: 'unexpected-shape' },
  retryOn: [429, 500, 502, 503, 504],
  // At most 5 requests a second (O*NET's terms of service).
  gapMs: 200,
};

/** Where a request names one occupation, 404 and 422 alike mean that O*NET has no data on it. */
export const OF_ONE_OCCUPATION = { statuses: { 404: 'not-found', 422: 'not-found' } } as const;

/** The languages of My Next Move: English, and Spanish as Mi Próximo Paso. Their paths and answers are alike. */
export type Tree = 'mnm' | 'mpp';

/** Where each is. */
export const TREES: Record<Tree, Path> = { mnm: path`mnm`, mpp: path`mpp` };

/** Rows of a list, counted from 1, both ends included. */
export interface Window {
  start: number;
  end: number;
}
