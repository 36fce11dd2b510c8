import { i18n } from './i18n';
import { Interpolate, slot } from './Interpolate';

/** The keys that open the quick search, or that there are none. @param shortcut as the browser writes it */
export function ShortcutText({ shortcut }: { shortcut: string | null }) {
  if (shortcut === null) return <>{i18n.t('shortcut.none')}</>;
  return (
    <Interpolate text={i18n.t('shortcut.opens', [slot(0)])}>
      <kbd>{shortcut}</kbd>
    </Interpolate>
  );
}
