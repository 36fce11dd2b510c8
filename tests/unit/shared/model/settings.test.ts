import { describe, expect, it } from 'vitest';
import { preferenceFields } from '../../../../lib/shared/messages/to-background/settings';
import {
  DEFAULT_SETTINGS,
  isAnyChanged,
  PREFERENCE_NAMES,
  preferenceFacts,
} from '../../../../lib/shared/model/settings';

/** The values a preference may have. */
function valuesOf(name: (typeof PREFERENCE_NAMES)[number]): readonly unknown[] {
  return preferenceFacts(name).values ?? [true, false];
}

describe('the table of preferences', () => {
  it.each(PREFERENCE_NAMES)('has a default of %s that is one of its values', name => {
    expect(valuesOf(name)).toContain(preferenceFacts(name).default);
    expect(DEFAULT_SETTINGS[name]).toBe(preferenceFacts(name).default);
  });

  it.each(PREFERENCE_NAMES)('lets a change of %s have its values, and nothing else', name => {
    for (const value of valuesOf(name)) expect(preferenceFields[name].parse(value)).toBe(value);
    expect(preferenceFields[name].parse(undefined)).toBeUndefined();
    for (const odd of [null, 7, 'odd', {}, []])
      expect(preferenceFields[name].safeParse(odd).success).toBe(false);
  });
});

it('compares the settings that are named, and no others', () => {
  const changed = { ...DEFAULT_SETTINGS, hiddenSections: ['job'] as const };
  expect(isAnyChanged(changed, DEFAULT_SETTINGS, ['hiddenSections'])).toBe(true);
  expect(isAnyChanged(changed, DEFAULT_SETTINGS, ['theme', 'language'])).toBe(false);
  expect(
    isAnyChanged({ ...DEFAULT_SETTINGS, hiddenSections: [] }, DEFAULT_SETTINGS, ['hiddenSections']),
  ).toBe(false);
});
