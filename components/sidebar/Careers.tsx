import { LoaderCircle, Sun } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '../i18n';
import { ZONES, type CareerMatch, type Fit, type Zone } from '../../lib/domain/careers';
import { myNextMoveUrl } from '../../lib/domain/onet-code';
import type { CareersData, SectionAnswer } from '../../lib/domain/review';
import { ExternalLink } from '../shared/ExternalLink';
import { Basis, Credit, Purpose } from '../shared/Notes';
import { Region, type RegionProps } from './Region';
import { Skeleton } from './Skeleton';

interface Props extends RegionProps<'careers'> {
  interests: SectionAnswer<'interests'> | undefined;
  zone: Zone | undefined;
  loadingMore: boolean;
}

/** The careers O*NET matches to the interests, page by page. */
export function Careers({ interests, zone, loadingMore, ...region }: Props) {
  const { answer, actions } = region;
  const data = answer?.data;
  const known = data?.kind === 'known' ? data : undefined;
  // Once there, the filter stays while other zones load, so that it keeps the focus.
  const filterShown = useRef(false);
  filterShown.current = data === undefined ? filterShown.current || zone !== undefined : known !== undefined;
  const fromOccupations = interests?.data?.kind === 'known' && interests.data.source.kind === 'occupations';
  return (
    <Region
      section="careers"
      controls={filterShown.current && <ZoneFilter zone={zone} onPick={picked => actions.showZone(picked)} />}
      {...region}
    >
      {data?.kind === 'none' && (
        <p>{i18n.t(data.reason === 'equal' ? 'careers.flat' : 'careers.noInterests')}</p>
      )}
      {known && (
        <Basis>
          <p>{i18n.t(known.source.kind === 'letters' ? 'careers.approximate' : 'careers.inferred')}</p>
        </Basis>
      )}
      {known && (known.zone === zone || !region.busy) && (
        <Matches data={known} loadingMore={loadingMore} onMore={() => actions.showMore()} />
      )}
      {known && known.zone !== zone && region.busy && <Skeleton section="careers" />}
      {known && <Purpose />}
      {(known ?? fromOccupations) && <Credit />}
    </Region>
  );
}

function ZoneFilter({ zone, onPick }: { zone: Zone | undefined; onPick(zone: Zone | undefined): void }) {
  return (
    <label class="zone">
      <span>{i18n.t('careers.zone')}</span>
      <select
        value={zone ?? ''}
        onChange={event => onPick(ZONES.find(known => String(known) === event.currentTarget.value))}
      >
        <option value="">{i18n.t('careers.allZones')}</option>
        {ZONES.map(known => (
          <option key={known} value={known}>
            {i18n.t(`careers.zones.z${known}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface MatchesProps {
  data: Extract<CareersData, { kind: 'known' }>;
  loadingMore: boolean;
  onMore(): void;
}

function Matches({ data, loadingMore, onMore }: MatchesProps) {
  const count = useRef<HTMLParagraphElement>(null);
  const pressed = useRef(false);
  const { careers, total, zone } = data;
  const more = careers.length < total;
  useEffect(() => {
    // The button is gone with the last page; the focus must not be lost with it.
    if (!more && pressed.current) count.current?.focus();
    if (!more) pressed.current = false;
  }, [more]);
  if (careers.length === 0) {
    return <p>{zone === undefined ? i18n.t('careers.empty') : i18n.t('careers.emptyZone', [zone])}</p>;
  }
  return (
    <>
      <ol class="careers" aria-label={i18n.t('careers.list')}>
        {careers.map(career => (
          <Career key={career.code} career={career} />
        ))}
      </ol>
      <div class="more">
        <p ref={count} tabIndex={-1} role="status">
          {i18n.t('careers.showing', [careers.length, total])}
        </p>
        {more && (
          <button
            type="button"
            aria-disabled={loadingMore}
            onClick={() => {
              if (loadingMore) return;
              pressed.current = true;
              onMore();
            }}
          >
            {loadingMore && <LoaderCircle class="spin" size={14} aria-hidden="true" />}
            {i18n.t('careers.showMore')}
          </button>
        )}
      </div>
    </>
  );
}

const FIT_WORDS = { Best: 'best', Great: 'great', Good: 'good' } as const satisfies Record<Fit, string>;

function Career({ career }: { career: CareerMatch }) {
  return (
    <li>
      <div class="career-head">
        <ExternalLink class="career-title" href={myNextMoveUrl(career.code)} hosts={['mynextmove.org']}>
          {career.title}
        </ExternalLink>
        {career.fit && <span class="fit">{i18n.t(`careers.fits.${FIT_WORDS[career.fit]}`)}</span>}
      </div>
      <div class="career-foot">
        <span class="code">{career.code}</span>
        {career.brightOutlook && (
          <span class="bright">
            <Sun class="icon" size={14} aria-hidden="true" />
            {i18n.t('careers.bright')}
          </span>
        )}
      </div>
    </li>
  );
}
