import { i18n } from '../../shared/i18n';
import { PURPOSES } from '../../../lib/shared/model/section-lists';
import { formatList } from '../../shared/format';
import { sectionLabel } from '../../shared/labels';
import { SelectPreference } from './SelectPreference';
import type { PreferenceGroupProps } from './PreferenceGroup';

/** Sets the purpose, and shows the sections an organisation hides. */
export function PurposePreferences({ settings, locked, onChange }: PreferenceGroupProps) {
  const hidden = settings.hiddenSections.map(sectionLabel);
  return (
    <>
      <SelectPreference
        label={i18n.t('options.preferences.purpose')}
        value={settings.purpose}
        options={PURPOSES.map(choice => ({
          value: choice,
          words: i18n.t(`options.preferences.purposes.${choice}`),
        }))}
        hint={i18n.t('options.preferences.purposeHint')}
        isLocked={locked?.includes('purpose') === true}
        onChoose={purpose => onChange({ purpose })}
      />
      {hidden.length > 0 && (
        <div class="preference">
          <p>{i18n.t('options.preferences.hiddenSections', [formatList(hidden)])}</p>
          <p class="quiet">{i18n.t('options.locked')}</p>
        </div>
      )}
    </>
  );
}
