import { NO_POLICY, type ManagedSettings, type Policy } from '../../shared/model/policy';
import { SERVICES, type Service } from '../../shared/model/services';

export type Managed = ReturnType<typeof createManagedPolicy>;

/** Digests of the key and user that each service was last read with by policy; they reveal neither. */
export type PolicyMarks = Partial<Record<Service, string>>;

/** Keeps to what an organisation fixed for its users. */
export function createManagedPolicy(parts: {
  read: () => Promise<Policy>;
  /** Where all pages find the fixed settings. */
  fixed: { getValue(): Promise<ManagedSettings>; setValue(fixed: ManagedSettings): Promise<void> };
  marks: { getValue(): Promise<PolicyMarks>; setValue(marks: PolicyMarks): Promise<void> };
  /** Deletes all that was read of a service. */
  forget: (service: Service) => Promise<unknown>;
  /** Called when something else is fixed than before. */
  changed: () => Promise<unknown>;
}) {
  const { read, fixed, marks } = parts;
  let policy: Promise<Policy> | undefined;
  const current = () => (policy ??= read().catch(() => NO_POLICY));

  return {
    /** The key that the organisation gave for a service. */
    key: async (service: Service): Promise<string | undefined> => (await current()).keys[service],

    /** Returns whether the organisation gave a key that is not used. */
    isKeyUnused: async (service: Service): Promise<boolean> =>
      (await current()).unusedKeys?.includes(service) === true,

    hasConsent: async (): Promise<boolean> => (await current()).hasConsent,

    /**
     * Applies the policy when the background starts and when the browser reports a change. Data read with another key
     * or as another user is deleted.
     */
    async apply(): Promise<void> {
      policy = undefined;
      const now = await current();
      const [fixedBefore, marksBefore] = await Promise.all([fixed.getValue(), marks.getValue()]);
      const next = await marksOf(now);
      const others = SERVICES.filter(service => next[service] !== marksBefore[service]);
      if (others.length === 0 && JSON.stringify(fixedBefore) === JSON.stringify(now.settings)) return;
      await fixed.setValue(now.settings);
      for (const service of others) await parts.forget(service);
      await marks.setValue(next);
      await parts.changed();
    },
  };
}

async function marksOf({ keys, settings }: Policy): Promise<PolicyMarks> {
  const marks: PolicyMarks = {};
  for (const service of SERVICES) {
    const user = service === 'jobscore' ? settings.actingAs?.id : undefined;
    const key = keys[service];
    if (key !== undefined || user !== undefined) marks[service] = await digest(`${key ?? ''} ${user ?? ''}`);
  }
  return marks;
}

async function digest(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
