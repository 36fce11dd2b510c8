import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '../shared/i18n';

/** Clears the recent candidates, once the user has read what goes. */
export function ForgetRecent({ onForget }: { onForget(): void }) {
  const [isAsking, setAsking] = useState<boolean>();
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (isAsking !== undefined) first.current?.focus();
  }, [isAsking]);
  if (!isAsking) {
    return (
      <button
        ref={first}
        type="button"
        class="as-link popup-forget"
        aria-label={i18n.t('popup.forget')}
        onClick={() => setAsking(true)}
      >
        {i18n.t('activity.clear')}
      </button>
    );
  }
  return (
    <div class="popup-ask" role="group" aria-labelledby="forget">
      <p id="forget">{i18n.t('popup.confirmForget')}</p>
      <div class="buttons">
        <button ref={first} type="button" onClick={() => setAsking(false)}>
          {i18n.t('data.cancel')}
        </button>
        <button type="button" class="primary" onClick={onForget}>
          {i18n.t('data.confirm')}
        </button>
      </div>
    </div>
  );
}
