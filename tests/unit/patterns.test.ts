import { readdirSync, readFileSync } from 'node:fs';
import { analyse } from 'scslre';
import { parseAst } from 'vite';
import { describe, expect, it, vi } from 'vitest';
import { readPageAddress } from '../../lib/content/page-address';
import { emailsIn, mailtoEmails } from '../../lib/content/email-text';
import { cleanLine, cleanText } from '../../lib/shared/model/clean-text';
import { foldEmail, foldMailbox, isEmail, readEmails } from '../../lib/shared/model/email';
import { readInterestEntry } from '../../lib/shared/model/interest-entry';
import { parseJofiId, profileIdsIn } from '../../lib/shared/model/jofi-ids';
import { expectedLink } from '../../lib/shared/model/urls';
import { militaryWork } from '../../lib/shared/model/military';
import { namesAgree, nameWords } from '../../lib/shared/model/names';
import { readSearchWords } from '../../lib/shared/model/search-words';
import { withoutEntities, withoutInvisible, withUsualWidth } from '../../lib/shared/model/spelling';
import { areTitleWords } from '../../lib/shared/model/search-words';

/** The modules that make patterns of their own, by file. */
const MAKERS: Record<string, () => Promise<unknown>> = {
  'lib/shared/model/names.ts': () => import('../../lib/shared/model/names'),
  'lib/shared/model/military.ts': () => import('../../lib/shared/model/military'),
};

/** Patterns that would take more than linear time on a text of any length, and what bounds it. */
const BOUNDED: Record<string, string> = {
  [String.raw`lib/content/email-text.ts /[\p{L}\p{N}.!#$%&'+=_~-]+$/u`]:
    'only the 260 characters before each of 100 signs are looked at',
};

/** Functions that search texts of people, pages or services. */
const SEARCHES: Record<string, (text: string) => unknown> = {
  profileIdsIn,
  parseNamed: parseJofiId,
  militaryWork: text => [militaryWork({ title: text }), militaryWork({ employer: 'US Army', title: text })],
  nameWords,
  namesAgree: text => namesAgree(text, text),
  isEmail,
  readEmails,
  foldEmail,
  foldMailbox,
  emailsIn,
  mailtoEmails: text => mailtoEmails(`mailto:${text}`),
  readPageAddress: text => readPageAddress(`https://hire.jobscore.com/#${text}`),
  readSearchWords,
  areTitleWords: text => areTitleWords(text, ['Registered Nurses', text]),
  readEntry: readInterestEntry,
  expectedLink: text => expectedLink(`https://www.jofiscore.com/${text}`, ['jofiscore.com']),
  cleanText,
  cleanLine,
  withoutEntities,
  withoutInvisible,
  withUsualWidth,
};

/** Pieces that, repeated, make a text that is hard for patterns. */
const PUMPS = [
  ['a', '1', ' ', '.', ',', '-', '@', '/', '?', '+', '#', '(', '\n', '\u0301', '\u200d', '\u202e', '😀'],
  ['a.', 'a@', 'a ', 'a-', 'a#', '((', '1.', '.,', 'R ', 'R 1 ', 'CP', 'CNP1', 'http://', '\0a'],
  ['jofiscore.com', 'jofiscore.com ', 'a.jofiscore.com/', 'US Army ', 'xn--', '&amp;', '&#64;', '%41', 'ﷺ'],
].flat();

/** The shorter text; the longer is so many times as long. */
const SHORT = 20_000;
const TIMES = 4;
const SMALLEST_MS = 0.5;

const FILES = ['lib', 'components', 'entrypoints'].flatMap(folder =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => /\.tsx?$/.test(file))
    .map(file => `${folder}/${file}`),
);

interface Found {
  file: string;
  pattern: RegExp;
}

/** Every pattern that stands in the product. */
function literals(): Found[] {
  return FILES.flatMap(file =>
    regexesIn(read(file), file.endsWith('x') ? 'tsx' : 'ts').map(pattern => ({ file, pattern })),
  );
}

/** Every pattern that a module makes as it loads. */
async function made(file: string, load: () => Promise<unknown>): Promise<Found[]> {
  const found: Found[] = [];
  const native = RegExp;
  vi.stubGlobal(
    'RegExp',
    class extends native {
      constructor(pattern: string | RegExp, flags?: string) {
        super(pattern, flags);
        found.push({ file, pattern: new native(pattern, flags) });
      }
    },
  );
  vi.resetModules();
  await load();
  vi.unstubAllGlobals();
  return found;
}

describe('patterns', () => {
  it('are made in no other module than those that are looked at', () => {
    const makers = FILES.filter(file => /\bRegExp\(/.test(read(file)));
    expect(makers.toSorted()).toEqual(Object.keys(MAKERS).toSorted());
  });

  it('take linear time, or are used on bounded texts', async () => {
    const all = [
      ...literals(),
      ...(await Promise.all(Object.entries(MAKERS).map(([file, load]) => made(file, load)))).flat(),
    ];
    expect(all.length).toBeGreaterThan(60);
    const slow = all.filter(({ pattern }) => analyse(pattern).reports.length > 0);
    expect(slow.map(({ file, pattern }) => `${file} ${pattern}`).toSorted()).toEqual(
      Object.keys(BOUNDED).toSorted(),
    );
  });

  it.each(Object.entries(SEARCHES))(
    '%s takes no more time for a long text than by its length',
    { retry: 2 },
    (_, search) => {
      const slow = PUMPS.filter(pump => {
        const [short, long] = [SHORT, SHORT * TIMES].map(length => {
          // It begins and ends with something else, so that nothing fits as a whole.
          const text = `x${pump.repeat(length / pump.length)}!`;
          return Math.min(...[1, 2, 3].map(() => timeOf(() => search(text))));
        }) as [number, number];
        // Quadratic time would be sixteen times as much. What takes next to no time is not measured well.
        return long > TIMES * 2.5 * Math.max(short, SMALLEST_MS);
      });
      expect(slow).toEqual([]);
    },
  );

  it.each(['/a+b/', '/(?:a+)+b/', '/\\s+$/', '/\\d*\\.?\\d+x/'])('are seen to be slow: %s', text => {
    expect(analyse(regexesIn(`export const it = ${text};`)[0]!).reports).not.toEqual([]);
  });
});

function timeOf(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}

function regexesIn(code: string, lang: 'ts' | 'tsx' = 'ts'): RegExp[] {
  const found: RegExp[] = [];
  JSON.stringify(parseAst(code, { lang }), (_key, node: unknown) => {
    if (typeof node === 'object' && node !== null && 'regex' in node) {
      const { pattern, flags } = node.regex as { pattern: string; flags: string };
      found.push(new RegExp(pattern, flags));
    }
    return typeof node === 'bigint' ? undefined : node;
  });
  return found;
}
