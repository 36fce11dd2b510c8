import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { isKeyText, type KeyTest } from '../../../../lib/shared/model/api-keys';
import { SERVICES, type Service } from '../../../../lib/shared/model/services';
import { openDatabase } from '../../../../lib/background/storage/database';
import type { Secrets } from '../../../../lib/background/storage/secrets';
import { freshName } from '../../fixtures/database';
import { secretsIn } from '../../fixtures/secrets';

let secrets: Secrets;

beforeEach(() => {
  secrets = secretsIn(openDatabase(freshName()));
});

const passed: KeyTest = { at: 5, ok: true, account: 'Albert Hertz' };

describe('a saved key', () => {
  it('is given for requests, and shown by its last four characters', async () => {
    await secrets.save('jobscore', 'pat-0123456789ab');
    expect(await secrets.key('jobscore')).toBe('pat-0123456789ab');
    expect(await secrets.state('jobscore')).toEqual({ service: 'jobscore', saved: true, lastFour: '89ab' });
  });

  it('is of one service alone', async () => {
    await secrets.save('jobscore', 'pat-0123456789ab');
    expect(await secrets.key('jofi')).toBeUndefined();
    expect(await secrets.state('jofi')).toEqual({ service: 'jofi', saved: false });
  });

  it.each([
    ['jofi', 'sk_test_0123456789', 'test'],
    ['jofi', 'sk_live_0123456789', 'live'],
    ['onet', 'sk_test_0123456789', undefined],
    ['jobscore', 'sk_test_0123456789', undefined],
  ] as const)('of %s, %s, has mode %j', async (service, key, mode) => {
    await secrets.save(service, key);
    expect((await secrets.state(service)).mode).toBe(mode);
  });

  it('keeps the outcome of its newest test', async () => {
    await secrets.save('onet', 'onet-key-0123456789');
    await secrets.noteTest('onet', 'onet-key-0123456789', { ...passed, at: 4 });
    await secrets.noteTest('onet', 'onet-key-0123456789', passed);
    expect((await secrets.state('onet')).test).toEqual(passed);
  });

  it('loses the outcome with a new key', async () => {
    await secrets.save('onet', 'onet-key-0123456789');
    await secrets.noteTest('onet', 'onet-key-0123456789', passed);
    await secrets.save('onet', 'another-key-0123456');
    expect(await secrets.state('onet')).not.toHaveProperty('test.at');
  });

  it('does not take the outcome of an earlier key that comes late', async () => {
    await secrets.save('onet', 'onet-key-0123456789');
    await secrets.save('onet', 'another-key-0123456');
    await secrets.noteTest('onet', 'onet-key-0123456789', passed);
    expect((await secrets.state('onet')).test).toBeUndefined();
    expect(await secrets.key('onet')).toBe('another-key-0123456');
  });

  it('does not come back with an outcome after it was removed', async () => {
    await secrets.save('onet', 'onet-key-0123456789');
    await secrets.remove('onet');
    await secrets.noteTest('onet', 'onet-key-0123456789', passed);
    expect(await secrets.key('onet')).toBeUndefined();
    expect(await secrets.state('onet')).toEqual({ service: 'onet', saved: false });
  });

  it('is never in what may be shown', async () => {
    const key = fc.string({ minLength: 5, maxLength: 60 }).filter(isKeyText);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...SERVICES), key, async (service, key) => {
        await secrets.save(service, key);
        await secrets.noteTest(service, key, { at: 5, ok: false, problem: { kind: 'bad-key', service } });
        const { lastFour, ...others } = await secrets.state(service);
        expect(Object.values(others)).not.toContain(key);
        expect(lastFour ?? '').not.toContain(key);
        expect(Object.keys(others).toSorted()).toEqual(['mode', 'saved', 'service', 'test']);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a key that an organisation gave', () => {
  let managedKey: string | undefined;

  beforeEach(() => {
    managedKey = 'sk_test_0123456789';
    const managed = {
      key: async (service: Service) => (service === 'jofi' ? managedKey : undefined),
      isKeyUnused: async (service: Service) => service === 'onet',
    };
    secrets = secretsIn(openDatabase(freshName()), { managed });
  });

  it('goes before a saved one, which comes back when it is taken away', async () => {
    await secrets.save('jofi', 'sk_live_9876543210');
    await secrets.save('onet', 'onet-9876543210');
    expect(await secrets.key('jofi')).toBe('sk_test_0123456789');
    expect(await secrets.state('jofi')).toMatchObject({ isManaged: true, lastFour: '6789', mode: 'test' });
    expect(await secrets.state('onet')).not.toHaveProperty('isManaged');
    managedKey = undefined;
    expect(await secrets.key('jofi')).toBe('sk_live_9876543210');
  });

  it('is reported as present where it is not used', async () => {
    const unused = { service: 'onet', saved: false, isManagedKeyUnused: true };
    expect(await secrets.state('onet')).toEqual(unused);
    await secrets.save('onet', 'onet-9876543210');
    expect(await secrets.state('onet')).toEqual({ ...unused, saved: true, lastFour: '3210' });
  });

  it('has a test of its own, which another key has not', async () => {
    await secrets.noteTest('jofi', 'sk_test_0123456789', passed);
    expect((await secrets.state('jofi')).test).toEqual(passed);
    managedKey = 'sk_test_1111111111';
    expect((await secrets.state('jofi')).test).toBeUndefined();
  });
});
