import { i18n } from '../shared/i18n';
import type { JobMatch, Section } from '../../lib/shared/model/sections';
import { formatList } from '../shared/format';
import { fitLabel } from '../shared/review-text';
import { sectionLabel } from '../shared/labels';
import { SkeletonLines } from '../shared/SkeletonLines';

/** Why matches are not shown: hidden by an organisation, or these sections are folded. */
export type HiddenMatch = 'hidden' | readonly Section[];

interface Props {
  match: JobMatch | undefined;
  /** Set while the candidate's matches are read. */
  busy: boolean;
  /** The sections to be unfolded before they are. */
  folded?: readonly Section[] | undefined;
}

/** Shows whether an occupation is among the candidate's career matches, and how certain that is. */
export function JobMatchText({ match, busy, folded }: Props) {
  if (folded) {
    const names = formatList(folded.map(sectionLabel));
    return <p class="quiet">{i18n.t('job.matchFolded', [i18n.t('folded.show'), names])}</p>;
  }
  return (
    <>
      <p role="status" class="personal">
        {matchWords(match, busy)}
      </p>
      {!match && busy && <SkeletonLines lines={1} />}
    </>
  );
}

function matchWords(match: JobMatch | undefined, busy: boolean): string {
  if (!match) return i18n.t(busy ? 'job.matchReading' : 'job.matchUnknown');
  if (!match.isListed) return i18n.t('job.notListed');
  return match.fit ? i18n.t('job.listedFit', [fitLabel(match.fit)]) : i18n.t('job.listed');
}
