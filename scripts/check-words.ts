import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { readSourceWords, repeatedExports, type SourceWords, type WordFinding } from './words/source-words';

/**
 * Counts the words of the product's code that docs/contributing.md rules out, and prints where they stand. `--list` prints
 * every one of them.
 */

const ROOT = resolve(import.meta.dirname, '..');
const FOLDERS = ['lib', 'components', 'entrypoints'];
/** Findings from which the check fails, for each 1,000 lines of comment. */
const LIMIT_PER_THOUSAND = 5;
/** Rules that make the check fail; the others only report. */
const ENFORCED: ReadonlySet<Rule> = new Set(['stilted', 'clauseOpenings', 'repeatedExports']);

type Rule = 'stilted' | 'clauseOpenings' | 'emptyNames' | 'repeatedExports';

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

/** Prints the findings of one rule. Makes the check fail if there are too many, and the rule is enforced. */
function report(
  rule: Rule,
  title: string,
  findings: WordFinding[],
  limit: number,
  commentLines: number,
): void {
  const perThousand = (findings.length * 1000) / commentLines;
  const isOver = limit === 0 ? findings.length > 0 : perThousand >= limit;
  const rate = limit === 0 ? '' : `, ${perThousand.toFixed(1)} per 1,000 lines of comment`;
  console.log(`${isOver ? '✗' : '✓'} ${title}: ${findings.length}${rate}`);
  const shown = isOver || process.argv.includes('--list') ? findings : [];
  for (const { file, line, text } of process.argv.includes('--list') ? shown : shown.slice(0, 20)) {
    console.log(`    ${file}:${line}  ${text}`);
  }
  if (isOver && ENFORCED.has(rule)) process.exitCode = 1;
}

const files = (await Promise.all(FOLDERS.map(readFolder))).flat();
const commentLines = files.reduce((sum, words) => sum + words.commentLines, 0);
const of = (key: 'stilted' | 'clauseOpenings' | 'emptyNames') => files.flatMap(words => words[key]);
console.log(`${commentLines} lines of comment in ${FOLDERS.join(', ')}`);
report('stilted', 'tell, say, whom, anew, heed, lest', of('stilted'), LIMIT_PER_THOUSAND, commentLines);
report(
  'clauseOpenings',
  'doc comments that open with a clause',
  of('clauseOpenings'),
  LIMIT_PER_THOUSAND,
  commentLines,
);
report('emptyNames', 'names without a role (told, said, mine, own, one)', of('emptyNames'), 0, commentLines);
report('repeatedExports', 'names exported twice', repeatedExports(files), 0, commentLines);
