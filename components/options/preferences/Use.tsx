import { i18n } from '../../i18n';
import { PURPOSES } from '../../../lib/domain/purpose';
import { Choice } from '../Choice';
import type { GroupProps } from './Group';

/** What Fitside is used for. */
export function Use({ settings, locked, onChange }: GroupProps) {
  return (
    <Choice
      label={i18n.t('options.preferences.purpose')}
      value={settings.purpose}
      options={PURPOSES.map(one => ({ value: one, words: i18n.t(`options.preferences.purposes.${one}`) }))}
      hint={i18n.t('options.preferences.purposeHint')}
      isLocked={locked?.includes('purpose') === true}
      onChoose={purpose => onChange({ purpose })}
    />
  );
}
