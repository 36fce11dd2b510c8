import { storage } from '@wxt-dev/storage';
import { createSerialQueue } from '../../shared/async/serial-queue';
import { foldName } from '../../shared/model/names';

export type PageHeadings = ReturnType<typeof createPageHeadings>;

/** So many candidates under one heading make it a kind of page: it names none of them. */
const ENOUGH = 2;
const MOST_HEADINGS = 50;

/** Candidates that users confirmed under each heading which did not name them, the last heading first. */
type Confirmed = [heading: string, candidateIds: string[]][];

const stored = storage.defineItem<Confirmed>('session:pageHeadings', { fallback: [] });

/**
 * Learns which headings name no candidate, such as that of every page of one kind, so that users are asked about them
 * no more. Kept until the browser ends: a heading may well be somebody's name.
 */
export function createPageHeadings() {
  const changes = createSerialQueue();

  return {
    /** Notes that the user confirmed a candidate under a heading. */
    confirm: (heading: string, candidateId: string): Promise<void> =>
      changes.run(async () => {
        const key = foldName(heading);
        const all = await stored.getValue();
        const known = all.find(([other]) => other === key)?.[1] ?? [];
        const ids = [...new Set([candidateId, ...known])].slice(0, ENOUGH);
        const others = all.filter(([other]) => other !== key);
        await stored.setValue([[key, ids] as Confirmed[number], ...others].slice(0, MOST_HEADINGS));
      }),

    /** Returns whether a candidate under this heading needs no question: it was confirmed, or names nobody. */
    async isConfirmed(heading: string, candidateId: string): Promise<boolean> {
      const key = foldName(heading);
      const [, ids = []] = (await stored.getValue()).find(([other]) => other === key) ?? [];
      return ids.length >= ENOUGH || ids.includes(candidateId);
    },

    all: (): Promise<Confirmed> => stored.getValue(),

    /** Forgets them all. */
    clear: (): Promise<void> => changes.run(() => stored.removeValue()),
  };
}
