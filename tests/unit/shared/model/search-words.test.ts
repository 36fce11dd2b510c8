import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isOccupationCode,
  readSearchWords,
  includesWords,
  areTitleWords,
} from '../../../../lib/shared/model/search-words';

describe('typed words', () => {
  it.each([
    [' a@example.org ', { emails: ['a@example.org'] }],
    ['Ana <a\u200b@example.org>', { emails: ['a@example.org'] }],
    ['mailto:a@example.org?subject=x', { emails: ['a@example.org'] }],
    ['ａ＠ｅｘａｍｐｌｅ．ｏｒｇ', { emails: ['a@example.org'] }],
    ['a@example.org; b@example.org', { emails: ['a@example.org', 'b@example.org'] }],
    ['ana%40', {}],
    ['ana&#64;', {}],
    ['ana＠', {}],
    ['\u200bnurse\u200b', { career: 'nurse' }],
    ['\u202aCNP7300000101\u202c', { profileId: 'CNP7300000101' }],
    ['CNP7300000101', { profileId: 'CNP7300000101' }],
    ['https://www.jofiscore.com/career-navigation-profiles/CNP7300000101', { profileId: 'CNP7300000101' }],
    ['careernavigation.org?c=CP4QX7T2MB9K', { profileId: 'CP4QX7T2MB9K' }],
    ['https://www.jofiscore.com/test-takers/55101/scorecard', { testTakerId: 55101 }],
    ['nurse', { career: 'nurse' }],
    ['68W', { career: '68W' }],
    [' 29-1141.00', { career: '29-1141.00' }],
    ['CAD/CAM operator', { career: 'CAD/CAM operator' }],
    ['n', {}],
    ['ingrid.solheim@', {}],
    ['@example.org', {}],
    ['https://example.org/nurse', {}],
    ['example.org/nurse', {}],
    ['candidate/view/', {}],
    ['view/gLv1sDUq', {}],
    ['gLv1sDUq-2_hNd8RkLm0Zx', {}],
    ['x'.repeat(201), {}],
    ['', {}],
  ])('%s', (text, words) => {
    expect(readSearchWords(text)).toEqual(words);
  });

  it('with an @, or with strokes as in a link, never go out as the words for a career', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('@', '//', '.org/', '\\'), fc.string(), (start, sign, end) => {
        expect(readSearchWords(start + sign + end).career).toBeUndefined();
      }),
    );
  });
});

describe('the code of an occupation', () => {
  it.each('29-1141|29-1141.00 |11B|68w|68W10|153A|46NX|11F1B|4N0X1|K4N051|0311|3521|L03A'.split('|'))(
    'is told by its form: %s',
    text => {
      expect(isOccupationCode(text)).toBe(true);
    },
  );

  it.each([
    'nurse',
    'HM',
    'grace2',
    'Ada 3',
    '55101',
    '2026-03-01',
    '206 555 0142',
    '+12065550142',
    '29-11',
    'CNP7300000101',
    'gLv1sDUq-2_hNd8RkLm0Zx',
    '68W medic',
    '',
  ])('is no other text: %s', text => {
    expect(isOccupationCode(text)).toBe(false);
  });

  it('has digits: whatever has none may be a name', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        if (isOccupationCode(text)) expect(text).toMatch(/\d/);
        expect(isOccupationCode(text.replaceAll(/\d/g, ''))).toBe(false);
      }),
    );
  });
});

it.each([
  ['Registered Nurses 29-1141.00', 'nurs', true],
  ['Registered Nurses 29-1141.00', 'NURSES reg', true],
  ['Registered Nurses 29-1141.00', '29-1141', true],
  ['Registered Nurses 29-1141.00', '', true],
  ['Registered Nurses 29-1141.00', ' , ', true],
  ['Registered Nurses 29-1141.00', 'nurses aide', false],
  ['Registered Nurses 29-1141.00', 'urses', false],
  ['Diseñadores gráficos', 'disenadores', true],
])('%j has %j: %s', (text, typed, has) => {
  expect(includesWords(text, typed)).toBe(has);
});

it('finds a text by any beginning of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), fc.nat(20), (text, end) => {
      expect(includesWords(text, text.slice(0, end))).toBe(true);
    }),
  );
});

const TITLES = [
  'Registered Nurses',
  'Marketing Managers',
  'Coaches and Scouts',
  'Laundry and Dry-Cleaning Workers',
  'Pharmacies',
  'Cooks, Restaurant',
  'Stonemasons',
  'Directors of Art',
];

describe('words of a title', () => {
  it.each([
    'nurse',
    'Nurses',
    'NURSE registered',
    'coach',
    'dry cleaning worker',
    'pharmacy',
    'restaurant cook',
    'director of art',
  ])('are plainly of an occupation: %s', words => {
    expect(areTitleWords(words, TITLES)).toBe(true);
  });

  it.each([
    ['begin one as a name may', 'mark'],
    ['are of two titles, as first and last name may be', 'coach cook'],
    ['have another among them', 'grace nurse'],
    ['are too short to tell', 'of'],
    ['are in no title', 'grace m lind'],
    ['hold no word', '–'],
  ])('are not where they %s: %s', (_why, words) => {
    expect(areTitleWords(words, TITLES)).toBe(false);
  });

  it('are not where no title is known', () => {
    expect(areTitleWords('nurse', [])).toBe(false);
  });
});
