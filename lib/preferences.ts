import type { Jobscore } from './apis/jobscore';
import { ProblemError, type Problem } from './domain/problem';
import type { JobscoreUsers, PreferencesState, Settings, SettingsChange } from './domain/settings';
import type { Asker } from './review/asker';
import type { Allowances } from './storage/allowance';

export type Preferences = ReturnType<typeof createPreferences>;

/** What the user chose on the settings page, and what its choices are. */
export function createPreferences(parts: {
  settings: { getValue(): Promise<Settings>; setValue(settings: Settings): Promise<void> };
  asker: Pick<Asker, 'forget'>;
  jobscore: Pick<Jobscore, 'users' | 'tryActingAs'>;
  allowances: Pick<Allowances, 'left'>;
  /** Applies how long answers about people are kept to what is stored. */
  applyRetention: () => Promise<void>;
}) {
  const { settings, asker, jobscore, allowances } = parts;
  let last: Promise<unknown> = Promise.resolve();

  return {
    get: state,

    /**
     * Changes what is given and leaves the rest. To be seen as another user takes JobScore's consent: where it refuses,
     * or cannot be asked, nothing is changed.
     */
    set: (change: SettingsChange): Promise<PreferencesState> => queued(() => apply(change)),

    /** The users that JobScore can be seen as. */
    async users(): Promise<JobscoreUsers> {
      try {
        return await jobscore.users();
      } catch (error) {
        return { problem: problemOf(error) };
      }
    },

    /** Sees JobScore as the token's own user again, for instance because the token is another's. */
    ownUser: (): Promise<unknown> => queued(() => apply({ actingAs: null })),
  };

  async function state(): Promise<PreferencesState> {
    const [value, allowance] = await Promise.all([settings.getValue(), allowances.left()]);
    return { settings: value, allowance };
  }

  async function apply({ actingAs, ...rest }: SettingsChange): Promise<PreferencesState> {
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
    if (isOther) await asker.forget('jobscore');
    await settings.setValue({ ...others, ...(next && { actingAs: next }) });
    if (isOther) await asker.forget('jobscore');
    if (rest.keepFor !== undefined && rest.keepFor !== before.keepFor) await parts.applyRetention();
    return state();
  }

  /** Changes are made one after another, so that none undoes another. */
  function queued<T>(task: () => Promise<T>): Promise<T> {
    const done = last.then(task);
    last = done.catch(() => undefined);
    return done;
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  throw error;
}
