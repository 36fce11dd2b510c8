import { build, type Rolldown } from 'vite';

/** A module of this folder and all it needs, as one script that leaves `bench` with its exports behind. */
export async function bundle(file: string): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: new URL(file, import.meta.url).pathname, name: 'bench', formats: ['iife'] },
    },
  })) as Rolldown.RolldownOutput[];
  const { code } = built[0]!.output[0];
  return code.replace(/^var bench\s*=/, 'globalThis.bench =');
}
