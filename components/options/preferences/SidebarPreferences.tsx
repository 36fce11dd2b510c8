import { useId, useState } from 'preact/hooks';
import { FRAME_SIDES } from '../../../lib/shared/model/frame';
import { PREFERENCES } from '../../../lib/shared/model/settings';
import { i18n } from '../../shared/i18n';
import { CautionNote } from '../../shared/Notes';
import { CheckboxPreference } from './CheckboxPreference';
import { optionsOf, SelectPreference } from './SelectPreference';
import type { PreferenceGroupProps } from './PreferenceGroup';

/** Where the sidebar stands, and how it comes. */
export function SidebarPreferences({
  settings,
  onChange,
  onOpenPanel,
}: PreferenceGroupProps & { onOpenPanel(): Promise<boolean> }) {
  const id = useId();
  const [isRefused, setRefused] = useState(false);
  return (
    <>
      <SelectPreference
        label={i18n.t('options.preferences.place')}
        value={settings.place}
        options={optionsOf(PREFERENCES.place.values, choice =>
          i18n.t(`options.preferences.places.${choice}`),
        )}
        hint={i18n.t('options.preferences.placeHint')}
        onChoose={place => onChange({ place })}
      />
      <div class="preference">
        <div class="buttons">
          <button
            type="button"
            aria-describedby={id}
            onClick={() => void onOpenPanel().then(isOpen => setRefused(!isOpen))}
          >
            {i18n.t('options.preferences.openPanel')}
          </button>
        </div>
        <p id={id} class="quiet">
          {i18n.t('options.preferences.openPanelHint')}
        </p>
        <div role="status">{isRefused && <CautionNote>{i18n.t('sidebar.notToPanel')}</CautionNote>}</div>
      </div>
      <CheckboxPreference
        label={i18n.t('options.preferences.openAutomatically')}
        checked={settings.openAutomatically}
        hint={i18n.t('options.preferences.openAutomaticallyHint')}
        onChange={openAutomatically => onChange({ openAutomatically })}
      />
      <SelectPreference
        label={i18n.t('options.preferences.side')}
        value={settings.side}
        options={optionsOf(FRAME_SIDES, choice => i18n.t(`options.preferences.sides.${choice}`))}
        onChoose={side => onChange({ side })}
      />
      <SelectPreference
        label={i18n.t('options.preferences.width')}
        value={settings.width}
        options={optionsOf(PREFERENCES.width.values, choice =>
          i18n.t(`options.preferences.widths.${choice}`),
        )}
        onChoose={width => onChange({ width })}
      />
    </>
  );
}
