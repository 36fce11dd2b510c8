import { describe, expect, it } from 'vitest';
import { readSourceWords, repeatedExports } from '../../../scripts/words/source-words';

const read = (source: string, file = 'a.ts') => readSourceWords(file, source);
const texts = (findings: readonly { text: string }[]) => findings.map(({ text }) => text);

describe('the words of source files', () => {
  it('finds stilted words in comments alone, with their lines', () => {
    const { stilted, commentLines } = read(
      [
        '/**',
        ' * Tells whom a tab shows.',
        ' * What is said here goes on.',
        ' */',
        "const words = 'tell them what was said'; // told anew, lest one forgets",
        '// Essays and retellings are whole words, and fine.',
      ].join('\n'),
    );
    expect(stilted.map(({ text, line }) => `${line} ${text}`)).toEqual([
      '2 Tells',
      '2 whom',
      '3 said',
      '5 told',
      '5 anew',
      '5 lest',
    ]);
    expect(commentLines).toBe(4);
  });

  it.each([
    '/** What is kept of a tab. */',
    '/** Whether anyone is shown. */',
    '/** Whom the page shows. */',
    '/** That which is shown. */',
    '/** Those who are shown. */',
    '/**\n * All that is kept.\n */',
    '/** Which rows are read. */',
  ])('finds the clause that %j opens with', comment => {
    expect(read(`${comment}\nconst a = 1;`).clauseOpenings).toHaveLength(1);
  });

  it.each([
    '/** Keeps what a tab shows. */',
    '/** Whatsit of the page. */',
    '/* What is no doc comment. */',
    '// What is no doc comment.',
    '/**\n * Returns the tab.\n * What is more.\n */',
  ])('accepts %j', comment => {
    expect(read(`${comment}\nconst a = 1;`).clauseOpenings).toEqual([]);
  });

  it.each([
    ['const told = 1;', 'told'],
    ['const { said } = a;', 'said'],
    ['const { said: { mine } } = a;', 'mine'],
    ['const [own = 1] = a;', 'own'],
    ['a.map(one => 2);', 'one'],
    ['function f(...one: A[]) {}', 'one'],
    ['const a = { one: 1 };', 'one'],
    ['interface A { said: string }', 'said'],
    ['type F = (told: string) => void;', 'told'],
    ['class A { own = 1 }', 'own'],
    ['class A { constructor(private mine: B) {} }', 'mine'],
    ['try {} catch (told) {}', 'told'],
    ['for (const one of a) {}', 'one'],
    ['const a = <b>{c.map(one => one)}</b>;', 'one'],
  ])('finds the name in %j', (source, name) => {
    expect(texts(read(source, 'a.tsx').emptyNames)).toEqual([name]);
  });

  it.each([
    'const toldAt = a.own;',
    'const { said: words } = a;',
    "const text = 'one';",
    'const a = { [one]: 2 };',
    'call(one, mine);',
  ])('accepts the names in %j', source => {
    expect(read(source).emptyNames).toEqual([]);
  });

  it('finds names that several files declare and export', () => {
    const files = [
      read('export const a = 1;\nexport type B = 1;\nexport const B = 2;', 'x.ts'),
      read("export { a } from './x';\nexport default function a() {}", 'y.ts'),
      read('const a = 1;\nexport { a };\nexport interface B {}', 'z.ts'),
    ];
    expect(repeatedExports(files)).toEqual([
      { file: 'z.ts', line: 2, text: 'a (also in x.ts)' },
      { file: 'z.ts', line: 3, text: 'B (also in x.ts)' },
    ]);
  });
});
