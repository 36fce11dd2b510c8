import { createSerialQueue } from '../../shared/async/serial-queue';
import type { Onet } from '../services/onet';

/** Where the name of the database that stored answers came from is kept. */
interface NameStore {
  getValue(): Promise<string | null>;
  setValue(name: string): Promise<void>;
}

/**
 * O*NET, heard out on which database answers: when that is another than the stored answers came from, they are
 * forgotten. It asks nothing itself; whoever reads `/about/` anyway (the tables daily, the test of a key) is heard.
 * @param forget deletes all stored answers of O*NET
 */
export function withDatabaseVersion(onet: Onet, name: NameStore, forget: () => Promise<void>): Onet {
  const changes = createSerialQueue();

  return {
    ...onet,
    async about(priority) {
      const answer = await onet.about(priority);
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
