import type { SandboxState } from '../state.ts';
import { ParameterError, type Parameters, type Values } from './parameters.ts';

export interface Asked {
  url: URL;
  values: Values;
  /** The parts of the path that vary. */
  part: (name: string) => string;
  state: SandboxState;
}

/** One O*NET resource: its documented path, the query it takes, and what it answers. */
export interface Resource {
  path: string;
  parameters?: Parameters;
  answer: (asked: Asked) => unknown;
}

/** Thrown where a tree has no record at all; answered with 404. */
export class NoRecord extends Error {}

/** The code that the path has; another form than `NN-NNNN.NN` is a parameter error. */
export function codeIn({ part }: Asked): string {
  const code = part('code');
  if (!/^\d\d-\d{4}\.\d\d$/.test(code)) throw new ParameterError(`'code' must match pattern NN-NNNN.NN`);
  return code;
}
