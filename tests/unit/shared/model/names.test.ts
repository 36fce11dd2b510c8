import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  foldName,
  headingFits,
  nameSpellings,
  nameWords,
  namesAgree,
  looksLikeName,
  sharesName,
} from '../../../../lib/shared/model/names';

it.each([
  ['José  MARTÍNEZ', 'jose martinez'],
  ["Siobhán O'Brien", 'siobhan obrien'],
  ['O’Brien', 'obrien'],
  ['Jean-Luc', 'jean luc'],
  ['Łukasz Øster Straße', 'lukasz oster strasse'],
  ['Ｍａｙａ', 'maya'],
  ['Ma\u200by\u00ada\u2060', 'maya'],
  ['\u202aMaya\u202c \u200fOkafor\u2069', 'maya okafor'],
  ['Maya\u3164Okafor', 'maya okafor'],
  ['İpek Yıldız', 'ipek yildiz'],
  ['Ørsted (Bo) 🎉', 'orsted bo'],
  ['مریم', 'مریم'],
  ['कमल', 'कमल'],
  ['', ''],
  [' -🎉- ', ''],
])('%j folds to %j', (name, folded) => {
  expect(foldName(name)).toBe(folded);
});

it('folds what is folded to itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), name => {
      expect(foldName(foldName(name))).toBe(foldName(name));
    }),
  );
});

it('folds spellings of one name alike', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), name => {
      expect(foldName(name.normalize('NFD'))).toBe(foldName(name.normalize('NFC')));
      expect(foldName(`  ${name}\t`)).toBe(foldName(name));
    }),
  );
});

it('makes words without spaces, none of them empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), name => {
      for (const word of nameWords(name)) expect(word).toMatch(/^\S+$/u);
    }),
  );
});

describe('two names agree', () => {
  it.each([
    ['Maya Okafor', 'maya  OKAFOR', true],
    ['Maya A. Okafor', 'Maya Okafor', true],
    ['Tomás Léger', 'Tomas Leger', true],
    ['', 'Maya Okafor', true],
    ['Joana Pereira', 'Jo Pereira', false],
    ['Maya Okafor', 'Maya Abe', false],
  ])('%s and %s: %s', (a, b, agree) => {
    expect(namesAgree(a, b)).toBe(agree);
    expect(namesAgree(b, a)).toBe(agree);
  });
});

describe('a heading', () => {
  const FITTING: [heading: string, name: string][] = [
    ['Grace Lindqvist', 'Grace Lindqvist'],
    ['Lindqvist, Grace', 'Grace Lindqvist'],
    ['Candidate: GRACE LINDQVIST (Data Analyst)', 'Grace Lindqvist'],
    ['Grace Lindqvist', 'Grace Anna Lindqvist'],
    ['G. Lindqvist', 'Grace Lindqvist'],
    ['李小龍', '小龍 李'],
    ['Prince', 'prince'],
  ];
  const OTHERS: [heading: string, name: string][] = [
    ['Grace Hopper', 'Grace Lindqvist'],
    ['Lindqvist', 'Grace Lindqvist'],
    ['Grace', 'Grace Lindqvist'],
    ['Prince Charles', 'Prince'],
    ['Candidate', ''],
    ['', 'Grace Lindqvist'],
    ['G L', 'Grace Lindqvist'],
  ];

  it('fits a name that it has, in any order, or of which it is a shorter form', () => {
    for (const [heading, name] of FITTING)
      expect([heading, headingFits(heading, name)]).toEqual([heading, true]);
    for (const [heading, name] of OTHERS)
      expect([heading, headingFits(heading, name)]).toEqual([heading, false]);
  });

  it('shares a name if it has a word of it', () => {
    for (const heading of ['Grace', 'Ms Lindqvist', 'GRACE-LOUISE']) {
      expect(sharesName(heading, 'Grace Lindqvist')).toBe(true);
    }
    expect(sharesName('Candidate: 李小龍', '小龍 李')).toBe(true);
    for (const heading of ['Maya Okafor', 'Candidate', 'Gracelyn']) {
      expect(sharesName(heading, 'Grace Lindqvist')).toBe(false);
    }
  });
});

describe('a text looks like a name', () => {
  it.each([
    'Grace Lindqvist',
    'Lindqvist, Grace M.',
    "Siobhán O'Brien-Walsh",
    'María de la Cruz',
    '李小龍',
    'Edith Guardiola',
  ])('as %s does', name => expect(looksLikeName(name)).toBe(true));

  it.each([
    'Grace',
    'Registered Nurse',
    'Senior Plumber',
    'Software Architect',
    'Search Results',
    'Candidate Overview',
    'Welcome back, Grace',
    'Job 2041',
    'a@b c',
    '',
  ])('as %j does not', text => expect(looksLikeName(text)).toBe(false));
});

describe('nameSpellings', () => {
  it('turns the words of a name round', () => {
    expect(nameSpellings('Ana García López')).toEqual([
      'ana garcia lopez',
      'garcia lopez ana',
      'lopez ana garcia',
    ]);
    expect(nameSpellings('小龍 李')).toEqual(['小龍 李', '李 小龍', '小龍李', '李小龍']);
    expect(nameSpellings('李小龍')).toEqual(
      expect.arrayContaining(['李小龍', '李 小龍', '小龍 李', '李小 龍']),
    );
  });

  it('has none for a name of one word', () => {
    expect(nameSpellings('Prince')).toEqual([]);
    expect(nameSpellings('')).toEqual([]);
  });
});
