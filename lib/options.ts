import { signal, type ReadonlySignal } from '@preact/signals';
import type { KeyState } from './domain/keys';
import { SERVICES, type Service } from './domain/problem';

/** What the settings page shows. */
export interface OptionsView {
  /** Empty until the background has answered. */
  keys: readonly KeyState[];
  /** Services whose key is being saved, tested or removed. */
  busy: ReadonlySet<Service>;
  /** Services the browser does not let Fitside reach. */
  blocked: ReadonlySet<Service>;
  /** Whether the background answers no longer, for instance because the extension was updated. */
  lost: boolean;
}

/** What the settings page needs from outside: the background, and the browser's permissions. */
export interface OptionsSurroundings {
  list(): Promise<KeyState[]>;
  save(service: Service, key: string): Promise<KeyState>;
  test(service: Service): Promise<KeyState>;
  remove(service: Service): Promise<KeyState>;
  hasAccess(service: Service): Promise<boolean>;
  requestAccess(service: Service): Promise<boolean>;
}

export interface OptionsState {
  view: ReadonlySignal<OptionsView>;
  actions: {
    save(service: Service, key: string): void;
    test(service: Service): void;
    remove(service: Service): void;
    /** Must be called in a click: browsers ask for permissions only then. */
    allow(service: Service): void;
  };
  /** Looks again at what may have been changed elsewhere. */
  refresh(): Promise<void>;
}

/** The settings page's state. */
export function createOptions(surroundings: OptionsSurroundings): OptionsState {
  const view = signal<OptionsView>({ keys: [], busy: new Set(), blocked: new Set(), lost: false });
  return {
    view,
    refresh,
    actions: {
      save: (service, key) => void work(service, () => surroundings.save(service, key)),
      test: service => void work(service, () => surroundings.test(service)),
      remove: service => void work(service, () => surroundings.remove(service)),
      allow: service => void surroundings.requestAccess(service).then(refreshAccess),
    },
  };

  async function refresh(): Promise<void> {
    try {
      const [keys] = await Promise.all([surroundings.list(), refreshAccess()]);
      view.value = { ...view.value, keys, lost: false };
    } catch {
      view.value = { ...view.value, lost: true };
    }
  }

  async function refreshAccess(): Promise<void> {
    const access = await Promise.all(SERVICES.map(service => surroundings.hasAccess(service)));
    view.value = { ...view.value, blocked: new Set(SERVICES.filter((_, at) => !access[at])) };
  }

  async function work(service: Service, task: () => Promise<KeyState>): Promise<void> {
    view.value = { ...view.value, busy: new Set([...view.value.busy, service]) };
    try {
      const state = await task();
      const keys = view.value.keys.map(key => (key.service === service ? state : key));
      view.value = { ...view.value, keys, lost: false };
    } catch {
      view.value = { ...view.value, lost: true };
    } finally {
      view.value = { ...view.value, busy: new Set([...view.value.busy].filter(one => one !== service)) };
    }
  }
}
