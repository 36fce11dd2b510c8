import { createSerialQueue } from '../../shared/async/serial-queue';
import type { Onet } from '../services/onet';

/** Store of the name of the database that stored answers came from. */
interface NameStore {
  getValue(): Promise<string | null>;
  setValue(name: string): Promise<void>;
}

/**
 * Watches which database O*NET answers from, and forgets stored answers when it changes. It sends no request of its
 * own: the tables read `/about/` daily, and each test of a key does.
 * @param forget deletes all stored answers of O*NET
 */
export function withDatabaseVersion(onet: Onet, name: NameStore, forget: () => Promise<void>): Onet {
  const changes = createSerialQueue();

  return {
    ...onet,
    async about(...sending) {
      const answer = await onet.about(...sending);
      // What could not be forgotten is forgotten the next time.
      await changes.run(() => hear(answer.database)).catch(() => undefined);
      return answer;
    },
  };

  async function hear(database: string): Promise<void> {
    const before = await name.getValue();
    if (before === database) return;
    if (before !== null) await forget();
    await name.setValue(database);
  }
}
