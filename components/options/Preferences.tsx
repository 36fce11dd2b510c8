import { i18n } from '../shared/i18n';
import type { KeyState } from '../../lib/shared/model/api-keys';
import type { Service } from '../../lib/shared/model/services';
import type { JobscoreUsers, PreferencesState, SettingsChange } from '../../lib/shared/model/settings';
import { Appearance } from './preferences/Appearance';
import { Group } from './preferences/Group';
import { Keeping } from './preferences/Keeping';
import { Reading } from './preferences/Reading';
import { SidebarPlace } from './preferences/SidebarPlace';
import { Use } from './preferences/Use';
import { SeeAs } from './SeeAs';

interface Props {
  preferences: PreferencesState | undefined;
  users: JobscoreUsers | undefined;
  pending: ReadonlySet<'settings' | 'users'>;
  keys: readonly KeyState[];
  actions: { change(change: SettingsChange): void; readUsers(): void; openPanel(): Promise<boolean> };
  now: number;
}

/** What the user can choose, keys aside: how JOFI's lists are read, what is looked into, and as whom JobScore is seen. */
export function Preferences({ preferences, users, pending, keys, actions, now }: Props) {
  const has = (service: Service) => keys.some(key => key.service === service && key.saved);
  return (
    <section aria-labelledby="preferences">
      <h2 id="preferences">{i18n.t('options.preferences.title')}</h2>
      {preferences ? (
        <div class="preferences">
          <Group title={i18n.t('options.preferences.groups.appearance')}>
            <Appearance settings={preferences.settings} onChange={actions.change} />
          </Group>
          <Group title={i18n.t('options.preferences.groups.sidebar')}>
            <SidebarPlace
              settings={preferences.settings}
              onChange={actions.change}
              onOpenPanel={actions.openPanel}
            />
          </Group>
          <Group title={i18n.t('options.preferences.groups.use')}>
            <Use settings={preferences.settings} locked={preferences.locked} onChange={actions.change} />
          </Group>
          <Group title={i18n.t('options.preferences.groups.reading')}>
            <Reading settings={preferences.settings} onChange={actions.change} hasJofiKey={has('jofi')} />
            <SeeAs
              preferences={preferences}
              hasKey={has('jobscore')}
              users={users}
              pending={pending}
              actions={actions}
              now={now}
            />
          </Group>
          <Group title={i18n.t('options.preferences.groups.keeping')}>
            <Keeping settings={preferences.settings} locked={preferences.locked} onChange={actions.change} />
          </Group>
        </div>
      ) : (
        <p class="quiet">{i18n.t('options.loading')}</p>
      )}
    </section>
  );
}
