import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Document } from './driver';

/** One thing that axe-core finds wrong, and where. */
export interface AxeFinding {
  rule: string;
  help: string;
  where: string[];
}

let source: Promise<string> | undefined;

/** Runs all of axe-core's rules on the element that an expression names. */
export async function runAxe(document: Document, element: string): Promise<AxeFinding[]> {
  source ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  if ((await document.evaluate('typeof axe')) === 'undefined') {
    await document.evaluate(`${await source}; undefined`);
  }
  return (await document.evaluate(`axe.run(${element}, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, help, nodes }) => ({
      rule: id,
      help,
      where: nodes.map(node => node.target.join(' ') + ': ' + node.failureSummary),
    })))`)) as AxeFinding[];
}
