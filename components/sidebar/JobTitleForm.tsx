import { useId, useState } from 'preact/hooks';
import { i18n } from '../shared/i18n';

interface Props {
  /** The page's heading, where it may be the job's title. */
  heading: string | undefined;
  onTitle(title: string): void;
}

/** Asks for the title of the job, which only JobScore's API knows otherwise. */
export function JobTitleForm({ heading = '', onTitle }: Props) {
  const id = useId();
  const [typed, setTyped] = useState(heading);
  return (
    <form
      class="search-form"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        if (typed.trim()) onTitle(typed.trim());
      }}
    >
      <label for={id}>{i18n.t('job.titleLabel')}</label>
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
        <button type="submit">{i18n.t('job.useTitle')}</button>
      </div>
    </form>
  );
}
