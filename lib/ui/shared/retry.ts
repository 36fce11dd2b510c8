import { isExtensionAlive } from './alive';
import { LateAnswerError } from './deadline';

/** The background may be stopped again and again, and starts in less than a second. */
const GAPS_MS = [0, 100, 300, 600, 1_000, 2_000, 4_000];
const LONGEST_GAP_MS = 5_000;
/** After so many attempts, within two seconds, the user is informed. */
const FEW_ATTEMPTS = 5;

interface RetryOptions {
  /** Returns false once the answer no longer matters. */
  isWanted?: () => boolean;
  /** Called when several attempts have failed, or one took too long. With it the background is asked until it answers. */
  onTrouble?: (error: unknown) => void;
  /** Called with the error of each attempt that failed. */
  onError?: (error: unknown) => void;
  /** Returns whether to ask again after this error; by default after any. */
  isRepeatable?: (error: unknown) => boolean;
}

/**
 * Asks the background, and asks again after growing gaps where it was stopped before it answered.
 * @returns undefined where every attempt failed, the extension is gone, or the answer no longer matters
 */
export async function withRetry<Answer>(
  ask: () => Promise<Answer>,
  { isWanted = () => true, onTrouble, onError, isRepeatable = () => true }: RetryOptions = {},
): Promise<{ answer: Answer } | undefined> {
  for (let attempt = 1; isWanted(); attempt += 1) {
    let failure: unknown;
    try {
      return { answer: await ask() };
    } catch (error) {
      failure = error;
      onError?.(error);
      // What the background had fetched is stored, so asking again is cheap.
      if (!isRepeatable(error)) return undefined;
    }
    if (!isWanted()) return undefined;
    const gap = gapAfter(attempt, failure, onTrouble !== undefined);
    if (isTrouble(attempt, failure) || gap === undefined) onTrouble?.(failure);
    if (gap === undefined) return undefined;
    if (gap > 0) await new Promise(resolve => setTimeout(resolve, gap));
  }
  return undefined;
}

function isTrouble(attempt: number, failure: unknown): boolean {
  return attempt === FEW_ATTEMPTS || failure instanceof LateAnswerError;
}

function gapAfter(attempt: number, failure: unknown, isEndless: boolean): number | undefined {
  if (!isExtensionAlive()) return undefined;
  // Whoever waited so long is asked before the next wait.
  if (failure instanceof LateAnswerError && !isEndless) return undefined;
  return GAPS_MS[attempt - 1] ?? (isEndless ? LONGEST_GAP_MS : undefined);
}
