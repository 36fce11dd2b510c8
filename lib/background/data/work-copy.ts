import type { EpochMs } from '../../shared/model/time';
import { createSerialQueue } from '../../shared/async/serial-queue';
import {
  MADE_KINDS,
  MAX_COPY_CHARACTERS,
  MAX_FILE_RECORDS,
  type ClearScope,
  type CopyState,
  type WorkCopyRecord,
} from '../../shared/model/stored-data';
import type { KeptValue } from '../../shared/settings/define-value';
import type { Preferences } from '../settings/preferences';
import type { UserWorkStore } from '../storage/all-user-work';
import { writeDataFile, type DataFile } from './export-file';

export type WorkCopy = ReturnType<typeof createWorkCopy>;

/** Changes within this time are copied together. */
const BATCH_MS = 500;

/**
 * Keeps a second copy of what the user made, in another store than the database. It is brought back only where the user
 * asks for that, and by the same steps as a file: a copy never decides anything.
 */
export function createWorkCopy(parts: {
  kept: Pick<KeptValue<WorkCopyRecord, null>, 'getValue' | 'setValue' | 'removeValue'>;
  userWork: Pick<UserWorkStore, 'made'>;
  preferences: Pick<Preferences, 'takeAlong'>;
  /** Returns whether Fitside was in use: a new database of a new user lacks nothing. */
  wasUsed: () => Promise<boolean>;
  clearing: { getValue(): Promise<ClearScope | null> };
  now?: () => EpochMs;
}) {
  const { kept, userWork, preferences, now = Date.now } = parts;
  const changes = createSerialQueue();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the databases: to read what is copied may itself make another, which is empty. */
  let renewals = 0;

  return {
    /** Copies what is there soon: after each change of it. */
    later(): void {
      timer ??= setTimeout(() => void write().catch(() => undefined), BATCH_MS);
    },

    /** Notes that the database is another, so that what it held is offered, or its loss is shown. */
    renewed(): Promise<void> {
      renewals += 1;
      return changes.run(async () => {
        const [copy, isUsed, clearing] = await Promise.all([
          kept.getValue(),
          parts.wasUsed(),
          parts.clearing.getValue(),
        ]);
        // What the user deletes is not lost.
        if (clearing === 'everything') return;
        if (copy) await kept.setValue({ ...copy, isLeft: true });
        else if (isUsed) await kept.setValue({ text: '', at: now(), isLeft: true });
      });
    },

    async state(): Promise<CopyState | undefined> {
      await changes.settled();
      const copy = await kept.getValue();
      if (!copy) return undefined;
      const { text, at, isLeft } = copy;
      return { at, bytes: text.length, ...(isLeft && { left: text ? 'copy' : 'none' }) };
    },

    /** Returns the copy as the text of a file. */
    text: async (): Promise<string> => (await kept.getValue())?.text ?? '',

    /** Ends the offer of a copy that was left, and copies what is there now. */
    async settle(): Promise<void> {
      await forget();
      await write();
    },

    forget,
  };

  function forget(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    return changes.run(() => kept.removeValue());
  }

  function write(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    return changes.run(async () => {
      // A copy that waits for the user's word is the only one there is.
      if ((await kept.getValue())?.isLeft) return;
      const before = renewals;
      const [work, along] = await Promise.all([userWork.made(), preferences.takeAlong()]);
      if (renewals !== before) return;
      const isEmpty = MADE_KINDS.every(kind => work[kind].length === 0) && along.at === 0;
      if (isEmpty) return kept.removeValue();
      const text = workCopyText({ ...work, ...(along.at > 0 && { preferences: along }) }, now());
      await kept.setValue({ text, at: now() });
    });
  }
}

/** Returns the text of a file with the newest records of each kind, as many as there is room for. */
export function workCopyText(content: DataFile, now: EpochMs, longest = MAX_COPY_CHARACTERS): string {
  for (let most = MAX_FILE_RECORDS; ; most = Math.floor(most / 2)) {
    const newest = MADE_KINDS.map(kind => [
      kind,
      content[kind].toSorted((a, b) => b.at - a.at).slice(0, most),
    ]);
    const text = writeDataFile({ ...content, ...Object.fromEntries(newest) }, now);
    if (text.length <= longest || most === 0) return text;
  }
}
