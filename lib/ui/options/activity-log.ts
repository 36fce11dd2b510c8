import type { ActivityEntry } from '../../shared/model/stored-data';
import type { Send } from '../../shared/messages/send';
import { createResource, type Resource } from './resource';

interface ActivityLogData {
  /** The newest first; absent while they were not asked for. */
  activity?: readonly ActivityEntry[];
  /** Result of the last copy; absent once other requests are shown. */
  copied?: boolean | undefined;
}
export type ActivityLogView = Resource<ActivityLogData>['view']['value'];

/** Actions of the user on the last requests. */
export interface ActivityLogActions {
  read(): void;
  /** Copies them as plain text. */
  copy(): void;
  clear(): void;
}

/** Keeps the last requests, as the settings page shows them. */
export function createActivityLogState(
  send: Send,
  clipboard: {
    /** Fitside's version and the browser's name, for support. */
    about(): { version: string; browser: string };
    copy(text: string): Promise<void>;
  },
) {
  const { view, show, run, refresh } = createResource<ActivityLogData>({}, async () => ({
    activity: await send('activity.list', {}),
    copied: undefined,
  }));
  const actions: ActivityLogActions = {
    read: () => void refresh(),
    clear: () => void run(async () => ({ activity: await send('activity.clear', {}), copied: undefined })),
    copy: () => void copy(),
  };
  return { view, actions };

  async function copy(): Promise<void> {
    const text = supportText(view.value.activity ?? [], clipboard.about());
    const copied = await clipboard.copy(text).then(
      () => true,
      () => false,
    );
    show({ copied });
  }
}

/** Returns the last requests for support: in plain text, in English whatever language the page is in. */
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
