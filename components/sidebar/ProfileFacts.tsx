import type { ComponentChildren } from 'preact';
import { i18n } from '../shared/i18n';
import { JOFI_HOSTS } from '../../lib/shared/model/jofi-ids';
import { JOFI_REPORTS, type Assessment, type Profile } from '../../lib/shared/model/profile';
import { ExternalLink } from '../shared/ExternalLink';
import { formatDate } from '../shared/format';

/** One term and its value; nothing where the value is missing. */
function Fact({ term, children }: { term: string; children: ComponentChildren }) {
  if (children === undefined || children === null || children === '') return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{typeof children === 'string' ? <bdi>{children}</bdi> : children}</dd>
    </div>
  );
}

/** Shows the facts JOFI keeps about a profile. */
export function ProfileFacts({ profile }: { profile: Profile }) {
  return (
    <div>
      <dl class="facts">
        <Fact term={i18n.t('profile.id')}>{profile.id}</Fact>
        <Fact term={i18n.t('profile.unreadableEmail')}>{profile.unreadableEmails?.join(', ')}</Fact>
        <Fact term={i18n.t('profile.invited')}>
          {profile.invitedAt === undefined ? undefined : formatDate(profile.invitedAt)}
        </Fact>
        <Fact term={i18n.t('profile.account')}>{profile.account}</Fact>
        <Fact term={i18n.t('profile.data')}>{i18n.t(`profile.${profile.mode}`)}</Fact>
      </dl>
      <FurtherFacts profile={profile} />
    </div>
  );
}

/** Folds away what is seldom looked for, and the ids by which customers and JOFI know the person elsewhere. */
function FurtherFacts({ profile }: { profile: Profile }) {
  const { team, zipCode, customId, personId, invitationId, testTakerId } = profile;
  // Matched by another sign, the profile's own address is what a match is checked by.
  const email = [profile.email, ...(profile.otherEmails ?? [])].filter(Boolean).join(', ') || undefined;
  const facts = { email, team, zip: zipCode, customId, personId, invitationId, testTakerId };
  const names = (Object.keys(facts) as (keyof typeof facts)[]).filter(name => facts[name] !== undefined);
  if (names.length === 0) return null;
  return (
    <details class="quiet-details">
      <summary>{i18n.t('profile.more')}</summary>
      <dl class="facts">
        {names.map(name => (
          <Fact key={name} term={i18n.t(`profile.${name}`)}>
            {String(facts[name])}
          </Fact>
        ))}
      </dl>
    </details>
  );
}

/** The assessments the person was given and how far each is. */
export function Assessments({ assessments }: { assessments: Assessment[] | undefined }) {
  return (
    <div class="part">
      <h3 class="visually-hidden">{i18n.t('profile.assessments')}</h3>
      {assessments === undefined || assessments.length === 0 ? (
        <p class="quiet">
          {i18n.t(assessments === undefined ? 'profile.assessmentsUnknown' : 'profile.assessmentsNone')}
        </p>
      ) : (
        <ul class="rows">
          {assessments.map((assessment, index) => (
            <li key={index}>
              <bdi>{assessment.name}</bdi>
              <span class="quiet">{progressWords(assessment)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function progressWords({ completedAt, startedAt }: Assessment): string {
  if (completedAt !== undefined) return i18n.t('profile.finished', [formatDate(completedAt)]);
  if (startedAt !== undefined) return i18n.t('profile.startedNotFinished', [formatDate(startedAt)]);
  return i18n.t('profile.notStarted');
}

/** Links the participant's reports in JOFI, where there are any. */
export function ProfileReports({ links }: { links: Profile['links'] }) {
  const present = JOFI_REPORTS.filter(report => links[report]);
  if (present.length === 0) return null;
  return (
    <div class="part">
      <h3 class="visually-hidden">{i18n.t('profile.reports')}</h3>
      <ul class="links">
        {present.map(report => (
          <li key={report}>
            <ExternalLink href={links[report] ?? ''} hosts={JOFI_HOSTS}>
              {i18n.t(`profile.report.${report}`)}
            </ExternalLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
