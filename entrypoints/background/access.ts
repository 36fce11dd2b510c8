import { browser } from 'wxt/browser';
import { ProblemError } from '../../lib/shared/model/problem';
import { SERVICES, type Service } from '../../lib/shared/model/services';
import { managedSettings, settings } from '../../lib/shared/settings/settings';
import { consent, keyLockState, policyMarks } from '../../lib/shared/settings/stored-values';
import { createConsentStore } from '../../lib/background/settings/consent';
import { createManagedPolicy } from '../../lib/background/settings/managed-policy';
import { createPassphrase } from '../../lib/background/settings/passphrase';
import type { ClosedAreas } from '../../lib/background/storage/access-levels';
import type { Connection } from '../../lib/background/storage/database';
import { createKeyLock } from '../../lib/background/storage/key-lock';
import { readPolicy } from '../../lib/background/storage/managed-policy';
import { createPassphraseStore } from '../../lib/background/storage/passphrase';
import { createSecrets } from '../../lib/background/storage/secrets';

export type Access = ReturnType<typeof wireAccess>;

/** Wires what decides whether a service may be asked: the organisation's policy, consent, the keys and their lock. */
export function wireAccess(parts: {
  database: Connection;
  closed: Promise<ClosedAreas>;
  /** Deletes what was read of a service. */
  forget: (service: Service) => Promise<void>;
  policyChanged: () => Promise<void>;
  consentChanged: () => Promise<void>;
  /** Called when keys were locked or unlocked. */
  lockChanged: (isLocked: boolean) => Promise<void>;
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
  const lock = createKeyLock({
    async limitMs() {
      const { lockAfter } = await settings.getValue();
      return lockAfter === 0 ? undefined : lockAfter * MINUTE;
    },
    expired: () => void passphrase.follow(),
  });
  const store = createPassphraseStore(parts.database, lock);
  const secrets = createSecrets(parts.database, store, managed);
  const passphrase = createPassphrase({
    store,
    lock,
    alarms: browser.alarms,
    keys: () => Promise.all(SERVICES.map(service => secrets.state(service))),
    shown: keyLockState,
    changed: parts.lockChanged,
  });
  const mayRead = async (service: Service) =>
    (await consentStore.isGiven()) && (await secrets.key(service).catch(unlessLocked)) !== undefined;
  return { managed, consentStore, secrets, passphrase, mayRead };
}

const MINUTE = 60_000;

function unlessLocked(error: unknown): undefined {
  if (error instanceof ProblemError && error.problem.kind === 'locked') return undefined;
  throw error;
}
