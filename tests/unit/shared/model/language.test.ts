import { describe, expect, it } from 'vitest';
import { languageOf, localeOf } from '../../../../lib/shared/model/language';

describe('the language spoken', () => {
  it.each([
    ['es', 'en-US', 'es'],
    ['en', 'es-MX', 'en'],
    ['browser', 'es-MX', 'es'],
    ['browser', 'ES', 'es'],
    ['browser', 'en-GB', 'en'],
    ['browser', 'fr', 'en'],
    ['browser', 'est', 'en'],
    ['browser', '', 'en'],
  ] as const)('of the choice %s in a browser in %s is %s', (choice, browser, language) => {
    expect(languageOf(choice, browser)).toBe(language);
  });
});

describe('the locale of dates and numbers', () => {
  it.each([
    ['en', ['fr-FR', 'en-GB', 'en-US'], 'en-GB'],
    ['es', ['en-US', 'es-MX'], 'es-MX'],
    ['es', ['EN-US', 'ES'], 'ES'],
    ['es', ['en-US', 'est'], 'es-US'],
    ['en', [], 'en-US'],
  ] as const)('of %s for a user who prefers %j is %s', (language, preferred, locale) => {
    expect(localeOf(language, preferred)).toBe(locale);
  });
});
