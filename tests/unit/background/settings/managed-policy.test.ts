import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createManagedPolicy,
  type Managed,
  type PolicyMarks,
} from '../../../../lib/background/settings/managed-policy';
import { NO_POLICY, type ManagedSettings, type Policy } from '../../../../lib/shared/model/policy';

const ROBERT = { id: 'eHMa2dzvcrbaBMEkZa455g', name: 'Robert' };

let policy: Policy;
let fixed: ManagedSettings;
let marks: PolicyMarks;
let managed: Managed;
const log: string[] = [];
const read = vi.fn();

beforeEach(() => {
  policy = NO_POLICY;
  fixed = {};
  marks = {};
  log.length = 0;
  read.mockReset().mockImplementation(async () => policy);
  managed = start();
});

/** Returns the policy as it is after a restart of the background. */
function start(): Managed {
  return createManagedPolicy({
    read,
    fixed: {
      getValue: async () => fixed,
      setValue: async next => {
        fixed = next;
        log.push('fixed');
      },
    },
    marks: {
      getValue: async () => marks,
      setValue: async next => {
        marks = next;
      },
    },
    forget: async service => void log.push(`forget ${service}`),
    changed: async () => void log.push('changed'),
  });
}
const keys = (jofi: string): Policy => ({ ...NO_POLICY, keys: { jofi } });

describe('what an organisation fixed', () => {
  it('is nothing at most places, and nobody hears of it', async () => {
    await managed.apply();
    expect(log).toEqual([]);
    expect(await managed.key('jofi')).toBeUndefined();
    expect(await managed.hasConsent()).toBe(false);
  });

  it('is given to all pages, but for the keys', async () => {
    policy = { ...keys('sk_live_0123'), settings: { keepFor: 'session' }, hasConsent: true };
    await managed.apply();
    expect(fixed).toEqual({ keepFor: 'session' });
    expect(await managed.key('jofi')).toBe('sk_live_0123');
    expect(await managed.hasConsent()).toBe(true);
    expect(log).toEqual(['fixed', 'forget jofi', 'changed']);
    expect(JSON.stringify([fixed, marks])).not.toContain('0123');
  });

  it('is known before it was applied', async () => {
    policy = keys('sk_live_0123');
    expect(await managed.key('jofi')).toBe('sk_live_0123');
  });

  it('changes nothing while it stays the same, also when the background was stopped', async () => {
    policy = keys('sk_live_0123');
    await managed.apply();
    log.length = 0;
    managed = start();
    await managed.apply();
    expect(log).toEqual([]);
  });

  it('deletes what was read with another key, or as another user', async () => {
    policy = keys('sk_live_0123');
    await managed.apply();
    log.length = 0;
    policy = keys('sk_live_4567');
    await managed.apply();
    expect(log).toEqual(['fixed', 'forget jofi', 'changed']);
    log.length = 0;
    policy = { ...policy, settings: { actingAs: ROBERT } };
    await managed.apply();
    expect(log).toEqual(['fixed', 'forget jobscore', 'changed']);
    log.length = 0;
    policy = NO_POLICY;
    await managed.apply();
    expect(log).toEqual(['fixed', 'forget jobscore', 'forget jofi', 'changed']);
    expect(fixed).toEqual({});
  });

  it('is nothing when it cannot be read', async () => {
    read.mockRejectedValue(new Error('no'));
    await managed.apply();
    expect(await managed.key('jofi')).toBeUndefined();
  });
});
