import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSearchWords } from '../../../lib/domain/search-words';

describe('typed words', () => {
  it.each([
    [' a@example.org ', { email: 'a@example.org' }],
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
