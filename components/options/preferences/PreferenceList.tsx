import type { ComponentChildren } from 'preact';
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
export function PreferenceList({ preferences, ...props }: Props) {
  return (
    <section aria-labelledby="preferences">
      <h2 id="preferences">{i18n.t('options.preferences.title')}</h2>
      {preferences ? (
        <div class="preferences">
          {groupsOf(preferences, props).map(({ title, content }) => (
            <PreferenceGroup key={title} title={title}>
              {content}
            </PreferenceGroup>
          ))}
        </div>
      ) : (
        <p class="quiet">{i18n.t('options.loading')}</p>
      )}
    </section>
  );
}

/** Returns each group's title and content, in the order they are drawn. */
function groupsOf(
  preferences: NonNullable<Props['preferences']>,
  { users, pending, keys, actions }: Omit<Props, 'preferences'>,
): { title: string; content: ComponentChildren }[] {
  const has = (service: Service) => keys.some(key => key.service === service && key.saved);
  const drawn = { settings: preferences.settings, onChange: actions.change };
  const fixable = { ...drawn, locked: preferences.locked };
  return [
    {
      title: i18n.t('options.preferences.groups.appearance'),
      content: <AppearancePreferences {...drawn} />,
    },
    {
      title: i18n.t('options.preferences.groups.sidebar'),
      content: <SidebarPreferences {...drawn} onOpenPanel={actions.openPanel} />,
    },
    { title: i18n.t('options.preferences.groups.use'), content: <PurposePreferences {...fixable} /> },
    {
      title: i18n.t('options.preferences.groups.reading'),
      content: (
        <>
          <ReadingPreferences {...drawn} hasJofiKey={has('jofi')} />
          <ActAsPicker
            preferences={preferences}
            hasKey={has('jobscore')}
            users={users}
            pending={pending}
            actions={actions}
          />
        </>
      ),
    },
    { title: i18n.t('options.preferences.groups.keeping'), content: <RetentionPreferences {...fixable} /> },
  ];
}
