import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { readSourceWords, repeatedExports, type SourceWords, type WordFinding } from './words/source-words';

/**
 * Counts the words of the product's code that docs/contributing.md rules out, and prints where they stand. `--list` prints
 * every one of them.
 */

const ROOT = resolve(import.meta.dirname, '..');
const PRODUCT = ['lib', 'components', 'entrypoints'];
/** Folders whose comments count too, but not their names: tests call a second profile `other` or `one`. */
const AROUND = ['tests', 'scripts'];
/** Findings from which the check fails, for each 1,000 lines of comment. */
const LIMIT_PER_THOUSAND = 5;

async function readFolder(folder: string): Promise<SourceWords[]> {
  const entries = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true });
  const files = entries
    .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map(entry => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
  return Promise.all(
    files.map(async file => readSourceWords(file, await readFile(join(ROOT, file), 'utf8'))),
  );
}

/** Prints the findings of one rule, and makes the check fail if there are too many. */
function report(title: string, findings: WordFinding[], limit = 0, commentLines = 1): void {
  const perThousand = (findings.length * 1000) / commentLines;
  const isOver = limit === 0 ? findings.length > 0 : perThousand >= limit;
  const rate = limit === 0 ? '' : `, ${perThousand.toFixed(1)} per 1,000 lines of comment`;
  console.log(`${isOver ? '✗' : '✓'} ${title}: ${findings.length}${rate}`);
  const shown = isOver || process.argv.includes('--list') ? findings : [];
  for (const { file, line, text } of process.argv.includes('--list') ? shown : shown.slice(0, 20)) {
    console.log(`    ${file}:${line}  ${text}`);
  }
  if (isOver) process.exitCode = 1;
}

const product = (await Promise.all(PRODUCT.map(readFolder))).flat();
const around = (await Promise.all(AROUND.map(readFolder))).flat();
for (const [folders, files] of [
  [PRODUCT, product],
  [AROUND, around],
] as const) {
  const commentLines = files.reduce((sum, words) => sum + words.commentLines, 0);
  const of = (key: 'stilted' | 'clauseOpenings') => files.flatMap(words => words[key]);
  console.log(`${commentLines} lines of comment in ${folders.join(', ')}`);
  report('tell, say, whom, anew, heed, lest', of('stilted'), LIMIT_PER_THOUSAND, commentLines);
  report('doc comments that open with a clause', of('clauseOpenings'), LIMIT_PER_THOUSAND, commentLines);
}
const emptyNames = product.flatMap(words => words.emptyNames);
report('names without a role (told, said, mine, own, one)', emptyNames);
report('names exported twice', repeatedExports(product));
