import { LoaderCircle } from 'lucide-preact';
import type { ComponentChildren, Ref } from 'preact';
import { createContext } from 'preact';
import { useContext, useId } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import type { Section } from '../../lib/shared/model/sections';
import type { Service } from '../../lib/shared/model/services';
import { isWithoutToken } from '../../lib/shared/model/problem';
import type { SectionAnswer } from '../../lib/shared/model/section-answer';
import type { SidebarActions } from '../../lib/ui/sidebar/sidebar-view';
import { SourceAge } from '../shared/Age';
import { problemText, isSolvedInSettings } from '../shared/problem-text';
import { sectionLabel, serviceLabel } from '../shared/labels';
import { isAwaited } from '../../lib/ui/sidebar/section-answer';
import { DoneLine } from './DoneLine';
import { SectionSkeleton } from './SectionSkeleton';
import { useNow } from '../shared/now';
import { ProblemNotice, RetryStep, SettingsStep } from '../shared/ProblemNotice';

/** Services that sections have waited for so long that the user is informed. */
export const SlowContext = createContext<ReadonlyMap<Section, Service>>(new Map());

/** The sections that have each cause, by the one that shows it for all. */
export const CausesContext = createContext<ReadonlyMap<Section, readonly Section[]>>(new Map());

/** Props of every section of the sidebar. */
export interface SectionProps<S extends Section> {
  answer: SectionAnswer<S> | undefined;
  /** Set while a fresh answer is awaited. */
  busy: boolean;
  actions: SidebarActions;
}

interface Props<S extends Section> extends SectionProps<S> {
  section: S;
  headingRef?: Ref<HTMLHeadingElement>;
  /** The number of what is listed below. */
  count?: number | undefined;
  /** A control in the line of the heading. */
  headControl?: ComponentChildren;
  /** Controls that stay in place while data loads. */
  controls?: ComponentChildren;
  children?: ComponentChildren;
}

/** One region: heading, source and age, a problem if there is one, and the data or its skeleton. */
export function SidebarSection<S extends Section>({
  section,
  answer,
  busy,
  actions,
  headingRef,
  count,
  headControl,
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
        {count !== undefined && <span class="count">{count}</span>}
        {headControl}
        <p class="age">
          {known && answer.fetchedAt !== undefined && (
            <SourceAge sources={answer.sources} fetchedAt={answer.fetchedAt} />
          )}
          {known && busy && (
            <>
              <LoaderCircle class="spin" size={12} aria-hidden="true" />
              <span class="visually-hidden">{i18n.t('sidebar.updating', [name])}</span>
            </>
          )}
        </p>
      </div>
      <DoneLine section={section} onUndo={() => actions.undo()} />
      {hasNotice(answer) ? (
        <SectionProblem answer={answer} busy={busy} actions={actions} />
      ) : (
        <Waiting section={section} isPending={pending} isKnown={known} />
      )}
      {controls}
      {pending && !known && <SectionSkeleton section={section} />}
      {children}
    </section>
  );
}

/** Returns whether a section has a problem to show: one line on having no token stands with the candidate. */
function hasNotice(answer: SectionAnswer | undefined): answer is SectionAnswer {
  if (isWithoutToken(answer?.problem)) return answer?.section === 'candidate';
  return answer?.problem !== undefined || answer?.because !== undefined;
}

/** Announces that a section loads, and shows which service keeps it waiting. */
function Waiting({
  section,
  isPending,
  isKnown,
}: {
  section: Section;
  isPending: boolean;
  isKnown: boolean;
}) {
  const slow = useContext(SlowContext).get(section);
  return (
    <div role="status" class={slow ? 'quiet' : 'visually-hidden'}>
      {slow
        ? i18n.t(isKnown ? 'sidebar.slowStored' : 'sidebar.slow', [serviceLabel(slow)])
        : isPending && i18n.t('sidebar.loading', [sectionLabel(section)])}
    </div>
  );
}

/** Shows a problem and the next step, with its button; where another section shows it, only what this one waits for. */
export function SectionProblem({
  answer,
  busy,
  actions,
}: {
  answer: SectionAnswer;
  busy: boolean;
  actions: SidebarActions;
}) {
  const now = useNow();
  const causes = useContext(CausesContext);
  const { because, problem, section } = answer;
  const [owner, sharers = [section]] = [...causes].find(([, sections]) => sections.includes(section)) ?? [];
  if (!problem || (owner ? owner !== section : because)) {
    const awaited = because ? sectionLabel(because) : problem && serviceLabel(problem.service);
    return (
      <p class="quiet" role="status">
        {awaited && i18n.t('sidebar.waitsFor', [awaited])}
      </p>
    );
  }
  return (
    <ProblemNotice
      isQuiet={isWithoutToken(problem)}
      isStored={answer.data !== undefined && !isWithoutToken(problem)}
      step={
        isSolvedInSettings(problem) ? (
          <SettingsStep onOpen={() => actions.openOptions()} />
        ) : (
          <RetryStep
            name={sectionLabel(section)}
            isBusy={busy}
            onRetry={() => sharers.forEach(each => actions.retry(each))}
          />
        )
      }
    >
      {problemText(problem, now)}
    </ProblemNotice>
  );
}
