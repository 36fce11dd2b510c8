import './styles/theme.css';
import './styles/options.css';
import { Hexagon } from 'lucide-preact';
import { i18n } from './i18n';
import type { KeyState } from '../lib/domain/keys';
import type { JobscoreUsers, PreferencesState, SettingsChange } from '../lib/domain/settings';
import type { TablesState } from '../lib/domain/onet-tables';
import { SERVICES, type ProblemKind, type Service } from '../lib/domain/problem';
import { Lost } from './shared/Lost';
import { JobscoreUse } from './options/JobscoreUse';
import { KeyGroup } from './options/KeyGroup';
import { Links, type LinksProps } from './options/Links';
import { Preferences } from './options/Preferences';
import { TablesRead } from './options/TablesRead';
import { About } from './options/About';

/** What the user can do in the settings. */
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
  /** Asks the browser to let Fitside reach a service; called in a click. */
  allow(service: Service): void;
}

export interface OptionsProps {
  /** Empty until the background has answered. */
  keys: readonly KeyState[];
  /** Services whose key is being saved, tested or removed. */
  busy: ReadonlySet<Service>;
  /** Services the browser does not let Fitside reach. */
  blocked: ReadonlySet<Service>;
  /** Absent until the background has answered. */
  preferences?: PreferencesState | undefined;
  /** The users JobScore can be seen as; absent while they were not asked for. */
  users?: JobscoreUsers | undefined;
  /** What of the preferences is being read or changed. */
  pending?: ReadonlySet<'settings' | 'users'>;
  /** How far O*NET's tables have been read; absent until the background has answered. */
  tables?: TablesState | undefined;
  /** What the user said of whose a profile is. */
  linked?: LinksProps;
  /** Whether the background answers no longer. */
  lost: boolean;
  actions: OptionsActions;
  /** The time ages are told from, in ms since the epoch. */
  now: number;
}

const NOTHING: ReadonlySet<never> = new Set();

/** The settings page: the three keys, and what Fitside keeps and sends. */
export function Options({
  keys,
  busy,
  blocked,
  lost,
  actions,
  now,
  preferences,
  users,
  pending = NOTHING,
  linked,
  tables,
}: OptionsProps) {
  return (
    <main class="options">
      <header>
        <h1>
          <Hexagon class="mark" size={26} aria-hidden="true" />
          {i18n.t('options.title')}
        </h1>
        <p>{i18n.t('options.intro')}</p>
      </header>
      {lost && <Lost />}
      <section aria-labelledby="keys">
        <h2 id="keys">{i18n.t('options.keysTitle')}</h2>
        <p class="quiet">{i18n.t('options.keysIntro')}</p>
        {SERVICES.map(service => (
          <KeyGroup
            key={service}
            service={service}
            state={keys.find(state => state.service === service)}
            busy={busy.has(service)}
            blocked={blocked.has(service)}
            actions={actions}
            now={now}
          >
            {service === 'jobscore' && <JobscoreUse preferences={preferences} />}
            {service === 'onet' && tables && (
              <TablesRead
                tables={tables}
                keyProblem={problemOf(keys.find(state => state.service === service))}
                onRead={actions.readTables}
                now={now}
              />
            )}
          </KeyGroup>
        ))}
        <p class="quiet">{i18n.t('options.removeNote')}</p>
      </section>
      <Preferences
        preferences={preferences}
        users={users}
        pending={pending}
        keys={keys}
        actions={actions}
        now={now}
      />
      {linked && <Links {...linked} />}
      <About />
    </main>
  );
}

function problemOf(state: KeyState | undefined): ProblemKind | undefined {
  return state?.test?.ok === false ? state.test.problem.kind : undefined;
}
