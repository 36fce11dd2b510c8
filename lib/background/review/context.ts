import type { EpochMs } from '../../shared/model/time';
import type { OnetTables } from '../../shared/model/onet-tables';
import type { Language } from '../../shared/model/language';
import type { Problem } from '../../shared/model/problem';
import type { Section } from '../../shared/model/sections';
import type { Subject } from '../../shared/model/subject';
import type { EnteredInterests, JobOccupations, ProfileLinks } from '../storage/user-work';
import type { PageHeadings } from '../storage/page-headings';
import type { DeletedProfiles } from '../storage/deleted-profiles';
import type { ProfileIndex } from '../storage/profile-index';
import type { Query, QueryResult } from '../query/query-client';
import type { Freshness } from '../../shared/messages/fields';
import type { Queries } from '../query/queries';

/** Stores and queries that reviews are worked out with. */
export interface ReviewTools {
  queries: Queries;
  index: ProfileIndex;
  /** The users' links between candidates and profiles. */
  links: ProfileLinks;
  /** Interests that users entered. */
  entered: EnteredInterests;
  /** Occupations that users gave to jobs. */
  jobs: JobOccupations;
  /** Profiles that JOFI no longer has. */
  deletedProfiles: DeletedProfiles;
  /** O*NET's tables, where they have been read. */
  tables: { current(): Promise<OnetTables | undefined> };
  /** Headings of pages, by what users confirmed under them. */
  headings: Pick<PageHeadings, 'isConfirmed'>;
  /** Returns whether profile ids may be looked for in the candidate's notes and profile links. */
  mayReadNotes(): Promise<boolean>;
  /** The sections that an organisation hides. */
  hidden(): Promise<readonly Section[]>;
  /** The language Fitside speaks. */
  language(): Promise<Language>;
  now(): EpochMs;
}

/** Reads a query that must be at least this fresh. */
export type ReadQuery = <T>(query: Query<T>, freshness: Freshness) => Promise<QueryResult<T>>;

/** Context of one section: the candidate, and reads of the freshness wanted. */
export interface ReviewContext extends ReviewTools {
  subject: Subject;
  /** @param since asks again unless it was fetched at or after this time, however fresh an answer is wanted */
  read<T>(query: Query<T>, since?: EpochMs): Promise<QueryResult<T>>;
  /** Reads data that hardly changes: a refresh asks for it only when the stored answer is too old. */
  lookUp<T>(query: Query<T>): Promise<QueryResult<T>>;
  /** Reads what is stored, however fresh an answer is wanted. */
  stored<T>(query: Query<T>): Promise<QueryResult<T>>;
  /** Works something out once for all sections of the round, as fresh as this context reads. */
  share<T>(work: SharedWork<T>): Promise<T>;
  /** Forgets what the round shares, if this outcome is part of it: it turned out to be wrong. */
  unshare(outcome: object): void;
  /** The same context, in which `read` is `lookUp`. */
  relaxed(): ReviewContext;
}

/** Work that several sections need. A round distinguishes such functions by identity. */
type SharedWork<T> = (context: ReviewContext) => Promise<T>;

/** Work that the sections of one round share about one subject. */
export interface Round {
  share<T>(work: SharedWork<T>, freshness: Freshness): Promise<T>;
  unshare(outcome: object): void;
}

/** Returns the context of one section, or of what sections share. */
export function createContext(
  tools: ReviewTools,
  subject: Subject,
  freshness: Freshness,
  readQuery: ReadQuery,
  round: Round = createRound(tools, subject, readQuery),
): ReviewContext {
  const relaxed = freshness === 'stored' ? freshness : 'fresh';
  const context: ReviewContext = {
    ...tools,
    subject,
    read: (query, since) => readQuery(query, since === undefined ? freshness : { since }),
    lookUp: query => readQuery(query, relaxed),
    stored: query => readQuery(query, 'stored'),
    share: work => round.share(work, freshness),
    unshare: round.unshare,
    relaxed: () =>
      relaxed === freshness ? context : createContext(tools, subject, relaxed, readQuery, round),
  };
  return context;
}

/** Returns a round in which nothing is worked out yet. */
export function createRound(tools: ReviewTools, subject: Subject, readQuery: ReadQuery): Round {
  type Begun = Map<SharedWork<unknown>, Promise<unknown>>;
  const begunByFreshness = new Map<string, Begun>();
  const outcomes = new Set<unknown>();

  const round: Round = {
    share<T>(work: SharedWork<T>, freshness: Freshness) {
      const key = JSON.stringify(freshness);
      const begun: Begun = begunByFreshness.get(key) ?? new Map();
      begunByFreshness.set(key, begun);
      return (begun.get(work) ?? begin(work, freshness, begun)) as Promise<T>;
    },

    unshare(outcome) {
      if (!outcomes.has(outcome)) return;
      begunByFreshness.clear();
      outcomes.clear();
    },
  };
  return round;

  function begin(work: SharedWork<unknown>, freshness: Freshness, begun: Begun): Promise<unknown> {
    const result = work(createContext(tools, subject, freshness, readQuery, round));
    begun.set(work, result);
    result.then(
      outcome => outcomes.add(outcome),
      // What failed is tried again.
      () => begun.delete(work),
    );
    return result;
  }
}

/** Result of a section or of a step: data, a problem, both (partial or stored data), or nothing yet. */
export interface Outcome<D> {
  data?: D;
  fetchedAt?: EpochMs;
  problem?: Problem;
  /** The section whose failure is the cause. */
  because?: Section;
}

/** Returns an outcome without data, for the same reason as another's. */
export function withoutData<D>(outcome: Outcome<D>, because?: Section): Outcome<never> {
  return { problem: outcome.problem, because: outcome.because ?? (outcome.problem && because) };
}
