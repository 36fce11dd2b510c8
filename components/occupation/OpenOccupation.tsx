import { useContext } from 'preact/hooks';
import type { BrightReason } from '../../lib/shared/model/occupation';
import { myNextMoveUrl } from '../../lib/shared/model/urls';
import { ExternalLink } from '../shared/ExternalLink';
import { OpenElsewhereContext, useBrowsing } from './useBrowsing';

interface Props {
  code: string;
  /** The button's text; the code where no title is known. */
  title?: string | undefined;
  /** Why its outlook is bright, where that is known already. */
  brightReasons?: BrightReason[] | undefined;
  /** The title is in English, whatever language Fitside speaks. */
  isEnglish?: boolean | undefined;
  class?: string;
}

/**
 * Opens an occupation inside the page, or elsewhere if the page chooses so. Where a page opens none, it links to My
 * Next Move.
 */
export function OpenOccupation({ code, title, brightReasons, isEnglish, class: name = '' }: Props) {
  const browsing = useBrowsing();
  const open = useContext(OpenElsewhereContext) ?? browsing?.open;
  const words = <span {...(isEnglish ? { lang: 'en' } : {})}>{title ?? code}</span>;
  if (!open) {
    return (
      <ExternalLink class={name} href={myNextMoveUrl(code)} hosts={['mynextmove.org']}>
        {words}
      </ExternalLink>
    );
  }
  return (
    <button type="button" class={`as-link ${name}`} onClick={() => open({ code, title, brightReasons })}>
      {words}
    </button>
  );
}
