import { i18n } from '../shared/i18n';
import { Fill, slot } from '../shared/Fill';
import { ShortcutWords } from '../shared/ShortcutWords';

interface Props {
  /** As the browser writes it; `null` for none. */
  shortcut: string | null;
  /** That of the browser's sidebar, where there is one. */
  sidebar: string | undefined;
  /** Shows where the browser's shortcuts are changed. */
  onChange(): void;
}

/** By which keys the quick search and the browser's sidebar open, and where to change them. */
export function Shortcut({ shortcut, sidebar, onChange }: Props) {
  return (
    <section aria-labelledby="shortcut">
      <h2 id="shortcut">{i18n.t('shortcut.title')}</h2>
      <p>
        <ShortcutWords shortcut={shortcut} />
      </p>
      {sidebar !== undefined && (
        <p>
          <Fill text={i18n.t('shortcut.opensSidebar', [slot(0)])}>
            <kbd>{sidebar}</kbd>
          </Fill>
        </p>
      )}
      <div class="buttons">
        <button type="button" onClick={onChange}>
          {i18n.t('shortcut.change')}
        </button>
      </div>
    </section>
  );
}
