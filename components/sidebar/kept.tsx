import { createContext, type ComponentChildren } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { KeptState } from '../../lib/ui/sidebar/kept-state';

/** Where the sidebar keeps what the user opened or typed, for the next candidate too. */
export const KeptContext = createContext<KeptState | undefined>(undefined);

/** Works as `useState`, but begins with what the user left under this name beside the candidate before. */
export function useKept<T>(name: string, initial: T): [T, (value: T) => void] {
  const kept = useContext(KeptContext);
  const [value, setValue] = useState<T>(() => (kept?.get(name) as T | undefined) ?? initial);
  return [
    value,
    next => {
      kept?.set(name, next);
      setValue(next);
    },
  ];
}

interface Props {
  /** Names it among all that is kept. */
  name: string;
  summary: ComponentChildren;
  class?: string;
  children: ComponentChildren;
}

/** Details that stay as the user left them when the next candidate is shown. */
export function KeptDetails({ name, summary, class: look = 'quiet-details', children }: Props) {
  const [isOpen, setOpen] = useKept(name, false);
  return (
    <details class={look} open={isOpen} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
