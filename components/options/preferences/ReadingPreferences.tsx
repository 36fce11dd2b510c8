import { PREFERENCES } from '../../../lib/shared/model/settings';
import { i18n } from '../../shared/i18n';
import { CheckboxPreference } from './CheckboxPreference';
import { SelectPreference } from './SelectPreference';
import type { PreferenceGroupProps } from './PreferenceGroup';

/** Sets what Fitside reads by itself, and how often. */
export function ReadingPreferences({
  settings,
  onChange,
  hasJofiKey,
}: PreferenceGroupProps & { hasJofiKey: boolean }) {
  return (
    <>
      <SelectPreference
        label={i18n.t('options.preferences.refresh')}
        value={settings.refreshMinutes}
        options={PREFERENCES.refreshMinutes.values.map(minutes => ({
          value: minutes as number,
          words:
            minutes === 0
              ? i18n.t('options.preferences.never')
              : i18n.t('options.preferences.every', minutes),
        }))}
        hint={i18n.t(hasJofiKey ? 'options.preferences.refreshHint' : 'options.preferences.refreshNoKey')}
        onChoose={minutes =>
          onChange({ refreshMinutes: PREFERENCES.refreshMinutes.values.find(offered => offered === minutes) })
        }
      />
      <CheckboxPreference
        label={i18n.t('options.preferences.listMarks')}
        checked={settings.listMarks}
        hint={i18n.t('options.preferences.listMarksHint')}
        onChange={listMarks => onChange({ listMarks })}
      />
      <CheckboxPreference
        label={i18n.t('options.preferences.readNotes')}
        checked={settings.readNotes}
        hint={i18n.t('options.preferences.readNotesHint')}
        onChange={readNotes => onChange({ readNotes })}
      />
    </>
  );
}
