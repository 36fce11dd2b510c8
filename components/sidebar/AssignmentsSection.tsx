import { Fragment } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import type { Assignment } from '../../lib/shared/model/assignment';
import type { AssignmentsData, CandidateData } from '../../lib/shared/model/sections';
import type { SectionAnswer } from '../../lib/shared/model/section-answer';
import type { SidebarActions } from '../../lib/ui/sidebar/sidebar-view';
import { formatDate, formatDay } from '../shared/format';
import { sectionLabel } from '../shared/labels';
import { currentAssignment, stageText } from '../shared/review-text';
import { isAwaited } from '../../lib/ui/sidebar/section-answer';
import { CandidateSchools } from './CandidateSchools';
import { DeferredSection } from './DeferredSection';
import { SectionProblem } from './SidebarSection';
import { SectionSkeleton } from './SectionSkeleton';
import { KeptDetails } from './kept';

interface Props {
  answer: SectionAnswer<'assignments'> | undefined;
  /** The candidate's answer; a problem shown there is not repeated. */
  candidate: SectionAnswer<'candidate'> | undefined;
  busy: boolean;
  actions: SidebarActions;
}

/** The jobs the candidate is considered for, as a part of the region *Candidate*. */
export function AssignmentsSection({ answer, candidate, busy, actions }: Props) {
  const heading = useId();
  const data = answer?.data;
  const isLoading = isAwaited(answer);
  // With no request left, the candidate's problem already shows until when.
  const isUsedUp = isRateLimited(candidate);
  const isShownAbove = isUsedUp || isSame(answer, candidate);
  // Before the candidate is known they are not asked for.
  if (!candidate?.data || data?.kind === 'unidentified') return null;
  const { schools } = candidate.data;
  if (!data && isShownAbove) return <CandidateSchools schools={schools} />;
  return (
    <div class="part assignments" role="group" aria-labelledby={heading} aria-busy={busy}>
      <h3 id={heading} class="visually-hidden">
        {sectionLabel('assignments')}
      </h3>
      {answer?.problem && !isShownAbove ? (
        <SectionProblem answer={answer} busy={busy} actions={actions} />
      ) : (
        <LoadingStatus isLoading={isLoading} />
      )}
      {isLoading && <SectionSkeleton section="assignments" />}
      {!isUsedUp && <Deferred answer={answer} busy={busy} actions={actions} />}
      {data ? (
        <Known data={data} schools={schools} />
      ) : (
        <CandidateSchools schools={schools} isElsewhere={isLoading} />
      )}
    </div>
  );
}

function LoadingStatus({ isLoading }: { isLoading: boolean }) {
  return (
    <div role="status" class="visually-hidden">
      {isLoading && i18n.t('sidebar.loading', [sectionLabel('assignments')])}
    </div>
  );
}

interface DeferredProps extends Pick<Props, 'busy' | 'actions'> {
  answer: SectionAnswer<'assignments'> | undefined;
}

function Deferred({ answer, busy, actions }: DeferredProps) {
  if (answer?.putOffUntil === undefined) return null;
  return (
    <DeferredSection
      section="assignments"
      until={answer.putOffUntil}
      hasData={answer.data !== undefined}
      busy={busy}
      actions={actions}
    />
  );
}

function isRateLimited(answer: SectionAnswer | undefined): boolean {
  return answer?.problem?.kind === 'rate-limited';
}

/** Returns whether the candidate's problem is this one too, or its cause, so that one line covers both. */
function isSame(
  { problem, because }: Partial<SectionAnswer> = {},
  { problem: other }: Partial<SectionAnswer> = {},
): boolean {
  if (because === 'candidate') return true;
  return problem !== undefined && problem.service === other?.service && problem.kind === other.kind;
}

interface KnownProps extends Pick<CandidateData, 'schools'> {
  data: Extract<AssignmentsData, { kind: 'known' }>;
}

/** Draws the jobs; the schools are folded with them, which takes no line of its own. */
function Known({ data, schools }: KnownProps) {
  const { assignments, more, isCut } = data;
  if (assignments.length === 0) {
    return (
      <>
        <p class="quiet">{i18n.t('assignments.none')}</p>
        <CandidateSchools schools={schools} />
      </>
    );
  }
  const shown = currentAssignment(assignments)!;
  const others = assignments.length + more - 1;
  return (
    <KeptDetails
      name="assignments"
      class="assigned"
      summary={
        <>
          <TitleAndStage assignment={shown} />
          {others > 0 && <span class="quiet"> {i18n.t('assignments.others', [others])}</span>}
        </>
      }
    >
      <ul>
        {assignments.map(assignment => (
          <Row key={assignment.id} assignment={assignment} />
        ))}
      </ul>
      {more > 0 && <p class="quiet">{i18n.t('assignments.more', more)}</p>}
      {isCut && <p class="quiet">{i18n.t('assignments.cut', [assignments.length + more])}</p>}
      <CandidateSchools schools={schools} />
    </KeptDetails>
  );
}

function TitleAndStage({ assignment: { title, stage } }: { assignment: Assignment }) {
  return (
    <span>
      {title ? <bdi>{title}</bdi> : i18n.t('assignments.unnamed')}
      {stage && (
        <>
          {' · '}
          <bdi>{stageText(stage)}</bdi>
        </>
      )}
    </span>
  );
}

function Row({ assignment }: { assignment: Assignment }) {
  const { title, stage, department, location, hasApplied, createdAt, startsOn, isOfPage } = assignment;
  const rest = [
    stage && stageText(stage),
    createdAt !== undefined &&
      i18n.t(hasApplied ? 'assignments.applied' : 'assignments.added', [formatDate(createdAt)]),
    startsOn !== undefined && i18n.t('assignments.starts', [formatDay(startsOn)]),
  ].filter(Boolean);
  const place = [department, location].filter(Boolean).join(i18n.t('assignments.join'));
  return (
    <li aria-current={isOfPage ? 'true' : undefined}>
      <p>
        <span class="strong">{title ? <bdi>{title}</bdi> : i18n.t('assignments.unnamed')}</span>
        {rest.map((words, index) => (
          <Fragment key={index}>
            {i18n.t('assignments.join')}
            <bdi>{words}</bdi>
          </Fragment>
        ))}
      </p>
      {(place || isOfPage) && (
        <p class="quiet assignment-place">
          {place && <bdi>{place}</bdi>}
          {isOfPage && <span class="fit">{i18n.t('assignments.ofPage')}</span>}
        </p>
      )}
    </li>
  );
}
