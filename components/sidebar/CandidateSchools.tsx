import { i18n } from '../shared/i18n';
import type { CandidateData } from '../../lib/shared/model/sections';
import { KeptDetails } from './kept';

interface Props extends Pick<CandidateData, 'schools'> {
  /** Set where they are folded with the jobs. */
  isElsewhere?: boolean;
}

/** Draws the candidate's schools in one folded line. */
export function CandidateSchools({ schools = [], isElsewhere = false }: Props) {
  if (schools.length === 0 || isElsewhere) return null;
  return (
    <KeptDetails name="schools" summary={i18n.t('candidate.schools', schools.length)}>
      <ul>
        {schools.map(({ degree, major, name, year }, at) => (
          <li key={at}>
            <bdi>
              {[degree && i18n.t(`candidate.degrees.${degree}`), major, name, year]
                .filter(Boolean)
                .join(' · ')}
            </bdi>
          </li>
        ))}
      </ul>
    </KeptDetails>
  );
}
