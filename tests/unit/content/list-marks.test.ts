// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MarksAnswer } from '../../../lib/shared/model/people';
import { createMarks, type Marks } from '../../../lib/content/list-marks';
import { trustEvents } from '../fixtures/trusted-events';

(window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
  'https://hire.jobscore.com/employer/candidates',
);

const idOf = (name: string) => name.padEnd(22, '0');
const row = (name: string) =>
  `<tr><td><a href="/employer/candidate/view/${idOf(name)}?sub=x">${name}</a></td></tr>`;
const show = (...names: string[]) => {
  document.body.innerHTML = `<table><tbody>${names.map(row).join('')}</tbody></table>`;
};
const linkOf = (name: string) => [...document.querySelectorAll('a')].find(one => one.textContent === name)!;

/** The browser's sight of elements, told by the test. */
class Sight {
  static last: Sight;
  watched = new Set<Element>();
  constructor(private readonly tell: (entries: { target: Element; isIntersecting: boolean }[]) => void) {
    Sight.last = this;
  }
  observe = (element: Element) => void this.watched.add(element);
  unobserve = (element: Element) => void this.watched.delete(element);
  disconnect = () => this.watched.clear();
  see(elements: Iterable<Element>, isIntersecting = true) {
    const entries = [...elements].filter(one => this.watched.has(one));
    this.tell(entries.map(target => ({ target, isIntersecting })));
  }
}

let marks: Marks;
let asked: string[][];
/** The background's knowledge of people, by their names. */
let known: Record<string, 'profile' | 'invited'>;
let answer: (ids: string[]) => Promise<MarksAnswer>;
const roots = new Map<Element, ShadowRoot>();
const open = vi.fn();
const showPopover = vi.fn();
const attachShadow = Element.prototype.attachShadow;

const pass = (time = 500) => vi.advanceTimersByTimeAsync(time);
/** Scrolls these into view, or all. */
async function see(...names: string[]) {
  await pass();
  Sight.last.see(names.length > 0 ? names.map(linkOf) : [...Sight.last.watched]);
  await pass();
}
const hosts = () => [...document.querySelectorAll('[data-fitside=mark]')];
const buttonOf = (host: Element) => roots.get(host)!.querySelector('button')!;
const marked = () =>
  hosts().map(host => (host.parentElement?.closest('a') ?? host.previousSibling)?.textContent);

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  asked = [];
  known = { ann: 'profile', cid: 'invited' };
  trustEvents(true);
  answer = async ids => {
    const entries = Object.entries(known)
      .filter(([name]) => ids.includes(idOf(name)))
      .map(([name, kind]) => [idOf(name), { kind, label: `${kind} of ${name}` }] as const);
    return { marks: Object.fromEntries(entries) };
  };
  vi.stubGlobal('IntersectionObserver', Sight);
  // The browser draws it above all of the page.
  HTMLElement.prototype.showPopover = showPopover;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attachShadow.call(this, init);
    roots.set(this, root);
    return root;
  });
  marks = createMarks({
    window,
    read: ids => {
      asked.push(ids);
      return answer(ids);
    },
  });
});
afterEach(() => {
  marks.off();
  vi.useRealTimers();
});

describe('a list of candidates', () => {
  it('has marks beside those who have a profile or were invited, once they are in view', async () => {
    show('ann', 'bob', 'cid');
    marks.on(open);
    await pass();
    expect(asked).toEqual([]);
    await see();
    expect(asked).toEqual([[idOf('ann'), idOf('bob'), idOf('cid')]]);
    expect(marked()).toEqual(['ann', 'cid']);
    expect(hosts().map(host => buttonOf(host).getAttribute('aria-label'))).toEqual([
      'profile of ann',
      'invited of cid',
    ]);
  });

  it('is asked about while in view, a hundred at a time, and each person once', async () => {
    const names = Array.from({ length: 250 }, (_, at) => `p${at}x`);
    show(...names, ...names);
    marks.on(open);
    await pass();
    Sight.last.see([linkOf('p7x')]);
    Sight.last.see([linkOf('p7x')], false);
    await pass();
    expect(asked).toEqual([]);
    await see();
    expect(asked.map(ids => ids.length)).toEqual([100, 100, 50]);
    expect(new Set(asked.flat()).size).toBe(250);
  });

  it('has one mark for several links to a person in a row, none without words', async () => {
    const link = (text: string) => `<a href="/employer/candidate/view/${idOf('ann')}">${text}</a>`;
    document.body.innerHTML = `<ul><li>${link('<img>')}${link('ann')}${link('notes')}</li><li>${link('ann')}</li></ul>`;
    marks.on(open);
    await see();
    expect(marked()).toEqual(['ann', 'ann']);
  });

  it('has none beside links that lead to nobody, or elsewhere', async () => {
    document.body.innerHTML = `<a href="/employer/candidates">all</a>
      <a href="/employer/jobs/view/${idOf('candidate')}">job</a>
      <a href="https://example.org/candidate/view/${idOf('ann')}">ann</a>`;
    marks.on(open);
    await pass();
    expect(Sight.last.watched.size).toBe(0);
  });

  it('may grow', async () => {
    show('bob');
    marks.on(open);
    await see();
    document.querySelector('tbody')!.insertAdjacentHTML('beforeend', row('ann'));
    await see();
    expect(asked).toEqual([[idOf('bob')], [idOf('ann')]]);
    expect(marked()).toEqual(['ann']);
  });

  it('adds no text to the page itself', async () => {
    show('ann');
    marks.on(open);
    await see();
    expect(document.body.textContent).toBe('ann');
    expect(hosts()[0]!.shadowRoot).toBeNull();
    expect(hosts()[0]!.getAttributeNames()).toEqual(['data-fitside', 'style']);
  });

  it('has no marks once the user wants none, until he wants them again', async () => {
    show('ann', 'bob');
    marks.on(open);
    await see('ann');
    expect(marked()).toEqual(['ann']);
    const before = answer;
    answer = async () => ({ isOff: true });
    await see('bob');
    expect(marked()).toEqual([]);
    answer = before;
    document.dispatchEvent(new Event('visibilitychange'));
    await see();
    expect(marked()).toEqual(['ann']);
  });

  it.each([
    ['the user comes back to it', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['the extension says so', () => marks.renew()],
  ])('is checked again when %s', async (_when, look) => {
    show('ann', 'bob');
    marks.on(open);
    await see();
    known = { bob: 'profile' };
    look();
    expect(marked()).toEqual(['ann']);
    await see();
    expect(marked()).toEqual(['bob']);
  });

  it('is left as it was when it ends, whatever is answered later', async () => {
    show('ann');
    const before = document.body.innerHTML;
    marks.on(open);
    await see();
    marks.off();
    expect(document.body.innerHTML).toBe(before);
    marks.on(open);
    let reply: (answer: MarksAnswer) => void = () => {};
    answer = () => new Promise(resolve => (reply = resolve));
    await see();
    marks.off();
    reply({ marks: { [idOf('ann')]: { kind: 'profile', label: 'x' } } });
    await pass();
    expect(document.body.innerHTML).toBe(before);
  });

  it('ignores an answer requested before the last refresh', async () => {
    show('ann');
    marks.on(open);
    let late: (answer: MarksAnswer) => void = () => {};
    answer = () => new Promise(resolve => (late = resolve));
    await see();
    answer = async () => ({ isOff: true });
    marks.renew();
    late({ marks: { [idOf('ann')]: { kind: 'profile', label: 'x' } } });
    await pass();
    expect(marked()).toEqual([]);
    await see();
    expect(asked).toHaveLength(2);
    expect(marked()).toEqual([]);
  });

  it('is asked about again at once, whenever the last answer comes', async () => {
    show('ann', 'bob');
    marks.on(open);
    const before = answer;
    let late: (answer: MarksAnswer) => void = () => {};
    answer = () => new Promise(resolve => (late = resolve));
    await see();
    answer = before;
    known = { bob: 'profile' };
    marks.renew();
    await see();
    expect(marked()).toEqual(['bob']);
    late({ marks: { [idOf('ann')]: { kind: 'profile', label: 'x' } } });
    await pass();
    expect(marked()).toEqual(['bob']);
  });

  it('is asked about 3,000 people at most, however often', async () => {
    answer = async () => ({ marks: {} });
    const names = Array.from({ length: 3_010 }, (_, at) => `p${at}x`);
    show(...names);
    marks.on(open);
    await see(...names.slice(10));
    marks.renew();
    await see();
    expect(new Set(asked.flat())).toEqual(new Set(names.slice(10).map(idOf)));
    expect(asked.flat()).toHaveLength(6_000);
  });

  it('bears a background that does not answer', async () => {
    show('ann', 'bob');
    marks.on(open);
    const before = answer;
    answer = () => Promise.reject(new Error('no answer'));
    await see('ann');
    expect(marked()).toEqual([]);
    answer = before;
    await see('bob');
    expect(marked()).toEqual(['ann']);
  });
});

describe('a mark', () => {
  beforeEach(async () => {
    show('ann', 'bob', 'cid');
    marks.on(open);
    await see();
  });

  const link = () => linkOf('ann');
  const button = () => buttonOf(hosts()[0]!);
  const click = () => button().dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));

  it('opens the person its link names, and gets the focus back', () => {
    const atPage = vi.fn();
    document.addEventListener('click', atPage);
    click();
    document.removeEventListener('click', atPage);
    expect(open).toHaveBeenCalledExactlyOnceWith(idOf('ann'), expect.any(Function));
    expect(atPage).not.toHaveBeenCalled();
    const focus = vi.spyOn(button(), 'focus');
    (open.mock.calls[0]![1] as () => void)();
    expect(focus).toHaveBeenCalledOnce();
  });

  it('opens nobody when the page pressed it', () => {
    trustEvents(false);
    click();
    expect(open).not.toHaveBeenCalled();
  });

  it('opens nobody when its link names another by then', () => {
    const before = button();
    link().setAttribute('href', `/employer/candidate/view/${idOf('bob')}`);
    before.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(open).not.toHaveBeenCalled();
    expect(marked()).toEqual(['cid']);
  });

  it.each([
    [
      'its link leads to somebody else',
      () => link().setAttribute('href', `/employer/candidate/view/${idOf('bob')}`),
    ],
    ['its link is gone', () => link().remove()],
    ['another link stands in its place', () => link().replaceWith(linkOf('bob'))],
    ['something stands between', () => link().after(document.createElement('b'))],
    ['it is moved', () => linkOf('bob').after(hosts()[0]!)],
  ])('goes in the same task when %s', async (_what, change) => {
    change();
    await Promise.resolve();
    expect(marked()).toEqual(['cid']);
  });

  it('appears beside the candidate the row changes to', async () => {
    link().textContent = 'cid again';
    linkOf('cid again').setAttribute('href', linkOf('cid').getAttribute('href')!);
    await see();
    expect(marked()).toEqual(['cid again', 'cid']);
    expect(asked).toHaveLength(1);
  });

  it('comes back when the page throws it out, but not for ever', async () => {
    for (let time = 0; time < 5; time += 1) {
      hosts()[0]!.remove();
      await see();
      expect(marked()).toEqual(['ann', 'cid']);
    }
    hosts()[0]!.remove();
    await see();
    expect(marked()).toEqual(['cid']);
  });

  it('does not come back more often when asked about again', async () => {
    for (let time = 0; time < 6; time += 1) {
      expect(marked()).toEqual(['ann', 'cid']);
      hosts()[0]!.remove();
      await pass(0);
      marks.renew();
      await see();
    }
    hosts()[0]!.remove();
    await see();
    expect(marked()).toEqual(['cid']);
  });

  it('has its words go where it goes, and out of sight with it', () => {
    let seen: Element | null = hosts()[0]!;
    const at = vi.fn((_x: number, _y: number) => seen);
    Object.defineProperty(document, 'elementFromPoint', { value: at, configurable: true });
    const scroll = (bottom: number) => {
      const place = { left: 10, bottom } as DOMRect;
      vi.spyOn(button(), 'getBoundingClientRect').mockReturnValue(place);
      document.querySelector('table')!.dispatchEvent(new Event('scroll'));
    };
    button().dispatchEvent(new Event('focus'));
    const words = roots.get(hosts()[0]!)!.querySelector('span')!;
    scroll(200);
    expect(at).toHaveBeenLastCalledWith(20, 190);
    expect(words.style.scale).toBe('1');
    seen = document.body;
    scroll(-50);
    expect(words.style.scale).toBe('0');
    seen = hosts()[0]!;
    scroll(90);
    expect(at).toHaveBeenLastCalledWith(20, 80);
    expect(words.style.scale).toBe('1');
    button().dispatchEvent(new Event('blur'));
    scroll(40);
    expect(at).toHaveBeenLastCalledWith(20, 80);
    Reflect.deleteProperty(document, 'elementFromPoint');
  });

  it('explains itself while it is pointed at or has the focus, until Escape', () => {
    const text = () => roots.get(hosts()[0]!)!.textContent;
    expect(text()).toBe('');
    button().dispatchEvent(new Event('focus'));
    expect(text()).toBe('profile of ann');
    button().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(text()).toBe('');
    button().dispatchEvent(new Event('pointerenter'));
    expect(text()).toBe('profile of ann');
    expect(showPopover).toHaveBeenCalledTimes(2);
    button().dispatchEvent(new Event('pointerleave'));
    expect(text()).toBe('');
  });
});
