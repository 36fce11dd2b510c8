import type { HandlersOf } from '../../shared/messages/receive';
import type { onetMessages } from '../../shared/messages/to-background/onet';
import { areTitleWords } from '../../shared/model/search-words';
import type { Topics } from '../onet/topics';
import type { Tables } from '../onet/tables/tables';
import type { TablesReader } from '../schedule/tables-refresh';

/** Answers messages about O*NET that concern no person. */
export function createOnetHandlers(parts: {
  topics: Topics;
  tables: Pick<Tables, 'state' | 'current'>;
  tablesReader: Pick<TablesReader, 'runAgain'>;
  /** Shows a page of the extension in a new tab. @param address without a leading slash */
  openPage: (address: string) => Promise<unknown>;
}): HandlersOf<typeof onetMessages> {
  const { topics, tables, tablesReader, openPage } = parts;

  return {
    'onet.read': ({ topic, want, language }) => topics.read(topic, want, language),

    'occupations.open': async ({ codes }) => {
      await openPage(`occupations.html#${codes.join(',')}`);
      return {};
    },

    'tables.state': () => tables.state(),

    'tables.areTitleWords': async ({ words }) => {
      const { occupations = {} } = (await tables.current()) ?? {};
      const titles = Object.values(occupations).flatMap(({ title }) => title ?? []);
      return { areTitleWords: areTitleWords(words, titles) };
    },

    'tables.read': async () => {
      // It may take minutes; the state shows how far it is.
      tablesReader.runAgain().catch(() => undefined);
      return tables.state();
    },
  };
}
