import { ExternalLink as Icon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { i18n } from './i18n';
import { expectedLink, myNextMoveUrl } from '../../lib/shared/model/urls';
import { onetCode } from '../../lib/shared/model/onet-code';
import { useIsSample } from './sample';

interface Props {
  href: string;
  /** Hosts the address may be on; anywhere else it stays text. */
  hosts: readonly string[];
  /** Leaves out the arrow, for links inside sentences. */
  plain?: boolean;
  class?: string;
  children: ComponentChildren;
}

/** A link to a page of others, in a new tab; plain text where the address is not an expected one. */
export function ExternalLink({ href, hosts, plain = false, class: name, children }: Props) {
  const isSample = useIsSample();
  if (isSample) {
    return (
      <WithoutPage class={name} plain={plain}>
        {children}
      </WithoutPage>
    );
  }
  const safe = expectedLink(href, hosts);
  if (safe === undefined) return <span class={name}>{children}</span>;
  return (
    <a class={name} href={safe} target="_blank" rel="noreferrer" title={i18n.t('sidebar.newTab')}>
      {children}
      {!plain && (
        <span class="arrow" aria-hidden="true">
          {'\u00a0'}
          <Icon size="0.875em" />
        </span>
      )}
    </a>
  );
}

/** Draws plain text for the sample, whose records have no pages. */
function WithoutPage({ class: name, plain, children }: Pick<Props, 'class' | 'plain' | 'children'>) {
  return (
    <span class={name}>
      {children}
      {!plain && <span class="quiet"> {i18n.t('sample.noPage')}</span>}
    </span>
  );
}

/** An occupation code, linked to My Next Move when it is one; people write other things where a code is asked for. */
export function OccupationCode({ text }: { text: string }) {
  const code = onetCode(text);
  if (code === undefined) return <bdi>{text}</bdi>;
  return (
    <ExternalLink class="code" href={myNextMoveUrl(code)} hosts={['mynextmove.org']} plain>
      {code}
    </ExternalLink>
  );
}
