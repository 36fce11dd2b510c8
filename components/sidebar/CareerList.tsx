import { LoaderCircle } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '../i18n';
import type { CareerMatch, Fit } from '../../lib/domain/careers';
import { hasWords } from '../../lib/domain/filter-words';
import type { CareersData } from '../../lib/domain/review';
import { BrightOutlook } from '../occupation/BrightOutlook';
import { OpenOccupation } from '../occupation/OpenOccupation';
import type { PersonInterests } from '../shared/interest-words';
import { Why } from './Why';

interface Props {
  data: Extract<CareersData, { kind: 'known' }>;
  /** Words that titles must have; all do with none. */
  words: string;
  person: PersonInterests | undefined;
  loadingMore: boolean;
  onMore(): void;
}

/** The careers read so far, those with the words typed, and how many of how many they are. */
export function CareerList({ data, words, person, loadingMore, onMore }: Props) {
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
  const isFiltered = words.trim() !== '';
  const shown = careers.filter(({ title, code }) => hasWords(`${title} ${code}`, words));
  return (
    <>
      {shown.length > 0 && (
        <ol class="careers" aria-label={i18n.t('careers.list')}>
          {shown.map(career => (
            <Career key={career.code} career={career} data={data} person={person} />
          ))}
        </ol>
      )}
      <div class="more">
        <p ref={count} tabIndex={-1} role="status">
          {isFiltered
            ? filterWords(shown.length, careers.length, total)
            : i18n.t('careers.showing', [careers.length, total])}
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

/** How many fit, and of how many as long as not all are read. */
function filterWords(fitting: number, read: number, total: number): string {
  if (read < total) return i18n.t('careers.filteredSoFar', [fitting, read, total]);
  return fitting === 0
    ? i18n.t('careers.filteredNone', [total])
    : i18n.t('careers.filtered', [fitting, total]);
}

const FIT_WORDS = { Best: 'best', Great: 'great', Good: 'good' } as const satisfies Record<Fit, string>;

/** O*NET's word for a fit. */
export function fitWord(fit: Fit): string {
  return i18n.t(`careers.fits.${FIT_WORDS[fit]}`);
}

interface CareerProps {
  career: CareerMatch;
  data: Props['data'];
  person: PersonInterests | undefined;
}

function Career({ career, data, person }: CareerProps) {
  const { code, title, fit, brightOutlook, brightReasons } = career;
  return (
    <li>
      <div class="career-head">
        <OpenOccupation
          class="career-title"
          code={code}
          title={title}
          brightReasons={brightReasons}
          isEnglish={data.isEnglish}
        />
        {fit && !data.isWorkedOut && <span class="fit">{fitWord(fit)}</span>}
      </div>
      <div class="career-foot">
        <span class="code">{code}</span>
        {brightOutlook && <BrightOutlook reasons={brightReasons ?? []} />}
      </div>
      {person && <Why career={career} person={person} />}
    </li>
  );
}
