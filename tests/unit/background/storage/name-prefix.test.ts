import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nameWords } from '../../../../lib/shared/model/names';
import { openDatabase } from '../../../../lib/background/storage/database';
import { createProfileIndex } from '../../../../lib/background/storage/profile-index';
import { connectionTo, freshName } from '../../fixtures/database';

const SCOPE = 'live:1';

async function indexOf(names: readonly string[]) {
  const index = createProfileIndex(connectionTo(openDatabase(freshName())));
  await index.note(
    SCOPE,
    names.map((name, at) => ({ id: String(at), name, email: '' })),
  );
  return async (text: string, limit = 50, scope = SCOPE) =>
    (await index.byNamePrefix(scope, text, limit)).map(({ name }) => name).toSorted();
}

it('finds names by the beginnings of their words, in any order and spelling', async () => {
  const names = ['Ingrid Solheim', 'Iñaki Solís', "Siobhán O'Brien", 'Bjørn Solheim-Ødegård', '李 小龙'];
  const find = await indexOf(names);
  expect(await find('sol')).toEqual(['Bjørn Solheim-Ødegård', 'Ingrid Solheim', 'Iñaki Solís']);
  expect(await find('sol i')).toEqual(['Ingrid Solheim', 'Iñaki Solís']);
  expect(await find('I SÓL')).toEqual(['Ingrid Solheim', 'Iñaki Solís']);
  expect(await find('obrien s')).toEqual(["Siobhán O'Brien"]);
  expect(await find('odegard bjorn')).toEqual(['Bjørn Solheim-Ødegård']);
  expect(await find('小')).toEqual(['李 小龙']);
  expect(await find('olheim')).toEqual([]);
  expect(await find(' - ')).toEqual([]);
});

it('takes a word that begins another for the same', async () => {
  const find = await indexOf(['Anna', 'Anna Andersson']);
  expect(await find('an anna')).toEqual(['Anna', 'Anna Andersson']);
  expect(await find('anna and')).toEqual(['Anna Andersson']);
});

it('gives no more than asked for, and looks on until there are as many', async () => {
  const others = Array.from({ length: 40 }, () => 'Mara Jimenez');
  const find = await indexOf([...others, 'Mara Jones', 'Mara Jonas']);
  expect(await find('mara', 3)).toHaveLength(3);
  // The ones that only share a first letter come before those looked for.
  expect(await find('mara jo', 2)).toEqual(['Mara Jonas', 'Mara Jones']);
  expect(await find('mara jo', 9)).toEqual(['Mara Jonas', 'Mara Jones']);
});

it('keeps few keys of a name of very many words', async () => {
  const long = Array.from({ length: 400 }, (_, at) => `w${at}x`).join(' ');
  const find = await indexOf([long]);
  expect(await find('w0 w7x')).toEqual([long]);
});

it('finds exactly the names that have all words, whatever they are', async () => {
  const word = fc.stringMatching(/^[abåAß'é]{1,3}$/);
  const name = fc.array(word, { maxLength: 4 }).map(words => words.join(' '));
  await fc.assert(
    fc.asyncProperty(fc.array(name, { maxLength: 12 }), name, async (names, text) => {
      const find = await indexOf(names);
      const typed = nameWords(text);
      const expected = names.filter(one =>
        typed.every(start => nameWords(one).some(known => known.startsWith(start))),
      );
      expect(await find(text)).toEqual(typed.length > 0 ? expected.toSorted() : []);
      expect(await find(text, 50, 'live:10')).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
