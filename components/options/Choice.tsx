import { useId } from 'preact/hooks';

interface Props<Value extends string | number> {
  label: string;
  value: Value;
  options: readonly { value: Value; words: string; lang?: string }[];
  /** What there is to know of the choice. */
  hint?: string | undefined;
  onChoose(value: Value): void;
}

/** A preference that is one of a few. */
export function Choice<Value extends string | number>({
  label,
  value,
  options,
  hint,
  onChoose,
}: Props<Value>) {
  const id = useId();
  return (
    <div class="preference">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={String(value)}
        aria-describedby={hint && `${id}-hint`}
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
      {hint && (
        <p id={`${id}-hint`} class="quiet">
          {hint}
        </p>
      )}
    </div>
  );
}
