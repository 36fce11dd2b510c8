import { LoaderCircle, TriangleAlert } from 'lucide-preact';
import type { ComponentChildren, Ref } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import type { Problem } from '../../lib/shared/model/problem';
import type { Section } from '../../lib/shared/model/sections';
import type { SectionAnswer } from '../../lib/shared/model/review';
import type { SidebarActions } from '../../lib/ui/sidebar/sidebar-view';
import { SourceAge } from '../shared/Age';
import { problemText, isSolvedInSettings } from '../shared/problem-text';
import { sectionLabel } from '../shared/labels';
import { isAwaited } from '../../lib/ui/sidebar/section-answer';
import { SectionSkeleton } from './SectionSkeleton';

/** What every region of the sidebar is given. */
export interface SectionProps<S extends Section> {
  answer: SectionAnswer<S> | undefined;
  /** Whether a fresh answer is awaited. */
  busy: boolean;
  now: number;
  actions: SidebarActions;
}

interface Props<S extends Section> extends SectionProps<S> {
  section: S;
  headingRef?: Ref<HTMLHeadingElement>;
  /** What stays in place while data loads. */
  controls?: ComponentChildren;
  children?: ComponentChildren;
}

/** One region: heading, source and age, a problem if there is one, and the data or its skeleton. */
export function SidebarSection<S extends Section>({
  section,
  answer,
  busy,
  now,
  actions,
  headingRef,
  controls,
  children,
}: Props<S>) {
  const heading = useId();
  const name = sectionLabel(section);
  const pending = isAwaited(answer);
  const known = answer?.data !== undefined;
  return (
    <section class={`region region-${section}`} aria-labelledby={heading} aria-busy={busy}>
      <div class="region-head">
        <h2 id={heading} tabIndex={-1} ref={headingRef ?? null}>
          {name}
        </h2>
        <p class="age">
          {known && answer.fetchedAt !== undefined && (
            <SourceAge sources={answer.sources} fetchedAt={answer.fetchedAt} now={now} />
          )}
          {known && busy && (
            <>
              <LoaderCircle class="spin" size={12} aria-hidden="true" />
              <span class="visually-hidden">{i18n.t('sidebar.updating', [name])}</span>
            </>
          )}
        </p>
      </div>
      {answer?.problem || answer?.because ? (
        <SectionProblem answer={answer} busy={busy} now={now} actions={actions} />
      ) : (
        <div role="status" class="visually-hidden">
          {pending && i18n.t('sidebar.loading', [name])}
        </div>
      )}
      {controls}
      {pending && !known && <SectionSkeleton section={section} />}
      {children}
    </section>
  );
}

/** What went wrong and what to do next, with the button for that. */
export function SectionProblem({
  answer,
  busy,
  now,
  actions,
}: {
  answer: SectionAnswer;
  busy: boolean;
  now: number;
  actions: SidebarActions;
}) {
  const { because, problem, section } = answer;
  return (
    <div class="problem">
      <TriangleAlert class="icon" size={16} aria-hidden="true" />
      <div role="status">
        <p>{because ? i18n.t(`because.${because}`) : problem && problemText(problem, now)}</p>
        {answer.data !== undefined && <p class="quiet">{i18n.t('problem.stored')}</p>}
      </div>
      {problem && !because && <NextStep problem={problem} section={section} busy={busy} actions={actions} />}
    </div>
  );
}

function NextStep({
  problem,
  section,
  busy,
  actions,
}: {
  problem: Problem;
  section: Section;
  busy: boolean;
  actions: SidebarActions;
}) {
  if (isSolvedInSettings(problem)) {
    return (
      <button type="button" onClick={() => actions.openOptions()}>
        {i18n.t('problem.openSettings')}
      </button>
    );
  }
  return (
    <button
      type="button"
      aria-label={i18n.t('problem.tryAgainNamed', [sectionLabel(section)])}
      aria-disabled={busy}
      onClick={() => !busy && actions.retry(section)}
    >
      {busy && <LoaderCircle class="spin" size={14} aria-hidden="true" />}
      {i18n.t('problem.tryAgain')}
    </button>
  );
}
