import type { Fault, RequestFilter } from './types.ts';

interface Told {
  filter: RequestFilter;
  fault: Fault;
  left: number;
}

/** What {@link matches} looks at. */
export interface Seen {
  service: string;
  path: string;
  query: Record<string, string>;
}

/** Whether a request is one the filter means. */
export function matches(filter: RequestFilter, seen: Seen): boolean {
  if (filter.service !== undefined && filter.service !== seen.service) return false;
  if (typeof filter.path === 'string' && filter.path !== seen.path) return false;
  if (filter.path instanceof RegExp && seen.path.search(filter.path) === -1) return false;
  return Object.entries(filter.query ?? {}).every(([name, value]) => seen.query[name] === value);
}

/** The faults told so far, in the order they were told. */
export class FaultBook {
  #told: Told[] = [];

  /** Adds a fault; what it returns takes it out again. */
  tell(filter: RequestFilter, fault: Fault): () => void {
    const told: Told = { filter, fault, left: fault.times ?? Infinity };
    this.#told.push(told);
    return () => {
      this.#told = this.#told.filter(other => other !== told);
    };
  }

  /** The fault for this request, which thereby uses one of its times. */
  take(seen: Seen): Fault | undefined {
    const told = this.#told.find(({ filter, left }) => left > 0 && matches(filter, seen));
    if (!told) return undefined;
    told.left -= 1;
    return told.fault;
  }

  clear(): void {
    this.#told = [];
  }
}
