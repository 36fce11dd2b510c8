import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COVERED, ROOMS, roomOf } from '../../../../scripts/lint/arrows.mjs';

const ROOT = resolve(import.meta.dirname, '../../../..');
const OXLINT = join(ROOT, 'node_modules/.bin/oxlint');
const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

const CONFIG = JSON.parse(readFileSync(join(ROOT, '.oxlintrc.json'), 'utf8')) as {
  plugins: string[];
  jsPlugins: string[];
  rules: Record<string, unknown>;
  overrides: { rules: Record<string, unknown> }[];
};

/** Every library that a room lists, every dependency, and some that nobody lists. */
const LIBRARIES = [
  ...new Set([
    ...Object.values(ROOMS).flatMap(room => room.libraries),
    ...Object.keys(dependencies),
    'node:fs',
    '#imports',
    'wxt/storage',
    'zod/mini',
    'preact/compat',
    'fitside/lib/background/storage/probe',
  ]),
];

/** Ways to name a module in code; each line has a number for its names, since none may be declared twice. */
const FORMS: Record<string, (specifier: string, id: number) => string> = {
  import: (specifier, id) => `import { probe as a${id} } from '${specifier}';`,
  'import type': (specifier, id) => `import type { Probe as B${id} } from '${specifier}';`,
  'import for effect': specifier => `import '${specifier}';`,
  'export from': (specifier, id) => `export { probe as c${id} } from '${specifier}';`,
  'export type from': (specifier, id) => `export type { Probe as D${id} } from '${specifier}';`,
  'export all': specifier => `export * from '${specifier}';`,
  'dynamic import': specifier => `void import('${specifier}');`,
  'dynamic import of a template': specifier => `void import(\`${specifier}\`);`,
  'type expression': (specifier, id) => `type E${id} = import('${specifier}').Probe;`,
  'typeof expression': (specifier, id) => `let f${id}: typeof import('${specifier}');`,
  'import equals': (specifier, id) => `import g${id} = require('${specifier}');`,
  require: specifier => `require('${specifier}');`,
};

/** Code that reaches modules in ways that no table can follow. */
const EVASIONS = [
  'void import(name);',
  'void import(`../${name}`);',
  'require(name);',
  "import.meta.glob('../**/*.ts');",
  "new URL('../background/storage/probe.ts', import.meta.url);",
  '/// <reference path="../background/storage/probe.ts" />',
  "declare module '../background/storage/probe' {}",
];

const importers = Object.keys(ROOMS).filter(room => room !== 'locales' && room !== 'components/styles');
const fileOf = (room: string) =>
  room === 'locales'
    ? 'locales/en.json'
    : room.includes('*')
      ? room.replace('*', 'probe')
      : `${room}/probe.ts`;
const relativeTo = (from: string, to: string) => {
  const path = relative(dirname(from), to).replace(/\.ts$/, '');
  return path.startsWith('.') ? path : `./${path}`;
};

/** Returns all files of folders, by their paths from the project's root. */
function filesOf(folders: string[]): string[] {
  return folders.flatMap(folder =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
  );
}

interface Probe {
  title: string;
  line: string;
  isAllowed: boolean;
}

/** Returns the probes of one room: for every other room and library in every form, and the evasions. */
function probesOf(room: string): Probe[] {
  const from = fileOf(room);
  const allowed = ROOMS[room]!;
  let id = 0;
  const all = (what: string, specifier: string, isListed: boolean) =>
    Object.entries(FORMS).map(([form, write]) => {
      const isAllowed = isListed && (!form.startsWith('dynamic') || room.startsWith('entrypoints/'));
      return {
        title: `${room} ${isAllowed ? '→' : '✗'} ${what}, ${form}`,
        line: write(specifier, (id += 1)),
        isAllowed,
      };
    });
  return [
    ...Object.keys(ROOMS).flatMap(target =>
      all(target, relativeTo(from, fileOf(target)), target === room || allowed.imports.includes(target)),
    ),
    ...LIBRARIES.flatMap(library => all(library, library, allowed.libraries.includes(library))),
    ...['@/', '~/', '@@/', '~~/', '/'].flatMap(alias =>
      all(`an alias`, `${alias}lib/background/storage/probe`, false),
    ),
    ...['lib/probe', 'lib/other/probe', 'lib', '../outside/probe', 'tests/probe', 'wxt.config'].flatMap(
      path => all(path, relativeTo(from, path), false),
    ),
    ...EVASIONS.map(line => ({ title: `${room} ✗ ${line}`, line, isAllowed: false })),
  ];
}

describe('the table of arrows', () => {
  /** Returns all rooms that a room reaches. */
  function reach(room: string, seen = new Set<string>()): Set<string> {
    for (const next of ROOMS[room]!.imports) {
      if (seen.has(next)) continue;
      seen.add(next);
      reach(next, seen);
    }
    return seen;
  }
  const reached = (room: string, folder: string) => [...reach(room)].filter(next => next.startsWith(folder));
  const roomsIn = (folder: string) => Object.keys(ROOMS).filter(room => room.startsWith(folder));

  it('names rooms that there are', () => {
    const named = Object.values(ROOMS).flatMap(room => room.imports);
    expect(named.filter(room => !(room in ROOMS))).toEqual([]);
  });

  it('has no circle', () => {
    expect(Object.keys(ROOMS).filter(room => reach(room).has(room))).toEqual([]);
  });

  it('keeps background, content and interface apart', () => {
    const sides = { background: ['lib/background'], content: ['lib/content'], ui: ['lib/ui', 'components'] };
    const crossings = Object.entries(sides).flatMap(([side, folders]) =>
      folders.flatMap(roomsIn).flatMap(room =>
        Object.entries(sides)
          .filter(([other]) => other !== side)
          .flatMap(([, others]) => others.flatMap(folder => reached(room, folder)))
          .map(other => `${room} → ${other}`),
      ),
    );
    expect(crossings).toEqual([]);
    expect(
      roomsIn('lib/shared')
        .flatMap(room => [...reach(room)])
        .filter(room => !room.startsWith('lib/shared')),
    ).toEqual([]);
  });

  it('lets only the background reach the keys, and only what runs in JobScore pages the code for them', () => {
    const entrypoints = roomsIn('entrypoints');
    expect(entrypoints.filter(room => reached(room, 'lib/background').length > 0)).toEqual([
      'entrypoints/background',
    ]);
    expect(entrypoints.filter(room => reached(room, 'lib/content').length > 0)).toEqual([
      'entrypoints/*.content.ts',
      'entrypoints/frame-sight.ts',
    ]);
    expect(Object.keys(ROOMS).flatMap(room => reached(room, 'entrypoints'))).toEqual([]);
  });

  it('keeps libraries to the sides that may use them', () => {
    const usersOf = (library: RegExp) =>
      Object.keys(ROOMS).filter(room => ROOMS[room]!.libraries.some(name => library.test(name)));
    const outside = (rooms: string[], folders: string[]) =>
      rooms.filter(room => !folders.some(folder => room.startsWith(folder)));
    expect(ROOMS['lib/content']!.libraries).toEqual([]);
    expect(ROOMS['lib/shared/model']!.libraries).toEqual([]);
    expect(usersOf(/^idb/)).toEqual(['lib/shared/settings', 'lib/background/storage']);
    expect(outside(usersOf(/^preact|lucide/), ['components', 'entrypoints'])).toEqual([]);
    expect(usersOf(/preact/)).not.toContain('entrypoints/background');
    expect(usersOf(/preact/)).not.toContain('entrypoints/*.content.ts');
    expect(outside(usersOf(/preact/), ['components', 'entrypoints', 'lib/ui'])).toEqual([]);
    expect(outside(usersOf(/^zod/), ['lib/background', 'lib/shared', 'entrypoints/background'])).toEqual([]);
    expect(usersOf(/wxt|webextension/).filter(room => room.startsWith('components'))).toEqual([]);
  });

  it('has a room for every file of the product, and a file for every room', () => {
    const files = filesOf(COVERED);
    expect(files.filter(file => roomOf(file) === undefined)).toEqual([]);
    const used = new Set(files.map(roomOf));
    expect(Object.keys(ROOMS).filter(room => room !== 'locales' && !used.has(room))).toEqual([]);
  });
});

describe('the linter', () => {
  let root: string;
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };

  /** Lints what was written by one rule as the project sets it. Returns each line that is reported, as `path:line`. */
  function lint(rule: string): Set<string> {
    const { plugins, jsPlugins, rules } = CONFIG;
    write(
      '.oxlintrc.json',
      JSON.stringify({ plugins, jsPlugins, categories: {}, rules: { [rule]: rules[rule] } }),
    );
    const { stdout } = spawnSync(OXLINT, ['-f', 'json'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: { code: string; filename: string; labels: { span: { line: number } }[] }[];
    };
    return new Set(
      diagnostics
        .filter(({ code }) => code === rule.replace(/(.*)\/(.*)/, '$1($2)'))
        .map(({ filename, labels }) => `${filename}:${labels[0]!.span.line}`),
    );
  }

  beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'fitside-lint-')));
    cpSync(join(ROOT, 'scripts/lint'), join(root, 'scripts/lint'), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('refuses an import of every forbidden pair in every form, and accepts every allowed one', () => {
    const probes = new Map(importers.map(room => [fileOf(room), probesOf(room)]));
    for (const [file, list] of probes) write(file, list.map(({ line }) => line).join('\n'));
    const reported = lint('fitside/arrows');
    const judged = [...probes].flatMap(([file, list]) =>
      list.map((probe, at) => ({ ...probe, isRefused: reported.has(`${file}:${at + 1}`) })),
    );
    const wrong = judged.filter(({ isAllowed, isRefused }) => isAllowed === isRefused);
    expect(wrong.map(({ title }) => title)).toEqual([]);
    expect(judged.filter(({ isRefused }) => isRefused).length).toBeGreaterThan(importers.length ** 2);
  });

  it('refuses files that lie in no room', () => {
    const files = ['lib/probe.ts', 'lib/other/probe.ts', 'components/Probe.tsx', 'entrypoints/other/main.ts'];
    for (const file of files) write(file, 'export const probe = 1;\n');
    expect([...lint('fitside/arrows')].toSorted()).toEqual(files.map(file => `${file}:1`).toSorted());
  });

  it('refuses a circle however it is closed', () => {
    const closings = {
      import: "import { b } from './b';\nexport const a = () => b;",
      'import-type': "import type { B } from './b';\nexport type A = B;",
      'export-from': "export { b as a } from './b';",
      'export-type-from': "export type { B } from './b';",
      'export-all': "export * from './b';",
    };
    for (const [name, closing] of Object.entries(closings)) {
      write(`lib/shared/model/${name}/a.ts`, closing);
      write(
        `lib/shared/model/${name}/b.ts`,
        "import type { C } from './c';\nexport type B = C;\nexport const b = 1;",
      );
      write(`lib/shared/model/${name}/c.ts`, "import type { A } from './a';\nexport type C = A;");
    }
    const reported = [...lint('import/no-cycle')];
    expect(
      Object.keys(closings).filter(
        name => !reported.some(line => line.startsWith(`lib/shared/model/${name}/a`)),
      ),
    ).toEqual([]);
  });

  it('refuses types imported in an expression, which no-cycle does not follow', () => {
    write('lib/shared/model/a.ts', "export type A = import('./b').B;\nexport let b: typeof import('./b');");
    expect([...lint('typescript/consistent-type-imports')]).toEqual([
      'lib/shared/model/a.ts:1',
      'lib/shared/model/a.ts:2',
    ]);
  });
});

describe('the product', () => {
  const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

  it('switches neither arrows nor circles off', () => {
    const rules = ['fitside/arrows', 'import/no-cycle', 'typescript/consistent-type-imports'];
    expect(rules.map(rule => [CONFIG.rules[rule]].flat()[0])).toEqual(rules.map(() => 'error'));
    expect(
      CONFIG.overrides.flatMap(override => Object.keys(override.rules)).filter(rule => rules.includes(rule)),
    ).toEqual([]);
    const files = filesOf(COVERED).filter(file => /\.tsx?$/.test(file));
    const disabled = files.flatMap(file => read(file).match(/(?:ox|es)lint-disable.*/g) ?? []);
    expect(disabled.filter(comment => !/^\w+-disable-next-line \w/.test(comment))).toEqual([]);
    expect(disabled.filter(comment => /fitside|import|consistent/.test(comment))).toEqual([]);
  });

  it('loads nothing into a page but its own wiring', () => {
    const pages = filesOf(['entrypoints']).filter(file => file.endsWith('.html'));
    for (const page of pages) {
      const scripts = [...read(page).matchAll(/<script\b([^>]*)>([^<]*)</g)].map(([, attributes, text]) => [
        attributes!.trim(),
        text,
      ]);
      expect(scripts, page).toEqual([['type="module" src="./main.tsx"', '']]);
      expect(read(page)).not.toMatch(/<link\b/);
    }
    expect(pages.length).toBeGreaterThan(5);
  });

  it('shares no code with the sandbox', () => {
    const files = filesOf(['tests/sandbox']).filter(file => /\.[jt]s$/.test(file));
    const outside = files.flatMap(file =>
      [...read(file).matchAll(/(?:from|import\(?)\s*['"](\.[^'"]*)['"]/g)]
        .map(([, specifier]) => relative(ROOT, join(ROOT, dirname(file), specifier!)).replaceAll('\\', '/'))
        .filter(target => !target.startsWith('tests/sandbox/'))
        .map(target => `${file} → ${target}`),
    );
    expect(files.length).toBeGreaterThan(20);
    expect(outside).toEqual([]);
  });
});
