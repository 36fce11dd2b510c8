import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText, LONGEST_LINE, LONGEST_TEXT } from '../../../../lib/shared/model/clean-text';

const HARM = /(?![\t\n\r])\p{Cc}|[\p{Cs}\u202a-\u202e\u2066-\u2069]|(?:[\p{Mn}\p{Me}]\p{Cf}*){5}/u;

describe('a cleaned text', () => {
  it.each([
    ['Grace Lindqvist', 'Grace Lindqvist'],
    ['  José Ñíguez\n\nsecond line ', 'José Ñíguez\n\nsecond line'],
    ['Nguyễn Thị Ánh'.normalize('NFD'), 'Nguyễn Thị Ánh'.normalize('NFD')],
    ['שָׁלוֹם', 'שָׁלוֹם'],
    ['བསྒྲུབས', 'བསྒྲུབས'],
    ['👩‍👩‍👧 2️⃣', '👩‍👩‍👧 2️⃣'],
    ['می‌خواهم', 'می‌خواهم'],
  ])('%s stays as it is', (text, cleaned) => expect(cleanText(text)).toBe(cleaned));

  it.each([
    ['a pile of marks', `Z${'\u0301'.repeat(50)}oe`, `Z${'\u0301'.repeat(4)}oe`],
    [
      'a pile joined by joiners',
      `Z${'\u0301\u200d'.repeat(50)}oe`,
      `Z${'\u0301\u200d'.repeat(4)}${'\u200d'.repeat(46)}oe`,
    ],
    ['an override that is not closed', 'Zoe \u202etxt.exe', 'Zoe txt.exe'],
    ['isolates', '\u2067Zoe\u2069', 'Zoe'],
    ['NUL', 'Zo\0e', 'Zo\ufffde'],
    ['half a character', 'Zo\ud83de \udc00', 'Zo\ufffde \ufffd'],
    ['other controls', 'O\u0092Brien\u0007', 'OBrien'],
  ])('is without %s', (_, text, cleaned) => expect(cleanText(text)).toBe(cleaned));

  it('is shown as cut where it is cut, never within a character', () => {
    expect(cleanText('a'.repeat(LONGEST_TEXT))).not.toContain('…');
    expect(cleanText('a'.repeat(1_000_000))).toBe(`${'a'.repeat(LONGEST_TEXT)}…`);
    expect(cleanText('a😀', 2)).toBe('a…');
    expect(cleanLine('b'.repeat(1_000_000))).toBe(`${'b'.repeat(LONGEST_LINE)}…`);
  });

  it('has one line where one is wanted', () => {
    expect(cleanLine(' a\n\n\tb\u2028c\u2029d\u0085e ')).toBe('a b c de');
    expect(cleanLine('\n'.repeat(1_000_000))).toBe('');
  });

  it('is bounded and without harm whatever it is made of, and cleaning it again changes nothing', () => {
    const pieces = fc.constantFrom(
      'a',
      '\u0301',
      '\u20dd',
      '\u200d',
      '\u202e',
      '\u2066',
      '\0',
      '\ud800',
      '\udc00',
      '\n',
      ' ',
      '😀',
    );
    const texts = fc.oneof(
      fc.array(pieces, { maxLength: 400 }).map(all => all.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(texts, text => {
        const line = cleanLine(text, 40);
        expect(line.length).toBeLessThanOrEqual(41);
        expect(line).not.toMatch(HARM);
        expect(line).not.toMatch(/[\n\r\u2028\u2029]/);
        expect(cleanText(text)).not.toMatch(HARM);
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });
});
