import { i18n } from './i18n';
import type { Lost } from '../../lib/ui/shared/lost';
import { CautionNote } from './Notes';
import { faultText } from './problem-text';
import { SettingsStep } from './ProblemNotice';

interface Props {
  lost: Lost;
  /** Opens the settings, where what can be read is exported and Fitside is reset. */
  onSettings?: () => void;
}

/** Notes that the background no longer answers, or cannot for a fault of the browser's store, and the way out of that. */
export function ConnectionLost({ lost, onSettings }: Props) {
  const isFault = typeof lost === 'string';
  return (
    <div class="lost" role="alert">
      <CautionNote>
        {isFault ? faultText(lost) : i18n.t('sidebar.lost')}
        {isFault && onSettings && (
          <>
            {' '}
            <SettingsStep onOpen={onSettings} />
          </>
        )}
      </CautionNote>
    </div>
  );
}
