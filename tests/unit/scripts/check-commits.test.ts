import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commitsToCheck, subjectProblem } from '../../../scripts/check-commits';

describe('the subject of a commit', () => {
  it.each([
    'e2e: treat a reused blank tab as new',
    'lint: allow imports by one table of folders and libraries',
    'onet: bring retired codes over',
    'ui tests: pass the clock to every page',
    'lib/ui: focus the heading',
    'services: bound, clean and refuse what answers hold',
    `house: ${'a'.repeat(65)}`,
  ])('may be "%s"', subject => {
    expect(subjectProblem(subject)).toBeUndefined();
  });

  it.each([
    ['Take a tab that was empty for one that was opened', 'scope'],
    ['Lint: allow imports', 'scope'],
    ['lint allow imports', 'scope'],
    ['lint:allow imports', 'scope'],
    ['lint: Allow imports', 'lower case'],
    ['lint: `arrows` come from one table', 'lower case'],
    ['lint: allows imports', 'imperative'],
    ['lint: allowed imports', 'imperative'],
    ['lint: allowing imports', 'imperative'],
    ['lint: allow imports.', 'full stop'],
    [`house: ${'a'.repeat(66)}`, '73 characters'],
  ])('is not "%s"', (subject, reason) => {
    expect(subjectProblem(subject)).toContain(reason);
  });
});

describe('the commits to check', () => {
  let folder: string;
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      cwd: folder,
      encoding: 'utf8',
    }).trim();
  const commit = (subject: string) => {
    git('commit', '-q', '--allow-empty', '-m', subject);
    return git('rev-parse', 'HEAD');
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fitside-commits-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are none outside a clone', () => {
    // Git would otherwise look in the folders above.
    expect(commitsToCheck(join(folder, 'missing'))).toEqual({ reason: 'this is no clone with history' });
  });

  it('are none where the history does not reach back far enough', () => {
    git('init', '-q');
    commit('Begin');
    expect(commitsToCheck(folder, '0'.repeat(40))).toEqual({ reason: expect.stringContaining('shallow') });
  });

  it('are those after the last of another form', () => {
    git('init', '-q');
    commit('Begin');
    const first = commit('house: move');
    commit('a: add');
    commit('b: add');
    expect(commitsToCheck(folder, first)).toEqual({ subjects: ['b: add', 'a: add'] });
  });

  it('are those after the last landing, where the clone knows it', () => {
    git('init', '-q');
    const first = commit('house: move');
    const landed = commit('a: add');
    commit('b: add');
    git('update-ref', 'refs/remotes/origin/main', landed);
    expect(commitsToCheck(folder, first)).toEqual({ subjects: ['b: add'] });
    git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    expect(commitsToCheck(folder, first)).toEqual({ subjects: ['b: add', 'a: add'] });
  });
});
