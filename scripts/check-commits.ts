import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Checks the subjects of the commits since the last landing: `scope: imperative`, 72 characters at most. Run by CI.
 */

const ROOT = resolve(import.meta.dirname, '..');
/** The last commit whose subject is not of this form: those after it are checked. */
const BEFORE_FORM = '5c7842d65166faf0c658c7f647ffd7950a32be1c';
/** Where the last landing stands, if this clone knows. */
const LANDED = 'origin/main';
const MAX_LENGTH = 72;

/** Verbs in the imperative that look like another form. */
const IMPERATIVES = new Set(
  'bring ring string embed feed heed need seed shed speed exceed proceed bias canvas focus alias'.split(' '),
);

/** Returns what is wrong with a subject, or undefined if its form is right. */
export function subjectProblem(subject: string): string | undefined {
  if (subject.length > MAX_LENGTH) return `${subject.length} characters; ${MAX_LENGTH} at most`;
  const [, verb] = /^[a-z0-9][a-z0-9 .,*/+-]*: ([^\s,]+)/.exec(subject) ?? [];
  if (verb === undefined) return 'not of the form `scope: imperative`, the scope in lower case';
  if (!/^[a-z][a-z-]*$/.test(verb)) return `"${verb}" is not a verb in lower case`;
  if (subject.endsWith('.')) return 'ends with a full stop';
  if (IMPERATIVES.has(verb)) return undefined;
  return /(?:ing|ed|[^s]s)$/.test(verb) ? `"${verb}" is not an imperative` : undefined;
}

/** Returns the commits to check, or why there are none. */
export function commitsToCheck(
  folder: string,
  before = BEFORE_FORM,
): { subjects: string[] } | { reason: string } {
  const git = (...args: string[]) => {
    try {
      return execFileSync('git', args, {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    } catch {
      return undefined;
    }
  };
  const isBefore = (commit: string, later: string) =>
    git('merge-base', '--is-ancestor', commit, later) !== undefined;
  const head = git('rev-parse', 'HEAD');
  if (head === undefined) return { reason: 'this is no clone with history' };
  if (!isBefore(before, 'HEAD')) return { reason: 'this clone is shallow, or its history is another' };
  const landed = git('rev-parse', '--verify', '--quiet', LANDED);
  const isUsable =
    landed !== undefined && landed !== head && isBefore(before, LANDED) && isBefore(LANDED, 'HEAD');
  const log = git('log', '--no-merges', '--format=%s', `${isUsable ? LANDED : before}..HEAD`) ?? '';
  return { subjects: log.split('\n').filter(Boolean) };
}

/** Prints the subjects whose form is wrong. Returns whether all are right. */
function checkCommits(): boolean {
  const found = commitsToCheck(ROOT);
  if ('reason' in found) {
    console.log(`No commit subjects checked: ${found.reason}.`);
    return true;
  }
  const problems = found.subjects.flatMap(subject => {
    const problem = subjectProblem(subject);
    return problem === undefined ? [] : [`  ${subject}\n    ${problem}`];
  });
  console.log(`Commit subjects: ${found.subjects.length} checked, ${problems.length} wrong.`);
  for (const problem of problems) console.error(problem);
  return problems.length === 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = checkCommits() ? 0 : 1;
}
