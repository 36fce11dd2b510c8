import { i18n } from '../i18n';
import type { PersonInterests } from '../shared/interest-words';
import { AnswerBody } from '../topics/AnswerBody';
import { useTopic } from '../topics/useTopic';
import { InterestsBeside } from './InterestsBeside';

/** An occupation's interests beside the candidate's, in words and bars; read as soon as it is shown. */
export function BesideEachOther({ code, person }: { code: string; person: PersonInterests | undefined }) {
  const topic = { kind: 'interests', code } as const;
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
          {!person && <p class="quiet">{i18n.t('likeness.noPerson')}</p>}
          <InterestsBeside person={person} occupation={values} />
        </>
      )}
    </AnswerBody>
  );
}
