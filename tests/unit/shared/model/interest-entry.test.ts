import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInterestEntry } from '../../../../lib/shared/model/interest-entry';
import { AREAS, letterOf, type Scores } from '../../../../lib/shared/model/interests';
import { protocol } from '../../../../lib/shared/messages/to-background';
import { VISIT } from '../../fixtures/messages';

const scoresOf = (...values: number[]) =>
  Object.fromEntries(AREAS.map((area, at) => [area, values[at]])) as Scores;
const score = fc.integer({ min: 0, max: 40 });
const sixScores = fc.array(score, { minLength: 6, maxLength: 6 });
const separator = fc.constantFrom(' ', ', ', ',', ';', '\t', '\n', '\r\n', ' ; ');
const sign = fc.constantFrom('-', '–', '/', ' / ', '|', '·');
const answers = fc
  .constantFrom(30, 60)
  .chain(count => fc.array(fc.constantFrom(...'12345'), { minLength: count, maxLength: count }))
  .map(digits => digits.join(''));

describe('six scores', () => {
  it('are read in RIASEC order, whatever is between them', () => {
    fc.assert(
      fc.property(sixScores, fc.oneof(separator, sign), separator, (values, between, around) => {
        const text = `${around}${values.join(between)}${around}`;
        expect(readInterestEntry(text)).toEqual({ entry: { kind: 'scores', scores: scoresOf(...values) } });
      }),
    );
  });

  it('are read in any order behind the letters or names of their areas', () => {
    const order = fc.shuffledSubarray([...AREAS], { minLength: 6 });
    const mark = fc.constantFrom(': ', ' ', '=', ':', '');
    const name = fc.constantFrom(
      letterOf,
      (area: string) => area,
      (area: string) => area.slice(0, 4).toUpperCase(),
    );
    fc.assert(
      fc.property(sixScores, order, separator, mark, name, (values, areas, between, mark, nameOf) => {
        const scores = scoresOf(...values);
        const text = areas.map(area => `${nameOf(area)}${mark}${scores[area]}`).join(between);
        expect(readInterestEntry(text)).toEqual({ entry: { kind: 'scores', scores } });
      }),
    );
  });

  it('are read behind other names where those are given', () => {
    const names = { realistic: 'Realista', artistic: 'Artístico' };
    for (const artistic of ['Artístico', 'artistico', 'ARTISTI']) {
      expect(readInterestEntry(`Realista 1 I 2 ${artistic} 3 S 4 E 5 C 6`, names)).toEqual({
        entry: { kind: 'scores', scores: scoresOf(1, 2, 3, 4, 5, 6) },
      });
    }
    expect(readInterestEntry('Realista, artistico', names)).toEqual({
      entry: { kind: 'letters', areas: ['realistic', 'artistic'] },
    });
  });
});

describe('answers', () => {
  it('are read together, apart, and in groups', () => {
    const size = fc.constantFrom(1, 5, 6, 10, 12, 60);
    fc.assert(
      fc.property(answers, size, separator, (answers, size, between) => {
        const text = answers.match(new RegExp(`.{1,${size}}`, 'g'))!.join(between);
        expect(readInterestEntry(text)).toEqual({ entry: { kind: 'answers', answers } });
      }),
    );
  });
});

it.each<[string, object]>([
  ['', { why: 'empty' }],
  [' ,;\n', { why: 'empty' }],
  ['12 30 5 20 15', { why: 'count', of: 'scores', found: 5 }],
  ['1 2 3 4 5 6 7', { why: 'count', of: 'scores', found: 7 }],
  ['12', { why: 'count', of: 'scores', found: 1 }],
  ['12 30 5 20 15 41', { why: 'range', of: 'scores', number: '41' }],
  ['12 30 -5 20 15 4', { why: 'range', of: 'scores', number: '-5' }],
  ['12 30 100 20 15 4', { why: 'range', of: 'scores', number: '100' }],
  ['12 30.5 5 20 15 4', { why: 'not-whole', text: '30.5' }],
  ['12 30 5 20 15 /', { why: 'unreadable', text: '/' }],
  ['R 12, I 30, A 5, S 20, E 15', { why: 'count', of: 'scores', found: 5 }],
  ['R 12, I 30, A 5, S 20, E 15, E 16', { why: 'repeated', area: 'enterprising' }],
  ['R 12, I 30, A 5, S 20, E 15, X 16', { why: 'unreadable', text: 'X' }],
  ['R 12, I 30, A 5, S 20, E 15, C', { why: 'unreadable', text: 'C' }],
  ['R 12, I 30, A 5, S 20, E 15, C 50', { why: 'range', of: 'scores', number: '50' }],
  ['R 12, I 30, A 5, S 20, E 15, C 5.5', { why: 'not-whole', text: '5.5' }],
  ['12 30 5 20 15 four', { why: 'unreadable', text: '12' }],
  ['1234512345', { why: 'count', of: 'answers', found: 10 }],
  ['12345'.repeat(6) + '1', { why: 'count', of: 'answers', found: 31 }],
  ['1 '.repeat(29), { why: 'count', of: 'answers', found: 29 }],
  ['12346'.repeat(6), { why: 'range', of: 'answers', number: '6' }],
  ['1 '.repeat(29) + '7', { why: 'range', of: 'answers', number: '7' }],
  ['12 '.repeat(15), { why: 'ambiguous' }],
  [`1 ${'12345'.repeat(5)} 1234`, { why: 'ambiguous' }],
])('%j is refused, and why is said', (text, refused) => {
  expect(readInterestEntry(text)).toEqual({ refused });
});

it('whatever is typed is refused, or can be sent as it is', () => {
  const typed = fc.oneof(fc.string(), fc.stringMatching(/^[\d\s,;.RIASEC:-]{0,80}$/));
  fc.assert(
    fc.property(typed, text => {
      const read = readInterestEntry(text);
      if ('refused' in read) return;
      const { request } = protocol['review.enterInterests'];
      expect(request.safeParse({ visit: VISIT, entry: read.entry }).success).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
