import { i18n } from '../shared/i18n';
import type { PreferencesState } from '../../lib/shared/model/settings';
import { formatNumber, formatTime } from '../shared/format';
import { ActingAsNote } from '../shared/ActingAsNote';

/** Shows the JobScore user in use and the requests left this hour. */
export function JobscoreUsage({ preferences }: { preferences: PreferencesState | undefined }) {
  const { settings, allowance } = preferences ?? {};
  return (
    <>
      {settings?.actingAs && <ActingAsNote name={settings.actingAs.name} />}
      {allowance && (
        <p class="quiet">
          {i18n.t('options.requestsLeft', allowance.remaining, [
            allowance.remaining,
            formatNumber(allowance.remaining),
            formatNumber(allowance.limit),
            formatTime(allowance.endsBy),
          ])}
        </p>
      )}
    </>
  );
}
