import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineWxtModule } from 'wxt/modules';
import { NOTICES_FILE, noticesFor, type BundledPackage } from '../scripts/notices/notices';

/** Adds a file to each build with the licences of the packages whose code is really in it. */
export default defineWxtModule(wxt => {
  const bundled = new Map<string, string>();
  wxt.hook('vite:build:extendConfig', (_, config) => {
    const collect = {
      name: 'third-party-notices',
      generateBundle(_options: unknown, bundle: Record<string, { moduleIds?: string[] }>) {
        for (const id of Object.values(bundle).flatMap(({ moduleIds = [] }) => moduleIds)) {
          const [, root, name] = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(id) ?? [];
          if (root && name) bundled.set(name, root);
        }
      },
    };
    config.plugins = [...(config.plugins ?? []), collect];
  });
  wxt.hook('build:done', async () => {
    if (wxt.config.command !== 'build') return;
    const packages = await Promise.all([...bundled.values()].map(readPackage));
    await writeFile(join(wxt.config.outDir, NOTICES_FILE), noticesFor(packages));
  });
});

async function readPackage(root: string): Promise<BundledPackage> {
  const { name, version, license, author } = JSON.parse(
    await readFile(join(root, 'package.json'), 'utf8'),
  ) as {
    name: string;
    version: string;
    license?: string;
    author?: string | { name: string };
  };
  const file = (await readdir(root)).find(entry => /^licen[cs]e(?:\.|$)/i.test(entry));
  return {
    name,
    version,
    license,
    author: typeof author === 'string' ? author : author?.name,
    text: file && (await readFile(join(root, file), 'utf8')),
  };
}
