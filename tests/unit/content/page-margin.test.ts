// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPageMargin, type PageMargin } from '../../../lib/content/page-margin';

const root = document.documentElement;
let bar: HTMLElement;
let aside: PageMargin;

beforeEach(() => {
  root.removeAttribute('style');
  document.body.innerHTML = '<div style="position: fixed; max-width: 90%"><b>menu</b></div><p>text</p>';
  bar = document.querySelector('div')!;
  // happy-dom does no layout: pretend that the bar, then the text, lie at any point.
  document.elementsFromPoint = () => [document.querySelector('b')!, document.querySelector('p')!, root];
  aside = createPageMargin(window, element => (element as HTMLElement).dataset['fitside'] === 'frame');
});
afterEach(() => Reflect.deleteProperty(document, 'elementsFromPoint'));

describe('PageMargin', () => {
  it('moves what flows, and what is fixed under the strip', () => {
    aside.clear(380, 'right');
    expect(root.style.getPropertyValue('margin-right')).toBe('380px');
    expect(root.style.getPropertyPriority('margin-right')).toBe('important');
    expect(bar.style.getPropertyValue('margin-right')).toBe('380px');
    expect(bar.style.getPropertyValue('max-width')).toContain('380px');
    expect(document.querySelector('p')!.getAttribute('style')).toBeNull();
  });

  it('clears the left edge as well, and moves from one side to the other', () => {
    const felt: number[] = [];
    const { elementsFromPoint } = document;
    document.elementsFromPoint = (x, y) => {
      felt.push(x);
      return elementsFromPoint(x, y);
    };
    root.getBoundingClientRect = () => ({ left: 380, right: 1_200 }) as DOMRect;
    aside.clear(380, 'left');
    expect(root.style.cssText).toBe('margin-left: 380px !important;');
    expect(bar.style.getPropertyValue('margin-left')).toBe('380px');
    expect([Math.min(...felt), Math.max(...felt)]).toEqual([40, 372]);
    aside.clear(380, 'right');
    expect(root.style.cssText).toBe('margin-right: 380px !important;');
    Reflect.deleteProperty(root, 'getBoundingClientRect');
  });

  it('puts everything back as it was', () => {
    root.style.setProperty('margin-right', '12px');
    aside.clear(380, 'right');
    aside.clear(380, 'right');
    aside.clear(0, 'right');
    expect(root.style.cssText).toBe('margin-right: 12px;');
    expect(bar.style.cssText).toBe('position: fixed; max-width: 90%;');
  });

  it('leaves alone what the page has changed since', () => {
    aside.clear(380, 'right');
    root.style.setProperty('margin-right', '5px');
    aside.clear(0, 'right');
    expect(root.style.getPropertyValue('margin-right')).toBe('5px');
  });

  it('moves what the page has drawn later', () => {
    aside.clear(380, 'right');
    const late = document.createElement('i');
    late.style.position = 'fixed';
    document.body.append(late);
    document.elementsFromPoint = () => [late];
    aside.clear(380, 'right');
    expect(late.style.getPropertyValue('margin-right')).toBe('380px');
    aside.clear(0, 'right');
    expect(late.style.getPropertyValue('margin-right')).toBe('');
  });

  it('does not move what lies in the strip on purpose', () => {
    const host = document.createElement('div');
    host.dataset['fitside'] = 'frame';
    host.style.position = 'fixed';
    document.elementsFromPoint = () => [host];
    aside.clear(380, 'right');
    expect(host.style.getPropertyValue('margin-right')).toBe('');
  });
});
