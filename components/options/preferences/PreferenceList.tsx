import { i18n } from '../../shared/i18n';
import type { KeyState } from '../../../lib/shared/model/api-keys';
import type { Service } from '../../../lib/shared/model/services';
import type { JobscoreUsers, PreferencesState, SettingsChange } from '../../../lib/shared/model/settings';
import { AppearancePreferences } from './AppearancePreferences';
import { PreferenceGroup } from './PreferenceGroup';
import { RetentionPreferences } from './RetentionPreferences';
import { ReadingPreferences } from './ReadingPreferences';
import { SidebarPreferences } from './SidebarPreferences';
import { PurposePreferences } from './PurposePreferences';
import { ActAsPicker } from './ActAsPicker';

interface Props {
  preferences: PreferencesState | undefined;
  users: JobscoreUsers | undefined;
  pending: ReadonlySet<'settings' | 'users'>;
  keys: readonly KeyState[];
  actions: { change(change: SettingsChange): void; readUsers(): void; openPanel(): Promise<boolean> };
}

/** Draws all preferences but the keys, group by group. */
export function PreferenceList({ preferences, users, pending, keys, actions }: Props) {
  const has = (service: Service) => keys.some(key => key.service === service && key.saved);
  return (
    <section aria-labelledby="preferences">
      <h2 id="preferences">{i18n.t('options.preferences.title')}</h2>
      {preferences ? (
        <div class="preferences">
          <PreferenceGroup title={i18n.t('options.preferences.groups.appearance')}>
            <AppearancePreferences settings={preferences.settings} onChange={actions.change} />
          </PreferenceGroup>
          <PreferenceGroup title={i18n.t('options.preferences.groups.sidebar')}>
            <SidebarPreferences
              settings={preferences.settings}
              onChange={actions.change}
              onOpenPanel={actions.openPanel}
            />
          </PreferenceGroup>
          <PreferenceGroup title={i18n.t('options.preferences.groups.use')}>
            <PurposePreferences
              settings={preferences.settings}
              locked={preferences.locked}
              onChange={actions.change}
            />
          </PreferenceGroup>
          <PreferenceGroup title={i18n.t('options.preferences.groups.reading')}>
            <ReadingPreferences
              settings={preferences.settings}
              onChange={actions.change}
              hasJofiKey={has('jofi')}
            />
            <ActAsPicker
              preferences={preferences}
              hasKey={has('jobscore')}
              users={users}
              pending={pending}
              actions={actions}
            />
          </PreferenceGroup>
          <PreferenceGroup title={i18n.t('options.preferences.groups.keeping')}>
            <RetentionPreferences
              settings={preferences.settings}
              locked={preferences.locked}
              onChange={actions.change}
            />
          </PreferenceGroup>
        </div>
      ) : (
        <p class="quiet">{i18n.t('options.loading')}</p>
      )}
    </section>
  );
}
