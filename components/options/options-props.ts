import type { KeyState } from '../../lib/shared/model/api-keys';
import type { JobscoreUsers, PreferencesState, SettingsChange } from '../../lib/shared/model/settings';
import type { TablesState } from '../../lib/shared/model/onet-tables';
import type { Service, AccessPlace } from '../../lib/shared/model/services';
import type { OnboardingActions, OnboardingView } from '../../lib/ui/options/onboarding';
import type { Lost } from '../../lib/ui/shared/lost';
import type { ActivityLogSettingsProps } from './ActivityLogSettings';
import type { StoredDataSettingsProps } from './StoredDataSettings';
import type { PassphraseSettingsProps } from './PassphraseSettings';
import type { ProfileLinkListProps } from './ProfileLinkList';

/** Actions of the user in the settings. */
export interface OptionsActions {
  /** Saves a key, which is trimmed and has the form of one, and tests it. */
  save(service: Service, key: string): void;
  /** Tests the saved key. */
  test(service: Service): void;
  /** Removes the saved key and what was read with it. */
  remove(service: Service): void;
  /** Changes what is given of the settings. */
  change(change: SettingsChange): void;
  /** Reads the users JobScore can be seen as, unless they are there. */
  readUsers(): void;
  /** Goes on reading O*NET's tables where that stopped. */
  readTables(): void;
  /** Opens the browser's side panel; resolves to whether it opened. Call it in a click. */
  openPanel(): Promise<boolean>;
  /** Asks the browser to let Fitside reach these; called in a click. */
  allow(places: readonly AccessPlace[]): void;
  /** Shows where the browser's shortcuts are changed. */
  openShortcuts(): void;
}

/** State and actions that the settings page draws. */
export interface OptionsProps {
  /** Empty until the background has answered. */
  keys: readonly KeyState[];
  /** Services whose key is being saved, tested or removed. */
  busy: ReadonlySet<Service>;
  /** Places that the browser does not let Fitside reach. */
  blocked: ReadonlySet<AccessPlace>;
  /** Places that the browser was asked for last and refused. */
  refused?: ReadonlySet<AccessPlace>;
  /** Absent until the background has answered. */
  preferences?: PreferencesState | undefined;
  /** The users JobScore can be seen as; absent while they were not asked for. */
  users?: JobscoreUsers | undefined;
  /** The preferences being read or changed. */
  pending?: ReadonlySet<'settings' | 'users'>;
  /** Progress of O*NET's tables; absent until the background has answered. */
  tables?: TablesState | undefined;
  /** The passphrase of the keys. */
  passphrase?: PassphraseSettingsProps;
  /** The links the user made. */
  linked?: ProfileLinkListProps;
  /** The stored data, by kind. */
  data?: StoredDataSettingsProps;
  /** The latest requests to the services. */
  activity?: ActivityLogSettingsProps;
  /** Consent and the step of the first run. */
  firstRun: { view: OnboardingView; actions: OnboardingActions };
  /** The shortcut of the quick search; `null` for none. Absent until the browser has answered. */
  shortcut?: string | null;
  /** The keys that open and close the browser's sidebar; absent where there are none. */
  sidebarShortcut?: string | undefined;
  /** Set when the background no longer answers. */
  lost: Lost;
  actions: OptionsActions;
}
