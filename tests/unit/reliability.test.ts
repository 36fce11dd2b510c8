import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { FAULTS } from '../e2e/faults/table';

const PAGE = join(resolve(import.meta.dirname, '../..'), 'docs/reliability.md');

/** Returns the cells of the page's table of faults, below its head. */
function rows(): string[][] {
  const table = readFileSync(PAGE, 'utf8').split(/<!-- \/?faults -->/)[1]!;
  const lines = table.split('\n').filter(line => line.startsWith('|'));
  return lines.slice(2).map(line =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim()),
  );
}

it('the page of faults has the rows of the table that is tested, in its order', () => {
  expect(rows().map(([name]) => name)).toEqual(FAULTS.map(({ name }) => name));
});

it.each(rows())('%s was met, and recovered from within a minute', (_, ...cells) => {
  const [, , byRefresh = '', byItself = '', browsers] = cells;
  expect(browsers).toMatch(/^chromium(?:, firefox)?$/);
  expect(Number.parseFloat(byRefresh)).toBeLessThan(60);
  if (/^\d/.test(byItself)) expect(Number.parseFloat(byItself)).toBeLessThan(60);
});
