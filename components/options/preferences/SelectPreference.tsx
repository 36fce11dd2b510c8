import { useId } from 'preact/hooks';
import { i18n } from '../../shared/i18n';

interface Props<Value extends string | number> {
  label: string;
  value: Value;
  options: readonly { value: Value; words: string; lang?: string }[];
  /** A hint below the choice. */
  hint?: string | undefined;
  /** Set where an organisation fixed it. */
  isLocked?: boolean;
  onChoose(value: Value): void;
}

/** Returns the options of a choice. @param words returns a value's text */
export function optionsOf<Value extends string | number>(
  values: readonly Value[],
  words: (value: Value) => string,
): { value: Value; words: string }[] {
  return values.map(value => ({ value, words: words(value) }));
}

/** A preference that is one of a few. */
export function SelectPreference<Value extends string | number>({
  label,
  value,
  options,
  hint,
  isLocked = false,
  onChoose,
}: Props<Value>) {
  const id = useId();
  const note = isLocked ? i18n.t('options.locked') : hint;
  return (
    <div class="preference">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={String(value)}
        disabled={isLocked}
        aria-describedby={note && `${id}-hint`}
        onChange={event => {
          const chosen = options.find(option => String(option.value) === event.currentTarget.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {options.map(option => (
          <option key={option.value} value={String(option.value)} lang={option.lang}>
            {option.words}
          </option>
        ))}
      </select>
      {note && (
        <p id={`${id}-hint`} class="quiet">
          {note}
        </p>
      )}
    </div>
  );
}
