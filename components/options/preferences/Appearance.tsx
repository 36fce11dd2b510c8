import { LANGUAGE_CHOICES } from '../../../lib/shared/model/language';
import { THEMES } from '../../../lib/shared/model/settings';
import { i18n } from '../../shared/i18n';
import { Choice } from '../Choice';
import type { GroupProps } from './Group';

/** In which language and colours Fitside shows itself. */
export function Appearance({ settings, onChange }: GroupProps) {
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
