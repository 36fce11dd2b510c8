import { useId } from 'preact/hooks';
import { i18n } from '../i18n';
import type { KeyState } from '../../lib/domain/keys';
import { LANGUAGE_CHOICES } from '../../lib/domain/language';
import type { Service } from '../../lib/domain/problem';
import {
  REFRESH_MINUTES,
  THEMES,
  type JobscoreUsers,
  type PreferencesState,
  type Settings,
  type SettingsChange,
} from '../../lib/domain/settings';
import { Check } from './Check';
import { Choice } from './Choice';
import { SeeAs } from './SeeAs';

/** What a group of preferences is given. */
interface GroupProps {
  settings: Settings;
  onChange(change: SettingsChange): void;
}

interface Props {
  preferences: PreferencesState | undefined;
  users: JobscoreUsers | undefined;
  pending: ReadonlySet<'settings' | 'users'>;
  keys: readonly KeyState[];
  actions: { change(change: SettingsChange): void; readUsers(): void };
  now: number;
}

/** What the user can choose, keys aside: how JOFI's lists are read, what is looked into, and as whom JobScore is seen. */
export function Preferences({ preferences, users, pending, keys, actions, now }: Props) {
  const id = useId();
  const has = (service: Service) => keys.some(key => key.service === service && key.saved);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{i18n.t('options.preferences.title')}</h2>
      {preferences ? (
        <div class="preferences">
          <Appearance settings={preferences.settings} onChange={actions.change} />
          <Reading settings={preferences.settings} onChange={actions.change} hasJofiKey={has('jofi')} />
          <SeeAs
            preferences={preferences}
            hasKey={has('jobscore')}
            users={users}
            pending={pending}
            actions={actions}
            now={now}
          />
        </div>
      ) : (
        <p class="quiet">{i18n.t('options.loading')}</p>
      )}
    </section>
  );
}

function Appearance({ settings, onChange }: GroupProps) {
  return (
    <>
      <Choice
        label={i18n.t('options.preferences.language')}
        value={settings.language}
        options={LANGUAGE_CHOICES.map(one => ({
          value: one,
          words: i18n.t(`options.preferences.languages.${one}`),
          ...(one !== 'browser' && { lang: one }),
        }))}
        onChoose={language => onChange({ language })}
      />
      <Choice
        label={i18n.t('options.preferences.theme')}
        value={settings.theme}
        options={THEMES.map(one => ({ value: one, words: i18n.t(`options.preferences.themes.${one}`) }))}
        onChoose={theme => onChange({ theme })}
      />
    </>
  );
}

function Reading({ settings, onChange, hasJofiKey }: GroupProps & { hasJofiKey: boolean }) {
  return (
    <>
      <Choice
        label={i18n.t('options.preferences.refresh')}
        value={settings.refreshMinutes}
        options={REFRESH_MINUTES.map(one => ({
          value: one as number,
          words: one === 0 ? i18n.t('options.preferences.never') : i18n.t('options.preferences.every', one),
        }))}
        hint={i18n.t(hasJofiKey ? 'options.preferences.refreshHint' : 'options.preferences.refreshNoKey')}
        onChoose={minutes => onChange({ refreshMinutes: REFRESH_MINUTES.find(one => one === minutes) })}
      />
      <Check
        label={i18n.t('options.preferences.listMarks')}
        checked={settings.listMarks}
        hint={i18n.t('options.preferences.listMarksHint')}
        onChange={listMarks => onChange({ listMarks })}
      />
      <Check
        label={i18n.t('options.preferences.readNotes')}
        checked={settings.readNotes}
        hint={i18n.t('options.preferences.readNotesHint')}
        onChange={readNotes => onChange({ readNotes })}
      />
    </>
  );
}
