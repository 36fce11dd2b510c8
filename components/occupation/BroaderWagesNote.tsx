import { i18n } from '../shared/i18n';
import { Interpolate, slot } from '../shared/Interpolate';

/** That wages are those of a broader group than the occupation. @param props.code the group's, of six digits */
export function BroaderWagesNote({ code }: { code: string }) {
  return (
    <p class="quiet small" lang={i18n.t('language')}>
      <Interpolate text={i18n.t('wages.broader', [slot(0)])}>
        <span class="code">{code}</span>
      </Interpolate>
    </p>
  );
}
