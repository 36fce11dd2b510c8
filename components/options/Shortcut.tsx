import { i18n } from '../i18n';
import { ShortcutWords } from '../shared/ShortcutWords';

interface Props {
  /** As the browser writes it; `null` for none. */
  shortcut: string | null;
  /** Shows where the browser's shortcuts are changed. */
  onChange(): void;
}

/** By which keys the quick search opens, and where to change them. */
export function Shortcut({ shortcut, onChange }: Props) {
  return (
    <section aria-labelledby="shortcut">
      <h2 id="shortcut">{i18n.t('shortcut.title')}</h2>
      <p>
        <ShortcutWords shortcut={shortcut} />
      </p>
      <div class="buttons">
        <button type="button" onClick={onChange}>
          {i18n.t('shortcut.change')}
        </button>
      </div>
    </section>
  );
}
