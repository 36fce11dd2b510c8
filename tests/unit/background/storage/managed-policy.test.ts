import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { HIDEABLE_SECTIONS, PURPOSES } from '../../../../lib/shared/model/section-lists';
import { NO_POLICY } from '../../../../lib/shared/model/policy';
import { DEFAULT_SETTINGS } from '../../../../lib/shared/model/settings';
import { managedSettings, settings } from '../../../../lib/shared/settings/settings';
import { parsePolicy, readPolicy } from '../../../../lib/background/storage/managed-policy';
import { MANAGED_SCHEMA } from '../../../../scripts/managed-schema';

const USER = 'eHMa2dzvcrbaBMEkZa455g';
const WHOLE = {
  jobscoreKey: ' pat-0123 ',
  jofiKey: 'sk_live_0123',
  onetKey: 'onet-0123',
  actingAs: USER,
  actingAsName: 'Robert Raymond',
  keepFor: 'session',
  purpose: 'structured',
  hiddenSections: ['job', 'interests'],
  consent: true,
};

const CLOSED = { managed: true };

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('a policy', () => {
  it('fixes keys, settings and consent', () => {
    expect(parsePolicy(WHOLE)).toEqual({
      keys: { jobscore: 'pat-0123', jofi: 'sk_live_0123', onet: 'onet-0123' },
      settings: {
        actingAs: { id: USER, name: 'Robert Raymond' },
        keepFor: 'session',
        purpose: 'structured',
        hiddenSections: ['interests', 'careers', 'job'],
      },
      hasConsent: true,
    });
  });

  it('fixes nothing where there is none', () => {
    for (const none of [undefined, null, {}, 7, 'x', []]) expect(parsePolicy(none)).toEqual(NO_POLICY);
  });

  it.each(Object.keys(WHOLE))('holds for the rest when %s is odd', name => {
    const rest: Record<string, unknown> = { ...WHOLE };
    delete rest[name];
    for (const odd of [null, 7, {}, '', 'not one of ours', ['x']]) {
      if (name === 'actingAsName' && odd === 'not one of ours') continue;
      expect(parsePolicy({ ...WHOLE, [name]: odd })).toEqual(parsePolicy(rest));
    }
  });

  it('never agrees to anything by accident', () => {
    fc.assert(
      fc.property(fc.anything(), odd => {
        expect(parsePolicy({ consent: odd }).hasConsent).toBe(odd === true);
      }),
    );
  });

  it('never hides who the candidate is', () => {
    expect(parsePolicy({ hiddenSections: ['candidate', 7, 'job'] }).settings).toEqual({
      hiddenSections: ['job'],
    });
  });

  it('hides the career matches with the interests they are matched to, but not the interests with them', () => {
    const hides = (...sections: string[]) => parsePolicy({ hiddenSections: sections }).settings;
    expect(hides('interests')).toEqual({ hiddenSections: ['interests', 'careers'] });
    expect(hides('careers')).toEqual({ hiddenSections: ['careers'] });
  });

  it('is as the browser hands it on, and none where it has no such thing', async () => {
    const get = vi.spyOn(fakeBrowser.storage.managed, 'get');
    get.mockResolvedValueOnce({ keepFor: 'week' });
    expect((await readPolicy(CLOSED)).settings).toEqual({ keepFor: 'week' });
    get.mockRejectedValueOnce(new Error('Managed storage manifest not found'));
    expect(await readPolicy(CLOSED)).toEqual(NO_POLICY);
  });

  it('gives its keys only where content scripts cannot read it', async () => {
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockResolvedValue(WHOLE);
    expect(await readPolicy(CLOSED)).toEqual(parsePolicy(WHOLE));
    expect(await readPolicy({ managed: false })).toEqual({
      ...parsePolicy(WHOLE),
      keys: {},
      unusedKeys: ['jobscore', 'jofi', 'onet'],
    });
  });

  it('has the same names and values in the schema for Chromium', () => {
    const { properties } = MANAGED_SCHEMA;
    expect(Object.keys(properties)).toEqual(Object.keys(WHOLE));
    expect(properties).toMatchObject({
      keepFor: { type: 'string', enum: ['session', 'day', 'week'] },
      purpose: { type: 'string', enum: PURPOSES },
    });
    expect(properties.hiddenSections.items.enum).toEqual(HIDEABLE_SECTIONS);
  });
});

describe('settings that are fixed', () => {
  it('go before what the user chose, which comes back when they are fixed no longer', async () => {
    await settings.setValue({ ...DEFAULT_SETTINGS, keepFor: 'week', purpose: 'coaching' });
    await managedSettings.setValue({ keepFor: 'session' });
    expect(await settings.getValue()).toMatchObject({ keepFor: 'session', purpose: 'coaching' });
    expect(await settings.locked()).toEqual(['keepFor']);
    await settings.setValue({ ...(await settings.getValue()), purpose: 'structured' });
    await managedSettings.setValue({});
    expect(await settings.getValue()).toMatchObject({ keepFor: 'week', purpose: 'structured' });
    expect(await settings.locked()).toEqual([]);
  });

  it('are not kept as if the user had chosen them', async () => {
    await managedSettings.setValue({ actingAs: { id: USER, name: 'Robert' }, hiddenSections: ['job'] });
    await settings.setValue(await settings.getValue());
    await managedSettings.setValue({});
    expect(await settings.getValue()).toEqual(DEFAULT_SETTINGS);
  });

  it('are sent to every watcher', async () => {
    const seen = vi.fn();
    const end = settings.watch(seen);
    await managedSettings.setValue({ keepFor: 'session' });
    await vi.waitFor(() =>
      expect(seen).toHaveBeenLastCalledWith(
        expect.objectContaining({ keepFor: 'session' }),
        expect.objectContaining({ keepFor: DEFAULT_SETTINGS.keepFor }),
      ),
    );
    await settings.setValue({ ...DEFAULT_SETTINGS, keepFor: 'week', side: 'left' });
    await vi.waitFor(() =>
      expect(seen).toHaveBeenLastCalledWith(
        expect.objectContaining({ keepFor: 'session', side: 'left' }),
        expect.objectContaining({ keepFor: 'session', side: 'right' }),
      ),
    );
    end();
  });
});
