import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';
import { TopicCacheContext } from '../../../components/occupation/useTopic';
import { NowContext } from '../../../components/shared/now';
import { createTopicCache } from '../../../lib/ui/occupation/topic-cache';
import { NOW } from './fixtures';

let mounted: HTMLElement[] = [];

afterEach(() => {
  for (const root of mounted) {
    render(null, root);
    root.remove();
  }
  mounted = [];
});

/** A rendered page and how to look at it as its users do. */
export interface Mounted {
  root: HTMLElement;
  update(tree: ComponentChild): void;
  /** The region, group or whole page under an accessible name. */
  part(name: string): HTMLElement;
}

/** Renders into the document, to be taken away after the test. Of O*NET nothing is answered unless the tree brings a shelf. */
export function mount(tree: ComponentChild): Mounted {
  const root = document.createElement('div');
  document.body.append(root);
  mounted.push(root);
  const silent = createTopicCache(() => new Promise(() => {}));
  const update = (next: ComponentChild) =>
    void act(() =>
      render(
        <NowContext.Provider value={NOW}>
          <TopicCacheContext.Provider value={silent}>{next}</TopicCacheContext.Provider>
        </NowContext.Provider>,
        root,
      ),
    );
  update(tree);
  return { root, update, part: name => part(root, name) };
}

function part(root: HTMLElement, name: string): HTMLElement {
  const labelled = [...root.querySelectorAll<HTMLElement>('section[aria-labelledby], fieldset')];
  const found = labelled.find(element => accessibleName(element) === name);
  if (!found) throw new Error(`No part is named ${name}.`);
  return found;
}

/** The name of an element, as far as these pages name theirs. */
export function accessibleName(element: Element): string {
  const by = element.getAttribute('aria-labelledby');
  const named =
    element.getAttribute('aria-label') ??
    (by && document.getElementById(by)?.textContent) ??
    element.querySelector(':scope > legend')?.textContent ??
    label(element) ??
    visibleText(element);
  return named.replace(/\s+/g, ' ').trim();
}

function label(element: Element): string | undefined {
  const own = element.id ? document.querySelector(`label[for="${element.id}"]`) : undefined;
  const around = element.matches('input, select, textarea')
    ? element.closest('label')?.querySelector('span')
    : undefined;
  return (own ?? around)?.textContent ?? undefined;
}

function visibleText(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
  return copy.textContent ?? '';
}

/** All text of an element, spaces folded. */
export function text(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The one element of a kind with this accessible name. */
export function named<E extends HTMLElement = HTMLElement>(root: Element, selector: string, name: string): E {
  const found = [...root.querySelectorAll<E>(selector)].filter(element => accessibleName(element) === name);
  if (found.length !== 1) throw new Error(`${found.length} elements ${selector} are named ${name}.`);
  return found[0]!;
}

export function button(root: Element, name: string): HTMLButtonElement {
  return named<HTMLButtonElement>(root, 'button', name);
}

export function click(element: HTMLElement): void {
  act(() => element.click());
}

/** Puts a value into a field, or picks it from a list. */
export function enter(field: HTMLInputElement | HTMLSelectElement, value: string): void {
  act(() => {
    field.value = value;
    field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  });
}

export function submit(form: HTMLFormElement): void {
  act(() => form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })) as unknown as void);
}
