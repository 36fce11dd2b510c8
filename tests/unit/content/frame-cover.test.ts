// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isFrameCovered } from '../../../lib/content/frame-cover';

const AREA = new DOMRect(900, 0, 380, 900);
const ELSEWHERE = new DOMRect(0, 0, 300, 300);
const ABOVE = new DOMRect(1_000, 100, 200, 50);

let host: HTMLElement;
let hit: Element;
let topLayer: Element[];
let isInTransition: boolean;
const roots = new Map<Element, ShadowRoot>();
const shadowOf = (element: Element) => roots.get(element) ?? null;
const isCovered = () => isFrameCovered(host, AREA, shadowOf);

beforeEach(() => {
  document.body.innerHTML = '';
  document.querySelectorAll('html > div').forEach(each => each.remove());
  roots.clear();
  topLayer = [];
  host = add(document.documentElement, AREA);
  hit = host;
  document.elementFromPoint = () => hit;
  // happy-dom knows neither the top layer nor transitions.
  const { querySelectorAll } = Document.prototype;
  vi.spyOn(document, 'querySelectorAll').mockImplementation(selector =>
    selector.includes(':modal') ? (topLayer as never) : querySelectorAll.call(document, selector),
  );
  isInTransition = false;
  vi.spyOn(document.documentElement, 'matches').mockImplementation(() => isInTransition);
});

function add(parent: Node, box: DOMRect): HTMLElement {
  const element = document.createElement('div');
  element.getBoundingClientRect = () => box;
  parent.appendChild(element);
  return element;
}

describe('the frame is covered', () => {
  it('by nothing that comes before it, whatever its size', () => {
    add(document.body, AREA);
    expect(isCovered()).toBe(false);
  });

  it.each([
    ['an element after it', () => add(document.documentElement, ABOVE)],
    ['one in an element after it', () => add(add(document.documentElement, ELSEWHERE), ABOVE)],
    [
      'one in the shadow of an element after it',
      () => {
        const element = add(document.documentElement, ELSEWHERE);
        roots.set(element, element.attachShadow({ mode: 'closed' }));
        add(roots.get(element)!, ABOVE);
      },
    ],
    ['what catches clicks', () => (hit = document.body)],
    ['a popover', () => topLayer.push(add(document.body, ABOVE))],
    [
      'what stands out of a popover',
      () => topLayer.push(add(document.body, ELSEWHERE)) && add(topLayer[0]!, ABOVE),
    ],
    ['a transition', () => (isInTransition = true)],
    [
      'more than can be looked through',
      () => {
        const element = add(document.documentElement, ELSEWHERE);
        for (let count = 0; count < 600; count += 1) add(element, ELSEWHERE);
      },
    ],
  ])('by %s', (_name, cover) => {
    cover();
    expect(isCovered()).toBe(true);
  });

  it.each([
    ['elsewhere', () => add(document.documentElement, ELSEWHERE)],
    ['not drawn', () => (add(document.documentElement, ABOVE).style.display = 'none')],
    ['the page itself in full screen', () => topLayer.push(document.documentElement)],
  ])('by nothing that is %s', (_name, change) => {
    change();
    expect(isCovered()).toBe(false);
  });
});
