import { useId } from 'preact/hooks';
import { isEscape } from '../../lib/ui/shared/escape';
import { i18n } from '../shared/i18n';

/** Limits careers to those with certain words in their titles. */
export function WordFilter({ words, onWords }: { words: string; onWords(words: string): void }) {
  const id = useId();
  return (
    <div class="pick">
      <label for={id} class="visually-hidden">
        {i18n.t('careers.filter')}
      </label>
      <input
        id={id}
        type="search"
        placeholder={i18n.t('careers.filter')}
        autoComplete="off"
        spellcheck={false}
        dir="auto"
        value={words}
        onInput={event => onWords(event.currentTarget.value)}
        onKeyDown={event => {
          // The first Escape empties the box; only the next one closes the sidebar.
          if (!isEscape(event) || words === '') return;
          event.preventDefault();
          onWords('');
        }}
      />
    </div>
  );
}
