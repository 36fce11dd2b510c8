import { signal, type ReadonlySignal } from '@preact/signals';
import type { ActivityEntry } from '../../shared/model/stored-data';

/** What the settings page shows of the last requests. */
export interface ActivityLogView {
  /** The newest first; absent while they were not asked for. */
  activity?: readonly ActivityEntry[];
  /** Whether they were copied, when that was tried last. */
  copied?: boolean;
  /** Whether the background answers no longer. */
  lost: boolean;
}

/** What the user can do about them. */
export interface ActivityLogActions {
  /** Reads them anew. */
  read(): void;
  /** Copies them as plain text. */
  copy(): void;
  clear(): void;
}

/** What this needs from outside. */
export interface LoggedSurroundings {
  list(): Promise<ActivityEntry[]>;
  clear(): Promise<ActivityEntry[]>;
  /** Fitside's version and the browser's name, as they are told to support. */
  about(): { version: string; browser: string };
  copy(text: string): Promise<void>;
}

/** The state of the last requests, as the settings page shows them. */
export function createActivityLog(surroundings: LoggedSurroundings): {
  view: ReadonlySignal<ActivityLogView>;
  actions: ActivityLogActions;
} {
  const view = signal<ActivityLogView>({ lost: false });
  return {
    view,
    actions: {
      read: () => void take(surroundings.list()),
      clear: () => void take(surroundings.clear()),
      copy: () => void copy(),
    },
  };

  async function take(answer: Promise<ActivityEntry[]>): Promise<void> {
    try {
      view.value = { activity: await answer, lost: false };
    } catch {
      view.value = { ...view.value, lost: true };
    }
  }

  async function copy(): Promise<void> {
    const copied = await surroundings.copy(supportText(view.value.activity ?? [], surroundings.about())).then(
      () => true,
      () => false,
    );
    view.value = { ...view.value, copied };
  }
}

/** The last requests as they are told to support: in plain text, in English whatever language the page is in. */
export function supportText(
  activity: readonly ActivityEntry[],
  { version, browser }: { version: string; browser: string },
): string {
  const rows = activity.map(({ at, service, operation, status, problem, durationMs, isFromStore }) =>
    [
      new Date(at).toISOString(),
      service,
      operation,
      isFromStore ? 'stored' : [problem ?? 'ok', status].filter(Boolean).join(' '),
      `${durationMs} ms`,
    ].join('\t'),
  );
  return [`Fitside ${version}`, browser, ...rows, ''].join('\n');
}
