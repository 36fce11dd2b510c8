import { Pace } from './onet/pace.ts';
import { makeCandidates } from './people/candidates.ts';
import { makeNewerProfile, makeOpenInvitations, makeParticipants } from './people/participants.ts';
import type { CandidateRecord, InvitationRecord, ParticipantRecord } from './people/records.ts';

/** JobScore's fixed window: so many requests an hour and user, counted from the first. */
export const hourlyAllowance = 3600;
const hour = 60 * 60 * 1000;

interface RateWindow {
  startedAt: number;
  used: number;
}

/** Everything a test can change, apart from faults and the log; `reset` puts it back. */
export class SandboxState {
  candidates: CandidateRecord[] = [];
  participants: ParticipantRecord[] = [];
  openInvitations: InvitationRecord[] = [];
  databaseName = '';
  /** Occupations that O*NET's tables have besides those the sandbox knows otherwise. */
  extraOccupations = 0;
  /** Job zones that O*NET has. Of late there are four: what was one or two is two. */
  jobZones: 4 | 5 = 5;
  onetPace = new Pace();
  #windows = new Map<string, RateWindow>();
  #forced: RateWindow | undefined;
  #added = 0;

  constructor() {
    this.reset();
  }

  reset(): void {
    this.candidates = makeCandidates();
    this.participants = makeParticipants();
    this.openInvitations = makeOpenInvitations();
    this.databaseName = 'O*NET 30.2';
    this.extraOccupations = 0;
    this.jobZones = 5;
    this.onetPace = new Pace();
    this.#windows.clear();
    this.#forced = undefined;
    this.#added = 0;
  }

  addProfiles(count: number): string[] {
    return Array.from({ length: count }, () => {
      const participant = makeNewerProfile(this.#added++);
      this.participants.push(participant);
      return participant.profile?.id ?? '';
    });
  }

  setAllowance(remaining: number): void {
    this.#windows.clear();
    this.#forced = { startedAt: Date.now(), used: hourlyAllowance - remaining };
  }

  /** Counts one request of the user: what remains after it, or null if there was nothing left. */
  useAllowance(userId: string): number | null {
    const now = Date.now();
    let window = this.#windows.get(userId);
    if (!window || now - window.startedAt >= hour) {
      const forced =
        !window && this.#forced && now - this.#forced.startedAt < hour ? this.#forced : undefined;
      window = forced ? { ...forced } : { startedAt: now, used: 0 };
      this.#windows.set(userId, window);
    }
    if (window.used >= hourlyAllowance) return null;
    window.used += 1;
    return hourlyAllowance - window.used;
  }
}
