import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_FILE_CHARACTERS, type DataState } from '../../../../lib/shared/model/stored-data';
import { createStoredDataState } from '../../../../lib/ui/options/stored-data';
import { createActivityLogState, supportText } from '../../../../lib/ui/options/activity-log';
import { fakeSend } from '../../fixtures/send';

const SOME: DataState = { kinds: [{ kind: 'links', count: 2, bytes: 400 }], usage: 9_000 };
const NONE: DataState = { kinds: [{ kind: 'links', count: 0, bytes: 0 }] };
const outside = {
  state: vi.fn(),
  clear: vi.fn(),
  export: vi.fn(),
  preview: vi.fn(),
  import: vi.fn(),
  endCopy: vi.fn(),
  save: vi.fn(),
  changed: vi.fn(),
};
let kept: ReturnType<typeof createStoredDataState>;

beforeEach(() => {
  vi.resetAllMocks();
  outside.state.mockResolvedValue(SOME);
  kept = createStoredDataState(
    fakeSend({
      'data.state': outside.state,
      'data.clear': outside.clear,
      'data.export': outside.export,
      'data.preview': outside.preview,
      'data.import': outside.import,
      'data.copy': async () => ({ text: 'the copy' }),
      'data.endCopy': outside.endCopy,
    }),
    outside,
  );
});

describe('what is kept', () => {
  it('is shown, also after deleting, of which the rest of the page is notified', async () => {
    await kept.refresh();
    expect(kept.view.value).toEqual({ data: SOME, lost: false });
    outside.clear.mockResolvedValue(NONE);
    kept.actions.clear('people');
    await vi.waitFor(() => expect(kept.view.value).toEqual({ data: NONE, cleared: true, lost: false }));
    expect(outside.clear).toHaveBeenCalledExactlyOnceWith({ what: 'people' });
    expect(outside.changed).toHaveBeenCalledOnce();
  });

  it('is kept by the promise of the browser, once it is given', async () => {
    const persistence = { persisted: vi.fn(async () => false), persist: vi.fn(async () => false) };
    const { view, actions, refresh } = createStoredDataState(fakeSend({ 'data.state': outside.state }), {
      ...outside,
      persistence,
    });
    await refresh();
    expect(view.value.isPersisted).toBe(false);
    expect(persistence.persist).not.toHaveBeenCalled();
    actions.persist();
    await vi.waitFor(() => expect(view.value.isRefused).toBe(true));
    persistence.persist.mockResolvedValue(true);
    actions.persist();
    await vi.waitFor(() => expect(view.value).toMatchObject({ isPersisted: true, isRefused: undefined }));
  });

  it('is saved as the file that the background gives', async () => {
    outside.export.mockResolvedValue({ text: '{}' });
    kept.actions.save();
    await vi.waitFor(() => expect(outside.save).toHaveBeenCalledExactlyOnceWith('fitside.json', '{}'));
  });

  const counts = { added: 1, replaced: 0, unchanged: 0 };
  const kinds = { links: counts, entered: counts, jobs: counts };

  it('shows what a file would change, and imports it when the user agrees', async () => {
    const preview = { kinds, links: [], preferences: 'absent' };
    outside.preview.mockResolvedValue(preview);
    kept.actions.read(new Blob(['something']));
    await vi.waitFor(() => expect(kept.view.value.changes).toEqual(preview));
    expect(outside.preview).toHaveBeenCalledExactlyOnceWith({ text: 'something' });
    expect(outside.import).not.toHaveBeenCalled();
    const report = { kinds, preferences: 'absent' };
    outside.import.mockResolvedValue(report);
    kept.actions.apply(['readNotes']);
    await vi.waitFor(() => expect(kept.view.value.report).toEqual(report));
    expect(kept.view.value.changes).toBeUndefined();
    expect(outside.import).toHaveBeenCalledExactlyOnceWith({ text: 'something', accepted: ['readNotes'] });
    await vi.waitFor(() => expect(outside.changed).toHaveBeenCalledOnce());
  });

  it('brings back the second copy as it does a file, and ends its offer then', async () => {
    outside.endCopy.mockResolvedValue(SOME);
    outside.import.mockResolvedValue({ kinds, preferences: 'absent' });
    outside.preview.mockResolvedValue({ kinds, links: [], preferences: 'absent' });
    kept.actions.readCopy();
    await vi.waitFor(() => expect(kept.view.value.changes).toBeDefined());
    expect(outside.preview).toHaveBeenCalledExactlyOnceWith({ text: 'the copy' });
    expect(outside.endCopy).not.toHaveBeenCalled();
    kept.actions.apply([]);
    await vi.waitFor(() => expect(kept.view.value.data).toEqual(SOME));
    expect(outside.import).toHaveBeenCalledExactlyOnceWith({ text: 'the copy', accepted: [] });
    expect(outside.endCopy).toHaveBeenCalledOnce();
  });

  it('imports nothing of a file that was discarded or refused', async () => {
    outside.preview.mockResolvedValueOnce({ kinds, links: [], preferences: 'older' });
    kept.actions.read(new Blob(['something']));
    await vi.waitFor(() => expect(kept.view.value.changes).toBeDefined());
    kept.actions.discard();
    expect(kept.view.value.changes).toBeUndefined();
    outside.preview.mockResolvedValueOnce({ unreadable: 'odd' });
    kept.actions.read(new Blob(['else']));
    await vi.waitFor(() => expect(kept.view.value.report).toEqual({ unreadable: 'odd' }));
    expect(outside.import).not.toHaveBeenCalled();
    expect(outside.changed).not.toHaveBeenCalled();
  });

  it('takes in no file beyond all measure', async () => {
    kept.actions.read({ size: MAX_FILE_CHARACTERS + 1 } as Blob);
    await vi.waitFor(() => expect(kept.view.value.report).toEqual({ unreadable: 'tooLarge' }));
    expect(outside.preview).not.toHaveBeenCalled();
  });

  it('stays as it was when the background does not answer', async () => {
    await kept.refresh();
    outside.clear.mockRejectedValue(new Error('gone'));
    kept.actions.clear('everything');
    await vi.waitFor(() => expect(kept.view.value).toEqual({ data: SOME, lost: true }));
  });
});

describe('the last requests', () => {
  const ROWS = [
    {
      at: Date.UTC(2026, 2, 1, 12),
      service: 'jofi',
      operation: 'test-takers/{}',
      status: 404,
      problem: 'not-found',
      durationMs: 31,
      isFromStore: false,
    },
    {
      at: Date.UTC(2026, 2, 1, 11),
      service: 'onet',
      operation: 'skills',
      durationMs: 0,
      isFromStore: true,
    },
  ] as const;
  const ABOUT = { version: '0.1.0', browser: 'A browser' };

  it('are read, copied as text and cleared', async () => {
    const log = { list: vi.fn(), clear: vi.fn(), about: () => ABOUT, copy: vi.fn() };
    log.list.mockResolvedValue(ROWS);
    log.copy.mockResolvedValue(undefined);
    log.clear.mockResolvedValue([]);
    const { view, actions } = createActivityLogState(
      fakeSend({ 'activity.list': log.list, 'activity.clear': log.clear }),
      log,
    );
    actions.read();
    await vi.waitFor(() => expect(view.value.activity).toEqual(ROWS));
    actions.copy();
    await vi.waitFor(() => expect(view.value.copied).toBe(true));
    expect(log.copy).toHaveBeenCalledExactlyOnceWith(supportText(ROWS, ABOUT));
    log.copy.mockRejectedValue(new Error('not allowed'));
    actions.copy();
    await vi.waitFor(() => expect(view.value.copied).toBe(false));
    actions.clear();
    await vi.waitFor(() => expect(view.value).toEqual({ activity: [], lost: false }));
  });

  it('are copied for support with version and browser, line by line', () => {
    expect(supportText(ROWS, ABOUT)).toBe(
      [
        'Fitside 0.1.0',
        'A browser',
        '2026-03-01T12:00:00.000Z\tjofi\ttest-takers/{}\tnot-found 404\t31 ms',
        '2026-03-01T11:00:00.000Z\tonet\tskills\tstored\t0 ms',
        '',
      ].join('\n'),
    );
  });
});
