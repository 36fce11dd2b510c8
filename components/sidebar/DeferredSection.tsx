import type { EpochMs } from '../../lib/shared/model/time';
import { Hourglass } from 'lucide-preact';
import type { DeferrableSection } from '../../lib/shared/model/sections';
import type { SidebarActions } from '../../lib/ui/sidebar/sidebar-view';
import { i18n } from '../shared/i18n';
import { formatTime } from '../shared/format';

interface Props {
  section: DeferrableSection;
  until: EpochMs;
  /** Set where stored data is shown meanwhile. */
  hasData: boolean;
  busy: boolean;
  actions: SidebarActions;
}

/** Texts for sections without stored data, by section. */
const PUT_OFF = {
  assignments: 'assignments.putOff',
  job: 'job.putOff',
} as const satisfies Record<DeferrableSection, string>;

/** Notes that a section waits for JobScore's next hour, with a button to load it now. */
export function DeferredSection({ section, until, hasData, busy, actions }: Props) {
  return (
    <div class="basis put-off">
      <Hourglass class="icon" size={16} aria-hidden="true" />
      <div>
        <p role="status">
          {i18n.t(hasData ? 'assignments.putOffStored' : PUT_OFF[section], [formatTime(until)])}
        </p>
        <button type="button" aria-disabled={busy} onClick={() => !busy && actions.retry(section)}>
          {i18n.t('assignments.readNow')}
        </button>
      </div>
    </div>
  );
}
