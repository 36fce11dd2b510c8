import { useRef, useState } from 'preact/hooks';
import { isWidening, PREFERENCES, type KeepFor } from '../../../lib/shared/model/settings';
import { i18n } from '../../shared/i18n';
import { Confirm } from '../Confirm';
import { CheckboxPreference } from './CheckboxPreference';
import { optionsOf, SelectPreference } from './SelectPreference';
import type { PreferenceGroupProps } from './PreferenceGroup';

/** Sets how long data about people is kept. */
export function RetentionPreferences({ settings, locked, onChange }: PreferenceGroupProps) {
  const recent = useRef<HTMLDivElement>(null);
  const [isAsking, setAsking] = useState(false);
  const keepFor = useRef<HTMLDivElement>(null);
  /** A shorter time that was chosen: it deletes, so the user is asked first, who may still be at the arrow keys. */
  const [shorter, setShorter] = useState<KeepFor>();

  function chooseKeepFor(choice: KeepFor) {
    const isShorter = choice !== settings.keepFor && !isWidening('keepFor', settings.keepFor, choice);
    setShorter(isShorter ? choice : undefined);
    if (!isShorter) onChange({ keepFor: choice });
  }

  function endShorter(act?: () => void) {
    setShorter(undefined);
    keepFor.current?.querySelector('select')?.focus();
    act?.();
  }

  function end(act?: () => void) {
    setAsking(false);
    recent.current?.querySelector('input')?.focus();
    act?.();
  }

  return (
    <>
      <div ref={keepFor}>
        <SelectPreference
          label={i18n.t('options.preferences.keepFor')}
          value={shorter ?? settings.keepFor}
          options={optionsOf(PREFERENCES.keepFor.values, choice =>
            i18n.t(`options.preferences.keptFor.${choice}`),
          )}
          hint={i18n.t('options.preferences.keepForHint')}
          isLocked={locked?.includes('keepFor') === true}
          onChoose={chooseKeepFor}
        />
      </div>
      {shorter && shorter !== 'week' && (
        <Confirm
          key={shorter}
          title={i18n.t('options.preferences.shorten.title')}
          text={i18n.t(`options.preferences.shorten.${shorter}`)}
          action={i18n.t('options.preferences.shorten.action')}
          isBeside
          onConfirm={() => endShorter(() => onChange({ keepFor: shorter }))}
          onCancel={() => endShorter()}
        />
      )}
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
