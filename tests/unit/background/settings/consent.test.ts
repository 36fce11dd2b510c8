import { beforeEach, expect, it, vi } from 'vitest';
import { createConsentStore } from '../../../../lib/background/settings/consent';
import type { Consent } from '../../../../lib/shared/model/consent';

let kept: Consent | null;
let isByPolicy: boolean;
const changed = vi.fn(async () => undefined);
const consentStore = createConsentStore({
  kept: {
    getValue: async () => kept,
    setValue: async consent => void (kept = consent),
    removeValue: async () => void (kept = null),
  },
  byPolicy: async () => isByPolicy,
  changed,
  now: () => 7,
});

beforeEach(() => {
  vi.clearAllMocks();
  kept = null;
  isByPolicy = false;
});

it('is not given before the user agrees, and no longer once they take it back', async () => {
  expect([await consentStore.isGiven(), await consentStore.state()]).toEqual([false, {}]);
  expect(await consentStore.set(true)).toEqual({ consent: { version: 1, at: 7 } });
  expect([await consentStore.isGiven(), changed.mock.calls.length]).toEqual([true, 1]);
  expect(await consentStore.set(false)).toEqual({});
  expect([await consentStore.isGiven(), changed.mock.calls.length, kept]).toEqual([false, 2, null]);
});

it('does not hold for another version of what the user is asked to agree to', async () => {
  kept = { version: 0, at: 1 };
  expect([await consentStore.isGiven(), await consentStore.state()]).toEqual([false, {}]);
});

it('is given where an organisation gave it, whatever the user does', async () => {
  isByPolicy = true;
  expect(await consentStore.isGiven()).toBe(true);
  expect(await consentStore.set(false)).toMatchObject({ consent: { isByPolicy: true } });
  expect(await consentStore.isGiven()).toBe(true);
});
