import type { Language } from '../../shared/model/language';
import type { OnetTables } from '../../shared/model/onet-tables';
import type { createOnetQueries } from '../query/onet-queries';
import type { Query, QueryResult } from '../query/query-client';

/** Queries, tables and language to read O*NET with. */
export interface OnetContext {
  read: <Value>(query: Query<Value>) => Promise<QueryResult<Value>>;
  queries: ReturnType<typeof createOnetQueries>;
  language: Language;
  /** O*NET's tables, where they have been read. */
  tables: OnetTables | undefined;
}
