import { useId, useState } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import { CAREERS_PER_PAGE } from '../../lib/shared/model/career-matches';
import type { Zone } from '../../lib/shared/model/occupation';
import type { TopicOf } from '../../lib/shared/model/topics';
import { CareerItem } from '../occupation/CareerItem';
import { BasisNote } from '../shared/Notes';
import { ZoneFilter } from '../occupation/ZoneFilter';
import { useTopic, useTopics } from '../occupation/useTopic';
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
  const topics = Array.from({ length: pages }, (_, index) => ({
    kind: 'matches' as const,
    answers,
    page: index + 1,
    zone,
    isWorkedOut: index > 0 && areWorkedOut ? (true as const) : undefined,
  }));
  const read = useTopics<'matches'>(topics, false).map(answer => answer?.data?.careers ?? []);
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
      {topics.map((topic, index) => (
        <Page
          key={`${zone} ${index}`}
          topic={topic}
          before={new Set(read.slice(0, index).flatMap(page => page.map(({ code }) => code)))}
          isLast={index + 1 === pages}
          onMore={() => setWanted({ pages: pages + 1, areWorkedOut })}
        />
      ))}
    </section>
  );
}

interface PageProps {
  topic: TopicOf<'matches'>;
  /** Codes of the careers on the pages before. */
  before: ReadonlySet<string>;
  /** No page after it is shown. */
  isLast: boolean;
  onMore(): void;
}

function Page({ topic, before, isLast, onMore }: PageProps) {
  const { zone, page } = topic;
  const none =
    zone === undefined ? i18n.t('profiler.results.noneMatch') : i18n.t('careers.emptyZone', [zone]);
  return (
    <OnetAnswer topic={topic} name={i18n.t('profiler.results.matches')} lines={18} none={none}>
      {({ careers: all, total, ...data }, language) => {
        if (total === 0) return <p>{none}</p>;
        const careers = all.filter(({ code }) => !before.has(code));
        const shown = before.size + careers.length;
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
              start={before.size + 1}
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
                {page * CAREERS_PER_PAGE < total && careers.length > 0 && (
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
