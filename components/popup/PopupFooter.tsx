import { ClipboardList, Settings } from 'lucide-preact';
import { i18n } from '../shared/i18n';
import type { PopupActions } from '../../lib/ui/popup/popup';
import { ShortcutText } from '../shared/ShortcutText';

interface Props {
  /** The keys that open the quick search; `null` for none, undefined while they are not known. */
  shortcut: string | null | undefined;
  actions: Pick<PopupActions, 'openSettings' | 'openProfiler' | 'openShortcuts'>;
}

/** Draws the links to settings and the shortcut. */
export function PopupFooter({ shortcut, actions }: Props) {
  return (
    <footer class="popup-foot">
      <div class="buttons">
        <button type="button" onClick={actions.openSettings}>
          <Settings size={16} aria-hidden="true" />
          {i18n.t('sidebar.settings')}
        </button>
        <button type="button" onClick={actions.openProfiler}>
          <ClipboardList size={16} aria-hidden="true" />
          {i18n.t('popup.profiler')}
        </button>
      </div>
      <p class="quiet popup-shortcut">
        {shortcut !== undefined && <ShortcutText shortcut={shortcut} />}
        {shortcut === null && (
          <>
            {' '}
            <button type="button" class="as-link" onClick={actions.openShortcuts}>
              {i18n.t('shortcut.assign')}
            </button>
          </>
        )}
      </p>
    </footer>
  );
}
