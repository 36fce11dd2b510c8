import { useId } from 'preact/hooks';
import { i18n } from '../i18n';
import type { KeyState } from '../../lib/domain/keys';
import { LANGUAGE_CHOICES, type LanguageChoice } from '../../lib/domain/language';
import type { Service } from '../../lib/domain/problem';
import {
  REFRESH_MINUTES,
  type JobscoreUsers,
  type PreferencesState,
  type SettingsChange,
} from '../../lib/domain/settings';
import { SeeAs } from './SeeAs';

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
          <LanguageSelect choice={preferences.settings.language} onChange={actions.change} />
          <Refresh
            minutes={preferences.settings.refreshMinutes}
            hasKey={has('jofi')}
            onChange={actions.change}
          />
          <ReadNotes checked={preferences.settings.readNotes} onChange={actions.change} />
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

function LanguageSelect({
  choice,
  onChange,
}: {
  choice: LanguageChoice;
  onChange(change: SettingsChange): void;
}) {
  const id = useId();
  return (
    <div class="preference">
      <label for={id}>{i18n.t('options.preferences.language')}</label>
      <select
        id={id}
        value={choice}
        onChange={event => {
          const language = LANGUAGE_CHOICES.find(one => one === event.currentTarget.value);
          if (language !== undefined) onChange({ language });
        }}
      >
        {LANGUAGE_CHOICES.map(one => (
          <option key={one} value={one} lang={one === 'browser' ? undefined : one}>
            {i18n.t(`options.preferences.languages.${one}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

function Refresh({
  minutes,
  hasKey,
  onChange,
}: {
  minutes: number;
  hasKey: boolean;
  onChange(change: SettingsChange): void;
}) {
  const id = useId();
  return (
    <div class="preference">
      <label for={id}>{i18n.t('options.preferences.refresh')}</label>
      <select
        id={id}
        value={String(minutes)}
        aria-describedby={`${id}-hint`}
        onChange={event => {
          const refreshMinutes = REFRESH_MINUTES.find(one => String(one) === event.currentTarget.value);
          if (refreshMinutes !== undefined) onChange({ refreshMinutes });
        }}
      >
        {REFRESH_MINUTES.map(one => (
          <option key={one} value={String(one)}>
            {one === 0 ? i18n.t('options.preferences.never') : i18n.t('options.preferences.every', one)}
          </option>
        ))}
      </select>
      <p id={`${id}-hint`} class="quiet">
        {i18n.t(hasKey ? 'options.preferences.refreshHint' : 'options.preferences.refreshNoKey')}
      </p>
    </div>
  );
}

function ReadNotes({ checked, onChange }: { checked: boolean; onChange(change: SettingsChange): void }) {
  const id = useId();
  return (
    <div class="preference">
      <label class="check" for={id}>
        <input
          id={id}
          type="checkbox"
          checked={checked}
          aria-describedby={`${id}-hint`}
          onChange={event => onChange({ readNotes: event.currentTarget.checked })}
        />
        <span>{i18n.t('options.preferences.readNotes')}</span>
      </label>
      <p id={`${id}-hint`} class="quiet">
        {i18n.t('options.preferences.readNotesHint')}
      </p>
    </div>
  );
}
