import { useRef } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import type { Consent } from '../../lib/shared/model/consent';
import { formatDate } from '../shared/format';
import { CautionNote } from '../shared/Notes';
import { SampleCandidateLink } from '../shared/sample';
import type { StoredDataSettingsProps } from './StoredDataSettings';
import { DataAccessSummary } from './DataAccessSummary';
import { LeftoverData } from './LeftoverData';

interface Props {
  consent: Consent | undefined;
  /** The stored data, by kind. */
  data: StoredDataSettingsProps | undefined;
  onAgree(): void;
  onWithdraw(): void;
}

/** Shows the consent given, to be read again and withdrawn. */
export function PrivacySettings({ consent, data, onAgree, onWithdraw }: Props) {
  const state = useRef<HTMLDivElement>(null);

  /** Each button goes with its click. */
  function change(to: () => void) {
    state.current?.focus();
    to();
  }

  return (
    <>
      <DataAccessSummary />
      <SampleCandidateLink />
      <div class="consent" role="status" tabIndex={-1} ref={state}>
        {consent ? (
          <p>
            {consent.isByPolicy
              ? i18n.t('privacy.byOrganisation')
              : i18n.t('privacy.agreed', [formatDate(consent.at)])}
          </p>
        ) : (
          <CautionNote>{i18n.t('privacy.notAgreed')}</CautionNote>
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
      {consent === undefined && data && <LeftoverData {...data} />}
      {consent && !consent.isByPolicy && <p class="quiet">{i18n.t('privacy.withdrawNote')}</p>}
    </>
  );
}
