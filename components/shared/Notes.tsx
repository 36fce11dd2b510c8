import { Info, TriangleAlert } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { i18n } from './i18n';
import { Interpolate, slot } from './Interpolate';
import { ExternalLink } from './ExternalLink';
import { useIsSample } from './sample';

/** Something to check before trusting what stands below. */
export function CautionNote({ children }: { children: ComponentChildren }) {
  return (
    <div class="caution">
      <TriangleAlert class="icon" size={16} aria-hidden="true" />
      <div>{children}</div>
    </div>
  );
}

/** Draws a caveat on the data's basis. */
export function BasisNote({ children }: { children: ComponentChildren }) {
  return (
    <div class="basis">
      <Info class="icon" size={16} aria-hidden="true" />
      <div>{children}</div>
    </div>
  );
}

/** Draws the line on what interests and matches are for. */
export function PurposeNote() {
  return <p class="purpose">{i18n.t('sidebar.caution')}</p>;
}

/** O*NET's page about its Web Services. */
export const ONET_SERVICES_URL = 'https://services.onetcenter.org/';

/** The credit O*NET asks for beside its data. */
export function OnetCredit() {
  if (useIsSample()) return <p class="credit">{i18n.t('sample.credit')}</p>;
  return (
    <p class="credit">
      <Interpolate text={i18n.t('careers.credit', [slot(0)])}>
        <ExternalLink href={ONET_SERVICES_URL} hosts={['services.onetcenter.org']} plain>
          {i18n.t('careers.creditLink')}
        </ExternalLink>
      </Interpolate>
    </p>
  );
}
