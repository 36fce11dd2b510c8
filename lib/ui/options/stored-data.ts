import {
  MAX_FILE_CHARACTERS,
  type ClearScope,
  type DataState,
  type ImportPreview,
  type ImportReport,
  type UnreadableFile,
} from '../../shared/model/stored-data';
import type { PreferenceName } from '../../shared/model/settings';
import type { Send } from '../../shared/messages/send';
import { createResource, type Resource } from './resource';

/** Result of an import, or why nothing was imported. */
export type FileReport = ImportReport | { unreadable: 'tooLarge' };

/** Changes by a file that was read. */
export type FileChanges = Exclude<ImportPreview, UnreadableFile>;

interface StoredDataContent {
  /** Absent until the background has answered. */
  data?: DataState;
  /** About the file that was read last. */
  report?: FileReport | undefined;
  /** The changes that importing the file would make; nothing has changed yet. */
  changes?: FileChanges | undefined;
  /** Whether the browser promised to keep it when the disk is full; absent where it answers no such question. */
  isPersisted?: boolean | undefined;
  /** The browser was asked to promise it, and did not. */
  isRefused?: true | undefined;
  /** Set while data is deleted. */
  isClearing?: true | undefined;
  /** Something was just deleted. */
  cleared?: true | undefined;
}
export type StoredDataView = Resource<StoredDataContent>['view']['value'];

/** Actions of the user on stored data. */
export interface StoredDataActions {
  /** Saves their own work and preferences as a file. */
  save(): void;
  /** Shows what importing them from one would change. */
  read(file: Blob): void;
  /** Imports the file that was read. @param accepted preferences that may read or keep more than now */
  apply(accepted: readonly PreferenceName[]): void;
  /** Shows what bringing back the second copy would change. */
  readCopy(): void;
  /** Gives up a copy that was left. */
  endCopy(): void;
  /** Imports nothing. */
  discard(): void;
  /** Asks the browser to keep it when the disk is full; called in a click, for some ask the user. */
  persist(): void;
  clear(what: ClearScope): void;
}

/** The browser's functions for its promise; see `StorageManager`. */
type Persistence = Pick<StorageManager, 'persisted' | 'persist'>;

const BLANK = { report: undefined, changes: undefined, cleared: undefined };

/**
 * Keeps what is stored, as the settings page shows it.
 * @param save hands a text to the user as a file
 * @param changed called when something was deleted or imported, so that the rest of the page looks again
 * @param persistence the browser's own promise to keep it
 */
export function createStoredDataState(
  send: Send,
  {
    save,
    changed,
    persistence,
  }: { save(name: string, text: string): void; changed(): void; persistence?: Persistence },
) {
  const load = async () => {
    const [data, isPersisted] = await Promise.all([send('data.state', {}), isKept()]);
    return { data, isPersisted };
  };
  const isKept = async () => persistence?.persisted().catch(() => undefined);
  const { view, show, run, refresh } = createResource<StoredDataContent>({}, load);
  const actions: StoredDataActions = {
    save: () =>
      void run(async () => {
        const { text } = await send('data.export', {});
        save('fitside.json', text);
        return {};
      }),
    read: file => void run(() => read(file)),
    readCopy: () => void run(readCopy),
    endCopy: () => void run(async () => ({ ...BLANK, data: await send('data.endCopy', {}) })),
    apply: accepted => void run(() => apply(accepted)),
    discard: () => {
      text = '';
      show({ changes: undefined });
    },
    persist: () =>
      void run(async () => {
        const isPersisted = (await persistence?.persist().catch(() => false)) === true;
        return { isPersisted, isRefused: isPersisted ? undefined : true };
      }),
    clear: what =>
      void run(async () => {
        show({ isClearing: true, cleared: undefined });
        const data = await send('data.clear', { what }).finally(() => show({ isClearing: undefined }));
        changed();
        return { data, cleared: true, report: undefined, changes: undefined };
      }),
  };
  /** Content of the file whose changes are shown. */
  let text = '';
  /** Set where it is that of the second copy. */
  let isCopy = false;
  return { view, actions, refresh };

  async function read(file: Blob): Promise<StoredDataContent> {
    show(BLANK);
    isCopy = false;
    if (file.size > MAX_FILE_CHARACTERS) return { report: { unreadable: 'tooLarge' } };
    text = await file.text();
    return preview();
  }

  async function readCopy(): Promise<StoredDataContent> {
    show(BLANK);
    isCopy = true;
    ({ text } = await send('data.copy', {}));
    return preview();
  }

  async function preview(): Promise<StoredDataContent> {
    const found = await send('data.preview', { text });
    return 'unreadable' in found ? { report: found } : { changes: found };
  }

  async function apply(accepted: readonly PreferenceName[]): Promise<StoredDataContent> {
    const report = await send('data.import', { text, accepted: [...accepted] });
    text = '';
    show({ report, changes: undefined });
    const change = isCopy ? { data: await send('data.endCopy', {}) } : await load();
    changed();
    return change;
  }
}
