import { useRef, useState } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import type { NamedJob } from '../../lib/shared/model/assignment';
import type { JobData } from '../../lib/shared/model/sections';
import { Interpolate, slot } from '../shared/Interpolate';
import { OnetCredit, PurposeNote } from '../shared/Notes';
import { JobFacts, type JobCandidate } from './JobFacts';
import { JobOccupationSearch } from './JobOccupationSearch';
import { DeferredSection } from './DeferredSection';
import { SidebarSection, type SectionProps } from './SidebarSection';

interface Props extends SectionProps<'job'> {
  person: JobCandidate;
  /** Chooses a job's occupation; `null` for none. */
  onSay(job: NamedJob, occupation: { code: string; title: string } | null): void;
}

/** Shows the page's job or the newest one, and the occupation chosen for it. Folded until opened. */
export function JobSection({ person, onSay, ...region }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [isOpen, setOpen] = useState(false);
  const wasOpen = useRef(false);
  const data = region.answer?.data;
  const { actions } = region;

  function toggle(opened: boolean) {
    if (opened === wasOpen.current) return;
    wasOpen.current = opened;
    setOpen(opened);
    if (opened) actions.openJob();
  }
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
      {data?.kind === 'none' && <p>{i18n.t('job.none')}</p>}
      {data?.kind === 'job' && (
        <details class="job" open={isOpen} onToggle={event => toggle(event.currentTarget.open)}>
          <summary>
            <span class="strong">
              <bdi>{data.title}</bdi>
            </span>{' '}
            <span class="quiet">{i18n.t(data.isOfPage ? 'job.ofPage' : 'job.newest')}</span>
          </summary>
          {isOpen && (
            <div class="job-body">
              <Opened
                key={data.id}
                job={data}
                busy={region.busy}
                person={person}
                onSay={occupation => {
                  heading.current?.focus();
                  onSay(data, occupation);
                }}
              />
              <PurposeNote />
              <OnetCredit />
            </div>
          )}
        </details>
      )}
    </SidebarSection>
  );
}

type KnownJob = Extract<JobData, { kind: 'job' }>;

interface OpenedProps extends Pick<Props, 'busy' | 'person'> {
  job: KnownJob;
  onSay(occupation: { code: string; title: string } | null): void;
}

function Opened({ job, busy, person, onSay }: OpenedProps) {
  const [isChanging, setChanging] = useState(false);
  const { occupation } = job;
  if (!occupation || isChanging) {
    return (
      <>
        <JobOccupationSearch title={job.title} chosen={occupation?.code} onSay={onSay} />
        {occupation && (
          <div class="buttons">
            <button type="button" onClick={() => setChanging(false)}>
              {i18n.t('job.keep')}
            </button>
            <button type="button" onClick={() => onSay(null)}>
              {i18n.t('job.forget')}
            </button>
          </div>
        )}
      </>
    );
  }
  return (
    <>
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
      <JobFacts occupation={occupation} match={job.match} busy={busy} person={person} />
    </>
  );
}
