/** A year of a JOFI account: which profiles the index would never have seen. `--write` puts it into the document. */
import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { arrivalsOf, type Arrival } from './simulate/account';
import { dayAndNight, readingsOf, workdaysOf, type Workday } from './simulate/browser';
import { chanceFrom } from './simulate/chance';

const REPORT = 'docs/profile-index.md';
const MARKS = ['<!-- simulation -->', '<!-- /simulation -->'] as const;

const LISTED = 50;
const SIZES = [500, 2_000, 6_000, 20_000];
const YEARS = 8;
const INTERVALS = [5, 10, 30, 60, 240, 0];

/** Possible meanings of JOFI's "newest", which its documents leave open. */
const ORDERS = {
  'when the profile came to be': ({ at }: Arrival) => at,
  'when the person was invited': ({ invitedAt }: Arrival) => invitedAt,
};

/** The share of profiles that were in the list at no time it was read. */
function missed(arrivals: readonly Arrival[], readings: readonly number[], order: (one: Arrival) => number) {
  const seen = new Set<number>();
  let newest: Arrival[] = [];
  let next = 0;
  for (const at of readings) {
    const before = next;
    while (next < arrivals.length && arrivals[next]!.at <= at) next += 1;
    newest = [...newest, ...arrivals.slice(before, next)]
      .toSorted((a, b) => order(b) - order(a))
      .slice(0, LISTED);
    for (const { id } of newest) seen.add(id);
  }
  // What came to be after the last reading has not been missed yet.
  return { missed: next - seen.size, of: next };
}

function tables(): string {
  const years = Array.from({ length: YEARS }, (_, seed) => workdaysOf(chanceFrom(1_000 + seed)));
  const accounts = SIZES.map(size => years.map((_, seed) => arrivalsOf(size, chanceFrom(size + seed))));
  return Object.entries(ORDERS)
    .map(([name, order]) =>
      [`Never seen, if JOFI's newest go by **${name}**:`, '', table(accounts, years, order)].join('\n'),
    )
    .join('\n\n');
}

function table(accounts: Arrival[][][], years: Workday[][], order: (one: Arrival) => number): string {
  const rows: [title: string, readings: number[][]][] = [
    ...INTERVALS.map((interval): [string, number[][]] => [
      interval ? `every ${interval} minutes` : 'only on opening a candidate',
      years.map(workdays => readingsOf(workdays, interval)),
    ]),
    ['every 10 minutes, day and night', years.map(() => dayAndNight(10))],
  ];
  const head = ['The list is read', ...SIZES.map(size => `${size.toLocaleString('en')} profiles a year`)];
  const lines = rows.map(([title, readings]) => [
    title,
    ...accounts.map(account => share(account.map((year, at) => missed(year, readings[at]!, order)))),
  ]);
  return [head, head.map((_, at) => (at ? '---:' : '---')), ...lines]
    .map(row => `| ${row.join(' | ')} |`)
    .join('\n');
}

function share(years: { missed: number; of: number }[]): string {
  const sum = (field: 'missed' | 'of') => years.reduce((total, year) => total + year[field], 0);
  return `${((100 * sum('missed')) / sum('of')).toFixed(1)}%`;
}

const report = tables();
console.log(report);
if (process.argv.includes('--write')) {
  const document = await readFile(REPORT, 'utf8');
  const [start, end] = MARKS.map(mark => document.indexOf(mark)) as [number, number];
  if (start < 0 || end < start) throw new Error(`${REPORT} has no ${MARKS.join(' … ')}`);
  const written = `${document.slice(0, start + MARKS[0].length)}\n\n${report}\n\n${document.slice(end)}`;
  await writeFile(REPORT, await format(written, { ...(await resolveConfig(REPORT)), filepath: REPORT }));
}
