import { i18n } from '../shared/i18n';
import { Interpolate, slot } from '../shared/Interpolate';

/**
 * Notes that wages are those of a broader group.
 * @param props.code the group's code, of six digits
 */
export function BroaderWagesNote({ code }: { code: string }) {
  return (
    <p class="quiet small" lang={i18n.t('language')}>
      <Interpolate text={i18n.t('wages.broader', [slot(0)])}>
        <span class="code">{code}</span>
      </Interpolate>
    </p>
  );
}
