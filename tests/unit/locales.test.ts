import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../locales/en.json';
import es from '../../locales/es.json';

const ROOT = resolve(import.meta.dirname, '../..');
const PLURAL = /^(\d+|n)$/;

interface Tree {
  [part: string]: string | Tree;
}

/** The texts of a language by their keys, each with its plural forms; a text without has the one form `''`. */
function textsOf(tree: Tree): Map<string, Record<string, string>> {
  const texts = new Map<string, Record<string, string>>();
  const walk = (at: Tree, path: readonly string[]) => {
    for (const [part, found] of Object.entries(at)) {
      if (typeof found !== 'string') walk(found, [...path, part]);
      else if (PLURAL.test(part)) texts.set(path.join('.'), { ...texts.get(path.join('.')), [part]: found });
      else texts.set([...path, part].join('.'), { '': found });
    }
  };
  walk(tree, []);
  return texts;
}

const placeholders = (text: string) => [...new Set(text.match(/\$\d/g))].sort();

const english = textsOf(en);
const spanish = textsOf(es);

describe('the words', () => {
  it('are the same ones in both languages', () => {
    expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('have the same forms and places to fill in both languages', () => {
    const shape = (forms: Record<string, string> = {}) =>
      Object.fromEntries(Object.entries(forms).map(([form, text]) => [form, placeholders(text)]));
    for (const [key, forms] of english) expect(shape(spanish.get(key)), key).toEqual(shape(forms));
  });

  it.each([
    ['English', english],
    ['Spanish', spanish],
  ])('are never blank in %s, nor begin or end with a space', (_, texts) => {
    for (const [key, forms] of texts) {
      for (const text of Object.values(forms)) {
        expect(text.trim(), key).not.toBe('');
        if (key !== 'assignments.join') expect(text, key).toBe(text.trim());
      }
    }
  });

  it('have names that Chromium takes: it refuses an extension with any other', () => {
    for (const key of english.keys()) expect(key).toMatch(/^[A-Za-z0-9_.]+$/);
  });

  it('fit where browsers and stores show them', () => {
    for (const { extension } of [en, es]) {
      expect(extension.name.length).toBeLessThanOrEqual(45);
      expect(extension.description.length).toBeLessThanOrEqual(132);
    }
  });

  it('are all used', () => {
    const code = sources();
    const templates = templatesOf(code);
    expect([...english.keys()].filter(key => !isUsed(key, code, templates))).toEqual([]);
  });
});

/** All code that may name words, as one text. */
function sources(): string {
  const files = ['components', 'entrypoints', 'lib'].flatMap(folder =>
    readdirSync(resolve(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter(file => /\.tsx?$/.test(file))
      .map(file => resolve(ROOT, folder, file)),
  );
  return [...files, resolve(ROOT, 'wxt.config.ts')].map(file => readFileSync(file, 'utf8')).join('\n');
}

/** Parts of the words that are taken whole, by import, and the code that does so. */
const TAKEN_WHOLE = [{ part: 'marks', by: 'en.marks' }];

/**
 * Returns true if code names the key in full, in the form of browser messages (`frame_open`), or by a template.
 * For a template such as `areas.${area}`, code must also name the variable part somewhere.
 */
function isUsed(key: string, code: string, templates: readonly RegExp[]): boolean {
  const message = key.replaceAll('.', '_');
  if ([`'${key}'`, `'${message}'`, `__MSG_${message}__`].some(name => code.includes(name))) return true;
  if (TAKEN_WHOLE.some(({ part, by }) => key.startsWith(`${part}.`) && code.includes(by))) return true;
  return templates.some(template => {
    const open = template.exec(key)?.slice(1);
    return open?.every(part => new RegExp(`\\b${part}\\b`).test(code));
  });
}

/** The templates in the code that begin with a part of the words, each as the keys it gives. */
function templatesOf(code: string): RegExp[] {
  const parts = Object.keys(en).join('|');
  const templates = code.match(new RegExp('`(?:' + parts + ')\\.[^`\\n]*\\$\\{[^`\\n]*`', 'g')) ?? [];
  return [...new Set(templates)].map(template => {
    const fixed = template.slice(1, -1).split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/);
    return new RegExp(`^${fixed.map(text => text.replaceAll('.', '\\.')).join('([^.]+)')}$`);
  });
}
