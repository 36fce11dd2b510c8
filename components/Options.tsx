import './styles/theme.css';
import './styles/options.css';
import { Hexagon } from 'lucide-preact';
import { i18n } from '#i18n';
import type { KeyState } from '../lib/domain/keys';
import { SERVICES, type Service } from '../lib/domain/problem';
import { Lost } from './shared/Lost';
import { KeyGroup } from './options/KeyGroup';
import { About } from './options/About';

/** What the user can do in the settings. */
export interface OptionsActions {
  /** Saves a key, which is trimmed and has the form of one, and tests it. */
  save(service: Service, key: string): void;
  /** Tests the saved key. */
  test(service: Service): void;
  /** Removes the saved key and what was read with it. */
  remove(service: Service): void;
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
  /** Whether the background answers no longer. */
  lost: boolean;
  actions: OptionsActions;
  /** The time ages are told from, in ms since the epoch. */
  now: number;
}

/** The settings page: the three keys, and what Fitside keeps and sends. */
export function Options({ keys, busy, blocked, lost, actions, now }: OptionsProps) {
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
          />
        ))}
        <p class="quiet">{i18n.t('options.removeNote')}</p>
      </section>
      <About />
    </main>
  );
}
