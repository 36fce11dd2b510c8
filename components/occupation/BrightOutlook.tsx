import { Sun } from 'lucide-preact';
import { i18n } from '../shared/i18n';
import type { BrightReason } from '../../lib/shared/model/occupation';

interface Props {
  reasons: readonly BrightReason[];
  /** The sun alone, its words at hand. */
  isShort?: boolean;
}

/** Marks a bright outlook, with its reasons where they are known. */
export function BrightOutlook({ reasons, isShort = false }: Props) {
  const words = brightWords(reasons);
  return (
    <span
      class={isShort ? 'bright-outlook sun-alone' : 'bright-outlook'}
      lang={i18n.t('language')}
      title={isShort ? words : undefined}
    >
      <Sun class="icon" size={14} aria-hidden="true" />
      <span class={isShort ? 'visually-hidden' : ''}>{words}</span>
    </span>
  );
}

/** "Bright Outlook: expected to grow rapidly, many openings". */
function brightWords(reasons: readonly BrightReason[]): string {
  if (reasons.length === 0) return i18n.t('careers.bright');
  return i18n.t('occupation.brightBecause', [
    reasons.map(reason => i18n.t(`occupation.brightReasons.${reason}`)).join(', '),
  ]);
}
