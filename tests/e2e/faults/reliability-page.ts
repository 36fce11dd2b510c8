import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Reporter } from '@playwright/test/reporter';
import { format, resolveConfig } from 'prettier';
import { RECORDS, type FaultRecord } from './records';
import { FAULTS, SERVICE_NAMES, type FaultRow } from './table';

const PAGE = 'docs/reliability.md';
const MARKS = ['<!-- faults -->', '<!-- /faults -->'] as const;
const HEAD = ['Fault', 'Of', 'What the user saw', 'Well by *Refresh*', 'Well by itself', 'In'];

/** Writes the table of `docs/reliability.md` from what the tests of the faults met, those of earlier runs included. */
export default class ReliabilityPage implements Reporter {
  async onEnd(): Promise<void> {
    if (!existsSync(RECORDS)) return;
    const files = readdirSync(RECORDS).toSorted();
    const records = files.map(file => JSON.parse(readFileSync(`${RECORDS}/${file}`, 'utf8')) as FaultRecord);
    const rows = FAULTS.flatMap(
      row =>
        cellsOf(
          row,
          records.filter(({ name }) => name === row.name),
        ) ?? [],
    );
    const lines = [HEAD, HEAD.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`);
    const page = readFileSync(PAGE, 'utf8');
    const [start, end] = MARKS.map(mark => page.indexOf(mark)) as [number, number];
    if (start < 0 || end < start) throw new Error(`${PAGE} has no ${MARKS.join(' … ')}`);
    const text = `${page.slice(0, start + MARKS[0].length)}\n\n${lines.join('\n')}\n\n${page.slice(end)}`;
    writeFileSync(PAGE, await format(text, { ...(await resolveConfig(PAGE)), parser: 'markdown' }));
  }
}

/** Returns the row of a fault; undefined where no test met it. */
function cellsOf(row: FaultRow, records: FaultRecord[]): string[][] | undefined {
  if (records.length === 0) return undefined;
  const all = records.flatMap(({ met }) => met);
  const services = [...new Set(all.map(({ service }) => SERVICE_NAMES[service]))];
  const seen = [...new Set(all.map(({ saw }) => saw))].map(text => text.replaceAll('|', String.raw`\|`));
  return [
    [
      row.name,
      services.join(', '),
      shared(seen, services).join('<br>'),
      slowest(all.map(({ byRefreshMs }) => byRefreshMs)),
      row.onlyByRefresh ??
        (slowest(all.flatMap(({ byItselfMs }) => byItselfMs ?? [])) || 'nothing to recover from'),
      [...new Set(records.map(({ browser }) => browser))].join(', '),
    ],
  ];
}

/** Returns the sentences, those that differ by the name of the service alone once, with `…` in its place. */
function shared(seen: readonly string[], services: readonly string[]): string[] {
  const unnamed = seen.map(text => services.reduce((rest, name) => rest.replaceAll(name, '…'), text));
  return [...new Set(unnamed)];
}

const slowest = (times: readonly number[]) =>
  times.length === 0 ? '' : `${(Math.max(...times) / 1000).toFixed(1)} s`;
