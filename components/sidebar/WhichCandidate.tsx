import { i18n } from '../shared/i18n';
import type { IdentityQuestion } from '../../lib/shared/model/candidate';
import { Interpolate, slot } from '../shared/Interpolate';
import { CautionNote } from '../shared/Notes';

interface Props {
  question: IdentityQuestion;
  onPick(candidateId: string): void;
}

/** Asks which candidate the page shows, where its address and its heading name different ones. */
export function WhichCandidate({ question: { people, heading }, onPick }: Props) {
  const name = people[0]?.name;
  return (
    <CautionNote>
      <p>
        {heading === undefined ? (
          i18n.t('candidate.severalNamed', [people.length])
        ) : (
          <Interpolate text={i18n.t('candidate.headingDiffers', [slot(0), slot(1)])}>
            <bdi>{heading}</bdi>
            {name ? <bdi>{name}</bdi> : i18n.t('candidate.unnamed')}
          </Interpolate>
        )}
      </p>
      <fieldset class="choices">
        <legend>{i18n.t('candidate.whoIsIt')}</legend>
        {people.map(({ id, name }) => (
          <button type="button" key={id} onClick={() => onPick(id)}>
            {name ? <bdi>{name}</bdi> : <bdi>{id}</bdi>}
          </button>
        ))}
      </fieldset>
    </CautionNote>
  );
}
