import { Fragment } from 'preact';
import { i18n } from '../shared/i18n';
import type { ChosenOccupation } from '../../lib/shared/model/chosen-occupations';
import type { JobPay } from '../../lib/shared/model/job-terms';
import type { JobMatch } from '../../lib/shared/model/sections';
import { InterestComparison, type MissingInterests } from '../occupation/InterestComparison';
import { LikenessText } from '../occupation/LikenessText';
import { OccupationFacts } from '../occupation/OccupationFacts';
import { OpenOccupation } from '../occupation/OpenOccupation';
import { useBrowsing } from '../occupation/useBrowsing';
import { useTopic } from '../occupation/useTopic';
import type { PersonInterests } from '../shared/interest-text';
import { JobMatchText, type HiddenMatch } from './JobMatchText';
import { KeptDetails } from './kept';

/** The candidate's data shown beside a job's occupation. */
export interface JobCandidate {
  /** Their interests, or why they are not there. */
  interests: PersonInterests | MissingInterests;
  /** Why the match with the occupation is not shown. */
  unmatched?: HiddenMatch | undefined;
}

interface Props {
  /** The job's terms in words. */
  terms: readonly string[];
  /** The period of its pay. */
  period: JobPay['period'] | undefined;
  /** The state whose outlook counts. */
  state: string | undefined;
  occupation: { code: string; title: string };
  match: JobMatch | undefined;
  /** Set while the candidate's matches are read. */
  busy: boolean;
  person: JobCandidate;
  /** The occupation the candidate aims for. */
  target: ChosenOccupation | undefined;
}

/** Shows O*NET's facts on a job's occupation beside the candidate's interests: in words, without a score. */
export function JobFacts({ terms, period, state, occupation, match, busy, person, target }: Props) {
  const browsing = useBrowsing();
  const { code } = occupation;
  const { interests, unmatched } = person;
  const isTarget = target?.code === code;
  return (
    <>
      {typeof interests === 'object' && <Likeness code={code} person={interests} />}
      {unmatched !== 'hidden' && <JobMatchText match={match} busy={busy} folded={unmatched} />}
      <dl class="terms">
        {terms.length > 0 && (
          <div>
            <dt>{i18n.t('job.terms')}</dt>
            <dd>
              <JobTermsText terms={terms} />
            </dd>
          </div>
        )}
        <div>
          <dt>{i18n.t('services.onet')}</dt>
          <dd>
            <OccupationFacts code={code} job={{ period, state }} />
          </dd>
        </div>
      </dl>
      <div class="buttons">
        {browsing && target?.code !== undefined && !isTarget && (
          <button
            type="button"
            onClick={() => browsing.compare([occupation, { code: target.code!, title: target.title }])}
          >
            {i18n.t('job.compare')}
          </button>
        )}
        <OpenOccupation code={code} title={i18n.t('job.more')} />
      </div>
      <KeptDetails
        name="beside"
        summary={i18n.t(interests === 'hidden' ? 'occupation.parts.interests' : 'job.interests')}
      >
        <InterestComparison code={code} person={interests} hasWords={false} />
      </KeptDetails>
    </>
  );
}

/** A job's terms in one line. Its place may be written in another direction. */
export function JobTermsText({ terms }: { terms: readonly string[] }) {
  return (
    <>
      {terms.map((words, at) => (
        <Fragment key={words}>
          {at > 0 && ' · '}
          <bdi>{words}</bdi>
        </Fragment>
      ))}
    </>
  );
}

function Likeness({ code, person }: { code: string; person: PersonInterests }) {
  const occupation = useTopic<'interests'>({ kind: 'interests', code })?.data;
  return occupation ? <LikenessText code={code} person={person} occupation={occupation} isShort /> : null;
}
