import { i18n } from '../shared/i18n';
import { plainUrl } from '../../lib/shared/model/urls';
import { fillPieces, type TextBlock, type TextPiece } from '../../lib/shared/model/rich-text';
import type { SummarizedProfile, Summary } from '../../lib/shared/model/summary';
import type { EpochMs } from '../../lib/shared/model/time';
import { formatDate, formatList } from '../shared/format';
import { sectionLabel } from '../shared/labels';
import { ONET_SERVICES_URL } from '../shared/Notes';

export function ofCandidate(
  { name, emails, candidateUrl }: Summary,
  at: EpochMs,
  isSample: boolean,
): TextBlock[] {
  return [
    {
      kind: 'title',
      pieces: fillPieces(i18n.t('summary.title', ['$1']), asEntered(name ?? i18n.t('candidate.unnamed'))),
    },
    ...(isSample ? [{ kind: 'strong', pieces: [i18n.t('summary.sample')] } as const] : []),
    paragraph(i18n.t('summary.made', [formatDate(at)])),
    ...(emails.length > 0 ? [{ kind: 'text', pieces: listed(emails.map(asEntered)) } as const] : []),
    ...(candidateUrl && !isSample
      ? [{ kind: 'text', pieces: [{ text: i18n.t('summary.inJobscore'), href: candidateUrl }] } as const]
      : []),
  ];
}

/** Returns what interests and careers are not for, and whom they are from. */
export function ofCaution({ interests, careers, chosen }: Summary, isSample: boolean): TextBlock[] {
  return [
    ...(interests || careers ? [{ kind: 'strong', pieces: [i18n.t('sidebar.caution')] } as const] : []),
    ...(interests || careers || chosen.length > 0
      ? [isSample ? paragraph(i18n.t('sample.credit')) : credit()]
      : []),
  ];
}

/** The credit O*NET asks for beside its data. */
function credit(): TextBlock {
  const link = { text: i18n.t('careers.creditLink'), href: ONET_SERVICES_URL };
  return { kind: 'text', pieces: fillPieces(i18n.t('careers.credit', ['$1']), link) };
}

/** The pages of invented people and occupations do not exist. */
export function withoutLinks(block: TextBlock): TextBlock {
  const unlinked = (pieces: readonly TextPiece[]) =>
    pieces.map(piece => (typeof piece === 'object' && 'href' in piece ? piece.text : piece));
  return block.kind === 'list'
    ? { ...block, items: block.items.map(unlinked) }
    : { ...block, pieces: unlinked(block.pieces) };
}

/** Returns whether the profile's people are made up by JOFI, as for a test key. */
export function ofTestData({ isTest, isMaybeTest }: SummarizedProfile): TextBlock[] {
  return [
    ...(isMaybeTest ? [paragraph(i18n.t('profile.maybeTestData'))] : []),
    ...(isTest ? [paragraph(i18n.t('profile.testData'))] : []),
  ];
}

/** Returns what speaks for the profile being another person's. */
export function ofDoubts({ match, otherName, otherHeading, isDoubtful }: SummarizedProfile): TextBlock[] {
  const named = fillPieces(i18n.t('candidate.nameInJofi', ['$1']), asEntered(otherName ?? ''));
  const headed = fillPieces(i18n.t('candidate.jofiUnlikeHeading', ['$1']), asEntered(otherHeading ?? ''));
  return [
    ...(otherHeading ? [{ kind: 'text', pieces: headed } as const] : []),
    ...(otherName ? [{ kind: 'text', pieces: named } as const] : []),
    ...(match.namesAnother ? [paragraph(i18n.t('candidate.namesAnother'))] : []),
    ...(isDoubtful && !match.namesAnother ? [paragraph(i18n.t('candidate.namesDiffer'))] : []),
  ];
}

/** Lists the sections left out and why: nothing is missing in silence. */
export function ofMissing({ missing }: Summary): TextBlock[] {
  return (['reading', 'failed', 'folded'] as const).flatMap(why => {
    const names = missing
      .filter(({ why: reason }) => reason === why)
      .map(({ section }) => sectionLabel(section));
    return names.length === 0 ? [] : [paragraph(i18n.t(`summary.${why}`, [formatList(names)]))];
  });
}

/** Careers that did not come from Mi Próximo Paso may have no page there. */
export function topCareer(
  { code, title }: { code: string; title: string },
  { isEnglish }: NonNullable<Summary['careers']>,
): TextPiece {
  return occupation(code, title, plainUrl(code, i18n.t('language') === 'es' && !isEnglish ? 'es' : 'en'));
}

export function occupation(code: string, title: string | undefined, href: string): TextPiece {
  return { text: title ? `${title} ${code}` : code, href };
}

export function listed(pieces: readonly TextPiece[]): TextPiece[] {
  return pieces.flatMap((piece, index) => (index > 0 ? [', ', piece] : [piece]));
}

export const asEntered = (words: string): TextPiece => ({ foreign: words });
export const heading = (words: string): TextBlock => ({ kind: 'heading', pieces: [words] });
export const paragraph = (words: string): TextBlock => ({ kind: 'text', pieces: [words] });
export const bulletList = (items: readonly TextPiece[][]): TextBlock => ({ kind: 'list', items });
