import { useId, useState } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import { PROFILER_FORMS, type ProfilerForm, type ProfilerProgress } from '../../lib/shared/model/profiler';
import type { ProfilerActions, ProfilerView } from '../../lib/ui/profiler/profiler';
import { Age } from '../shared/Age';
import { Interpolate, slot } from '../shared/Interpolate';
import { OnetCredit } from '../shared/Notes';

interface Props {
  view: ProfilerView;
  actions: ProfilerActions;
}

const ABOUT = ['what', 'howLong', 'noRight', 'purpose', 'kept', 'words'] as const;

/** Introduces the questions and their purpose, and offers to continue earlier answers. */
export function ProfilerWelcome({ view, actions }: Props) {
  const { earlier, forgotten } = view;
  const [startsAgain, setStartsAgain] = useState(false);
  const heading = useId();
  return (
    <>
      {earlier && (
        <Earlier
          earlier={earlier}
          actions={actions}
          startsAgain={startsAgain}
          onStartAgain={() => setStartsAgain(true)}
        />
      )}
      {!earlier && forgotten && (
        <div class="forgotten">
          <p role="status">{i18n.t('profiler.earlier.forgotten')}</p>
          <button type="button" onClick={() => actions.restore()}>
            {i18n.t('profiler.earlier.undo')}
          </button>
        </div>
      )}
      <section aria-labelledby={heading}>
        <h2 id={heading}>{i18n.t('profiler.about.title')}</h2>
        <ul class="points">
          {ABOUT.map(point => (
            <li key={point} class={point === 'purpose' ? 'strong' : undefined}>
              {i18n.t(`profiler.about.${point}`)}
            </li>
          ))}
        </ul>
        {(!earlier || startsAgain) && <Start replaces={earlier !== undefined} onStart={actions.start} />}
        <OnetCredit />
      </section>
    </>
  );
}

interface EarlierProps {
  earlier: ProfilerProgress;
  actions: ProfilerActions;
  startsAgain: boolean;
  onStartAgain(): void;
}

function Earlier({ earlier, actions, startsAgain, onStartAgain }: EarlierProps) {
  const heading = useId();
  const { answers, form, at } = earlier;
  const isFinished = answers.length === form;
  const words = isFinished
    ? i18n.t('profiler.earlier.all', [form])
    : i18n.t('profiler.earlier.some', answers.length, [answers.length, form]);
  return (
    <section class="card" aria-labelledby={heading}>
      <h2 id={heading}>{i18n.t('profiler.earlier.title')}</h2>
      <p>
        <Interpolate text={i18n.t('profiler.earlier.newest', [words, slot(0)])}>
          <Age time={at} />
        </Interpolate>
      </p>
      <div class="buttons">
        <button type="button" class="primary" onClick={() => actions.resume()}>
          {i18n.t(isFinished ? 'profiler.earlier.goOnFinished' : 'profiler.earlier.goOn')}
        </button>
        <button type="button" aria-expanded={startsAgain} onClick={onStartAgain}>
          {i18n.t('profiler.earlier.startAgain')}
        </button>
        <button type="button" onClick={() => actions.forget()}>
          {i18n.t('profiler.earlier.forget')}
        </button>
      </div>
    </section>
  );
}

/** Chooses the form and starts. */
function Start({ replaces, onStart }: { replaces: boolean; onStart(form: ProfilerForm): void }) {
  const [form, setForm] = useState<ProfilerForm>(30);
  const name = useId();
  return (
    <form
      class="start"
      onSubmit={event => {
        event.preventDefault();
        onStart(form);
      }}
    >
      <fieldset>
        <legend>{i18n.t('profiler.form.legend')}</legend>
        <div class="forms">
          {PROFILER_FORMS.map(known => (
            <label key={known} class="form-pick">
              <input
                type="radio"
                name={name}
                value={known}
                checked={form === known}
                aria-labelledby={`${name}-${known}`}
                onChange={() => setForm(known)}
              />
              <span id={`${name}-${known}`}>
                <span class="strong">{i18n.t(`profiler.form.f${known}`)}</span>
                <span class="quiet">{i18n.t(`profiler.form.f${known}Note`)}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {replaces && <p class="quiet">{i18n.t('profiler.form.replaces')}</p>}
      <button type="submit" class="primary large">
        {i18n.t('profiler.form.start')}
      </button>
    </form>
  );
}
