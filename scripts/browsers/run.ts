import { spawn } from 'node:child_process';

/** How a program ended, and all that it printed. */
export interface Outcome {
  code: number;
  output: string;
}

/** Runs a program to its end, or until `timeout`; prints what it prints unless `quiet`. Code 127: it did not start. */
export function run(
  program: string,
  args: string[],
  options: { quiet?: boolean; timeout?: number; env?: NodeJS.ProcessEnv } = {},
): Promise<Outcome> {
  return new Promise(resolve => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.timeout ?? 0,
      env: { ...process.env, ...options.env },
      // npm and npx are batch files on Windows.
      shell: process.platform === 'win32' && !program.endsWith('.exe'),
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (!options.quiet) process.stdout.write(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (!options.quiet) process.stderr.write(chunk);
    });
    child.on('error', () => resolve({ code: 127, output }));
    child.on('close', code => resolve({ code: code ?? 1, output }));
  });
}
