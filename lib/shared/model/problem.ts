import type { EpochMs } from './time';
import type { Service } from './services';
import { StorageError, type StorageFault } from './storage-fault';

/** Kinds of failure of a request. */
export type ProblemKind =
  | 'no-consent'
  | 'no-key'
  | 'locked'
  | 'bad-key'
  | 'forbidden'
  | 'not-found'
  | 'rate-limited'
  | 'offline'
  | 'timeout'
  | 'server'
  | 'unexpected-shape'
  | 'no-access'
  /** The service no longer has the version of its API that Fitside uses. */
  | 'retired'
  /** Of the browser's store: never the fault of the service that was read. */
  | 'storage';

/**
 * A problem as it crosses a boundary: which service and what happened. It holds nothing of the request, so
 * neither a key nor an address can travel in it. The words are made where they are shown.
 */
export interface Problem {
  kind: ProblemKind;
  service: Service;
  /** HTTP status, where there was one. */
  status?: number;
  /** When another try may succeed; for `rate-limited` only. */
  retryAt?: EpochMs;
  /** The fault of the browser's store; for `storage` only. */
  fault?: StorageFault;
  /** All requests of the service's hour are spent. */
  isHourSpent?: true;
  /** For `offline`: nothing else answers either. With a status, the answer broke off. */
  isConnectionLost?: true;
  /** A web page came in place of an answer, perhaps of a network that wants a sign-in. */
  isWebPage?: true;
  /** The service was asked on behalf of another user, which may be what it refused. */
  onBehalf?: true;
}

/** Returns whether JobScore is used without a token, as all may who have no Enterprise account: nothing is wrong then. */
export function isWithoutToken(problem: Problem | undefined): boolean {
  return problem?.kind === 'no-key' && problem.service === 'jobscore';
}

/** A problem on its way up; only its `problem` leaves the background. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.service}: ${problem.kind}`);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** Returns the problem of any error; one that nobody foresaw is of an answer that has another form than expected. */
export function problemOf(error: unknown, service: Service): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof StorageError) return { kind: 'storage', service, fault: error.fault };
  return { kind: 'unexpected-shape', service };
}
