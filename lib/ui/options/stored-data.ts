import {
  MAX_FILE_CHARACTERS,
  type ClearScope,
  type DataState,
  type ImportReport,
} from '../../shared/model/stored-data';
import type { Send } from '../../shared/messages/send';
import { createResource, type Resource } from './resource';

/** Result of an import, or why nothing was imported. */
export type FileReport = ImportReport | { unreadable: 'tooLarge' };

interface StoredDataContent {
  /** Absent until the background has answered. */
  data?: DataState;
  /** About the file that was read last. */
  report?: FileReport | undefined;
  /** Something was just deleted. */
  cleared?: true | undefined;
}
export type StoredDataView = Resource<StoredDataContent>['view']['value'];

/** Actions of the user on stored data. */
export interface StoredDataActions {
  /** Saves their own work and preferences as a file. */
  save(): void;
  /** Imports them from one. */
  read(file: Blob): void;
  clear(what: ClearScope): void;
}

/**
 * Keeps what is stored, as the settings page shows it.
 * @param save hands a text to the user as a file
 * @param changed called when something was deleted or imported, so that the rest of the page looks again
 */
export function createStoredDataState(
  send: Send,
  { save, changed }: { save(name: string, text: string): void; changed(): void },
) {
  const load = async () => ({ data: await send('data.state', {}) });
  const { view, show, run, refresh } = createResource<StoredDataContent>({}, load);
  const actions: StoredDataActions = {
    save: () =>
      void run(async () => {
        const { text } = await send('data.export', {});
        save('fitside.json', text);
        return {};
      }),
    read: file => void run(() => read(file)),
    clear: what =>
      void run(async () => {
        const data = await send('data.clear', { what });
        changed();
        return { data, cleared: true, report: undefined };
      }),
  };
  return { view, actions, refresh };

  async function read(file: Blob): Promise<StoredDataContent> {
    if (file.size > MAX_FILE_CHARACTERS) return { report: { unreadable: 'tooLarge' }, cleared: undefined };
    const report = await send('data.import', { text: await file.text() });
    show({ report, cleared: undefined });
    const change = await load();
    changed();
    return change;
  }
}
