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

/** Notes beside what they are about: what a match or an interest comes from, and how sure it is. */
const CAPTIONS =
  /^(?:careers\.(?:from|caveats|approximate|inferred|inEnglish)|interests\.(?:from|sources|caveats|undated|answered|carried)|likeness\.(?!inferredOfThis|alone)|chosen|since|folded|marks|matching\.why|assignments\.(?!putOff)|candidate\.(?:matched|from|noEmail))/;

/** Words nobody says to a colleague, and British or outdated spellings. */
const STILTED = {
  english:
    /\b(?:do|does|did|is|are|was|were|has|have|could|can|would) not\b|\bcannot\b|\b(?:ids?|Ids)\b|organis|colour|\s…|\bwhom\b|\banew\b|\btold\b|\btells\b|\bemail address of\b|\bswitch(?:ed|ing|es)? (?:it |that )?o(?:n|ff)\b|\bby itself\b|\bof its own\b|\bany more\b|\bgo on\b|\b(?:is|are|was|were|be) read\b(?!-)|\bone's\b|\bfolded\b|\bset aside\b/,
  spanish:
    /personas? candidatas?|puntuaci|como muy tarde|aceptación|segundo plano|por sí (?:mism|sol)|lado a lado|problemas propios|vuelva a intentar|\bplegad|direcci(?:ón|ones) de correo|agujas del reloj|\s…|«|\bEntrar\b|\b(?:no|que) (?:dice|da)\b|\b(?:tú|vosotros)\b/i,
};

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

  it.each([
    ['English', english, STILTED.english, 12],
    // Spanish takes more words for the same.
    ['Spanish', spanish, STILTED.spanish, 14],
  ] as const)('are words that people use in %s, few of them in captions', (_, texts, stilted, most) => {
    for (const [key, forms] of texts) {
      for (const text of Object.values(forms)) {
        expect(text, key).not.toMatch(stilted);
        if (CAPTIONS.test(key)) expect(text.split(/\s+/).length, `${key}: ${text}`).toBeLessThanOrEqual(most);
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
