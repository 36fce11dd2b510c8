// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fillPieces,
  toRichText,
  type TextBlock,
  type TextPiece,
} from '../../../../lib/shared/model/rich-text';

const HREF = 'https://www.mynextmove.org/profile/summary/29-1141.00';
const TAGS = new Set(['H2', 'H3', 'P', 'STRONG', 'UL', 'LI', 'BDI', 'A']);

const words = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '<img src=x onerror=alert(1)>',
    '</p><script>1</script>',
    '&lt;b&gt;',
    '"\'><b>',
    'a\nb',
    '$1',
  ),
);
const piece: fc.Arbitrary<TextPiece> = fc.oneof(
  words,
  fc.record({ foreign: words }),
  fc.record({ text: words, href: fc.constantFrom(HREF, 'https://a.example/?a="><i>&b=\'') }),
);
const block: fc.Arbitrary<TextBlock> = fc.oneof(
  fc.record({ kind: fc.constantFrom('title', 'heading', 'text', 'strong'), pieces: fc.array(piece) }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(fc.array(piece)) }),
) as fc.Arbitrary<TextBlock>;

const parsed = (html: string) => new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html').body;
const wordsOf = (one: TextPiece) =>
  typeof one === 'string' ? one : 'foreign' in one ? one.foreign : one.text;
const folded = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ');

describe('a text to be copied', () => {
  it('is never markup, whatever its words are', () => {
    fc.assert(
      fc.property(fc.array(block), blocks => {
        const body = parsed(toRichText(blocks).html);
        for (const element of body.querySelectorAll('*')) {
          expect(TAGS).toContain(element.tagName);
          expect(element.getAttributeNames()).toEqual(element.tagName === 'A' ? ['href'] : []);
        }
      }),
    );
  });

  it('shows its text, and links where it leads', () => {
    fc.assert(
      fc.property(piece, one => {
        const body = parsed(toRichText([{ kind: 'text', pieces: [one] }]).html);
        expect(body.textContent).toBe(folded(wordsOf(one)));
        const href = typeof one === 'object' && 'href' in one ? one.href : undefined;
        expect(body.querySelector('a')?.getAttribute('href')).toBe(href);
      }),
    );
  });

  it('has one plain line for each line, whatever its words are', () => {
    fc.assert(
      fc.property(fc.array(fc.array(piece), { minLength: 1 }), items => {
        const lines = toRichText([{ kind: 'list', items }]).plain.split('\n');
        expect(lines).toHaveLength(items.length);
        for (const line of lines) expect(line.startsWith('- ')).toBe(true);
      }),
    );
  });

  it('reads well as plain text', () => {
    const blocks: TextBlock[] = [
      { kind: 'title', pieces: [{ foreign: 'Maya' }] },
      { kind: 'heading', pieces: ['Matches'] },
      { kind: 'list', items: [[{ text: 'Nurses', href: HREF }, ', Best fit']] },
      { kind: 'list', items: [] },
      { kind: 'strong', pieces: ['Mind.'] },
    ];
    expect(toRichText(blocks).plain).toBe(`Maya\n\nMatches\n- Nurses (${HREF}), Best fit\n\nMind.`);
    expect(parsed(toRichText(blocks).html).querySelectorAll('ul')).toHaveLength(1);
  });
});

describe('a sentence with pieces', () => {
  it('has each where it belongs, and takes nothing in them for a place', () => {
    expect(fillPieces('$2 of $1.', { foreign: '$2' }, 'b')).toEqual(['b', ' of ', { foreign: '$2' }, '.']);
  });
});
