import { Search } from 'lucide-preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import type { ListMove, PopupActions } from '../../lib/ui/popup/popup';

interface Props {
  text: string;
  /** Id of the list of what was found; undefined while there is none. */
  list: string | undefined;
  /** Id of the option in it that the arrow keys came to. */
  active: string | undefined;
  actions: Pick<PopupActions, 'type' | 'move' | 'open'>;
}

const ARROWS: Record<string, ListMove> = { ArrowDown: 'next', ArrowUp: 'previous' };
/** In the list only: with no option chosen they move the cursor in the box. */
const ENDS: Record<string, ListMove> = { Home: 'first', End: 'last' };

/** The box one types into. It keeps the focus, and its keys go through the list below it. */
export function SearchBox({ text, list, active, actions }: Props) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);

  function press(event: KeyboardEvent) {
    // What an input method is composing is not finished.
    if (event.isComposing || event.keyCode === 229) return;
    const move = ARROWS[event.key] ?? (active === undefined ? undefined : ENDS[event.key]);
    if (move && list !== undefined) actions.move(move);
    else if (event.key === 'Enter') actions.open(undefined, event.ctrlKey || event.metaKey);
    // In an empty box it closes the popup, as everywhere.
    else if (event.key === 'Escape' && text !== '') actions.type('');
    else return;
    event.preventDefault();
  }

  return (
    <div class="popup-search">
      <label for={id} class="visually-hidden">
        {i18n.t('popup.label')}
      </label>
      <Search class="popup-search-icon" size={18} aria-hidden="true" />
      <input
        id={id}
        ref={box}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded={list !== undefined}
        aria-controls={list}
        aria-activedescendant={active}
        autoComplete="off"
        spellcheck={false}
        dir="auto"
        maxLength={2_000}
        placeholder={i18n.t('popup.label')}
        value={text}
        onInput={event => actions.type(event.currentTarget.value)}
        onKeyDown={press}
      />
    </div>
  );
}
