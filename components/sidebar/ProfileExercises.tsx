import { i18n } from '../shared/i18n';
import { EXERCISE_GROUPS, type Exercise, type ExerciseGroup } from '../../lib/shared/model/profile';
import { OccupationCode } from '../shared/ExternalLink';

const GROUPS = Object.keys(EXERCISE_GROUPS) as ExerciseGroup[];
const KNOWN: ReadonlySet<string> = new Set(Object.values(EXERCISE_GROUPS).flat());

interface Props {
  answers: Record<string, string>;
  /** The number left out. */
  more?: number | undefined;
  /** Returns whether an exercise was answered since the user's last view. */
  isNew(exercise: string): boolean;
}

/** Shows the participant's answers to JOFI's exercises, by step. Folded until opened. */
export function ProfileExercises({ answers, more = 0, isNew }: Props) {
  const written = (key: string) => (answers[key] ?? '').trim() !== '';
  const others = Object.keys(answers).filter(key => !KNOWN.has(key) && written(key));
  const groups = GROUPS.map(group => ({
    group,
    keys: EXERCISE_GROUPS[group] as readonly Exercise[],
    answered: (EXERCISE_GROUPS[group] as readonly Exercise[]).filter(written),
  })).filter(({ answered }) => answered.length > 0);
  return (
    <div class="part exercises">
      <h3 class="visually-hidden">{i18n.t('profile.exercises')}</h3>
      {groups.length === 0 && others.length === 0 && <p class="quiet">{i18n.t('profile.exercisesNone')}</p>}
      {groups.map(({ group, keys, answered }) => (
        <details key={group} class="opening exercise-group">
          <summary>
            <span>{i18n.t(`groups.${group}`)}</span>
            <NewTag count={answered.filter(isNew).length} />
            <span class="quiet">{i18n.t('profile.answered', [answered.length, keys.length])}</span>
          </summary>
          <dl class="answers">
            {answered.map(key => (
              <Answer
                key={key}
                term={i18n.t(`exercises.${key}`)}
                text={answers[key] ?? ''}
                name={key}
                isNew={isNew(key)}
              />
            ))}
          </dl>
        </details>
      ))}
      {others.length > 0 && (
        <details class="opening exercise-group">
          <summary>
            <span>{i18n.t('groups.other')}</span>
            <NewTag count={others.filter(isNew).length} />
            <span class="quiet">{i18n.t('profile.answeredOther', others.length)}</span>
          </summary>
          <dl class="answers">
            {others.map(key => (
              <Answer key={key} term={spaced(key)} text={answers[key] ?? ''} name={key} isNew={isNew(key)} />
            ))}
          </dl>
          {more > 0 && <p class="quiet">{i18n.t('assignments.more', more)}</p>}
        </details>
      )}
    </div>
  );
}

interface AnswerProps {
  term: string;
  text: string;
  name: string;
  isNew: boolean;
}

function Answer({ term, text, name, isNew }: AnswerProps) {
  return (
    <div>
      <dt>
        {term}
        <NewTag count={isNew ? 1 : 0} />
      </dt>
      <dd dir="auto">
        <AnswerText name={name} text={text.trim()} />
      </dd>
    </div>
  );
}

const MOST_STARS = 5;

/** Shows a rating as stars with its number, a truth value in words, and all else as it was written. */
function AnswerText({ name, text }: { name: string; text: string }) {
  if (name === 'targetJobOnetCode') return <OccupationCode text={text} />;
  const stars = /stars?(?:Rating)?$/i.test(name) ? Number(text) : Number.NaN;
  if (stars >= 0 && stars <= MOST_STARS) {
    const full = Math.round(stars);
    return (
      <>
        <span aria-hidden="true">{'★'.repeat(full) + '☆'.repeat(MOST_STARS - full)} </span>
        {text}
      </>
    );
  }
  if (text === 'true') return <>{i18n.t('profile.yes')}</>;
  return <>{text === 'false' ? i18n.t('profile.no') : text}</>;
}

/** Marks answers that are new since the user's last view. */
function NewTag({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <>
      {' '}
      <span class="new">{i18n.t('since.new', count)}</span>
    </>
  );
}

/** A key that this version has no words for, readable: "newStepNotes" → "New step notes". */
function spaced(key: string): string {
  const words = key
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ')
    .replace(/_/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
