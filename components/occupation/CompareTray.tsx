import { i18n } from '../shared/i18n';
import { MOST_COMPARED, type Browsing } from '../../lib/ui/occupation/browsing';
import { Enumerate } from '../shared/Interpolate';

/** Lists the occupations picked for comparison. Not drawn while there are none. */
export function CompareTray({ browsing, isHidden }: { browsing: Browsing; isHidden: boolean }) {
  const basket = browsing.basket.value;
  if (basket.length === 0) return null;
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
