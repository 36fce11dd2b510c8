import type { EpochMs } from '../../shared/model/time';
import { createSerialQueue } from '../../shared/async/serial-queue';
import type { Jobscore } from '../services/jobscore';
import { ProblemError, type Problem } from '../../shared/model/problem';
import type { JobscoreUsers, PreferencesState, Settings, SettingsChange } from '../../shared/model/settings';
import type { QueryClient } from '../query/query-client';
import type { Allowances } from '../storage/quota';
import { createPreferenceTransfer } from './preference-transfer';

export type Preferences = ReturnType<typeof createPreferences>;

/** Reads and changes the user's settings. */
export function createPreferences(parts: {
  settings: {
    getValue(): Promise<Settings>;
    setValue(settings: Settings): Promise<void>;
    /** Returns the settings an organisation fixed. */
    locked(): Promise<readonly (keyof Settings)[]>;
  };
  /** When the user last chose anything of them; 0 for never. */
  changedAt: { getValue(): Promise<EpochMs>; setValue(at: EpochMs): Promise<void> };
  queryClient: Pick<QueryClient, 'forget'>;
  jobscore: Pick<Jobscore, 'users' | 'tryActingAs'>;
  allowances: Pick<Allowances, 'left'>;
  /** Applies how long answers about people are kept to what is stored. */
  applyRetention: () => Promise<void>;
  now?: () => EpochMs;
}) {
  const { settings, changedAt, queryClient, jobscore, allowances, now = Date.now } = parts;
  const changes = createSerialQueue();

  return {
    get: state,

    /**
     * Changes what is given and leaves the rest. To be seen as another user takes JobScore's consent: where it refuses,
     * or cannot be asked, nothing is changed.
     */
    set: (change: SettingsChange): Promise<PreferencesState> =>
      changes.run(async () => {
        const state = await apply(change);
        if (Object.keys(change).some(name => name !== 'actingAs')) await changedAt.setValue(now());
        return state;
      }),

    ...createPreferenceTransfer({ settings, changedAt, apply, run: changes.run }),

    /** The users that JobScore can be seen as. */
    async users(): Promise<JobscoreUsers> {
      try {
        return await jobscore.users();
      } catch (error) {
        return { problem: problemOf(error) };
      }
    },

    /** Sees JobScore as the token's own user again, for instance because the token is another's. */
    ownUser: (): Promise<unknown> => changes.run(() => apply({ actingAs: null })),
  };

  async function state(): Promise<PreferencesState> {
    const [value, locked, allowance] = await Promise.all([
      settings.getValue(),
      settings.locked(),
      allowances.left(),
    ]);
    return { settings: value, ...(locked.length > 0 && { locked }), allowance };
  }

  /** Applies a change; fixed settings stay. */
  async function apply(change: SettingsChange): Promise<PreferencesState> {
    const locked: readonly string[] = await settings.locked();
    const free = Object.entries(change).filter(([name]) => !locked.includes(name));
    const { actingAs, ...rest }: SettingsChange = Object.fromEntries(free);
    const before = await settings.getValue();
    const isOther = actingAs !== undefined && actingAs?.id !== before.actingAs?.id;
    if (isOther && actingAs) {
      try {
        await jobscore.tryActingAs(actingAs.id);
      } catch (error) {
        return { ...(await state()), refused: problemOf(error) };
      }
    }
    const { actingAs: kept, ...others } = { ...before, ...rest };
    const next = actingAs === undefined ? kept : (actingAs ?? undefined);
    // What was seen as one user may be nothing for another: it goes before, and what was asked in between, after.
    if (isOther) await queryClient.forget('jobscore');
    await settings.setValue({ ...others, ...(next && { actingAs: next }) });
    if (isOther) await queryClient.forget('jobscore');
    if (rest.keepFor !== undefined && rest.keepFor !== before.keepFor) await parts.applyRetention();
    return state();
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  throw error;
}
