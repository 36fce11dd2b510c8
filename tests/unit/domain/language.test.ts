import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../lib/domain/language';

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
