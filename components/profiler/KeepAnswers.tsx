import { CircleCheck, LoaderCircle } from 'lucide-preact';
import { useId, useRef } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import type { ProfilerPerson, ProfilerView } from '../../lib/ui/profiler/profiler';
import type { EnteredInput } from '../../lib/shared/model/interest-entry';
import { letterOf } from '../../lib/shared/model/interests';
import { formatDate } from '../shared/format';
import { Interpolate, slot } from '../shared/Interpolate';
import { CautionNote } from '../shared/Notes';
import { faultText } from '../shared/problem-text';
import { useFocusHandBack } from '../shared/useFocusHandBack';

interface Props {
  view: ProfilerView;
  person: ProfilerPerson;
  /** The finished answers. */
  answers: string;
  onKeep(): void;
  /** Brings back what the answers replaced. */
  onUndo(): void;
}

/** Keeps the answers for the candidate named, and confirms it. */
export function KeepAnswers({ view, person, answers, onKeep, onUndo }: Props) {
  const heading = useId();
  const done = useRef<HTMLParagraphElement>(null);
  const isKept = view.kept === answers;
  const isBusy = view.keeping === 'busy';
  const handBack = useFocusHandBack(isKept, () => done.current);
  const name = person.name === undefined ? i18n.t('profiler.keep.unnamed') : <bdi>{person.name}</bdi>;
  return (
    <section class="card" aria-labelledby={heading}>
      <h3 id={heading}>{i18n.t('profiler.keep.title')}</h3>
      <p role="status" tabIndex={-1} ref={done} class={isKept ? 'with-icon' : undefined}>
        {isKept && <CircleCheck class="icon" size={18} aria-hidden="true" />}
        <span>
          <Interpolate text={i18n.t(isKept ? 'profiler.keep.done' : 'profiler.keep.what', [slot(0)])}>
            {name}
          </Interpolate>
        </span>
      </p>
      {isKept && view.replaced && (
        <p>
          {replacedText(view.replaced)}{' '}
          <button
            type="button"
            aria-disabled={isBusy}
            onClick={() => {
              done.current?.focus();
              onUndo();
            }}
          >
            {i18n.t('matching.undo')}
          </button>
        </p>
      )}
      {view.keeping === 'failed' && (
        <div role="alert">
          <CautionNote>
            <p>
              {i18n.t(isKept ? 'profiler.keep.undoFailed' : 'profiler.keep.failed')}{' '}
              {view.fault && faultText(view.fault)}
            </p>
          </CautionNote>
        </div>
      )}
      {!isKept && (
        <button
          type="button"
          class="primary"
          aria-disabled={isBusy}
          onClick={() => {
            if (isBusy) return;
            handBack();
            onKeep();
          }}
        >
          {isBusy && <LoaderCircle class="spin" size={14} aria-hidden="true" />}
          <span>
            <Interpolate text={i18n.t('profiler.keep.for', [slot(0)])}>{name}</Interpolate>
          </span>
        </button>
      )}
    </section>
  );
}

/** Names the interests that were replaced. */
function replacedText({ entry, at }: EnteredInput): string {
  const day = formatDate(at);
  if (entry.kind === 'scores') return i18n.t('profiler.keep.replaced.scores', [day]);
  if (entry.kind === 'answers') return i18n.t('profiler.keep.replaced.answers', [entry.answers.length, day]);
  return i18n.t('profiler.keep.replaced.letters', [entry.areas.map(letterOf).join(''), day]);
}
