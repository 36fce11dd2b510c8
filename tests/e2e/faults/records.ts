import type { Met } from './meet-fault';

/** Where each test of a fault leaves what it met, for `docs/reliability.md`. */
export const RECORDS = 'test-results/faults';

/** What the test of one fault met in one browser. */
export interface FaultRecord {
  name: string;
  browser: string;
  met: Met[];
}
