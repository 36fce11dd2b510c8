/**
 * A piece of a line: words of Fitside's own, words of people or services (`foreign`), which may run in another direction,
 * or a link.
 */
export type TextPiece = string | { foreign: string } | { text: string; href: string };

/** A title, a heading, a paragraph or a list. */
export type TextBlock =
  | { kind: 'title' | 'heading' | 'text' | 'strong'; pieces: readonly TextPiece[] }
  | { kind: 'list'; items: readonly (readonly TextPiece[])[] };

/** The same text with markup and without, as a clipboard takes it. */
export interface RichText {
  html: string;
  plain: string;
}

/**
 * Returns a text in both forms. The pieces are always text in the markup; line breaks and spaces within them become
 * one space.
 */
export function toRichText(blocks: readonly TextBlock[]): RichText {
  const shown = blocks.filter(block => block.kind !== 'list' || block.items.length > 0);
  return { html: shown.map(htmlOf).join('\n'), plain: plainOf(shown) };
}

/** A sentence with `$1`, `$2`, … replaced by pieces. */
export function fillPieces(sentence: string, ...pieces: readonly TextPiece[]): TextPiece[] {
  return sentence
    .split(/(\$[1-9])/)
    .map(part => (part.startsWith('$') ? (pieces[Number(part.slice(1)) - 1] ?? part) : part))
    .filter(part => part !== '');
}

const TAGS = { title: ['<h2>', '</h2>'], heading: ['<h3>', '</h3>'], text: ['<p>', '</p>'] } as const;

function htmlOf(block: TextBlock): string {
  if (block.kind === 'list') {
    return `<ul>${block.items.map(item => `<li>${htmlOfPieces(item)}</li>`).join('')}</ul>`;
  }
  if (block.kind === 'strong') return `<p><strong>${htmlOfPieces(block.pieces)}</strong></p>`;
  const [start, end] = TAGS[block.kind];
  return start + htmlOfPieces(block.pieces) + end;
}

function htmlOfPieces(pieces: readonly TextPiece[]): string {
  return pieces
    .map(piece => {
      if (typeof piece === 'string') return escaped(piece);
      if ('foreign' in piece) return `<bdi>${escaped(piece.foreign)}</bdi>`;
      return `<a href="${escaped(piece.href)}">${escaped(piece.text)}</a>`;
    })
    .join('');
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return inOneLine(text).replace(/[&<>"']/g, character => ENTITIES[character] ?? '');
}

function plainOf(blocks: readonly TextBlock[]): string {
  return blocks
    .map((block, index) => {
      const lines =
        block.kind === 'list'
          ? block.items.map(item => `- ${plainOfPieces(item)}`)
          : [plainOfPieces(block.pieces)];
      // What stands under a heading stays with it; before one, and before what is stressed, a line is left.
      const isApart = index > 0 && (block.kind === 'heading' || block.kind === 'strong');
      return (isApart ? '\n' : '') + lines.join('\n');
    })
    .join('\n');
}

function plainOfPieces(pieces: readonly TextPiece[]): string {
  return pieces
    .map(piece => {
      if (typeof piece === 'string') return inOneLine(piece);
      if ('foreign' in piece) return inOneLine(piece.foreign);
      return `${inOneLine(piece.text)} (${piece.href})`;
    })
    .join('');
}

/** Characters that are drawn as nothing and end no line would only confuse what the text is pasted into. */
function inOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ');
}
