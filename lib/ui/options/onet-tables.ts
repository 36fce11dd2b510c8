import { signal, type ReadonlySignal } from '@preact/signals';
import type { TablesState } from '../../shared/model/onet-tables';

/** What the settings page needs from outside to tell of O*NET's tables: the background. */
export interface TabledSurroundings {
  /** How far they are. */
  state(): Promise<TablesState>;
  /** Goes on reading where that stopped. */
  read(): Promise<TablesState>;
}

/** How far O*NET's tables have been read, as the settings page shows it. */
export function createOnetTables(surroundings: TabledSurroundings): {
  /** Undefined until the background has answered. */
  view: ReadonlySignal<TablesState | undefined>;
  readAgain(): void;
  /** Asks how far they are; to be called whenever that may have changed. */
  refresh(): Promise<void>;
} {
  const view = signal<TablesState>();
  let asked = 0;
  return {
    view,
    readAgain: () => void take(surroundings.read),
    refresh: () => take(surroundings.state),
  };

  /** An answer that is overtaken by a later question is not shown. */
  async function take(ask: () => Promise<TablesState>): Promise<void> {
    asked += 1;
    const mine = asked;
    try {
      const state = await ask();
      if (mine === asked) view.value = state;
    } catch {
      // What is shown stays: that the background does not answer is told beside the keys.
    }
  }
}
