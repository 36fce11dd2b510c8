import type { SandboxKeys } from './keys.ts';

/** The four things the sandbox stands in for; `app` is JobScore's own web pages. */
export type ServiceName = 'app' | 'jobscore' | 'jofi' | 'onet';

/** JSON whose shape the reader knows and the compiler need not: tests read and spoil it freely. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Json = any;

/** A failure, or just a difference, in the answers to requests that a {@link RequestFilter} names. */
export interface Fault {
  /** Hold the answer back this long, instead of the sandbox's own delay. A function is asked for every request. */
  delayMs?: number | (() => number);
  /** Answer with this status. Without `body` the service's usual error body comes with it. */
  status?: number;
  /** Headers to add to the answer, or to replace in it. A function is asked for every request. */
  headers?: Record<string, string> | (() => Record<string, string>);
  /** Answer with exactly this body. */
  body?: string;
  /** The media type of `body`; `application/json` by default. */
  contentType?: string;
  /** Odd data: gets the real answer's JSON, gives the JSON to send. */
  transform?: (json: Json) => Json;
  /** Spoils the text of the real answer, after `transform`. */
  spoil?: (text: string) => string;
  /** Reset the connection in place of an answer. */
  cut?: boolean;
  /** Break the body off half-way: the connection is closed, or stays open and silent. */
  breakOff?: 'closed' | 'silent';
  /** Only the next so many matching requests; all of them by default. */
  times?: number;
}

/** A choice of requests: every part that is given must fit. */
export interface RequestFilter {
  service?: ServiceName | 'unknown';
  /** The whole path, or a pattern found in it: `/v1/candidates`, `/\/scorecard$/`. */
  path?: string | RegExp;
  /** Query parameters that must be there with these values; others may be there too. */
  query?: Record<string, string>;
}

/** One request the sandbox received. It is logged on arrival, with the status `pending` until it is answered. */
export interface LoggedRequest {
  service: ServiceName | 'unknown';
  host: string;
  method: string;
  path: string;
  query: Record<string, string>;
  status: number | 'cut' | 'pending';
  /** When it arrived, in milliseconds since 1970. */
  at: number;
  /** Lower-case names. */
  headers: Record<string, string>;
  /** Left out where it is empty. */
  body?: string;
}

export interface SandboxOptions {
  /** The port to listen on; a free one by default. */
  port?: number;
  /** How long every service takes to answer; 0 by default. */
  delayMs?: number;
  /** Set where O*NET is asked as fast as can be: its five requests a second are not enforced then. */
  isUnpaced?: boolean;
}

export interface Sandbox {
  /** TLS for every host name, and an HTTP proxy that takes CONNECT. */
  port: number;
  /** The invented keys that the services accept. */
  keys: SandboxKeys;
  /** Where JobScore's pages are: https://hire.jobscore.com */
  origin: string;
  /** The certificate authority made for this run, as PEM. */
  ca: string;
  /** Makes requests fail or differ. Of several that match, the first added that is not used up applies. */
  inject(filter: RequestFilter, fault: Fault): () => void;
  /** The requests received since the start or the last reset, oldest first. */
  requests(filter?: RequestFilter): LoggedRequest[];
  /** Forgets faults, log, rate windows and every change of state. */
  reset(): void;
  /** Adds newer JOFI profiles, which push older ones out of the newest 50; returns their ids, newest last. */
  addProfiles(count: number): string[];
  /** Sets what is left of the JobScore rate window for every user. The window starts again after an hour. */
  setAllowance(remaining: number): void;
  /** The O*NET database that `/about/` names. */
  setDatabaseName(name: string): void;
  /** Adds so many invented occupations to the tables of O*NET's database, and nowhere else: the real one has 923. */
  addOccupations(count: number): void;
  /** Chooses between the five job zones of old and the four that O*NET has of late. */
  setJobZones(count: 4 | 5): void;
  /** Returns how many requests came faster than O*NET's five a second, and were refused. */
  tooFast(): number;
  stop(): Promise<void>;
}
