import type { ReadonlySignal } from '@preact/signals';
import type { KeyState } from '../../shared/model/api-keys';
import type { JobscoreUsers, PreferencesState, SettingsChange } from '../../shared/model/settings';
import { type Service, ACCESS_PLACES, type AccessPlace } from '../../shared/model/services';
import type { Send } from '../../shared/messages/send';
import { createResource, type Resource } from './resource';

interface OptionsData {
  /** Empty until the background has answered. */
  keys: readonly KeyState[];
  /** Services whose key is being saved, tested or removed. */
  busy: ReadonlySet<Service>;
  /** Places that the browser does not let Fitside reach. */
  blocked: ReadonlySet<AccessPlace>;
  /** Places that the browser was asked for last and refused. */
  refused: ReadonlySet<AccessPlace>;
  /** Absent until the background has answered. */
  preferences?: PreferencesState | undefined;
  /** The users JobScore can be seen as; absent while they were not asked for. */
  users?: JobscoreUsers | undefined;
  /** Parts of the preferences that are being read or changed. */
  pending: ReadonlySet<PendingPart>;
}
type PendingPart = 'settings' | 'users';
type OptionsView = Resource<OptionsData>['view']['value'];

/** The browser's permissions. */
export interface SitePermissions {
  hasAccess(place: AccessPlace): Promise<boolean>;
  requestAccess(places: readonly AccessPlace[]): Promise<boolean>;
}

export interface OptionsState {
  view: ReadonlySignal<OptionsView>;
  actions: {
    save(service: Service, key: string): void;
    test(service: Service): void;
    remove(service: Service): void;
    /** Must be called in a click: browsers ask for permissions only then. */
    allow(places: readonly AccessPlace[]): void;
    /** Changes only the given settings. */
    change(change: SettingsChange): void;
    /** Reads the users JobScore can be seen as, unless they are there. */
    readUsers(): void;
  };
  /** Loads again what may have been changed elsewhere. */
  refresh(): Promise<void>;
}

/** Keeps API keys, preferences and site access, as the settings page shows them. */
export function createOptions(send: Send, { hasAccess, requestAccess }: SitePermissions): OptionsState {
  const none = new Set<never>();
  const { view, show, run, refresh } = createResource<OptionsData>(
    { keys: [], busy: none, blocked: none, refused: none, pending: none },
    load,
  );
  let changes = 0;
  return {
    view,
    refresh,
    actions: {
      save: (service, key) => void changeKey(service, () => send('keys.save', { service, key })),
      test: service => void changeKey(service, () => send('keys.test', { service })),
      remove: service => void changeKey(service, () => send('keys.remove', { service })),
      allow: places => void allow(places),
      change: settings => void change(settings),
      readUsers: () => void readUsers(),
    },
  };

  async function load(): Promise<Partial<OptionsData>> {
    const [keys, preferences] = await Promise.all([
      send('keys.list', {}),
      send('settings.get', {}),
      refreshAccess(),
    ]);
    // Read ahead where there is a token, so that the list is there when it is opened.
    if (keys.some(key => key.service === 'jobscore' && key.saved && !key.isLocked)) void readUsers();
    return { keys, preferences };
  }

  /** Reads the preferences again, for what JobScore has left. The answer to a change is newer and counts instead. */
  async function readPreferences(): Promise<Partial<OptionsData>> {
    const before = changes;
    const preferences = await send('settings.get', {});
    return changes !== before || view.value.pending.has('settings') ? {} : { preferences };
  }

  async function change(settings: SettingsChange): Promise<void> {
    changes += 1;
    await whilePending('settings', async () => ({ preferences: await send('settings.set', settings) }));
  }

  async function readUsers(): Promise<void> {
    const { users, pending } = view.value;
    if ((users && 'users' in users) || pending.has('users')) return;
    await whilePending('users', async () => {
      show({ users: await send('users.list', {}) });
      return readPreferences();
    });
  }

  /** Marks a part of the preferences as pending while a task is under way. */
  async function whilePending(part: PendingPart, task: () => Promise<Partial<OptionsData>>): Promise<void> {
    show({ pending: new Set([...view.value.pending, part]) });
    await run(task);
    show({ pending: without(view.value.pending, part) });
  }

  async function refreshAccess(): Promise<void> {
    const access = await Promise.all(ACCESS_PLACES.map(place => hasAccess(place)));
    const blocked = new Set(ACCESS_PLACES.filter((_, at) => !access[at]));
    const refused = new Set([...view.value.refused].filter(place => blocked.has(place)));
    show({ blocked, refused });
  }

  async function allow(places: readonly AccessPlace[]): Promise<void> {
    // Some browsers refuse by an error.
    await requestAccess(places).catch(() => false);
    show({ refused: new Set(places) });
    await refreshAccess();
  }

  async function changeKey(service: Service, task: () => Promise<KeyState>): Promise<void> {
    show({ busy: new Set([...view.value.busy, service]) });
    await run(async () => {
      const state = await task();
      show({ keys: view.value.keys.map(key => (key.service === service ? state : key)) });
      // Another token has other users, and every request leaves fewer for the hour.
      if (service === 'jobscore') show({ users: undefined });
      return readPreferences();
    });
    show({ busy: without(view.value.busy, service) });
  }
}

function without<Item>(items: ReadonlySet<Item>, gone: Item): ReadonlySet<Item> {
  return new Set([...items].filter(item => item !== gone));
}
