import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import type { OccupationRef } from '../../lib/shared/model/occupation';
import type { TopicAnswer } from '../../lib/shared/model/topics';
import { Interpolate, slot } from '../shared/Interpolate';
import { AnswerBody } from '../occupation/AnswerBody';
import { PagedRows } from '../occupation/PagedRows';
import { useTopic } from '../occupation/useTopic';
import { JobWordsForm } from './JobWordsForm';

/** The number of O*NET's results offered before more are wanted. */
const FIRST_OFFERED = 6;

interface Props {
  /** The job's title, which is looked for first. */
  title: string;
  /** Occupations that the job's description seems to mean. */
  suggested: readonly OccupationRef[] | undefined;
  /** Code of the occupation chosen for the job, if any. */
  chosen: string | undefined;
  onSay(occupation: { code: string; title: string }): void;
}

/** Proposes which occupation a job is: O*NET's best hit for its title, others, or those for other words. */
export function JobOccupationSearch({ title, suggested = [], chosen, onSay }: Props) {
  const [words, setWords] = useState(title);
  const topic = { kind: 'search', words: words.slice(0, 200), of: 'job' } as const;
  const answer = useTopic<'search'>(topic);
  const choice = { suggested, chosen, onSay };

  return (
    <>
      <AnswerBody
        topic={topic}
        answer={answer}
        name={i18n.t('job.hits')}
        lines={4}
        none={<Nothing words={words} />}
      >
        {first =>
          first.occupations.length === 0 ? (
            <Nothing words={words} />
          ) : (
            <PagedRows<'search', OccupationRef>
              key={words}
              first={first}
              topicFrom={start => ({ ...topic, start })}
              itemsOf={({ occupations }) => occupations}
              name={i18n.t('job.hits')}
              few={FIRST_OFFERED}
            >
              {(hits, more) => <Hits hits={hits} more={more} {...choice} />}
            </PagedRows>
          )
        }
      </AnswerBody>
      {/* What the description seems to mean is offered where O*NET finds nothing too, or can't be asked. */}
      {isWithoutHits(answer) && suggested.length > 0 && <Hits key={words} hits={[]} {...choice} />}
      <JobWordsForm
        label={i18n.t('job.otherWords')}
        action={i18n.t('job.search')}
        initial={title}
        onWords={setWords}
      />
    </>
  );
}

function isWithoutHits(answer: TopicAnswer<'search'> | undefined): boolean {
  const isAnswered = answer !== undefined && answer.state !== 'pending';
  return isAnswered && (answer.data?.occupations ?? []).length === 0;
}

interface HitsProps {
  hits: readonly OccupationRef[];
  /** How many there are, and the way to the rest. */
  more?: ComponentChildren;
  suggested: readonly OccupationRef[];
  chosen: string | undefined;
  onSay(occupation: { code: string; title: string }): void;
}

function Hits({ hits, more, suggested, chosen, onSay }: HitsProps) {
  const name = useId();
  const [picked, setPicked] = useState<string>();
  const others = suggested.filter(({ code }) => !hits.some(hit => hit.code === code));
  const occupations = [...hits, ...others];
  const shown =
    occupations.find(({ code }) => code === picked) ??
    occupations.find(({ code }) => code === chosen) ??
    occupations[0];
  const radio = ({ code, title }: OccupationRef, describedBy?: string) => (
    <div class="hit" key={code}>
      <input
        id={`${name}-${code}`}
        type="radio"
        name={name}
        value={code}
        aria-describedby={describedBy}
        checked={code === shown?.code}
        onChange={() => setPicked(code)}
      />
      <label for={`${name}-${code}`}>
        <span lang="en">{title}</span> <span class="code quiet">{code}</span>
      </label>
    </div>
  );
  return (
    <form
      class="search-form"
      onSubmit={event => {
        event.preventDefault();
        if (shown) onSay({ code: shown.code, title: shown.title });
      }}
    >
      <fieldset class="hits">
        <legend>{i18n.t('job.which')}</legend>
        {hits.map(hit => radio(hit))}
        {more}
        {others.length > 0 && (
          <p id={`${name}-suggested`} class="quiet">
            {i18n.t('job.fromDescription')}
          </p>
        )}
        {others.map(other => radio(other, `${name}-suggested`))}
      </fieldset>
      <button type="submit" class="primary">
        {i18n.t('job.confirm')}
      </button>
    </form>
  );
}

function Nothing({ words }: { words: string }) {
  return (
    <p class="quiet">
      <Interpolate text={i18n.t('job.noHits', [slot(0)])}>
        <bdi>{words}</bdi>
      </Interpolate>
    </p>
  );
}
