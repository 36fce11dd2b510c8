import type { Jobscore } from '../services/jobscore';
import type { Jofi } from '../services/jofi';
import type { Onet } from '../services/onet';
import type { KeyState, KeyTest } from '../../shared/model/api-keys';
import { ProblemError } from '../../shared/model/problem';
import { SERVICES, type Service } from '../../shared/model/services';
import type { Secrets } from '../storage/secrets';

export type ApiKeys = ReturnType<typeof createApiKeys>;

/** Keeps the three keys: saves, tests and removes them, and with a key all that was read with it. */
export function createApiKeys(parts: {
  secrets: Secrets;
  /** Called before a key goes: for what must be noted even if the background is stopped right after. */
  leaving?: (service: Service) => Promise<void>;
  /** Deletes all that was read of a service with its key, or chosen by it. */
  forget: (service: Service) => Promise<void>;
  services: { jobscore: Jobscore; jofi: Jofi; onet: Onet };
  /** Called when a key is in force or gone, and nothing is stored any more that was read with the one before. */
  changed: () => Promise<void>;
}) {
  const { secrets, forget, services, changed } = parts;
  // Neither saving nor deleting fails with it.
  const leave = async (service: Service) => parts.leaving?.(service).catch(() => undefined);

  /** The cheapest request to each service that names the key's account, sent whatever the service asked for. */
  const accounts: Record<Service, () => Promise<string>> = {
    jobscore: async () => (await services.jobscore.me({ isForced: true })).name,
    jofi: async () => (await services.jofi.account({ isForced: true })).name,
    onet: async () => (await services.onet.about('first', true)).database,
  };

  return {
    list: (): Promise<KeyState[]> => Promise.all(SERVICES.map(service => secrets.state(service))),

    /**
     * Saves a key and tests it. What was read with an earlier key goes with that, and after, what was asked in between.
     * While keys are locked, or where the new one cannot be saved, nothing is deleted.
     */
    async save(service: Service, key: string): Promise<KeyState> {
      const state = await secrets.state(service);
      if (state.isManaged || state.isLocked) return state;
      await leave(service);
      await secrets.save(service, key);
      await forget(service);
      await changed();
      return test(service);
    },

    test,

    /** Removes a key and all that was read with it; one that an organisation gave stays. */
    async remove(service: Service): Promise<KeyState> {
      const state = await secrets.state(service);
      if (state.isManaged) return state;
      await leave(service);
      await secrets.remove(service);
      await forget(service);
      await changed();
      return secrets.state(service);
    },
  };

  /** Tests the saved key by a real request and notes the outcome. */
  async function test(service: Service): Promise<KeyState> {
    const state = await secrets.state(service);
    const key = state.isLocked ? undefined : await secrets.key(service);
    if (key !== undefined) await secrets.noteTest(service, key, await outcome(service));
    return secrets.state(service);
  }

  async function outcome(service: Service): Promise<KeyTest> {
    try {
      return { at: Date.now(), ok: true, account: await accounts[service]() };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return { at: Date.now(), ok: false, problem: error.problem };
    }
  }
}

/**
 * Adds to the API keys what follows once a service's key was saved and tested, or removed. Saving or removing the key
 * does not wait for it, and does not fail with it.
 */
export function afterKeyChange(
  apiKeys: ApiKeys,
  reactions: Partial<Record<Service, () => Promise<void>>>,
): ApiKeys {
  return {
    ...apiKeys,
    save: (service, key) => then(service, apiKeys.save(service, key)),
    remove: service => then(service, apiKeys.remove(service)),
  };

  async function then(service: Service, change: Promise<KeyState>): Promise<KeyState> {
    const state = await change;
    void reactions[service]?.().catch(() => undefined);
    return state;
  }
}
