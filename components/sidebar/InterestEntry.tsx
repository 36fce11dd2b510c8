import { MessagesSquare } from 'lucide-preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import {
  type InterestInput,
  readInterestEntry,
  type EntryRefusal,
} from '../../lib/shared/model/interest-entry';
import {
  AREAS,
  letterOf,
  type Area,
  type Scores,
  type InterestsSource,
} from '../../lib/shared/model/interests';
import { Interpolate, slot } from '../shared/Interpolate';
import { formatList } from '../shared/format';
import { useIsSample } from '../shared/sample';

const NO_SCORES = AREAS.map(() => '');

interface Props {
  /** Of the interests that are shown. */
  source: InterestsSource | undefined;
  scores: Scores | undefined;
  /** Set where interests were entered, used or not. */
  isEntered: boolean;
  onEnter(entry: InterestInput): void;
  onRemove(): void;
  /** The user wants to ask the questions together with the candidate. */
  onProfiler(): void;
}

/** Where interests are entered, changed and removed. */
export function InterestEntry({ source, scores, isEntered, onEnter, onRemove, onProfiler }: Props) {
  /** The form's first content while it is open: a text, or six scores. */
  const [start, setStart] = useState<string | string[]>();
  const entered = enteredText(source, scores);
  const isSample = useIsSample();
  return (
    <div class="entering">
      {isEntered && (
        <div class="buttons">
          {entered !== undefined && (
            <button type="button" onClick={() => setStart(entered)}>
              {i18n.t('entering.edit')}
            </button>
          )}
          <button type="button" onClick={onRemove}>
            {i18n.t('entering.remove')}
          </button>
        </div>
      )}
      <details
        class="quiet-details"
        open={start !== undefined}
        onToggle={event => {
          const { open } = event.currentTarget;
          setStart(before => (open ? (before ?? '') : undefined));
        }}
      >
        <summary>{i18n.t('entering.title')}</summary>
        {start !== undefined && (
          <EntryForm
            key={String(start)}
            start={start}
            onSave={entry => {
              setStart(undefined);
              onEnter(entry);
            }}
          />
        )}
      </details>
      {isSample ? (
        <p class="quiet">{i18n.t('sample.noProfiler')}</p>
      ) : (
        <button type="button" onClick={onProfiler}>
          <MessagesSquare size={16} aria-hidden="true" />
          {i18n.t('entering.together')}
        </button>
      )}
    </div>
  );
}

/** A box for letters, answers or scores, and a field for each score; whichever was typed in last counts. */
function EntryForm({ start, onSave }: { start: string | string[]; onSave(entry: InterestInput): void }) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(start);
  const [isRefused, setRefused] = useState(false);
  const [text, scores] = typeof typed === 'string' ? [typed, NO_SCORES] : ['', typed];
  const read = readInterestEntry(text || scores.join(' '), areaNames());
  useLayoutEffect(() => {
    const field = focusField(form.current, start);
    if (field instanceof HTMLTextAreaElement) field.select();
  }, [start]);

  function submit(event: Event) {
    event.preventDefault();
    if ('entry' in read) return onSave(read.entry);
    setRefused(true);
    focusField(form.current, typed);
  }
  function type(next: string | string[]) {
    setTyped(next);
    setRefused(false);
  }

  return (
    <form class="email-box" noValidate ref={form} onSubmit={submit}>
      <label for={id}>{i18n.t('entering.label')}</label>
      <p id={`${id}-hint`} class="quiet">
        {i18n.t('entering.hint')}
      </p>
      <textarea
        id={id}
        rows={2}
        autoComplete="off"
        spellcheck={false}
        dir="ltr"
        value={text}
        aria-invalid={isRefused}
        aria-describedby={isRefused ? `${id}-error` : `${id}-hint`}
        onInput={event => type(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit(event);
        }}
      />
      <div class="score-fields">
        {AREAS.map((area, at) => (
          <label key={area}>
            <span>{i18n.t(`areas.${area}`)}</span>
            <input
              inputMode="numeric"
              autoComplete="off"
              value={scores[at]}
              onInput={event => type(scores.with(at, event.currentTarget.value))}
            />
          </label>
        ))}
      </div>
      {isRefused && 'refused' in read ? (
        <p id={`${id}-error`} class="field-error">
          <Refused refusal={read.refused} />
        </p>
      ) : (
        <p class="quiet" role="status">
          {'entry' in read && entryWords(read.entry)}
        </p>
      )}
      <button type="submit" class="primary">
        {i18n.t('entering.save')}
      </button>
    </form>
  );
}

/** Focuses the box for a text, or the first field for scores. */
function focusField(form: HTMLFormElement | null, typed: string | string[]): HTMLElement | null | undefined {
  const field = form?.querySelector<HTMLElement>(typeof typed === 'string' ? 'textarea' : 'input');
  field?.focus();
  return field;
}

/** Returns the entered interests as they would be typed; undefined where another source is used. */
function enteredText(
  source: InterestsSource | undefined,
  scores: Scores | undefined,
): string | string[] | undefined {
  if (source?.kind === 'answers') return source.answers;
  if (source?.kind === 'occupations' || source?.enteredAt === undefined) return undefined;
  if (source.kind === 'letters') return source.areas.map(letterOf).join('');
  return scores && AREAS.map(area => String(scores[area]));
}

/** "Realistic 12, Investigative 30, …", "60 answers", or the areas in their order. */
function entryWords(entry: InterestInput): string {
  if (entry.kind === 'answers') return i18n.t('entering.answers', [entry.answers.length]);
  if (entry.kind === 'letters') return formatList(entry.areas.map(area => i18n.t(`areas.${area}`)));
  return formatList(
    AREAS.map(area => i18n.t('interests.hexagonPart', [i18n.t(`areas.${area}`), String(entry.scores[area])])),
  );
}

/** Returns the areas' names in Fitside's language. */
function areaNames(): Record<Area, string> {
  return Object.fromEntries(AREAS.map(area => [area, i18n.t(`areas.${area}`)])) as Record<Area, string>;
}

/** Why nothing was taken, and what would be. */
function Refused({ refusal }: { refusal: EntryRefusal }) {
  switch (refusal.why) {
    case 'empty':
      return <>{i18n.t('entering.refused.empty')}</>;
    case 'count':
      return <>{i18n.t(`entering.refused.count.${refusal.of}`, [refusal.found])}</>;
    case 'range':
      return (
        <Quoted words={i18n.t(`entering.refused.range.${refusal.of}`, [slot(0)])} text={refusal.number} />
      );
    case 'unreadable':
      return <Quoted words={i18n.t('entering.refused.unreadable', [slot(0)])} text={refusal.text} />;
    case 'not-whole':
      return <Quoted words={i18n.t('entering.refused.notWhole', [slot(0)])} text={refusal.text} />;
    case 'repeated':
      return <>{i18n.t('entering.refused.repeated', [i18n.t(`areas.${refusal.area}`)])}</>;
    case 'ambiguous':
      return <>{i18n.t('entering.refused.ambiguous')}</>;
  }
}

function Quoted({ words, text }: { words: string; text: string }) {
  return (
    <Interpolate text={words}>
      <bdi>{text}</bdi>
    </Interpolate>
  );
}
