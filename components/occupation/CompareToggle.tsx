import { Check, Plus } from 'lucide-preact';
import { i18n } from '../shared/i18n';
import { MOST_COMPARED, type NamedOccupation } from '../../lib/ui/occupation/browsing';
import { useBrowsing } from './useBrowsing';

interface Props {
  occupation: NamedOccupation;
  /** Puts it into the basket in another's place, for which there is always room. */
  onReplace?: ((by: NamedOccupation) => void) | undefined;
  /** Its mark alone, in lists. */
  isShort?: boolean;
}

/** Puts an occupation into the basket of those to compare, or takes it out; nothing on a page that opens none. */
export function CompareToggle({ occupation, onReplace, isShort = false }: Props) {
  const browsing = useBrowsing();
  if (!browsing) return null;
  const basket = browsing.basket.value;
  const isIn = basket.some(({ code }) => code === occupation.code);
  const isFull = !isIn && !onReplace && basket.length >= MOST_COMPARED;
  const Icon = isIn ? Check : Plus;
  const words = i18n.t(isFull ? 'compare.full' : 'compare.add', [MOST_COMPARED]);
  const name = i18n.t('compare.named', [words, occupation.title ?? occupation.code]);
  return (
    <button
      type="button"
      class="compare-toggle"
      aria-label={name}
      title={isShort ? name : undefined}
      aria-pressed={isIn}
      aria-disabled={isFull}
      onClick={() => {
        if (onReplace) onReplace(occupation);
        else if (isIn) browsing.remove(occupation.code);
        else browsing.add(occupation);
      }}
    >
      <Icon size={14} aria-hidden="true" />
      {!isShort && words}
    </button>
  );
}
