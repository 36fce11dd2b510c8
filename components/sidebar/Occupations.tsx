import { i18n } from '../i18n';
import type { PlannedJob, Profile } from '../../lib/domain/profile';
import { OccupationCode } from '../shared/ExternalLink';

/** The occupations the person compared and the jobs they planned. */
export function Occupations({ profile }: { profile: Profile }) {
  return (
    <>
      {profile.compared.length > 0 && (
        <div class="part">
          <h3>{i18n.t('profile.compared')}</h3>
          <ul class="codes">
            {profile.compared.map((text, index) => (
              <li key={index}>
                <OccupationCode text={text} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {profile.planned.length > 0 && (
        <div class="part">
          <h3>{i18n.t('profile.planned')}</h3>
          <ul class="planned">
            {profile.planned.map((job, index) => (
              <Planned key={index} job={job} />
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function Planned({ job }: { job: PlannedJob }) {
  const title = job.name ?? job.occupation;
  const plan = (['credentials', 'training', 'support'] as const).filter(part => job[part]);
  return (
    <li>
      <p class="planned-head">
        <span class="strong">{title ? <bdi>{title}</bdi> : i18n.t('profile.plannedUnnamed')}</span>
        {job.code && <OccupationCode text={job.code} />}
      </p>
      {job.name && job.occupation && job.occupation !== job.name && (
        <p class="quiet">
          <bdi>{job.occupation}</bdi>
        </p>
      )}
      {plan.length > 0 && (
        <details class="quiet-details">
          <summary>{i18n.t('profile.plan')}</summary>
          <dl class="answers">
            {plan.map(part => (
              <div key={part}>
                <dt>{i18n.t(`profile.${part}`)}</dt>
                <dd dir="auto">{job[part]}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </li>
  );
}
