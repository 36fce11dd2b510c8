import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeyState } from '../../../../lib/shared/model/api-keys';
import {
  DEFAULT_SETTINGS,
  type JobscoreUsers,
  type PreferencesState,
} from '../../../../lib/shared/model/settings';
import { createOptions, type OptionsState } from '../../../../lib/ui/options/options';
import { deferred, settle } from '../../fixtures/promises';
import { fakeSend } from '../../fixtures/send';

const TOKEN: KeyState = { service: 'jobscore', saved: true };
const USERS: JobscoreUsers = { users: [{ id: 'U', name: 'Robert Raymond' }], isCut: false };
const STATE: PreferencesState = { settings: DEFAULT_SETTINGS };

const background = {
  list: vi.fn(async (): Promise<KeyState[]> => [TOKEN]),
  save: vi.fn(async () => TOKEN),
  getSettings: vi.fn(async () => STATE),
  setSettings: vi.fn(async () => STATE),
  listUsers: vi.fn(async (): Promise<JobscoreUsers> => USERS),
};
const permissions = {
  hasAccess: vi.fn(async () => true),
  requestAccess: vi.fn(async () => true),
};
let options: OptionsState;

beforeEach(() => {
  vi.clearAllMocks();
  options = createOptions(
    fakeSend({
      'keys.list': background.list,
      'keys.save': background.save,
      'settings.get': background.getSettings,
      'settings.set': background.setSettings,
      'users.list': background.listUsers,
    }),
    permissions,
  );
});
const view = () => options.view.value;

describe('access', () => {
  it('that the browser does not allow is shown as refused, until it is allowed', async () => {
    permissions.hasAccess.mockResolvedValue(false);
    for (const answer of [async () => false, () => Promise.reject(new Error('no'))]) {
      permissions.requestAccess.mockImplementationOnce(answer);
      options.actions.allow(['jofi', 'pages']);
      await settle();
      expect([...view().refused]).toEqual(['jofi', 'pages']);
    }
    permissions.hasAccess.mockResolvedValue(true);
    options.actions.allow(['jofi']);
    await settle();
    expect([view().refused.size, view().blocked.size]).toEqual([0, 0]);
  });
});

describe('the preferences', () => {
  it('come with the keys; the users only where there is a token', async () => {
    background.list.mockResolvedValueOnce([{ ...TOKEN, saved: false }]);
    await options.refresh();
    await settle();
    expect(view()).toMatchObject({ preferences: STATE, lost: false });
    expect(background.listUsers).not.toHaveBeenCalled();
    await options.refresh();
    await settle();
    expect(view().users).toEqual(USERS);
  });

  it('show the values after a change, and a pending change until then', async () => {
    const changed = { settings: { ...DEFAULT_SETTINGS, readNotes: true } };
    background.setSettings.mockResolvedValueOnce(changed);
    options.actions.change({ readNotes: true });
    expect([...view().pending]).toEqual(['settings']);
    await settle();
    expect(background.setSettings).toHaveBeenCalledExactlyOnceWith({ readNotes: true });
    expect(view().preferences).toEqual(changed);
    expect([...view().pending]).toEqual([]);
  });

  it('take neither an answer that is overtaken nor the state of before it', async () => {
    const users = deferred<JobscoreUsers>();
    const [late, refused] = [deferred<PreferencesState>(), deferred<PreferencesState>()];
    background.listUsers.mockReturnValueOnce(users.promise);
    background.getSettings.mockReturnValueOnce(late.promise);
    background.setSettings.mockReturnValueOnce(refused.promise);
    options.actions.readUsers();
    users.resolve(USERS);
    await settle();
    options.actions.change({ actingAs: { id: 'U', name: 'Robert Raymond' } });
    refused.resolve({ ...STATE, refused: { kind: 'bad-key', service: 'jobscore', onBehalf: true } });
    await settle();
    expect([...view().pending]).toEqual(['users']);
    late.resolve(STATE);
    await settle();
    expect(view()).toMatchObject({ users: USERS, preferences: { refused: { onBehalf: true } } });
    expect([...view().pending]).toEqual([]);
  });

  it('leave what went on meanwhile as it is', async () => {
    const changed = deferred<PreferencesState>();
    background.setSettings.mockReturnValueOnce(changed.promise);
    options.actions.readUsers();
    options.actions.change({ readNotes: true });
    await settle();
    changed.resolve({ settings: { ...DEFAULT_SETTINGS, readNotes: true } });
    await settle();
    expect(view()).toMatchObject({ users: USERS, preferences: { settings: { readNotes: true } } });
    expect([...view().pending]).toEqual([]);
  });

  it('show when the background does not answer', async () => {
    background.setSettings.mockRejectedValueOnce(new Error('stopped'));
    options.actions.change({ readNotes: true });
    await settle();
    expect(view()).toMatchObject({ lost: true, pending: new Set() });
  });

  it('ask for the users once, unless that failed', async () => {
    background.listUsers.mockResolvedValueOnce({ problem: { kind: 'offline', service: 'jobscore' } });
    for (let time = 0; time < 4; time += 1) {
      options.actions.readUsers();
      options.actions.readUsers();
      await settle();
    }
    expect(background.listUsers).toHaveBeenCalledTimes(2);
    expect(view().users).toEqual(USERS);
  });

  it('forget the users of another token, and are read again with each key', async () => {
    await options.refresh();
    await settle();
    options.actions.save('jobscore', 'another-token');
    await settle();
    expect(view().users).toBeUndefined();
    expect(background.getSettings.mock.calls.length).toBeGreaterThan(1);
    expect(background.listUsers).toHaveBeenCalledOnce();
  });
});
