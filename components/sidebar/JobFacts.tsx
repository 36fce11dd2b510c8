import { i18n } from '../shared/i18n';
import type { Education, Outlook } from '../../lib/shared/model/occupation';
import type { JobMatch } from '../../lib/shared/model/sections';
import { InterestComparison, type MissingInterests } from '../occupation/InterestComparison';
import { BrightOutlook } from '../occupation/BrightOutlook';
import { OpenOccupation } from '../occupation/OpenOccupation';
import type { PersonInterests } from '../shared/interest-text';
import { AnswerBody } from '../occupation/AnswerBody';
import { useTopic } from '../occupation/useTopic';
import { JobMatchText, type HiddenMatch } from './JobMatchText';

/** The candidate's data shown beside a job's occupation. */
export interface JobCandidate {
  /** Their interests, or why they are not there. */
  interests: PersonInterests | MissingInterests;
  /** Why the match with the occupation is not shown. */
  unmatched?: HiddenMatch | undefined;
}

interface Props {
  occupation: { code: string; title: string };
  match: JobMatch | undefined;
  /** Set while the candidate's matches are read. */
  busy: boolean;
  person: JobCandidate;
}

/** Shows O*NET's facts on a job's occupation beside the candidate's interests: in words, without a score. */
export function JobFacts({ occupation, match, busy, person }: Props) {
  const { code, title } = occupation;
  const education = { kind: 'education', code } as const;
  const outlook = { kind: 'outlook', code } as const;
  return (
    <>
      <div class="part">
        <h3>{i18n.t(person.interests === 'hidden' ? 'occupation.parts.interests' : 'job.interests')}</h3>
        <InterestComparison code={code} person={person.interests} />
      </div>
      {person.unmatched !== 'hidden' && (
        <div class="part">
          <h3>{i18n.t('job.match')}</h3>
          <JobMatchText match={match} busy={busy} folded={person.unmatched} />
        </div>
      )}
      <div class="part">
        <h3>{i18n.t('occupation.parts.education')}</h3>
        <AnswerBody
          topic={education}
          answer={useTopic(education)}
          name={i18n.t('occupation.parts.education')}
          lines={2}
        >
          {data => <EducationWords education={data} />}
        </AnswerBody>
      </div>
      <div class="part">
        <h3>{i18n.t('job.outlook')}</h3>
        <AnswerBody topic={outlook} answer={useTopic(outlook)} name={i18n.t('job.outlook')} lines={2}>
          {data => <OutlookWords outlook={data} />}
        </AnswerBody>
      </div>
      <p>
        {i18n.t('job.more')} <OpenOccupation code={code} title={title} isEnglish />
      </p>
    </>
  );
}

function EducationWords({ education: { zone, usuallyNeeded } }: { education: Education }) {
  if (!zone && usuallyNeeded.length === 0) return <p class="quiet">{i18n.t('topics.none')}</p>;
  return (
    <>
      {usuallyNeeded.length > 0 && <p>{usuallyNeeded.join(', ')}</p>}
      {zone && <p>{zone.title}</p>}
    </>
  );
}

function OutlookWords({ outlook: { category, description, bright } }: { outlook: Outlook }) {
  if (!category && !description && bright.length === 0) {
    return <p class="quiet">{i18n.t('topics.none')}</p>;
  }
  return (
    <>
      {category && <p class="strong">{category}</p>}
      {description && <p>{description}</p>}
      {bright.length > 0 && (
        <p>
          <BrightOutlook reasons={bright} />
        </p>
      )}
    </>
  );
}
