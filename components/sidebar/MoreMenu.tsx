import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

/** One of the tools. */
interface MenuItem {
  name: string;
  icon: ComponentChildren;
  /** For a tool that is on or off, whether it is on. */
  isOn?: boolean;
  /** The key that does the same. */
  shortcut?: string;
  disabled?: boolean;
  onPress(): void;
}

interface Props {
  name: string;
  icon: ComponentChildren;
  items: readonly MenuItem[];
}

/** Less frequent tools behind a button. It closes when one was pressed, by Escape, and when the focus leaves it. */
export function MoreMenu({ name, icon, items }: Props) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const around = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const element = around.current;
    if (!isOpen || !element) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      close();
    };
    const onLeft = ({ relatedTarget }: FocusEvent) => {
      if (!element.contains(relatedTarget as Node | null)) setOpen(false);
    };
    element.addEventListener('keydown', onKey);
    element.addEventListener('focusout', onLeft);
    return () => {
      element.removeEventListener('keydown', onKey);
      element.removeEventListener('focusout', onLeft);
    };
  }, [isOpen]);

  function close() {
    setOpen(false);
    button.current?.focus();
  }

  return (
    <div ref={around}>
      <button
        ref={button}
        type="button"
        class="tool"
        aria-label={name}
        title={name}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {icon}
      </button>
      {/* It takes the focus, so that a press between the tools does not close it. */}
      <div id={id} class="menu-items" hidden={!isOpen} tabIndex={-1}>
        {isOpen &&
          items.map(({ name, icon, isOn, shortcut, disabled = false, onPress }) => (
            <button
              key={name}
              type="button"
              aria-pressed={isOn}
              aria-keyshortcuts={shortcut}
              aria-disabled={disabled}
              onClick={() => {
                if (disabled) return;
                close();
                onPress();
              }}
            >
              {icon}
              {name}
              {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
            </button>
          ))}
      </div>
    </div>
  );
}
