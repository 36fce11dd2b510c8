import { i18n } from '../shared/i18n';
import type { PersonInterests } from '../shared/interest-text';
import { sectionLabel } from '../shared/labels';
import { AnswerBody } from './AnswerBody';
import { useTopic } from './useTopic';
import { InterestTable } from './InterestTable';

/** Reasons why a candidate's interests do not stand beside an occupation's. `hidden` shows nothing at all of them. */
export type MissingInterests = 'folded' | 'reading' | 'unread' | 'none' | 'hidden';

interface Props {
  code: string;
  /** The candidate's interests, or why they are not there. */
  person: PersonInterests | MissingInterests;
  /** Unset where the words stand elsewhere. */
  hasWords?: boolean;
}

/** An occupation's interests beside the candidate's, in words and bars; read as soon as it is shown. */
export function InterestComparison({ code, person, hasWords = true }: Props) {
  const topic = { kind: 'interests', code } as const;
  const isAlone = typeof person === 'string';
  return (
    <AnswerBody
      topic={topic}
      answer={useTopic(topic)}
      name={i18n.t('occupation.parts.interests')}
      lines={7}
      none={<p class="quiet">{i18n.t('likeness.none')}</p>}
    >
      {values => (
        <>
          {isAlone && person !== 'hidden' && <p class="quiet">{aloneWords(person)}</p>}
          <InterestTable
            code={code}
            person={isAlone ? undefined : person}
            occupation={values}
            hasWords={hasWords}
          />
        </>
      )}
    </AnswerBody>
  );
}

function aloneWords(why: Exclude<MissingInterests, 'hidden'>): string {
  return i18n.t(`likeness.alone.${why}`, [i18n.t('folded.show'), sectionLabel('interests')]);
}
