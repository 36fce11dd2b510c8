import { i18n } from '../i18n';
import type { Education, Outlook } from '../../lib/domain/occupation';
import type { JobData } from '../../lib/domain/review';
import { BesideEachOther } from '../occupation/BesideEachOther';
import { BrightOutlook } from '../occupation/BrightOutlook';
import { OpenOccupation } from '../occupation/OpenOccupation';
import type { PersonInterests } from '../shared/interest-words';
import { fitWord } from '../shared/review-words';
import { AnswerBody } from '../topics/AnswerBody';
import { useTopic } from '../topics/useTopic';

type Match = Extract<JobData, { kind: 'job' }>['match'];

interface Props {
  occupation: { code: string; title: string };
  match: Match;
  /** Whether the candidate's matches are still being read. */
  busy: boolean;
  person: PersonInterests | undefined;
}

/** What O*NET says of the occupation that a job is, beside the candidate's interests: in words, with no score. */
export function JobFacts({ occupation, match, busy, person }: Props) {
  const { code, title } = occupation;
  const education = { kind: 'education', code } as const;
  const outlook = { kind: 'outlook', code } as const;
  return (
    <>
      <div class="part">
        <h3>{i18n.t('job.interests')}</h3>
        <BesideEachOther code={code} person={person} />
      </div>
      <div class="part">
        <h3>{i18n.t('job.match')}</h3>
        <p role="status" class="personal">
          {matchWords(match, busy)}
        </p>
      </div>
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

function matchWords(match: Match, busy: boolean): string {
  if (!match) return i18n.t(busy ? 'job.matchReading' : 'job.matchUnknown');
  if (!match.isListed) return i18n.t('job.notListed');
  return match.fit ? i18n.t('job.listedFit', [fitWord(match.fit)]) : i18n.t('job.listed');
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
