import { useRef, useState } from 'preact/hooks';
import { PREFERENCES } from '../../../lib/shared/model/settings';
import { i18n } from '../../shared/i18n';
import { Confirm } from '../Confirm';
import { CheckboxPreference } from './CheckboxPreference';
import { optionsOf, SelectPreference } from './SelectPreference';
import type { PreferenceGroupProps } from './PreferenceGroup';

/** Sets how long data about people is kept. */
export function RetentionPreferences({ settings, locked, onChange }: PreferenceGroupProps) {
  const recent = useRef<HTMLDivElement>(null);
  const [isAsking, setAsking] = useState(false);

  function end(act?: () => void) {
    setAsking(false);
    recent.current?.querySelector('input')?.focus();
    act?.();
  }

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
      <div ref={recent}>
        <CheckboxPreference
          label={i18n.t('options.preferences.rememberRecent')}
          checked={settings.rememberRecent}
          hint={i18n.t('options.preferences.rememberRecentHint')}
          onChange={rememberRecent => (rememberRecent ? onChange({ rememberRecent }) : setAsking(true))}
        />
      </div>
      {isAsking && (
        <Confirm
          title={i18n.t('popup.forget')}
          text={i18n.t('popup.confirmForget')}
          action={i18n.t('data.confirm')}
          onConfirm={() => end(() => onChange({ rememberRecent: false }))}
          onCancel={() => end()}
        />
      )}
    </>
  );
}
