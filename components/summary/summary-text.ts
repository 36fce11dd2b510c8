import type { EpochMs } from '../../lib/shared/model/time';
import { i18n } from '../shared/i18n';
import type { ChosenOccupation } from '../../lib/shared/model/chosen-occupations';
import type { Caveat } from '../../lib/shared/model/interest-caveats';
import { myNextMoveUrl, plainUrl } from '../../lib/shared/model/urls';
import { fillPieces, type TextBlock, type TextPiece } from '../../lib/shared/model/rich-text';
import type { SummarizedProfile, Summary } from '../../lib/shared/model/summary';
import { formatDate, formatList } from '../shared/format';
import { areasInOrder, interestText } from '../shared/interest-text';
import { ONET_SERVICES_URL } from '../shared/Notes';
import {
  caveatText,
  fitLabel,
  choiceText,
  matchBasisTexts,
  matchRuleText,
  sourceText,
  matchCaveatTexts,
} from '../shared/review-text';
import { sectionLabel } from '../shared/labels';
import { profileLabel } from '../shared/review-text';

/**
 * Returns a summary as text, to be copied.
 * @param at when it was made
 * @param isSample adds that the data is invented, and leaves out links
 */
export function summaryText(summary: Summary, at: EpochMs, isSample = false): TextBlock[] {
  const blocks = blocksOf(summary, at, isSample);
  return isSample ? blocks.map(withoutLinks) : blocks;
}

function blocksOf(summary: Summary, at: EpochMs, isSample: boolean): TextBlock[] {
  const { profile, interests, careers, chosen } = summary;
  return [
    ...ofCandidate(summary, at, isSample),
    ...(profile ? ofProfile(profile) : []),
    ...(interests ? ofInterests(interests) : []),
    ...(careers ? ofCareers(careers, interests?.caveats) : []),
    ...(chosen.length > 0 ? ofChosen(chosen) : []),
    ...ofMissing(summary),
    ...(interests || careers ? [{ kind: 'strong', pieces: [i18n.t('sidebar.caution')] } as const] : []),
    ...(interests || careers || chosen.length > 0
      ? [isSample ? text(i18n.t('sample.credit')) : credit()]
      : []),
  ];
}

function ofCandidate({ name, emails, candidateUrl }: Summary, at: EpochMs, isSample: boolean): TextBlock[] {
  return [
    {
      kind: 'title',
      pieces: fillPieces(i18n.t('summary.title', ['$1']), asEntered(name ?? i18n.t('candidate.unnamed'))),
    },
    ...(isSample ? [{ kind: 'strong', pieces: [i18n.t('summary.sample')] } as const] : []),
    text(i18n.t('summary.made', [formatDate(at)])),
    ...(emails.length > 0 ? [{ kind: 'text', pieces: listed(emails.map(asEntered)) } as const] : []),
    ...(candidateUrl && !isSample
      ? [{ kind: 'text', pieces: [{ text: i18n.t('summary.inJobscore'), href: candidateUrl }] } as const]
      : []),
  ];
}

/** The credit O*NET asks for beside its data. */
function credit(): TextBlock {
  const link = { text: i18n.t('careers.creditLink'), href: ONET_SERVICES_URL };
  return { kind: 'text', pieces: fillPieces(i18n.t('careers.credit', ['$1']), link) };
}

/** The pages of invented people and occupations do not exist. */
function withoutLinks(block: TextBlock): TextBlock {
  const unlinked = (pieces: readonly TextPiece[]) =>
    pieces.map(piece => (typeof piece === 'object' && 'href' in piece ? piece.text : piece));
  return block.kind === 'list'
    ? { ...block, items: block.items.map(unlinked) }
    : { ...block, pieces: unlinked(block.pieces) };
}

function ofProfile({
  id,
  invitedAt,
  isTest,
  isMaybeTest,
  match,
  otherName,
  isDoubtful,
  reports,
}: SummarizedProfile): TextBlock[] {
  return [
    heading(sectionLabel('profile')),
    ...(isMaybeTest ? [text(i18n.t('profile.maybeTestData'))] : []),
    ...(isTest ? [text(i18n.t('profile.testData'))] : []),
    text(profileLabel(id, invitedAt)),
    { kind: 'text', pieces: fillPieces(matchRuleText(match, '$1'), asEntered(match.email ?? '')) },
    ...(otherName
      ? [
          {
            kind: 'text',
            pieces: fillPieces(i18n.t('candidate.nameInJofi', ['$1']), asEntered(otherName)),
          } as const,
        ]
      : []),
    ...(match.namesAnother ? [text(i18n.t('candidate.namesAnother'))] : []),
    ...(isDoubtful && !match.namesAnother ? [text(i18n.t('candidate.namesDiffer'))] : []),
    list(reports.map(({ report, url }) => [{ text: i18n.t(`profile.report.${report}`), href: url }])),
  ];
}

function ofInterests(interests: NonNullable<Summary['interests']>): TextBlock[] {
  const { source, assessedAt, caveats } = interests;
  return [
    heading(sectionLabel('interests')),
    list(
      areasInOrder(interests).map(area => [
        i18n.t('summary.interest', [i18n.t(`areas.${area}`), interestText(interests, area)]),
      ]),
    ),
    text(sourceText(source)),
    ...(assessedAt !== undefined ? [text(i18n.t('interests.answered', [formatDate(assessedAt)]))] : []),
    ...caveats.map(caveat => text(caveatText(caveat, interests))),
  ];
}

/** @param alreadyShown caveats already shown with their interests */
function ofCareers(
  careers: NonNullable<Summary['careers']>,
  alreadyShown: readonly Caveat[] = [],
): TextBlock[] {
  const { top, total, zone, isWorkedOut, isEnglish } = careers;
  // Careers that did not come from Mi Próximo Paso may have no page there.
  const language = i18n.t('language') === 'es' && !isEnglish ? 'es' : 'en';
  const zoneWords = zone === undefined ? [] : [i18n.t('careers.zoneNumber', [zone])];
  return [
    heading([sectionLabel('careers'), ...zoneWords].join(', ')),
    list(
      top.map(({ code, title, fit }) => [
        occupation(code, title, plainUrl(code, language)),
        fit && !isWorkedOut ? `, ${fitLabel(fit)}` : '',
      ]),
    ),
    ...(top.length > 0 ? [text(i18n.t('summary.of', [top.length, total]))] : []),
    ...[...matchBasisTexts(careers), ...matchCaveatTexts(careers, alreadyShown)].map(text),
  ];
}

/** Their titles are in English, so what they link to is too. */
function ofChosen(chosen: readonly ChosenOccupation[]): TextBlock[] {
  return [
    heading(sectionLabel('occupations')),
    list(
      chosen.map(({ code, title, by, succession }) => [
        code && !succession
          ? occupation(code, title, myNextMoveUrl(code))
          : asEntered(title ?? code ?? i18n.t('profile.plannedUnnamed')),
        ` – ${choiceText(by)}`,
      ]),
    ),
  ];
}

/** Lists the sections left out and why: nothing is missing in silence. */
function ofMissing({ missing }: Summary): TextBlock[] {
  return (['reading', 'failed', 'folded'] as const).flatMap(why => {
    const names = missing
      .filter(({ why: reason }) => reason === why)
      .map(({ section }) => sectionLabel(section));
    return names.length === 0 ? [] : [text(i18n.t(`summary.${why}`, [formatList(names)]))];
  });
}

function occupation(code: string, title: string | undefined, href: string): TextPiece {
  return { text: title ? `${title} ${code}` : code, href };
}

function listed(pieces: readonly TextPiece[]): TextPiece[] {
  return pieces.flatMap((piece, index) => (index > 0 ? [', ', piece] : [piece]));
}

const asEntered = (words: string): TextPiece => ({ foreign: words });
const heading = (words: string): TextBlock => ({ kind: 'heading', pieces: [words] });
const text = (words: string): TextBlock => ({ kind: 'text', pieces: [words] });
const list = (items: readonly TextPiece[][]): TextBlock => ({ kind: 'list', items });
