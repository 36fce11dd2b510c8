import { LANGUAGE_CHOICES } from '../../../lib/shared/model/language';
import { PREFERENCES } from '../../../lib/shared/model/settings';
import { i18n } from '../../shared/i18n';
import { optionsOf, SelectPreference } from './SelectPreference';
import type { PreferenceGroupProps } from './PreferenceGroup';

/** In which language and colours Fitside shows itself. */
export function AppearancePreferences({ settings, onChange }: PreferenceGroupProps) {
  return (
    <>
      <SelectPreference
        label={i18n.t('options.preferences.language')}
        value={settings.language}
        options={LANGUAGE_CHOICES.map(choice => ({
          value: choice,
          words: i18n.t(`options.preferences.languages.${choice}`),
          ...(choice !== 'browser' && { lang: choice }),
        }))}
        onChoose={language => onChange({ language })}
      />
      <SelectPreference
        label={i18n.t('options.preferences.theme')}
        value={settings.theme}
        options={optionsOf(PREFERENCES.theme.values, choice =>
          i18n.t(`options.preferences.themes.${choice}`),
        )}
        onChoose={theme => onChange({ theme })}
      />
    </>
  );
}
