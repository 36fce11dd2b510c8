import { i18n } from '../i18n';
import { AREAS, MAX_SCORE, isFlat, letterOf, ranked, type Area } from '../../lib/domain/interests';
import type { InterestsData, InterestsSource } from '../../lib/domain/review';
import { OccupationCode } from '../shared/ExternalLink';
import { Enumerate, Fill, slot } from '../shared/Fill';
import { formatDate, formatList } from '../shared/format';
import { Hexagon } from '../shared/Hexagon';
import { InterestBars } from '../shared/InterestBars';
import { Basis, Purpose } from '../shared/Notes';
import { Region, type RegionProps } from './Region';

/** The candidate's interests: where they come from, sorted bars, the hexagon. */
export function Interests(region: RegionProps<'interests'>) {
  const data = region.answer?.data;
  return (
    <Region section="interests" {...region}>
      {data?.kind === 'known' && <Known data={data} />}
      {data?.kind === 'none' && (
        <p>{i18n.t(data.reason === 'no-profile' ? 'interests.noProfile' : 'interests.noSource')}</p>
      )}
    </Region>
  );
}

type KnownInterests = Extract<InterestsData, { kind: 'known' }>;

function Known({ data }: { data: KnownInterests }) {
  const { scores, source, assessedAt } = data;
  const value = (area: Area) =>
    source.kind === 'letters'
      ? rankWords(source.areas, area)
      : i18n.t('interests.score', [scores[area], MAX_SCORE]);
  return (
    <>
      <Basis>
        <Source source={source} />
        {assessedAt !== undefined && source.kind === 'letters' && (
          <p>{i18n.t('interests.answered', [formatDate(assessedAt)])}</p>
        )}
      </Basis>
      <InterestBars
        areas={inOrder(data)}
        share={area => scores[area] / MAX_SCORE}
        value={value}
        stepped={source.kind === 'letters'}
      />
      <Ties data={data} />
      <Hexagon scores={scores} value={value} approximate={source.kind === 'letters'} />
      <Purpose />
    </>
  );
}

function Source({ source }: { source: InterestsSource }) {
  if (source.kind === 'letters') {
    return (
      <p>
        <Fill text={i18n.t('interests.fromLetters', [slot(0)])}>
          <strong>{source.areas.map(letterOf).join('')}</strong>
        </Fill>
      </p>
    );
  }
  if (source.kind !== 'occupations') return null;
  const { used, chosen } = source;
  return (
    <p>
      {i18n.t('interests.fromOccupations', chosen.length)}{' '}
      <Enumerate
        items={chosen.map(code => (
          <OccupationCode key={code} text={code} />
        ))}
      />{' '}
      ({i18n.t('interests.occupationsUsed', [used.length, chosen.length])})
    </p>
  );
}

/** Letters keep their own order, of which the stand-in scores know only the first three. */
function inOrder({ scores, source }: KnownInterests): Area[] {
  if (source.kind !== 'letters') return ranked(scores);
  return [...source.areas, ...AREAS.filter(area => !source.areas.includes(area))];
}

const RANKS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const;

function rankWords(areas: readonly Area[], area: Area): string {
  return i18n.t(`ranks.${RANKS[areas.indexOf(area)] ?? 'other'}`);
}

/** Says so where the order of the bars means nothing. */
function Ties({ data: { scores, source } }: { data: KnownInterests }) {
  if (source.kind === 'letters') return null;
  if (isFlat(scores)) return <p class="quiet">{i18n.t('interests.flat')}</p>;
  const top = Math.max(...Object.values(scores));
  const tied = AREAS.filter(area => scores[area] === top);
  if (tied.length < 2) return null;
  return (
    <p class="quiet">{i18n.t('interests.tied', [formatList(tied.map(area => i18n.t(`areas.${area}`)))])}</p>
  );
}
