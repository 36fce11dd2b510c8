import { useRef } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import type { Consent } from '../../lib/shared/model/consent';
import { formatDate } from '../shared/format';
import { Caution } from '../shared/Notes';
import { SampleLink } from '../shared/sample';
import type { DataProps } from './Data';
import { Reads } from './Reads';
import { StillKept } from './StillKept';

interface Props {
  consent: Consent | undefined;
  /** What is kept. */
  data: DataProps | undefined;
  onAgree(): void;
  onWithdraw(): void;
}

/** What was agreed to, to be read again and to be taken back. */
export function Privacy({ consent, data, onAgree, onWithdraw }: Props) {
  const state = useRef<HTMLDivElement>(null);

  /** Each button goes with its click. */
  function change(to: () => void) {
    state.current?.focus();
    to();
  }

  return (
    <>
      <Reads />
      <SampleLink />
      <div class="consent" role="status" tabIndex={-1} ref={state}>
        {consent ? (
          <p>
            {consent.isByPolicy
              ? i18n.t('privacy.byOrganisation')
              : i18n.t('privacy.agreed', [formatDate(consent.at)])}
          </p>
        ) : (
          <Caution>{i18n.t('privacy.notAgreed')}</Caution>
        )}
      </div>
      {consent?.isByPolicy !== true && (
        <div class="buttons">
          {consent ? (
            <button key="withdraw" type="button" onClick={() => change(onWithdraw)}>
              {i18n.t('privacy.withdraw')}
            </button>
          ) : (
            <button key="agree" type="button" class="primary" onClick={() => change(onAgree)}>
              {i18n.t('privacy.agree')}
            </button>
          )}
        </div>
      )}
      {consent === undefined && data && <StillKept {...data} />}
      {consent && !consent.isByPolicy && <p class="quiet">{i18n.t('privacy.withdrawNote')}</p>}
    </>
  );
}
