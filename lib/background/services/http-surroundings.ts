import type { ActivityEntry } from '../../shared/model/stored-data';
import type { Service } from '../../shared/model/services';
import type { EpochMs } from '../../shared/model/time';
import type { PaceMemory } from './pace';
import type { Quiet } from './quiet';
import type { ServiceHealth } from './service-health';

/** Stores, clock and checks that a request needs. */
export interface HttpSurroundings {
  /** Returns whether the user has given consent. */
  hasConsent: () => Promise<boolean>;
  /** The saved key of the service, or undefined. */
  key: (service: Service) => Promise<string | undefined>;
  /** Returns whether the browser lets this extension reach the service. */
  hasAccess: (service: Service) => Promise<boolean>;
  /** The requests the service still accepts; see `lib/background/storage/quota`. */
  allowance?: {
    /** Counts a request; resolves to the time until which none may be sent, if so. */
    mayAsk: (service: Service) => Promise<number | undefined>;
    note: (service: Service, answer: Response, sentAt: EpochMs) => Promise<void>;
  };
  /** Where the pace of a service is kept beyond the background's life; see `lib/background/storage/pace`. */
  pace?: (service: Service) => PaceMemory;
  /** Keeps services in peace that asked for it; without it, each `Http` does so for itself. */
  quiet?: Quiet;
  /** Knows which services answer. */
  health?: ServiceHealth;
  /** Receives each request when it has ended, with its retries counted as one. */
  note?: (activity: ActivityEntry) => void;
  fetch?: (address: string, options: RequestInit) => Promise<Response>;
  now?: () => EpochMs;
}

/** Parameters of a request: undefined ones are left out, lists repeat the name. */
export type QueryParameters = Record<string, string | number | readonly string[] | undefined>;
