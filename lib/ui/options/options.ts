import { signal, type ReadonlySignal } from '@preact/signals';
import type { KeyState } from '../../shared/model/api-keys';
import type { JobscoreUsers, PreferencesState, SettingsChange } from '../../shared/model/settings';
import { type Service, ACCESS_PLACES, type AccessPlace } from '../../shared/model/services';

/** What the settings page shows. */
export interface OptionsView {
  /** Empty until the background has answered. */
  keys: readonly KeyState[];
  /** Services whose key is being saved, tested or removed. */
  busy: ReadonlySet<Service>;
  /** What the browser does not let Fitside reach. */
  blocked: ReadonlySet<AccessPlace>;
  /** What of it the browser was asked for last, and did not allow. */
  refused: ReadonlySet<AccessPlace>;
  /** Absent until the background has answered. */
  preferences?: PreferencesState | undefined;
  /** The users JobScore can be seen as; absent while they were not asked for. */
  users?: JobscoreUsers | undefined;
  /** What of the preferences is being read or changed. */
  pending: ReadonlySet<'settings' | 'users'>;
  /** Whether the background answers no longer, for instance because the extension was updated. */
  lost: boolean;
}

/** What the settings page needs from outside: the background, and the browser's permissions. */
export interface OptionsSurroundings {
  list(): Promise<KeyState[]>;
  save(service: Service, key: string): Promise<KeyState>;
  test(service: Service): Promise<KeyState>;
  remove(service: Service): Promise<KeyState>;
  getSettings(): Promise<PreferencesState>;
  setSettings(change: SettingsChange): Promise<PreferencesState>;
  listUsers(): Promise<JobscoreUsers>;
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
    /** Changes what is given of the settings. */
    change(change: SettingsChange): void;
    /** Reads the users JobScore can be seen as, unless they are there. */
    readUsers(): void;
  };
  /** Looks again at what may have been changed elsewhere. */
  refresh(): Promise<void>;
}

/** The settings page's state. */
export function createOptions(surroundings: OptionsSurroundings): OptionsState {
  const view = signal<OptionsView>({
    keys: [],
    busy: new Set(),
    blocked: new Set(),
    refused: new Set(),
    pending: new Set(),
    lost: false,
  });
  let changes = 0;
  return {
    view,
    refresh,
    actions: {
      save: (service, key) => void work(service, () => surroundings.save(service, key)),
      test: service => void work(service, () => surroundings.test(service)),
      remove: service => void work(service, () => surroundings.remove(service)),
      allow: places => void allow(places),
      change: settings => void change(settings),
      readUsers: () => void readUsers(),
    },
  };

  async function refresh(): Promise<void> {
    try {
      const [keys, preferences] = await Promise.all([
        surroundings.list(),
        surroundings.getSettings(),
        refreshAccess(),
      ]);
      view.value = { ...view.value, keys, preferences, lost: false };
      // Read ahead where there is a token, so that the list is there when it is opened.
      if (keys.some(key => key.service === 'jobscore' && key.saved)) void readUsers();
    } catch {
      view.value = { ...view.value, lost: true };
    }
  }

  /** Reads the preferences anew, for what JobScore has left. A change of them says so itself, and more surely. */
  async function readPreferences(): Promise<void> {
    const before = changes;
    const preferences = await surroundings.getSettings();
    if (changes !== before || view.value.pending.has('settings')) return;
    view.value = { ...view.value, preferences };
  }

  async function change(settings: SettingsChange): Promise<void> {
    changes += 1;
    await pending('settings', async () => {
      const preferences = await surroundings.setSettings(settings);
      view.value = { ...view.value, preferences };
    });
  }

  async function readUsers(): Promise<void> {
    const { users, pending: isPending } = view.value;
    if ((users && 'users' in users) || isPending.has('users')) return;
    await pending('users', async () => {
      const read = await surroundings.listUsers();
      view.value = { ...view.value, users: read };
      await readPreferences();
    });
  }

  /** Does something with the preferences, and says so meanwhile. */
  async function pending(what: 'settings' | 'users', task: () => Promise<void>): Promise<void> {
    view.value = { ...view.value, pending: new Set([...view.value.pending, what]) };
    try {
      await task();
      view.value = { ...view.value, lost: false };
    } catch {
      view.value = { ...view.value, lost: true };
    } finally {
      const left = [...view.value.pending].filter(one => one !== what);
      view.value = { ...view.value, pending: new Set(left) };
    }
  }

  async function refreshAccess(): Promise<void> {
    const access = await Promise.all(ACCESS_PLACES.map(place => surroundings.hasAccess(place)));
    const blocked = new Set(ACCESS_PLACES.filter((_, at) => !access[at]));
    const refused = new Set([...view.value.refused].filter(place => blocked.has(place)));
    view.value = { ...view.value, blocked, refused };
  }

  async function allow(places: readonly AccessPlace[]): Promise<void> {
    // Some browsers refuse by an error.
    await surroundings.requestAccess(places).catch(() => false);
    view.value = { ...view.value, refused: new Set(places) };
    await refreshAccess();
  }

  async function work(service: Service, task: () => Promise<KeyState>): Promise<void> {
    view.value = { ...view.value, busy: new Set([...view.value.busy, service]) };
    try {
      const state = await task();
      const keys = view.value.keys.map(key => (key.service === service ? state : key));
      view.value = { ...view.value, keys, lost: false };
      // Another token has other users, and every request leaves fewer for the hour.
      if (service === 'jobscore') view.value = { ...view.value, users: undefined };
      await readPreferences();
    } catch {
      view.value = { ...view.value, lost: true };
    } finally {
      view.value = { ...view.value, busy: new Set([...view.value.busy].filter(one => one !== service)) };
    }
  }
}
