import type { TablesState } from '../../shared/model/onet-tables';
import type { Send } from '../../shared/messages/send';
import { createResource } from './resource';

/** Keeps how far O*NET's tables have been read, as the settings page shows it. */
export function createOnetTables(send: Send) {
  let asked = 0;
  const { view, run, refresh } = createResource<{ state?: TablesState }>({}, () =>
    newest(() => send('tables.state', {})),
  );
  return {
    /** `state` is absent until the background has answered. */
    view,
    /** Goes on reading where that stopped. */
    readAgain: () => void run(() => newest(() => send('tables.read', {}))),
    refresh,
  };

  /** Drops an answer that a later question has overtaken. */
  async function newest(ask: () => Promise<TablesState>): Promise<{ state?: TablesState }> {
    const turn = ++asked;
    const state = await ask();
    return turn === asked ? { state } : {};
  }
}
