import type { PreferenceName, PreferenceValues } from '../../../lib/shared/model/settings';
import { i18n } from '../../shared/i18n';

/** Returns the words of a preference and of a value for it; of one that is on or off, its label alone. */
export function preferenceWords(name: PreferenceName, value: unknown): string {
  switch (name) {
    case 'refreshMinutes':
      return `${i18n.t('options.preferences.refresh')}: ${i18n.t('options.preferences.every', Number(value))}`;
    case 'keepFor':
      return `${i18n.t('options.preferences.keepFor')}: ${i18n.t(
        `options.preferences.keptFor.${value as PreferenceValues['keepFor']}`,
      )}`;
    case 'purpose':
      return `${i18n.t('options.preferences.purpose')}: ${i18n.t(
        `options.preferences.purposes.${value as PreferenceValues['purpose']}`,
      )}`;
    case 'openAutomatically':
    case 'readNotes':
    case 'listMarks':
    case 'rememberRecent':
      return i18n.t(`options.preferences.${name}`);
    default:
      return `${name}: ${String(value)}`;
  }
}
