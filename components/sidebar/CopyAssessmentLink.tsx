import { useState } from 'preact/hooks';
import type { RichText } from '../../lib/shared/model/rich-text';
import { toRichText } from '../../lib/shared/model/rich-text';
import { i18n } from '../shared/i18n';

interface Props {
  url: string | undefined;
  onCopy(text: RichText): Promise<boolean>;
}

/** Copies the person's own link to their assessments, to remind them. It is never opened here. */
export function CopyAssessmentLink({ url, onCopy }: Props) {
  const [isCopied, setCopied] = useState<boolean>();
  if (url === undefined) return null;
  const text = toRichText([{ kind: 'text', pieces: [url] }]);
  return (
    <p>
      <button type="button" class="as-link" onClick={() => void onCopy(text).then(setCopied)}>
        {i18n.t('matching.copyLink')}
      </button>{' '}
      <span class="quiet" role="status">
        {isCopied !== undefined && i18n.t(isCopied ? 'matching.linkCopied' : 'matching.linkNotCopied')}
      </span>
    </p>
  );
}
