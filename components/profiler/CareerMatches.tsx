import { useId, useState } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import { CAREERS_PER_PAGE } from '../../lib/shared/model/career-matches';
import type { Zone } from '../../lib/shared/model/occupation';
import { CareerItem } from '../occupation/CareerItem';
import { BasisNote } from '../shared/Notes';
import { ZoneFilter } from '../occupation/ZoneFilter';
import { useTopic } from '../occupation/useTopic';
import { OnetAnswer } from './OnetAnswer';

interface Props {
  answers: string;
}

/**
 * The careers O*NET matches to the answers, page by page, of all job zones or one; each opens in a tab. All pages are
 * of one source: when the first comes to be of another, there is it alone again.
 */
export function CareerMatches({ answers }: Props) {
  const heading = useId();
  const [zone, setZone] = useState<Zone>();
  const [wanted, setWanted] = useState({ pages: 1, areWorkedOut: false });
  const first = useTopic<'matches'>({ kind: 'matches', answers, page: 1, zone });
  const areWorkedOut = first?.data?.isWorkedOut === true;
  const pages = wanted.areWorkedOut === areWorkedOut ? wanted.pages : 1;
  return (
    <section class="matches" aria-labelledby={heading}>
      <h3 id={heading}>{i18n.t('profiler.results.matchesTitle')}</h3>
      <p class="quiet">{i18n.t('profiler.results.matchesHint')}</p>
      <ZoneFilter
        zone={zone}
        onPick={picked => {
          setZone(picked);
          setWanted({ pages: 1, areWorkedOut });
        }}
      />
      {Array.from({ length: pages }, (_, index) => (
        <Page
          key={`${zone} ${index}`}
          answers={answers}
          zone={zone}
          page={index + 1}
          isWorkedOut={index > 0 && areWorkedOut ? true : undefined}
          isLast={index + 1 === pages}
          onMore={() => setWanted({ pages: pages + 1, areWorkedOut })}
        />
      ))}
    </section>
  );
}

interface PageProps extends Props {
  zone: Zone | undefined;
  /** From 1. */
  page: number;
  /** It is behind a page that Fitside worked out itself. */
  isWorkedOut: true | undefined;
  /** No page after it is shown. */
  isLast: boolean;
  onMore(): void;
}

function Page({ answers, zone, page, isWorkedOut, isLast, onMore }: PageProps) {
  const none =
    zone === undefined ? i18n.t('profiler.results.noneMatch') : i18n.t('careers.emptyZone', [zone]);
  const first = (page - 1) * CAREERS_PER_PAGE + 1;
  return (
    <OnetAnswer
      topic={{ kind: 'matches', answers, page, zone, isWorkedOut }}
      name={i18n.t('profiler.results.matches')}
      lines={18}
      none={none}
    >
      {({ careers, total, ...data }, language) => {
        if (total === 0) return <p>{none}</p>;
        const shown = first + careers.length - 1;
        return (
          <>
            {data.isWorkedOut && page === 1 && (
              <BasisNote>
                <p>{i18n.t('careers.workedOut')}</p>
              </BasisNote>
            )}
            <ol
              class="careers"
              ref={page > 1 ? takeFocus : undefined}
              tabIndex={-1}
              start={first}
              aria-label={
                page > 1
                  ? i18n.t('profiler.results.page', [page])
                  : i18n.t(data.isWorkedOut ? 'careers.listWorkedOut' : 'careers.list')
              }
            >
              {careers.map(career => (
                <CareerItem key={career.code} career={career} isEnglish={language.lang === 'en'} />
              ))}
            </ol>
            {isLast && (
              <div class="more">
                <p role="status">{i18n.t('careers.showing', [shown, total])}</p>
                {shown < total && careers.length > 0 && (
                  <button type="button" onClick={onMore}>
                    {i18n.t('careers.showMore')}
                  </button>
                )}
              </div>
            )}
          </>
        );
      }}
    </OnetAnswer>
  );
}

/** Gives a list the focus when it comes, since the button that asked for it is gone. */
function takeFocus(list: HTMLElement | null): void {
  list?.focus();
}
