import type { ProblemKind } from '../../shared/model/problem';
import type { Service } from '../../shared/model/services';

/** On the test of a key, which asks for what every version has: the version is switched off. 0 is a redirect. */
export const VERSION_GONE = {
  statuses: Object.fromEntries([0, 301, 302, 307, 308, 404, 410].map(status => [status, 'retired' as const])),
};

/** Rules that differ between the services. */
export interface ServiceRules {
  service: Service;
  /** Base address, ending in a slash; see `API_BASES`. */
  base: string;
  /** Headers that carry the key and the media type. */
  headers: (key: string) => Record<string, string>;
  /** Problem kinds of statuses that this service uses in its own way. */
  statuses: Record<number, ProblemKind>;
  /** Statuses after which the same request may be repeated. */
  retryOn: number[];
  /** Smallest time between the starts of two requests, in ms. */
  gapMs: number;
}
