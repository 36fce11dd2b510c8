import { LoaderCircle } from 'lucide-preact';
import { useRef } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import { useFocusHandBack } from '../shared/useFocusHandBack';

interface Props {
  /** How many of how many are shown. */
  count: string;
  /** Set while there are more to show. */
  isMore: boolean;
  isLoading: boolean;
  onMore(): void;
}

/** Shows how many of a list there are, which takes the focus once its button is gone, and goes on with the list. */
export function ShowMore({ count, isMore, isLoading, onMore }: Props) {
  const line = useRef<HTMLParagraphElement>(null);
  const handBack = useFocusHandBack(!isMore, () => line.current);
  return (
    <div class="more">
      <p ref={line} tabIndex={-1} role="status">
        {count}
      </p>
      {isMore && (
        <button
          type="button"
          aria-disabled={isLoading}
          onClick={() => {
            if (isLoading) return;
            handBack();
            onMore();
          }}
        >
          {isLoading && <LoaderCircle class="spin" size={14} aria-hidden="true" />}
          {i18n.t('careers.showMore')}
        </button>
      )}
    </div>
  );
}
