import { i18n } from './i18n';
import type { Lost } from '../../lib/ui/shared/lost';
import { CautionNote } from './Notes';
import { faultText } from './problem-text';

/** Notes that the background no longer answers, or cannot for a fault of the browser's store. */
export function ConnectionLost({ lost }: { lost: Lost }) {
  return (
    <div class="lost" role="alert">
      <CautionNote>{typeof lost === 'string' ? faultText(lost) : i18n.t('sidebar.lost')}</CautionNote>
    </div>
  );
}
