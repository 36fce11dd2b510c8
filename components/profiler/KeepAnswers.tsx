import { CircleCheck, LoaderCircle } from 'lucide-preact';
import { useId, useRef } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import type { ProfilerPerson, ProfilerView } from '../../lib/ui/profiler/profiler';
import { Interpolate, slot } from '../shared/Interpolate';
import { CautionNote } from '../shared/Notes';
import { useFocusHandBack } from '../shared/useFocusHandBack';

interface Props {
  view: ProfilerView;
  person: ProfilerPerson;
  /** The finished answers. */
  answers: string;
  onKeep(): void;
}

/** Keeps the answers for the candidate named, and confirms it. */
export function KeepAnswers({ view, person, answers, onKeep }: Props) {
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
      {view.keeping === 'failed' && (
        <div role="alert">
          <CautionNote>
            <p>{i18n.t('profiler.keep.failed')}</p>
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
