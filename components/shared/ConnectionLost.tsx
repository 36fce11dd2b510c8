import { i18n } from './i18n';
import { CautionNote } from './Notes';

/** Says that the background answers no longer. */
export function ConnectionLost() {
  return (
    <div class="lost" role="alert">
      <CautionNote>{i18n.t('sidebar.lost')}</CautionNote>
    </div>
  );
}
