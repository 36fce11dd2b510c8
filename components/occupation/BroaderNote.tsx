import { i18n } from '../shared/i18n';
import { Fill, slot } from '../shared/Fill';

/** That wages are those of a broader group than the occupation. @param props.code the group's, of six digits */
export function BroaderNote({ code }: { code: string }) {
  return (
    <p class="quiet small" lang={i18n.t('language')}>
      <Fill text={i18n.t('wages.broader', [slot(0)])}>
        <span class="code">{code}</span>
      </Fill>
    </p>
  );
}
