import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import { MOST_COMPARED, type Browsing } from '../../lib/ui/occupation/browsing';
import { Enumerate } from '../shared/Interpolate';

/** Offers to bring back a list of several that was emptied. */
function EmptiedTray({ browsing, isHidden }: { browsing: Browsing; isHidden: boolean }) {
  const line = useRef<HTMLElement>(null);
  const isOffered = (browsing.before.value?.length ?? 0) > 1;
  useLayoutEffect(() => {
    if (isOffered && !isHidden) line.current?.querySelector('button')?.focus();
  }, [isOffered, isHidden]);
  if (!isOffered) return null;
  return (
    <section class="tray" aria-label={i18n.t('compare.tray')} hidden={isHidden} ref={line}>
      <p role="alert">{i18n.t('compare.emptied')}</p>
      <button type="button" onClick={() => browsing.restore()}>
        {i18n.t('matching.undo')}
      </button>
    </section>
  );
}

/** Lists the occupations picked for comparison. Not drawn while there are none. */
export function CompareTray({ browsing, isHidden }: { browsing: Browsing; isHidden: boolean }) {
  const basket = browsing.basket.value;
  if (basket.length === 0) return <EmptiedTray browsing={browsing} isHidden={isHidden} />;
  return (
    <section class="tray" aria-label={i18n.t('compare.tray')} hidden={isHidden}>
      <div role="status">
        <p class="strong">{i18n.t('compare.count', [basket.length, MOST_COMPARED])}</p>
        <p class="tray-names">
          <Enumerate
            items={basket.map(({ code, title }) => (
              <span key={code}>{title ?? code}</span>
            ))}
          />
        </p>
      </div>
      {basket.length > 1 ? (
        <button type="button" class="primary" onClick={() => browsing.compare()}>
          {i18n.t('compare.open', basket.length)}
        </button>
      ) : (
        <p class="quiet">{i18n.t('compare.oneMore')}</p>
      )}
      <button type="button" class="as-link" onClick={() => browsing.empty()}>
        {i18n.t('compare.empty')}
      </button>
    </section>
  );
}
