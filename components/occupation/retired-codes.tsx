import { i18n } from '../shared/i18n';
import type { RetiredCode, Succession } from '../../lib/shared/model/occupation';
import type { NamedOccupation } from '../../lib/ui/occupation/browsing';
import { Interpolate, slot } from '../shared/Interpolate';
import { BasisNote } from '../shared/Notes';
import { CompareToggle } from './CompareToggle';
import { OpenOccupation } from './OpenOccupation';

interface CarriedProps {
  from: RetiredCode;
  to: { code: string; title: string };
  /** The title of what it became is in English, whatever language Fitside speaks. */
  isEnglish: boolean | undefined;
}

/** Notes that an occupation replaced one of an earlier taxonomy, whose titles are in English. */
export function CarriedCode({ from, to, isEnglish }: CarriedProps) {
  return (
    <BasisNote>
      <p lang={i18n.t('language')}>
        <Old retired={from} />{' '}
        <Interpolate text={i18n.t('retired.one', [slot(0), to.code])}>
          <bdi lang={isEnglish ? 'en' : undefined}>{to.title}</bdi>
        </Interpolate>
      </p>
    </BasisNote>
  );
}

interface SuccessorsProps extends Succession {
  /** Compares one of them in the place of the retired code. */
  onReplace?: (by: NamedOccupation) => void;
}

/** The occupations that a code of an earlier taxonomy was split into, to open and compare. */
export function SuccessorList({ retired, successors, onReplace }: SuccessorsProps) {
  return (
    <>
      <BasisNote>
        <p lang={i18n.t('language')}>
          <Old retired={retired} /> {i18n.t('retired.several')}
        </p>
      </BasisNote>
      <ul class="occupation-rows">
        {successors.map(({ code, title }) => (
          <li key={code}>
            <div>
              <OpenOccupation code={code} title={title} isEnglish />
              <p class="occupation-row-foot">
                <span class="code">{code}</span>
              </p>
            </div>
            <CompareToggle occupation={{ code, title }} onReplace={onReplace} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Old({ retired: { code, title, taxonomy } }: { retired: RetiredCode }) {
  if (title === undefined) return <>{i18n.t('retired.code', [code, taxonomy])}</>;
  return (
    <Interpolate text={i18n.t('retired.titled', [code, slot(0), taxonomy])}>
      <bdi lang="en">{title}</bdi>
    </Interpolate>
  );
}
