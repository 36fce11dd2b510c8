import { useEffect, useState } from 'preact/hooks';

/** What is said of what the user did with a tool. */
export type StatusMessage = 'copied' | 'notCopied' | 'notToPanel' | 'notToPage';

/** For so long it is said that something was done, and what to do where it was not, in ms. */
const DONE_MS = 5_000;
const REFUSED_MS = 20_000;

/**
 * Says for a while what came of a tool.
 * @param visit the visit shown: what was said about another is said no longer
 */
export function useStatusMessage(
  visit: string | undefined,
): [StatusMessage | undefined, (said: StatusMessage) => void] {
  const [last, setLast] = useState<{ said: StatusMessage; visit: string | undefined }>();
  useEffect(() => {
    if (last === undefined) return undefined;
    const timer = setTimeout(() => setLast(undefined), last.said === 'copied' ? DONE_MS : REFUSED_MS);
    return () => clearTimeout(timer);
  }, [last]);
  return [last?.visit === visit ? last?.said : undefined, said => setLast({ said, visit })];
}
