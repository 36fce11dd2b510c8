import { Sun } from 'lucide-preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '../i18n';
import { CAREERS_PER_PAGE, type CareerMatch, type Fit } from '../../lib/domain/careers';
import { FromOnet } from './FromOnet';

interface Props {
  answers: string;
  onOccupation(code: string): void;
}

/** The careers O*NET matches to the answers, page by page; each opens in a tab. */
export function Matches({ answers, onOccupation }: Props) {
  const heading = useId();
  const [pages, setPages] = useState(1);
  return (
    <section class="matches" aria-labelledby={heading}>
      <h3 id={heading}>{i18n.t('profiler.results.matchesTitle')}</h3>
      <p class="quiet">{i18n.t('profiler.results.matchesHint')}</p>
      {Array.from({ length: pages }, (_, index) => (
        <Page
          key={index}
          answers={answers}
          page={index + 1}
          isLast={index + 1 === pages}
          onMore={() => setPages(pages + 1)}
          onOccupation={onOccupation}
        />
      ))}
    </section>
  );
}

interface PageProps extends Props {
  /** From 1. */
  page: number;
  /** No page after it is shown. */
  isLast: boolean;
  onMore(): void;
}

function Page({ answers, page, isLast, onMore, onOccupation }: PageProps) {
  const first = (page - 1) * CAREERS_PER_PAGE + 1;
  return (
    <FromOnet
      topic={{ kind: 'matches', answers, page }}
      name={i18n.t('profiler.results.matches')}
      lines={18}
      none={i18n.t('profiler.results.noneMatch')}
    >
      {({ careers, total }, language) => {
        if (total === 0) return <p>{i18n.t('profiler.results.noneMatch')}</p>;
        const shown = first + careers.length - 1;
        return (
          <>
            <ol
              class="careers"
              ref={page > 1 ? takeFocus : undefined}
              tabIndex={-1}
              start={first}
              aria-label={page === 1 ? i18n.t('careers.list') : i18n.t('profiler.results.page', [page])}
            >
              {careers.map(career => (
                <Career key={career.code} career={career} language={language} onOccupation={onOccupation} />
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
    </FromOnet>
  );
}

/** Gives a list the focus when it comes, since the button that asked for it is gone. */
function takeFocus(list: HTMLElement | null): void {
  list?.focus();
}

const FIT_WORDS = { Best: 'best', Great: 'great', Good: 'good' } as const satisfies Record<Fit, string>;

interface CareerProps {
  career: CareerMatch;
  /** Attributes for O*NET's words. */
  language: { lang?: string };
  onOccupation(code: string): void;
}

function Career({ career: { code, title, fit, brightOutlook }, language, onOccupation }: CareerProps) {
  return (
    <li>
      <div class="career-head">
        <button type="button" class="as-link career-title" onClick={() => onOccupation(code)}>
          <span {...language}>{title}</span>
        </button>
        {fit && <span class="fit">{i18n.t(`careers.fits.${FIT_WORDS[fit]}`)}</span>}
      </div>
      <div class="career-foot">
        <span class="code">{code}</span>
        {brightOutlook && (
          <span class="bright">
            <Sun class="icon" size={14} aria-hidden="true" />
            {i18n.t('careers.bright')}
          </span>
        )}
      </div>
    </li>
  );
}
