import type { EpochMs } from '../../lib/shared/model/time';
import { i18n } from '../shared/i18n';
import type { ChosenOccupation } from '../../lib/shared/model/chosen-occupations';
import type { Caveat } from '../../lib/shared/model/interest-caveats';
import { myNextMoveUrl } from '../../lib/shared/model/urls';
import { fillPieces, type TextBlock } from '../../lib/shared/model/rich-text';
import type { SummarizedProfile, Summary } from '../../lib/shared/model/summary';
import { formatDate } from '../shared/format';
import { areasInOrder, interestText } from '../shared/interest-text';
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
import {
  asEntered,
  heading,
  bulletList,
  occupation,
  ofCandidate,
  ofCaution,
  ofDoubts,
  ofMissing,
  ofTestData,
  paragraph,
  topCareer,
  withoutLinks,
} from './summary-pieces';

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
    ...ofCaution(summary, isSample),
  ];
}

function ofProfile(profile: SummarizedProfile): TextBlock[] {
  const { id, invitedAt, match, reports } = profile;
  return [
    heading(sectionLabel('profile')),
    ...ofTestData(profile),
    paragraph(profileLabel(id, invitedAt)),
    { kind: 'text', pieces: fillPieces(matchRuleText(match, '$1'), asEntered(match.email ?? '')) },
    ...ofDoubts(profile),
    bulletList(reports.map(({ report, url }) => [{ text: i18n.t(`profile.report.${report}`), href: url }])),
  ];
}

function ofInterests(interests: NonNullable<Summary['interests']>): TextBlock[] {
  const { source, assessedAt, caveats } = interests;
  return [
    heading(sectionLabel('interests')),
    bulletList(
      areasInOrder(interests).map(area => [
        i18n.t('summary.interest', [i18n.t(`areas.${area}`), interestText(interests, area)]),
      ]),
    ),
    paragraph(sourceText(source)),
    ...(assessedAt !== undefined ? [paragraph(i18n.t('interests.answered', [formatDate(assessedAt)]))] : []),
    ...caveats.map(caveat => paragraph(caveatText(caveat, interests))),
  ];
}

/** @param alreadyShown caveats already shown with their interests */
function ofCareers(
  careers: NonNullable<Summary['careers']>,
  alreadyShown: readonly Caveat[] = [],
): TextBlock[] {
  const { top, total, zone, isWorkedOut } = careers;
  const zoneWords = zone === undefined ? [] : [i18n.t('careers.zoneNumber', [zone])];
  return [
    heading([sectionLabel('careers'), ...zoneWords].join(', ')),
    bulletList(
      top.map(({ fit, ...career }) => [
        topCareer(career, careers),
        fit && !isWorkedOut ? `, ${fitLabel(fit)}` : '',
      ]),
    ),
    ...(top.length > 0 ? [paragraph(i18n.t('summary.of', [top.length, total]))] : []),
    ...[...matchBasisTexts(careers), ...matchCaveatTexts(careers, alreadyShown)].map(paragraph),
  ];
}

/** Their titles are in English, so what they link to is too. */
function ofChosen(chosen: readonly ChosenOccupation[]): TextBlock[] {
  return [
    heading(sectionLabel('occupations')),
    bulletList(
      chosen.map(({ code, title, by, succession }) => [
        code && !succession
          ? occupation(code, title, myNextMoveUrl(code))
          : asEntered(title ?? code ?? i18n.t('profile.plannedUnnamed')),
        ` – ${choiceText(by)}`,
      ]),
    ),
  ];
}
