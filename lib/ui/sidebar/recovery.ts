import { effect, type ReadonlySignal } from '@preact/signals';
import type { EpochMs } from '../../shared/model/time';
import type { Problem } from '../../shared/model/problem';
import { SECTIONS } from '../../shared/model/section-lists';
import type { Section } from '../../shared/model/sections';
import type { SidebarView } from './sidebar-view';

/** Gaps until failed sections are read again: few seconds after a connection came back, then less than a minute. */
const GAPS_MS = [3_000, 10_000, 45_000] as const;
/** The background repeats no look-up of an unknown candidate before. */
const UNKNOWN_GAP_MS = 51_000;
/** Problems that the user solves, which is announced. */
const NOT_BY_TIME: ReadonlySet<Problem['kind']> = new Set(['no-consent', 'no-key', 'locked', 'no-access']);

/**
 * Reads sections that failed again by itself, while somebody sees them.
 * @param read reads them
 * @param isSeen returns whether the sidebar can be seen now; who looks at it again reads anyway
 * @returns a function that makes the next attempt come soon
 */
export function createRecovery(
  view: ReadonlySignal<SidebarView>,
  parts: { read: (sections: readonly Section[]) => void; isSeen: () => boolean; now: () => EpochMs },
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = Infinity;
  let visit: string | undefined;
  let attempts = 1;

  effect(() => {
    const failed = failedSections(view.value);
    if (view.value.visit !== visit || failed.length === 0) {
      visit = view.value.visit;
      attempts = 1;
      stop();
    }
    if (failed.length > 0 && view.value.busy.size === 0) arrange(failed);
  });
  return () => {
    attempts = 0;
    stop();
  };

  function arrange(failed: readonly Section[]): void {
    const gap = Math.min(...failed.map(section => gapOf(view.peek().answers[section]!.problem!)));
    const at = parts.now() + gap;
    if (at >= dueAt) return;
    stop();
    dueAt = at;
    timer = setTimeout(retry, gap);
  }

  function stop(): void {
    clearTimeout(timer);
    dueAt = Infinity;
  }

  function retry(): void {
    dueAt = Infinity;
    const failed = failedSections(view.peek());
    if (failed.length === 0) return;
    attempts += 1;
    if (parts.isSeen()) parts.read(failed);
    else arrange(failed);
  }

  function gapOf({ kind, service, retryAt }: Problem): number {
    const now = parts.now();
    if (kind === 'not-found' && service === 'jobscore') return UNKNOWN_GAP_MS;
    const gap = GAPS_MS[Math.min(attempts, GAPS_MS.length - 1)]!;
    // A moment later, when the time is surely over.
    return retryAt !== undefined && retryAt > now ? Math.max(retryAt - now + 500, 1_000) : gap;
  }
}

function failedSections({ answers, visit }: SidebarView): Section[] {
  if (visit === undefined) return [];
  return SECTIONS.filter(section => {
    const problem = answers[section]?.problem;
    return problem !== undefined && !NOT_BY_TIME.has(problem.kind);
  });
}
