import { Eye } from 'lucide-preact';
import { i18n } from './i18n';
import { Fill, slot } from './Fill';

/** Says that JobScore is seen as another user than the token's own. */
export function SeenAs({ name }: { name: string }) {
  return (
    <p class="seen-as">
      <Eye class="icon" size={16} aria-hidden="true" />
      <span>
        <Fill text={i18n.t('candidate.seenAs', [slot(0)])}>
          <bdi>{name}</bdi>
        </Fill>
      </span>
    </p>
  );
}
