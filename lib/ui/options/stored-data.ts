import { signal, type ReadonlySignal } from '@preact/signals';
import {
  MAX_FILE_CHARACTERS,
  type ClearScope,
  type DataState,
  type ImportReport,
} from '../../shared/model/stored-data';

/** What came of a file, as the settings page tells it. */
export type FileReport = ImportReport | { unreadable: 'tooLarge' };

/** What the settings page shows of what is kept. */
export interface StoredDataView {
  /** Absent until the background has answered. */
  data?: DataState;
  /** What came of the file that was read last. */
  report?: FileReport;
  /** Something was just deleted. */
  cleared?: true;
  /** Whether the background answers no longer. */
  lost: boolean;
}

/** What the user can do about it. */
export interface StoredDataActions {
  /** Saves their own work and preferences as a file. */
  save(): void;
  /** Takes them from one. */
  read(file: Blob): void;
  clear(what: ClearScope): void;
}

/** What this needs from outside. */
export interface KeptSurroundings {
  state(): Promise<DataState>;
  clear(what: ClearScope): Promise<DataState>;
  export(): Promise<{ text: string }>;
  import(text: string): Promise<ImportReport>;
  /** Hands a text to the user as a file. */
  save(name: string, text: string): void;
  /** Called when something was deleted or taken, so that the rest of the page looks again. */
  changed(): void;
}

/** The state of what is kept, as the settings page shows it. */
export function createStoredData(surroundings: KeptSurroundings): {
  view: ReadonlySignal<StoredDataView>;
  actions: StoredDataActions;
  refresh(): Promise<void>;
} {
  const view = signal<StoredDataView>({ lost: false });
  return {
    view,
    refresh: () => attempt(async () => take(await surroundings.state())),
    actions: {
      save: () =>
        void attempt(async () => {
          const { text } = await surroundings.export();
          surroundings.save('fitside.json', text);
        }),
      read: file => void attempt(() => read(file)),
      clear: what =>
        void attempt(async () => {
          const data = await surroundings.clear(what);
          view.value = { data, cleared: true, lost: false };
          surroundings.changed();
        }),
    },
  };

  async function read(file: Blob): Promise<void> {
    const { cleared: _, ...rest } = view.value;
    if (file.size > MAX_FILE_CHARACTERS) {
      view.value = { ...rest, report: { unreadable: 'tooLarge' } };
      return;
    }
    const report = await surroundings.import(await file.text());
    view.value = { ...rest, report };
    take(await surroundings.state());
    surroundings.changed();
  }

  function take(data: DataState): void {
    view.value = { ...view.value, data, lost: false };
  }

  async function attempt(task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch {
      view.value = { ...view.value, lost: true };
    }
  }
}
