import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { DEFAULT_SETTINGS, PREFERENCE_NAMES, preferenceFacts } from '../../../../lib/shared/model/settings';
import { readSettings } from '../../../../lib/shared/settings/read-values';
import { settings } from '../../../../lib/shared/settings/settings';
import { consent, firstRunStep, lastChange } from '../../../../lib/shared/settings/stored-values';
import { preferenceFields } from '../../../../lib/shared/messages/to-background/settings';

beforeEach(() => {
  fakeBrowser.reset();
});

const { local } = fakeBrowser.storage;

describe('settings that are read', () => {
  it('are those that were kept', async () => {
    const chosen = {
      ...DEFAULT_SETTINGS,
      theme: 'dark' as const,
      readNotes: true,
      refreshMinutes: 60 as const,
      actingAs: { id: 'eHMa2dzvcrbaBMEkZa455g', name: 'Robert' },
      hiddenSections: ['job' as const],
    };
    await settings.setValue(chosen);
    expect(await settings.getValue()).toEqual(chosen);
  });

  it('are the defaults in place of odd values', async () => {
    for (const odd of [
      null,
      7,
      'x',
      [],
      { theme: 'pink', keepFor: 9, readNotes: 'yes', actingAs: { id: '../x', name: 'x' } },
    ]) {
      await local.set({ settings: odd });
      expect(await settings.getValue()).toEqual(DEFAULT_SETTINGS);
    }
  });

  it('have the values that messages may set, and no others', () => {
    for (const name of PREFERENCE_NAMES) {
      const values = preferenceFacts(name).values ?? [true, false];
      for (const value of values) expect(readSettings({ [name]: value })).toEqual({ [name]: value });
      fc.assert(
        fc.property(fc.anything(), odd => {
          const isAllowed = odd !== undefined && preferenceFields[name].safeParse(odd).success;
          expect(readSettings({ [name]: odd })).toEqual(isAllowed ? { [name]: odd } : {});
        }),
        { numRuns: 50 },
      );
    }
  });
});

it.each([null, 0, 'x', {}, { version: '1', at: 5 }, { version: 1 }, { version: 1, at: Number.NaN }])(
  'a consent that is %j is none',
  async odd => {
    await local.set({ consent: odd, firstRunStep: odd, lastChange: odd });
    expect(await consent.getValue()).toBeNull();
    expect(await firstRunStep.getValue()).toBe('reads');
    expect(await lastChange.getValue()).toBeNull();
  },
);

it('a value waits until the areas are closed to pages', async () => {
  const { readAfter } = await import('../../../../lib/shared/settings/local-area');
  await local.set({ consent: { version: 1, at: 5 } });
  let open!: () => void;
  readAfter(new Promise<void>(resolve => (open = resolve)));
  let read: unknown = 'waiting';
  const reading = consent.getValue().then(value => (read = value));
  await new Promise(resolve => setTimeout(resolve));
  expect(read).toBe('waiting');
  open();
  await reading;
  expect(read).toEqual({ version: 1, at: 5 });
});
