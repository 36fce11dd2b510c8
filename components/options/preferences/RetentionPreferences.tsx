import { PREFERENCES } from '../../../lib/shared/model/settings';
import { i18n } from '../../shared/i18n';
import { CheckboxPreference } from './CheckboxPreference';
import { optionsOf, SelectPreference } from './SelectPreference';
import type { PreferenceGroupProps } from './PreferenceGroup';

/** Sets how long data about people is kept. */
export function RetentionPreferences({ settings, locked, onChange }: PreferenceGroupProps) {
  return (
    <>
      <SelectPreference
        label={i18n.t('options.preferences.keepFor')}
        value={settings.keepFor}
        options={optionsOf(PREFERENCES.keepFor.values, choice =>
          i18n.t(`options.preferences.keptFor.${choice}`),
        )}
        hint={i18n.t('options.preferences.keepForHint')}
        isLocked={locked?.includes('keepFor') === true}
        onChoose={keepFor => onChange({ keepFor })}
      />
      <CheckboxPreference
        label={i18n.t('options.preferences.rememberRecent')}
        checked={settings.rememberRecent}
        hint={i18n.t('options.preferences.rememberRecentHint')}
        onChange={rememberRecent => onChange({ rememberRecent })}
      />
    </>
  );
}
