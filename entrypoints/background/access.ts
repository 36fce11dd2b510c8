import type { Service } from '../../lib/shared/model/services';
import { managedSettings } from '../../lib/shared/settings/settings';
import { policyMarks, consent } from '../../lib/shared/settings/stored-values';
import { createConsentStore } from '../../lib/background/settings/consent';
import { createManagedPolicy } from '../../lib/background/settings/managed-policy';
import type { ClosedAreas } from '../../lib/background/storage/access-levels';
import type { Database } from '../../lib/background/storage/database';
import { readPolicy } from '../../lib/background/storage/managed-policy';
import { createSecrets } from '../../lib/background/storage/secrets';

export type Access = ReturnType<typeof wireAccess>;

/** Wires what decides whether a service may be asked: the organisation's policy, consent and the keys. */
export function wireAccess(parts: {
  database: Promise<Database>;
  closed: Promise<ClosedAreas>;
  /** Deletes what was read of a service. */
  forget: (service: Service) => Promise<void>;
  policyChanged: () => Promise<void>;
  consentChanged: () => Promise<void>;
}) {
  const managed = createManagedPolicy({
    read: async () => readPolicy(await parts.closed),
    fixed: managedSettings,
    marks: policyMarks,
    forget: parts.forget,
    changed: parts.policyChanged,
  });
  const consentStore = createConsentStore({
    kept: consent,
    byPolicy: managed.hasConsent,
    changed: parts.consentChanged,
  });
  const secrets = createSecrets(parts.database, managed);
  const mayRead = async (service: Service) =>
    (await consentStore.isGiven()) && (await secrets.key(service)) !== undefined;
  return { managed, consentStore, secrets, mayRead };
}
