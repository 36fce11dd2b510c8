import { useId, useState } from 'preact/hooks';

interface Props {
  label: string;
  /** The words on the button. */
  action: string;
  /** Words to begin with. */
  initial?: string | undefined;
  /** Receives what was typed, unless that is empty. */
  onWords(words: string): void;
}

/** Asks for words on the job: its title, or others to look for. */
export function JobWordsForm({ label, action, initial = '', onWords }: Props) {
  const id = useId();
  const [typed, setTyped] = useState(initial);
  return (
    <form
      class="search-form"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        if (typed.trim()) onWords(typed.trim());
      }}
    >
      <label for={id}>{label}</label>
      <div class="field-row">
        <input
          id={id}
          type="text"
          autoComplete="off"
          dir="auto"
          maxLength={200}
          value={typed}
          onInput={event => setTyped(event.currentTarget.value)}
        />
        <button type="submit">{action}</button>
      </div>
    </form>
  );
}
