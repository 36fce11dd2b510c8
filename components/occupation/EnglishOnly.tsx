import type { ComponentChildren } from 'preact';
import { i18n } from '../shared/i18n';

/** Marks text that O*NET has in English only, for the eye and for screen readers. */
export function EnglishOnly({
  isEnglish,
  children,
}: {
  isEnglish?: boolean | undefined;
  children: ComponentChildren;
}) {
  if (!isEnglish) return <>{children}</>;
  return (
    <div class="in-english">
      <p class="quiet">{i18n.t('topics.inEnglish')}</p>
      <div lang="en">{children}</div>
    </div>
  );
}
