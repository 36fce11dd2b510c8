import type { StoreNames } from 'idb';
import { DATA_KINDS, PEOPLE_KINDS, type DataKind, type DataState } from '../../shared/model/stored-data';
import type { OnetTables } from '../../shared/model/onet-tables';
import type { Service } from '../../shared/model/services';
import { within } from '../../shared/browser/database-connection';
import { StorageError } from '../../shared/model/storage-fault';
import { deleteDatabase, type Connection, type Schema } from './database';
import { LONGEST_CHANGE_MS } from './query-cache';

export type Inventory = ReturnType<typeof createInventory>;

/** Records measured to estimate the size of a kind. */
const SAMPLE = 50;

/** The stores that hold nothing but one kind; services' answers, about people and not, share another. */
const STORES: Record<DataKind, readonly StoreNames<Schema>[]> = {
  people: ['profiles', 'testTakers'],
  peopleAnswers: [],
  recent: ['recent'],
  looks: ['looks'],
  tabs: [],
  links: ['links'],
  entered: ['entered', 'progress'],
  jobs: ['jobs'],
  onetAnswers: [],
  tables: ['tables'],
  activity: ['activity'],
};

interface Amount {
  count: number;
  bytes: number;
}

/** Session values of tabs, of one kind. */
interface OfTabs {
  all(): Promise<readonly unknown[]>;
  clear(): Promise<void>;
}

/**
 * Counts stored data and deletes it.
 * @param ofTabs all session values about people
 * @param erase deletes the whole database
 */
export function createInventory(
  database: Connection,
  ofTabs: readonly OfTabs[],
  erase: () => Promise<void> = deleteDatabase,
) {
  const amountOf = (kind: DataKind): Promise<Amount> => {
    if (kind === 'peopleAnswers') return answersOf('jobscore', 'jofi');
    if (kind === 'onetAnswers') return answersOf('onet');
    if (kind === 'tabs') return inTabs();
    return kind === 'tables' ? inTables() : inStores(STORES[kind]);
  };

  return {
    /** Returns the amounts by kind. */
    count: (): Promise<DataState['kinds']> =>
      Promise.all(DATA_KINDS.map(async kind => ({ kind, ...(await amountOf(kind)) }))),

    /** Deletes all that is kept about people beside services' answers. */
    async clearPeople(): Promise<void> {
      await Promise.all(ofTabs.map(tabs => tabs.clear()));
      await clear(PEOPLE_KINDS.flatMap(kind => STORES[kind]));
    },

    /** Deletes everything in the database, and the database where it does not open. */
    async clearAll(): Promise<void> {
      try {
        await clear(await database.run(async opened => [...opened.objectStoreNames]));
      } catch (error) {
        if (!(error instanceof StorageError)) throw error;
        await eraseDatabase();
      }
    },

    eraseDatabase,
  };

  /** Deletes the database whole: it is made anew when it is needed next. */
  async function eraseDatabase(): Promise<void> {
    database.close();
    await within(erase(), LONGEST_CHANGE_MS);
  }

  async function clear(stores: readonly StoreNames<Schema>[]): Promise<void> {
    return database.run(async opened => {
      const transaction = opened.transaction(stores, 'readwrite');
      await Promise.all([...stores.map(store => transaction.objectStore(store).clear()), transaction.done]);
    });
  }

  async function inStores(stores: readonly StoreNames<Schema>[]): Promise<Amount> {
    return database.run(async opened => {
      return sum(
        stores.map(async store =>
          amount(await opened.count(store), await opened.getAll(store, null, SAMPLE)),
        ),
      );
    });
  }

  async function answersOf(...services: Service[]): Promise<Amount> {
    return database.run(async opened => {
      return sum(
        services.map(async service =>
          amount(
            await opened.countFromIndex('answers', 'service', service),
            await opened.getAllFromIndex('answers', 'service', service, SAMPLE),
          ),
        ),
      );
    });
  }

  function inTabs(): Promise<Amount> {
    return sum(
      ofTabs.map(async tabs => {
        const all = await tabs.all();
        return amount(all.length, all);
      }),
    );
  }

  /** Counts the occupations in the tables. */
  async function inTables(): Promise<Amount> {
    return database.run(async opened => {
      const all = await opened.getAll('tables');
      const current = (await opened.get('tables', 'current')) as OnetTables | undefined;
      const { bytes } = amount(all.length, all);
      return { count: Object.keys(current?.occupations ?? {}).length, bytes };
    });
  }
}

/** @param sample the first few of them */
function amount(count: number, sample: readonly unknown[]): Amount {
  const bytes = sample.reduce<number>((bytes, record) => bytes + bytesOf(record), 0);
  return { count, bytes: sample.length === 0 ? 0 : Math.round((bytes * count) / sample.length) };
}

function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

async function sum(amounts: Promise<Amount>[]): Promise<Amount> {
  const none: Amount = { count: 0, bytes: 0 };
  return (await Promise.all(amounts)).reduce(
    (total, { count, bytes }) => ({ count: total.count + count, bytes: total.bytes + bytes }),
    none,
  );
}
