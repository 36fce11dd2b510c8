import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const COMPONENTS = resolve(import.meta.dirname, '../../../components');
/** Paths of all files below `components/` that end so. */
const filesOf = (end: string) =>
  readdirSync(COMPONENTS, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith(end));
const read = (path: string) => readFileSync(resolve(COMPONENTS, path), 'utf8');

/** Words of the lines that give an element its class; of a class put together, what it begins with. */
const borne = new Set(
  filesOf('.tsx').flatMap(file =>
    [...read(file).matchAll(/\bclass(?:=|: )(.*)/g)].flatMap(
      ([, rest]) => rest!.match(/[a-z][\w-]*(?:\$\{)?/g) ?? [],
    ),
  ),
);
const isBorne = (name: string) =>
  borne.has(name) || [...borne].some(one => one.endsWith('-${') && name.startsWith(one.slice(0, -2)));

/** The classes that a style sheet speaks of. */
function classesIn(css: string): string[] {
  const selectors = css.replaceAll(/\/\*.*?\*\//gs, '').match(/[^{};]+(?=\{)/g) ?? [];
  return selectors.flatMap(selector =>
    selector.trim().startsWith('@')
      ? []
      : [...selector.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name!),
  );
}

describe('a style sheet', () => {
  it.each(filesOf('.css'))('speaks of no class that nothing bears: %s', path => {
    const classes = classesIn(read(path));
    expect(classes.length).toBeGreaterThan(0);
    expect(classes.filter(name => !isBorne(name))).toEqual([]);
  });
});
