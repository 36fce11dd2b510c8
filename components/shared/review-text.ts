import type { EpochMs } from '../../lib/shared/model/time';
import { i18n } from './i18n';
import type { Assignment } from '../../lib/shared/model/assignment';
import type { Fit } from '../../lib/shared/model/career-matches';
import type { OccupationChoice } from '../../lib/shared/model/chosen-occupations';
import { letterOf, topAreas, type InterestsSource } from '../../lib/shared/model/interests';
import { shownScores, type Caveat } from '../../lib/shared/model/interest-caveats';
import type { ProfileMatch } from '../../lib/shared/model/profile-matching';
import type { CareersData, InterestsData } from '../../lib/shared/model/sections';
import { formatDate, formatList } from './format';

/** Where interests come from, in a sentence. */
export function sourceText(source: InterestsSource): string {
  switch (source.kind) {
    case 'scores':
      return source.enteredAt === undefined
        ? i18n.t('interests.fromJofi')
        : i18n.t('interests.fromScores', [formatDate(source.enteredAt)]);
    case 'answers':
      return i18n.t('interests.fromAnswers', [source.answers.length, formatDate(source.enteredAt)]);
    case 'letters':
      return lettersText(source, source.areas.map(letterOf).join(''));
    case 'occupations': {
      const { used, chosen, codes } = source;
      const counted = i18n.t('interests.occupationsUsed', [used, chosen]);
      const from = codes
        ? `${i18n.t('interests.fromOccupations', chosen)} ${formatList(codes)}`
        : i18n.t('interests.fromUntold', chosen);
      return `${from} (${counted}). ${i18n.t('interests.undated')}`;
    }
  }
}

/** Where letters come from, in a sentence. */
export function lettersText(
  { enteredAt }: Extract<InterestsSource, { kind: 'letters' }>,
  letters: string,
): string {
  return enteredAt === undefined
    ? i18n.t('interests.fromLetters', [letters])
    : i18n.t('interests.fromOwnLetters', [letters, formatDate(enteredAt)]);
}

/** Returns a caveat on interests, in a sentence. */
export function caveatText(
  caveat: Caveat,
  interests: Pick<Extract<InterestsData, { kind: 'known' }>, 'scores' | 'source'>,
): string {
  if (caveat !== 'tied') return i18n.t(`interests.caveats.${caveat}`);
  return i18n.t('interests.caveats.tied', [
    formatList(topAreas(shownScores(interests)).map(area => i18n.t(`areas.${area}`))),
  ]);
}

type Matches = Extract<CareersData, { kind: 'known' }>;

/**
 * Returns about how many of the first twenty careers from letters are among those from all six scores. Measured over the
 * interest values of O*NET 30.2, each occupation's taken for a person's: 2.5 with one letter, 5.3 with two, 7.9 with three.
 */
function sharedWithScores(letters: number): string {
  return letters === 1 ? '2–3' : letters === 2 ? '5' : '8';
}

/** Returns what the matches rest on and how they were made, a sentence each. */
export function matchBasisTexts({
  source,
  isWorkedOut,
  isEnglish,
}: Pick<Matches, 'source' | 'isWorkedOut' | 'isEnglish'>): string[] {
  return [
    source.kind === 'scores' &&
      i18n.t(source.enteredAt === undefined ? 'careers.fromJofi' : 'careers.fromScores'),
    source.kind === 'answers' && !isWorkedOut && i18n.t('careers.fromAnswers', [source.answers.length]),
    source.kind === 'letters' && i18n.t('careers.approximate', [sharedWithScores(source.areas.length)]),
    source.kind === 'occupations' && i18n.t('careers.inferred'),
    isWorkedOut && i18n.t('careers.workedOut'),
    isEnglish && i18n.t('careers.inEnglish'),
  ].filter(words => typeof words === 'string');
}

/** The caveats that are of more consequence for matches than for the interests. */
const WEAKENING = ['flat', 'old'] as const satisfies Caveat[];

/**
 * Returns the caveats on matches, a sentence each.
 * @param alreadyShown caveats already shown with their interests
 */
export function matchCaveatTexts(
  { caveats }: Pick<Matches, 'caveats'>,
  alreadyShown: readonly Caveat[] = [],
): string[] {
  return WEAKENING.filter(caveat => caveats.includes(caveat) && !alreadyShown.includes(caveat)).map(caveat =>
    i18n.t(`careers.caveats.${caveat}`),
  );
}

const FIT_WORDS = { Best: 'best', Great: 'great', Good: 'good' } as const satisfies Record<Fit, string>;

/** O*NET's word for a fit. */
export function fitLabel(fit: Fit): string {
  return i18n.t(`careers.fits.${FIT_WORDS[fit]}`);
}

/** By which rule a profile was matched. @param address what stands for the address */
export function matchRuleText({ rule, email }: ProfileMatch, address: string): string {
  if (rule === 'link') return i18n.t('matching.byLink');
  if (rule === 'person-id') return i18n.t('candidate.matchedById');
  if (rule === 'notes') return i18n.t('matching.byNotes');
  return i18n.t(email ? 'candidate.matchedByEmail' : 'candidate.matchedByAnyEmail', [address]);
}

/** Returns "compared and planned": each way once, in a fixed order. */
export function choiceText(by: readonly OccupationChoice[]): string {
  const hows = new Set(by.map(({ how }) => how));
  return formatList([...hows].map(how => i18n.t(`chosen.how.${how}`)));
}

/** Returns the assignment that is shown first: the page's, else the newest. */
export function currentAssignment(assignments: readonly Assignment[]): Assignment | undefined {
  return assignments.find(({ isOfPage }) => isOfPage) ?? assignments[0];
}

export function stageText(stage: NonNullable<Assignment['stage']>): string {
  return stage.kind === 'named' ? stage.name : i18n.t(`assignments.stages.${stage.kind}`);
}

/** Names a profile by its ID and when the person was invited. */
export function profileLabel(id: string, invitedAt: EpochMs | undefined): string {
  return invitedAt === undefined
    ? i18n.t('profile.choiceUndated', [id])
    : i18n.t('profile.choiceInvited', [id, formatDate(invitedAt)]);
}
