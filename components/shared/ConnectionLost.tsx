import { i18n } from './i18n';
import { CautionNote } from './Notes';

/** Notes that the background no longer answers. */
export function ConnectionLost() {
  return (
    <div class="lost" role="alert">
      <CautionNote>{i18n.t('sidebar.lost')}</CautionNote>
    </div>
  );
}
