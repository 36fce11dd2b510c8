import { Eye } from 'lucide-preact';
import { i18n } from './i18n';
import { Interpolate, slot } from './Interpolate';

/** Notes that JobScore is viewed as another user than the token's own. */
export function ActingAsNote({ name }: { name: string }) {
  return (
    <p class="seen-as">
      <Eye class="icon" size={16} aria-hidden="true" />
      <span>
        <Interpolate text={i18n.t('candidate.seenAs', [slot(0)])}>
          <bdi>{name}</bdi>
        </Interpolate>
      </span>
    </p>
  );
}
