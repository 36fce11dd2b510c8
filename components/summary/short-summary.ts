import { i18n } from '../shared/i18n';
import type { Assignment } from '../../lib/shared/model/assignment';
import type { ChosenOccupation } from '../../lib/shared/model/chosen-occupations';
import { fillPieces, type TextBlock, type TextPiece } from '../../lib/shared/model/rich-text';
import type { Summary } from '../../lib/shared/model/summary';
import type { EpochMs } from '../../lib/shared/model/time';
import { myNextMoveUrl } from '../../lib/shared/model/urls';
import { areasInOrder } from '../shared/interest-text';
import { sectionLabel } from '../shared/labels';
import { caveatText, matchBasisTexts, matchCaveatTexts, sourceText, stageText } from '../shared/review-text';
import {
  asEntered,
  listed,
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

/** Facts of a short summary that stand beside the review's sections. */
export interface SummaryFacts {
  /** The page's assignment, else the newest. */
  assignment?: Assignment | undefined;
  /** How much of the JOFI profile is there. */
  completeness?: string | undefined;
  target?: ChosenOccupation | undefined;
  /** The target's pay and outlook, as far as they were read. */
  targetFacts: readonly string[];
}

/**
 * Returns a summary in a few lines, to be copied: job and stage, completeness, interests, target, first careers.
 * @param at when it was made
 * @param isSample adds that the data is invented, and leaves out links
 */
export function shortSummaryText(
  summary: Summary,
  { assignment, completeness, target, targetFacts }: SummaryFacts,
  at: EpochMs,
  isSample = false,
): TextBlock[] {
  const { profile, interests, careers } = summary;
  const labelled = (label: string, ...pieces: TextPiece[]): TextBlock => ({
    kind: 'text',
    pieces: fillPieces(i18n.t('summary.interest', [label, '$1'])).flatMap(piece =>
      piece === '$1' ? pieces : [piece],
    ),
  });
  const blocks: TextBlock[] = [
    ...ofCandidate({ ...summary, emails: [] }, at, isSample),
    ...(assignment ? [{ kind: 'text', pieces: jobAndStage(assignment) } as const] : []),
    ...(profile ? [...ofTestData(profile), ...ofDoubts(profile)] : []),
    ...(completeness === undefined ? [] : [labelled(i18n.t('services.jofi'), completeness)]),
    ...(interests
      ? [labelled(sectionLabel('interests'), strongestText(interests)), ...caveatsOf(interests)]
      : []),
    ...(target?.code
      ? [
          labelled(
            i18n.t('glance.target'),
            occupation(target.code, target.title, myNextMoveUrl(target.code)),
            ...targetFacts.map(fact => ` · ${fact}`),
          ),
        ]
      : []),
    ...(careers && careers.top.length > 0
      ? [
          labelled(
            i18n.t('glance.top'),
            ...listed(topCareers(careers)),
            ` (${i18n.t('glance.matches', careers.total)})`,
          ),
        ]
      : []),
    ...(careers
      ? [...matchBasisTexts(careers), ...matchCaveatTexts(careers, interests?.caveats ?? [])].map(paragraph)
      : []),
    ...ofMissing(summary),
    ...ofCaution(summary, isSample),
  ];
  return isSample ? blocks.map(withoutLinks) : blocks;
}

function jobAndStage({ title, stage }: Assignment): TextPiece[] {
  const job = title ? asEntered(title) : i18n.t('assignments.unnamed');
  return stage ? [job, ' · ', asEntered(stageText(stage))] : [job];
}

/** Returns the strongest interests, the strongest first: "Social › Investigative › Realistic". */
function strongestText(interests: NonNullable<Summary['interests']>): string {
  const { source } = interests;
  const areas = source.kind === 'letters' ? source.areas : areasInOrder(interests).slice(0, NAMED_AREAS);
  return areas.map(area => i18n.t(`areas.${area}`)).join(' › ');
}

/** Returns what the interests rest on, and what weakens them. */
function caveatsOf(interests: NonNullable<Summary['interests']>): TextBlock[] {
  return [
    sourceText(interests.source),
    ...interests.caveats.map(caveat => caveatText(caveat, interests)),
  ].map(paragraph);
}

/** The number of interests named in short. */
const NAMED_AREAS = 3;

function topCareers(careers: NonNullable<Summary['careers']>): TextPiece[] {
  return careers.top.map(career => topCareer(career, careers));
}
