import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { HttpSurroundings } from '../../../../lib/background/services/http-surroundings';
import { createJobscore } from '../../../../lib/background/services/jobscore';
import { createJofi } from '../../../../lib/background/services/jofi';
import { createOnet } from '../../../../lib/background/services/onet';

/** Every route that the code asks for stands in the tables of `docs/services.md`, and no other. */
const PAGE = readFileSync('docs/services.md', 'utf8');
const CODE = '29-1141.00';
const WINDOW = { start: 1, end: 2 };
const TREES = ['mnm', 'mpp'];
const PARTS = 'knowledge skills abilities personality technology education outlook states related';
const REPORTS =
  'knowledgeRatings skillRatings abilityRatings workActivities detailedActivities workContext workStyles software schooling associations';

/** Arguments of functions that take more than an id, a code or words; each list is one call. */
const ARGUMENTS: Record<string, unknown[][]> = {
  candidateEmails: [[1]],
  newestCandidates: [[1]],
  scorecard: [[1, 'sp']],
  questions: [30, 60].flatMap(form => TREES.map(tree => [form, tree])),
  careers: TREES.map(tree => ['12345'.repeat(6), 1, undefined, tree]),
  zones: TREES.map(tree => [tree]),
  part: TREES.flatMap(tree => PARTS.split(' ').map(part => [part, CODE, tree])),
  report: REPORTS.split(' ').map(report => [report, CODE]),
  rows: [[CODE, WINDOW]],
  brightOutlook: [[WINDOW]],
  successors: [['2010', CODE]],
  about: [[]],
};

type Api = Record<string, (...args: never[]) => Promise<unknown>>;

/** Calls all functions of a service and returns what each asks for: routes with `{}` for what varies. */
async function routesOf(create: (surroundings: HttpSurroundings) => object): Promise<string[]> {
  const routes = new Set<string>();
  let asked = 0;
  const api = create({
    hasConsent: async () => true,
    key: async () => 'a-saved-key',
    hasAccess: async () => true,
    fetch: async () => new Response('{}', { status: 404 }),
    note: ({ operation }) => {
      asked += 1;
      routes.add(operation);
    },
  }) as Api;
  for (const [name, ask] of Object.entries(api)) {
    for (const args of ARGUMENTS[name] ?? TREES.map(tree => [CODE, tree])) {
      const before = asked;
      ask(...(args as never[])).catch(() => undefined);
      await vi.advanceTimersByTimeAsync(30_000);
      expect(asked, `requests of ${name}`).toBeGreaterThan(before);
    }
  }
  return [...routes];
}

/** Returns the routes in the first column of a section's first table, as patterns. */
function tableOf(title: string): { written: string; pattern: RegExp }[] {
  const section = PAGE.split(/^## /m).find(part => part.startsWith(title))!;
  const rows = /(?:^\|.*\n)+/m.exec(section)![0].trim().split('\n').slice(2);
  return rows.flatMap(row => {
    const cell = row.split('|')[1]!;
    let parent = '';
    return [...cell.matchAll(/`([^`]+)`/g)].map(([, written = '']) => {
      // A last part alone shares all before it with the route it follows.
      const whole = written.includes('/') ? written : parent + written;
      parent = whole.slice(0, whole.lastIndexOf('/') + 1);
      return { written: whole, pattern: patternOf(whole) };
    });
  });
}

function patternOf(route: string): RegExp {
  const source = route
    .replace(/^\//, '')
    .split(/(…|\{\w+\}|:\w+)/)
    .map(part => {
      if (part === '…') return '.*';
      return /^[{:]/.test(part) ? '\\{\\}' : part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
    });
  return new RegExp(`^${source.join('')}$`);
}

describe('the table of routes', () => {
  beforeAll(() => void vi.useFakeTimers());
  afterAll(() => void vi.useRealTimers());

  it.each([
    ['JobScore', createJobscore],
    ['JOFI', createJofi],
    ['O\\*NET', createOnet],
  ] as [string, (surroundings: HttpSurroundings) => object][])('of %s', async (title, create) => {
    const routes = await routesOf(create);
    const table = tableOf(title);
    const missing = routes.filter(route => !table.some(({ pattern }) => pattern.test(route)));
    const extra = table.filter(({ pattern }) => !routes.some(route => pattern.test(route)));
    expect(missing, 'asked for, but in no row').toEqual([]);
    expect(
      extra.map(({ written }) => written),
      'in a row, but never asked for',
    ).toEqual([]);
  });
});
