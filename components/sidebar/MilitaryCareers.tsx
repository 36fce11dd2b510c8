import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import {
  BRANCHES,
  type Branch,
  type MilitaryCareerMatches,
  type MilitaryWork,
} from '../../lib/shared/model/military';
import { OpenOccupation } from '../occupation/OpenOccupation';
import { Interpolate, slot } from '../shared/Interpolate';
import { AnswerBody } from '../occupation/AnswerBody';
import { PagedRows } from '../occupation/PagedRows';
import { useTopic } from '../occupation/useTopic';
import { KeptDetails } from './kept';

interface Asked {
  words: string;
  branch: Branch | undefined;
}

interface Props {
  /** Military work found in the candidate's present job, to start from. */
  work: MilitaryWork | undefined;
}

/** Finds civilian careers by a military title or code. Nothing is sent before the user submits. */
export function MilitaryCareers({ work }: Props) {
  const [asked, setAsked] = useState<Asked>();
  return (
    <KeptDetails name="military" class="quiet-details military" summary={i18n.t('military.title')}>
      <MilitaryForm work={work} onSearch={setAsked} />
      {asked && <Found asked={asked} />}
    </KeptDetails>
  );
}

function MilitaryForm({ work, onSearch }: { work: MilitaryWork | undefined; onSearch(asked: Asked): void }) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState<string>();
  const [branch, setBranch] = useState<Branch | ''>();
  const [isRefused, setRefused] = useState(false);
  // The candidate's work may arrive after the form; the user's own input wins.
  const shown = { words: words ?? work?.title ?? '', branch: branch ?? work?.branch ?? '' };

  function submit(event: Event) {
    event.preventDefault();
    const typed = shown.words.trim();
    if (typed) return onSearch({ words: typed, branch: shown.branch || undefined });
    setRefused(true);
    box.current?.focus();
  }

  return (
    <form class="search-form" noValidate onSubmit={submit}>
      {work && <p class="quiet">{i18n.t('military.fromWork')}</p>}
      <label for={id}>{i18n.t('military.label')}</label>
      <input
        id={id}
        ref={box}
        type="text"
        autoComplete="off"
        spellcheck={false}
        dir="auto"
        maxLength={200}
        value={shown.words}
        aria-invalid={isRefused}
        aria-describedby={isRefused ? `${id}-error` : undefined}
        onInput={event => {
          setWords(event.currentTarget.value);
          setRefused(false);
        }}
      />
      {isRefused && (
        <p id={`${id}-error`} class="field-error">
          {i18n.t('military.missing')}
        </p>
      )}
      <label class="pick">
        <span>{i18n.t('military.branch')}</span>
        <select
          value={shown.branch}
          onChange={event => setBranch(BRANCHES.find(known => known === event.currentTarget.value) ?? '')}
        >
          <option value="">{i18n.t('military.anyBranch')}</option>
          {BRANCHES.map(known => (
            <option key={known} value={known}>
              {i18n.t(`branches.${known}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{i18n.t('military.search')}</button>
    </form>
  );
}

function Found({ asked: { words, branch } }: { asked: Asked }) {
  const topic = { kind: 'military', words, branch } as const;
  return (
    <AnswerBody
      topic={topic}
      answer={useTopic(topic)}
      name={i18n.t('military.found')}
      lines={5}
      none={<Nothing words={words} />}
    >
      {data =>
        data.careers.length === 0 && data.titles.length === 0 ? (
          <Nothing words={words} />
        ) : (
          <Results key={`${branch} ${words}`} asked={{ words, branch }} data={data} />
        )
      }
    </AnswerBody>
  );
}

function Nothing({ words }: { words: string }) {
  return (
    <p class="quiet">
      <Interpolate text={i18n.t('military.none', [slot(0)])}>
        <bdi>{words}</bdi>
      </Interpolate>
    </p>
  );
}

function Results({ asked, data }: { asked: Asked; data: MilitaryCareerMatches }) {
  const { titles, careers } = data;
  return (
    <div class="military-results">
      {titles.length > 0 && (
        <div class="part">
          <h3>{i18n.t('military.titles')}</h3>
          <ul class="rows">
            {titles.map(({ code, title, branch, isActive }) => (
              <li key={`${branch} ${code}`}>
                <span lang="en">{title}</span>
                <span class="quiet">
                  <span class="code">{code}</span> {branch && i18n.t(`branches.${branch}`)}{' '}
                  {!isActive && i18n.t('military.notInUse')}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div class="part">
        <h3>{i18n.t('military.careers')}</h3>
        {careers.length === 0 && <p class="quiet">{i18n.t('military.noCareers')}</p>}
        <PagedRows<'military', MilitaryCareerMatches['careers'][number]>
          first={data}
          topicFrom={start => ({ kind: 'military', ...asked, start })}
          itemsOf={page => page.careers}
          name={i18n.t('military.careers')}
        >
          {(found, more) => (
            <>
              <ul class="careers">
                {found.map(({ code, title, match, preparation, payGrade }) => (
                  <li key={code}>
                    <OpenOccupation class="career-title" code={code} title={title} isEnglish />
                    <div class="career-foot">
                      <span class="code">{code}</span>
                      {match && <span>{i18n.t(`military.matches.${match}`)}</span>}
                      {preparation && (
                        <span>
                          <Interpolate text={i18n.t('military.preparation', [slot(0)])}>
                            <span lang="en">{preparation}</span>
                          </Interpolate>
                        </span>
                      )}
                      {payGrade && (
                        <span>
                          <Interpolate text={i18n.t('military.payGrade', [slot(0)])}>
                            <span lang="en">{payGrade}</span>
                          </Interpolate>
                        </span>
                      )}
                    </div>
                  </li>
                ))}
              </ul>
              {more}
            </>
          )}
        </PagedRows>
      </div>
    </div>
  );
}
