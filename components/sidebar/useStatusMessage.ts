import { useEffect, useState } from 'preact/hooks';

/** Messages after the user pressed one of the header's buttons. */
export type StatusMessage = 'copied' | 'notCopied' | 'notToPanel' | 'notToPage';

/** Time that a success message stays, in ms; a failure stays longer. */
const DONE_MS = 5_000;
const REFUSED_MS = 20_000;

/**
 * Shows the outcome of a header button for a while.
 * @param visit the visit shown: a message about another one goes
 */
export function useStatusMessage(
  visit: string | undefined,
): [StatusMessage | undefined, (message: StatusMessage) => void] {
  const [last, setLast] = useState<{ message: StatusMessage; visit: string | undefined }>();
  useEffect(() => {
    if (last === undefined) return undefined;
    const timer = setTimeout(() => setLast(undefined), last.message === 'copied' ? DONE_MS : REFUSED_MS);
    return () => clearTimeout(timer);
  }, [last]);
  return [last?.visit === visit ? last?.message : undefined, message => setLast({ message, visit })];
}
