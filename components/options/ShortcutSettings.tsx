import { i18n } from '../shared/i18n';
import { Interpolate, slot } from '../shared/Interpolate';
import { ShortcutText } from '../shared/ShortcutText';

interface Props {
  /** As the browser writes it; `null` for none. */
  shortcut: string | null;
  /** The shortcut of the browser's sidebar, where there is one. */
  sidebar: string | undefined;
  /** Shows where the browser's shortcuts are changed. */
  onChange(): void;
}

/** By which keys the quick search and the browser's sidebar open, and where to change them. */
export function ShortcutSettings({ shortcut, sidebar, onChange }: Props) {
  return (
    <section aria-labelledby="shortcut">
      <h2 id="shortcut">{i18n.t('shortcut.title')}</h2>
      <p>
        <ShortcutText shortcut={shortcut} />
      </p>
      {sidebar !== undefined && (
        <p>
          <Interpolate text={i18n.t('shortcut.opensSidebar', [slot(0)])}>
            <kbd>{sidebar}</kbd>
          </Interpolate>
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
