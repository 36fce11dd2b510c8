import type { Subject } from '../../shared/model/subject';
import type { Round } from './context';

export type Rounds = ReturnType<typeof createRounds>;

/** A sidebar and the tab beside it are in one round each, and may have begun the next. */
const MOST_ROUNDS = 4;

/** Keeps what sections share for as long as their round lasts, which is until newer ones begin. */
export function createRounds() {
  const kept = new Map<string, { subject: string; round: Round }>();

  return {
    /**
     * Returns the round of that name, or a new one: also where the user has changed the subject since.
     * @param create returns a round in which nothing is worked out yet
     */
    of(name: string, subject: Subject, create: () => Round): Round {
      const about = JSON.stringify(subject);
      const known = kept.get(name);
      if (known?.subject === about) return known.round;
      const round = create();
      kept.delete(name);
      kept.set(name, { subject: about, round });
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST_ROUNDS) break;
        kept.delete(oldest);
      }
      return round;
    },

    /** Forgets what all rounds share. To be called whenever something it rests on has changed. */
    clear(): void {
      kept.clear();
    },
  };
}
