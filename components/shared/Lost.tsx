import { i18n } from './i18n';
import { Caution } from './Notes';

/** Says that the background answers no longer. */
export function Lost() {
  return (
    <div class="lost" role="alert">
      <Caution>{i18n.t('sidebar.lost')}</Caution>
    </div>
  );
}
