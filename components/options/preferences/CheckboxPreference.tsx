import { useId } from 'preact/hooks';

interface Props {
  label: string;
  checked: boolean;
  /** A hint below the control. */
  hint?: string | undefined;
  onChange(checked: boolean): void;
}

/** A preference that is on or off. */
export function CheckboxPreference({ label, checked, hint, onChange }: Props) {
  const id = useId();
  return (
    <div class="preference">
      <label class="check" for={id}>
        <input
          id={id}
          type="checkbox"
          checked={checked}
          aria-describedby={hint && `${id}-hint`}
          onChange={event => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p id={`${id}-hint`} class="quiet">
          {hint}
        </p>
      )}
    </div>
  );
}
