import type { Locator } from './locator';

/** Words that only English has, and that hardly any sentence or list of buttons does without. */
const ENGLISH = new RegExp(
  `\\b(${[
    'a(nd|re|nswers?)',
    'back',
    'by',
    'candidates?',
    'careers',
    'close',
    'from',
    'ha(s|ve)',
    'interests',
    'is',
    'its',
    'jobs?',
    'loading',
    'match(es|ed)?',
    'next',
    'none',
    'not',
    'occupations?',
    'of',
    'open',
    'profiles?',
    'refresh',
    'remove',
    'save',
    'search',
    'settings',
    'skills',
    'sources?',
    'tasks',
    'the(ir|y|se)?',
    'this',
    'updat(e|ed|ing)',
    'wages',
    'was',
    'wh(at|ich|y)',
    'with',
    'yours?',
    'you',
  ].join('|')})\\b`,
  'i',
);

/**
 * Returns texts and names of controls that are English but not marked as English. It covers all that is visible or read
 * aloud in a part of an extension page. Words of people and services do not count.
 */
export async function unmarkedEnglish(part: Locator): Promise<string[]> {
  const texts = (await part.evaluate(textsNotMarked)) as string[];
  return [...new Set(texts)].filter(text => ENGLISH.test(text.replaceAll(PROPER_NAMES, '')));
}

/** Names that stay as they are, and buttons named after an occupation, whose title may be English. */
const PROPER_NAMES = /Career Navigation|Web Services|JobScore API & Webhooks|English|^(Comparar:|Quitar) .*/g;

/** Runs in the page: all visible texts and names of elements under a language other than English. */
function textsNotMarked(root: Element): string[] {
  const isForeign = (element: Element | null) =>
    element?.closest('[lang]')?.getAttribute('lang') === 'en' || element?.closest('bdi, [dir="auto"]');
  const isThere = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const texts: string[] = [];
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const element = node.parentElement;
    if (element && isThere(element) && !isForeign(element)) texts.push(node.textContent ?? '');
  }
  for (const element of root.querySelectorAll('[aria-label], [title], [placeholder]')) {
    if (!isThere(element) || isForeign(element)) continue;
    texts.push(...['aria-label', 'title', 'placeholder'].map(name => element.getAttribute(name) ?? ''));
  }
  return texts.map(text => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
}
