import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, namesAgree, nameWords } from '../../../../lib/shared/model/names';

it.each([
  ['José  MARTÍNEZ', 'jose martinez'],
  ["Siobhán O'Brien", 'siobhan obrien'],
  ['O’Brien', 'obrien'],
  ['Jean-Luc', 'jean luc'],
  ['Łukasz Øster Straße', 'lukasz oster strasse'],
  ['Ｍａｙａ', 'maya'],
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
