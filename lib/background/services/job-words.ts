import { nameWords } from '../../shared/model/names';
import { withoutMarkup } from './entities';

/** A longer description is read up to here. */
const LONGEST_MARKUP = 50_000;
const MOST_WORDS = 300;
/** Shorter and longer ones name no occupation. */
const WORD = /^\p{L}{3,24}$/u;
/** Addresses, links and numbers. */
const NO_WORDS = /[@\d/\\_]|www\./u;
const TAG = /^\/?[a-z][a-z\d]*/i;

/** Returns the different words of a job's description. It is markup from strangers, and only ever text here. */
export function jobWords(markup: string): string[] {
  const text = withoutMarkup(textOf(markup.slice(0, LONGEST_MARKUP)));
  const words = new Set<string>();
  for (const token of text.split(/\s+/)) {
    if (token === '' || NO_WORDS.test(token)) continue;
    for (const word of nameWords(token)) if (WORD.test(word)) words.add(word);
    if (words.size >= MOST_WORDS) break;
  }
  return [...words].slice(0, MOST_WORDS);
}

/** Returns the text between tags, without scripts and styles. Goes through it once, whatever it is. */
function textOf(markup: string): string {
  const [first = '', ...pieces] = markup.split('<');
  let text = first;
  let skipped: string | undefined;
  for (const piece of pieces) {
    const tag = TAG.exec(piece)?.[0].toLowerCase();
    if (tag === undefined && !piece.startsWith('!')) {
      // A sign in the text.
      if (!skipped) text += ` ${piece}`;
      continue;
    }
    if (skipped && tag !== `/${skipped}`) continue;
    skipped = tag === 'script' || tag === 'style' ? tag : undefined;
    const end = piece.indexOf('>');
    if (!skipped && end >= 0) text += ` ${piece.slice(end + 1)}`;
  }
  return text;
}
