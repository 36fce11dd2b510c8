import type { Fault, RequestFilter } from './types.ts';

interface InjectedFault {
  filter: RequestFilter;
  fault: Fault;
  left: number;
}

/** The parts of a request that {@link matches} reads. */
export interface FilteredRequest {
  service: string;
  path: string;
  query: Record<string, string>;
}

/** Returns true if the filter lets a request through. */
export function matches(filter: RequestFilter, request: FilteredRequest): boolean {
  if (filter.service !== undefined && filter.service !== request.service) return false;
  if (typeof filter.path === 'string' && filter.path !== request.path) return false;
  if (filter.path instanceof RegExp && request.path.search(filter.path) === -1) return false;
  return Object.entries(filter.query ?? {}).every(([name, value]) => request.query[name] === value);
}

/** The injected faults, oldest first. */
export class FaultList {
  #faults: InjectedFault[] = [];

  /** Adds a fault. @returns a function that removes it */
  add(filter: RequestFilter, fault: Fault): () => void {
    const added: InjectedFault = { filter, fault, left: fault.times ?? Infinity };
    this.#faults.push(added);
    return () => {
      this.#faults = this.#faults.filter(other => other !== added);
    };
  }

  /** Returns the fault for this request and uses up one of its times. */
  take(request: FilteredRequest): Fault | undefined {
    const found = this.#faults.find(({ filter, left }) => left > 0 && matches(filter, request));
    if (!found) return undefined;
    found.left -= 1;
    return found.fault;
  }

  clear(): void {
    this.#faults = [];
  }
}
