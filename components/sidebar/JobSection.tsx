import { useEffect, useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { i18n } from '../shared/i18n';
import { keyedJob, type NamedJob } from '../../lib/shared/model/assignment';
import type { ChosenOccupation } from '../../lib/shared/model/chosen-occupations';
import { isInUs, type JobPlace } from '../../lib/shared/model/job-terms';
import type { CareersData, JobData, JobMatch } from '../../lib/shared/model/sections';
import { Interpolate, slot } from '../shared/Interpolate';
import { JobFacts, JobTermsText, type JobCandidate } from './JobFacts';
import { jobTermTexts } from './job-terms-text';
import { JobOccupationSearch } from './JobOccupationSearch';
import { JobWordsForm } from './JobWordsForm';
import { DeferredSection } from './DeferredSection';
import { SidebarSection, type SectionProps } from './SidebarSection';

interface Props extends SectionProps<'job'> {
  person: JobCandidate;
  /** The candidate's career matches, as they are shown. */
  matches: CareersData | undefined;
  /** The occupation the candidate aims for. */
  target: ChosenOccupation | undefined;
  /** The candidate's state, for a job of no known place. */
  home: string | undefined;
  /** Chooses a job's occupation; `null` for none. */
  onSay(job: NamedJob, occupation: { code: string; title: string } | null): void;
}

/** Shows the page's job or the newest one, and how the occupation chosen for it compares with the candidate. */
export function JobSection({ person, matches, target, home, onSay, ...region }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const data = region.answer?.data;
  const { actions } = region;
  const { nameJob } = actions;
  const job = data?.kind === 'job' ? data : undefined;
  const match = useMatch(job, person.unmatched ? undefined : matches, actions.openJob);
  return (
    <SidebarSection section="job" headingRef={heading} {...region}>
      {region.answer?.putOffUntil !== undefined && data === undefined && (
        <DeferredSection
          section="job"
          until={region.answer.putOffUntil}
          hasData={false}
          busy={region.busy}
          actions={actions}
        />
      )}
      {data?.kind === 'untitled' && (
        <JobWordsForm
          label={i18n.t('job.titleLabel')}
          action={i18n.t('job.useTitle')}
          initial={data.heading}
          onWords={nameJob}
        />
      )}
      {data?.kind === 'none' && <p>{i18n.t('job.none')}</p>}
      {job && (
        <Job
          key={job.id}
          job={job}
          match={match}
          busy={region.busy}
          person={person}
          target={target}
          home={home}
          onSay={occupation => {
            heading.current?.focus();
            onSay(keyedJob(job), occupation);
          }}
          onRetitle={() => {
            heading.current?.focus();
            nameJob('');
          }}
        />
      )}
    </SidebarSection>
  );
}

/** Returns a job's match. Looking for it takes requests, unless it is among the matches that are shown. */
function useMatch(
  job: KnownJob | undefined,
  matches: CareersData | undefined,
  onLook: () => void,
): JobMatch | undefined {
  const match = job && (job.match ?? matchIn(matches, job.occupation?.code));
  const isWanted = job?.occupation !== undefined && !match && matches !== undefined;
  useEffect(() => {
    if (isWanted) onLook();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, whatever the function is
  }, [isWanted]);
  return match;
}

/** Returns an occupation's match where it is among the matches that are shown. */
function matchIn(matches: CareersData | undefined, code: string | undefined): JobMatch | undefined {
  if (matches?.kind !== 'known' || matches.isWorkedOut) return undefined;
  const { source, caveats } = matches;
  const found = matches.careers.find(career => career.code === code);
  return found && { isListed: true, fit: found.fit, source, caveats };
}

type KnownJob = Extract<JobData, { kind: 'job' }>;

interface JobProps extends Pick<Props, 'busy' | 'person' | 'target' | 'home'> {
  job: KnownJob;
  match: JobMatch | undefined;
  onSay(occupation: { code: string; title: string } | null): void;
  onRetitle(): void;
}

function Job({ job, match, busy, person, target, home, onSay, onRetitle }: JobProps) {
  const [isChanging, setChanging] = useState(false);
  const { occupation, place, suggested } = job;
  const terms = jobTermTexts(job.terms ?? {}, place);
  const title = (
    <>
      <span class="strong">
        <bdi>{job.title}</bdi>
      </span>{' '}
      <span class="quiet">
        {i18n.t(job.isTitledByUser ? 'job.titled' : job.isOfPage ? 'job.ofPage' : 'job.newest')}
      </span>
    </>
  );
  const retitle = job.isTitledByUser !== undefined && (
    <button type="button" class="as-link" onClick={onRetitle}>
      {i18n.t('job.retitle')}
    </button>
  );
  if (!occupation || isChanging) {
    const search = (
      <JobOccupationSearch title={job.title} suggested={suggested} chosen={occupation?.code} onSay={onSay} />
    );
    if (!occupation) {
      return (
        <>
          <LazyDetails summary={title}>
            {terms.length > 0 && (
              <p class="quiet">
                <JobTermsText terms={terms} />
              </p>
            )}
            {search}
          </LazyDetails>
          {retitle}
        </>
      );
    }
    return (
      <>
        {search}
        <div class="buttons">
          <button type="button" onClick={() => setChanging(false)}>
            {i18n.t('job.keep')}
          </button>
          <button type="button" onClick={() => onSay(null)}>
            {i18n.t('job.forget')}
          </button>
          {retitle}
        </div>
      </>
    );
  }
  return (
    <>
      <p>{title}</p>
      <div class="said">
        <p>
          <Interpolate
            text={i18n.t(occupation.chosenFor === 'job' ? 'job.said' : 'job.saidOfTitle', [slot(0)])}
          >
            <strong>
              <bdi lang="en">{occupation.title}</bdi>
            </strong>
          </Interpolate>
        </p>
        <button type="button" onClick={() => setChanging(true)}>
          {i18n.t('job.change')}
        </button>
      </div>
      <JobFacts
        terms={terms}
        period={job.terms?.pay?.[0]?.period}
        state={stateOf(place, home)}
        occupation={occupation}
        match={match}
        busy={busy}
        person={person}
        target={target}
      />
    </>
  );
}

/** Returns the state whose outlook counts: that of the job's place, which may be abroad, else the candidate's. */
function stateOf({ state, country }: JobPlace = {}, home: string | undefined): string | undefined {
  return isInUs(country) ? (state ?? home) : undefined;
}

/** Details that draw what is in them once they are opened. */
function LazyDetails({ summary, children }: { summary: ComponentChildren; children: ComponentChildren }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="job" open={isOpen} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && <div class="job-body">{children}</div>}
    </details>
  );
}
