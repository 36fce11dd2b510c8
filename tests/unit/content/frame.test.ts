// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { INITIAL_FRAME, type FrameState } from '../../../lib/shared/model/frame';
import { frameWords } from '../../../lib/background/panel/frame-labels';
import { createFrame, type Frame } from '../../../lib/content/frame';
import { trustEvents } from '../fixtures/trusted-events';

const remember = vi.fn();
const reload = vi.fn();
let isAlive: boolean;
let frame: Frame;
/** The shadow root of the frame made last; closed to everyone else. */
let shadow: ShadowRoot;
/** Messages posted to the sidebar page. */
let posted: unknown[];

const attachShadow = Element.prototype.attachShadow;
const host = () => document.querySelector<HTMLElement>('[data-fitside=frame]');
const tab = () => shadow.querySelector<HTMLButtonElement>('button[aria-label="Open Fitside"]')!;
const iframe = () => shadow.querySelector('iframe');
const margin = () => document.documentElement.style.getPropertyValue('margin-right');
const look = (open: boolean, rest: Partial<FrameState> = {}) => ({ ...INITIAL_FRAME, open, ...rest });
const resize = (width: number) => {
  Object.defineProperty(window, 'innerWidth', { value: width, configurable: true });
  window.dispatchEvent(new Event('resize'));
};
/** A window for the sidebar page, which happy-dom does not load. */
const sidebar = { postMessage: vi.fn() };
/** The page's end of each channel that was opened. */
let ports: FakePort[];
class FakePort extends EventTarget {
  start = vi.fn();
  postMessage = (message: unknown) => void posted.push(message);
}
const load = () => iframe()!.dispatchEvent(new CustomEvent('load'));
const say = (data: unknown) => {
  if (ports.length === 0) load();
  ports.at(-1)!.dispatchEvent(Object.assign(new Event('message'), { data }));
};
const press = (detail = 1) => {
  if (detail > 0) tab().dispatchEvent(new Event('pointerdown'));
  tab().dispatchEvent(new MouseEvent('click', { detail }));
};

beforeEach(() => {
  vi.clearAllMocks();
  isAlive = true;
  trustEvents(true);
  posted = [];
  ports = [];
  vi.stubGlobal(
    'MessageChannel',
    class {
      port1 = new FakePort();
      port2 = new FakePort();
      constructor() {
        ports.push(this.port1);
      }
    },
  );
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    shadow = attachShadow.call(this, init);
    return shadow;
  });
  // happy-dom loads no extension page and complains; a document of its own it lets be.
  const createElement = document.createElement.bind(document);
  vi.spyOn(document, 'createElement').mockImplementation((name: string) => {
    const element = createElement(name);
    if (name === 'iframe') {
      element.setAttribute('srcdoc', '');
      const dispatch = element.dispatchEvent.bind(element);
      // A frame of happy-dom's loads at some time; those of the tests when they want.
      element.dispatchEvent = event =>
        (event.type === 'load' && !(event instanceof CustomEvent)) || dispatch(event);
    }
    return element;
  });
  vi.spyOn(HTMLIFrameElement.prototype, 'contentWindow', 'get').mockReturnValue(sidebar as never);
  document.body.innerHTML = '<input>';
  resize(1_200);
  frame = createFrame({
    window,
    source: 'chrome-extension://fitside/sidepanel.html',
    origin: 'chrome-extension://fitside',
    words: { open: 'Open Fitside', gone: 'Fitside was removed.', reload: 'Reload', dismiss: 'Close' },
    remember,
    isAlive: () => isAlive,
    reload,
  });
});
afterEach(() => {
  frame.remove();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the frame', () => {
  it('is not there before the background knows of the candidate', () => {
    frame.clear('v1');
    expect(host()).toBeNull();
    frame.ready('v1', look(true));
    expect(host()!.parentElement).toBe(document.documentElement);
    expect(host()!.shadowRoot).toBeNull();
  });

  it('comes after the page is parsed', () => {
    const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    frame.ready('v1', look(true));
    expect(host()).toBeNull();
    state.mockReturnValue('interactive');
    document.dispatchEvent(new Event('DOMContentLoaded'));
    expect(host()).not.toBeNull();
  });

  it('open, is a titled iframe beside the page, and leaves the focus where it is', () => {
    document.querySelector('input')!.focus();
    frame.ready('v1', look(true));
    expect(iframe()!.title).toBe('Fitside');
    expect(iframe()!.src).toBe('chrome-extension://fitside/sidepanel.html');
    expect(iframe()!.inert).toBe(false);
    expect(margin()).toBe('380px');
    expect(tab().style.getPropertyValue('display')).toBe('none');
    expect(document.activeElement).toBe(document.querySelector('input'));
  });

  it('closed, is a button and loads nothing', () => {
    frame.ready('v1', look(false));
    expect(iframe()).toBeNull();
    expect(margin()).toBe('');
    expect(tab().style.getPropertyValue('display')).toBe('block');
    expect(host()!.style.getPropertyValue('width')).toBe('36px');
  });

  it('does not open by itself in a narrow window, nor move its page', () => {
    resize(700);
    frame.ready('v1', look(true));
    expect(iframe()).toBeNull();
    press();
    expect(iframe()!.inert).toBe(false);
    expect(margin()).toBe('');
    resize(1_200);
    expect(margin()).toBe('380px');
    resize(700);
    expect(margin()).toBe('');
  });

  it('stays as the user has it, whatever later answers contain', () => {
    frame.ready('v1', look(true));
    say('close');
    frame.clear('v2');
    frame.ready('v2', look(true));
    expect(iframe()!.inert).toBe(true);
  });

  it('goes without a trace, and comes back', () => {
    frame.ready('v1', look(true));
    frame.remove();
    expect(host()).toBeNull();
    expect(document.documentElement.getAttribute('style') ?? '').toBe('');
    frame.ready('v2', look(true));
    expect(iframe()!.inert).toBe(false);
  });

  it('takes the place of what an earlier version left behind', () => {
    frame.ready('v1', look(true));
    const later = createFrame({
      window,
      source: '',
      origin: '',
      words: {} as never,
      remember,
      isAlive: () => true,
      reload,
    });
    expect(host()).toBeNull();
    expect(margin()).toBe('');
    later.remove();
  });
});

describe('opening and closing', () => {
  it('by the button opens, is remembered, and moves the focus in', async () => {
    frame.ready('v1', look(false));
    press();
    expect(remember.mock.calls).toEqual([[true]]);
    expect(iframe()!.inert).toBe(false);
    await vi.waitFor(() => expect(shadow.activeElement).toBe(iframe()));
  });

  it('by a script of the page does nothing', () => {
    frame.ready('v1', look(false));
    trustEvents(false);
    press();
    expect(iframe()).toBeNull();
    expect(remember).not.toHaveBeenCalled();
  });

  it('from the sidebar closes, is remembered, and keeps it loaded out of reach', () => {
    frame.ready('v1', look(true));
    const kept = iframe();
    say('close');
    expect(remember.mock.calls).toEqual([[false]]);
    expect(iframe()).toBe(kept);
    expect(kept!.inert).toBe(true);
    expect(kept!.style.getPropertyValue('display')).toBe('none');
    expect(margin()).toBe('');
    press();
    expect(iframe()).toBe(kept);
    expect(kept!.inert).toBe(false);
  });

  it('for one candidate alone is not remembered, and opens again with the next', () => {
    frame.ready('v1', look(true));
    say('dismiss');
    expect(iframe()!.inert).toBe(true);
    frame.ready('v1', look(true));
    expect(iframe()!.inert).toBe(true);
    frame.ready('v2', look(true));
    expect(iframe()!.inert).toBe(false);
    expect(remember).not.toHaveBeenCalled();
    say('dismiss');
    press();
    say('close');
    frame.ready('v3', look(true));
    expect(iframe()!.inert).toBe(true);
  });

  it('ignores the page, whatever it posts', () => {
    frame.ready('v1', look(true));
    load();
    for (const data of ['close', { fitside: 'close' }]) {
      window.dispatchEvent(Object.assign(new Event('message'), { data, source: sidebar }));
    }
    expect(iframe()!.inert).toBe(false);
    expect(remember).not.toHaveBeenCalled();
  });

  it('gives the focus back to what had it before the pointer took it', () => {
    frame.ready('v1', look(false));
    document.querySelector('input')!.focus();
    press();
    say('close');
    expect(document.activeElement).toBe(document.querySelector('input'));
  });

  it.each([
    ['was opened from the keyboard', () => press(0)],
    ['was opened with nothing in focus', () => press()],
  ])('gives it to the button when the frame %s', (_, open) => {
    frame.ready('v1', look(false));
    (document.activeElement as HTMLElement | null)?.blur();
    open();
    say('close');
    expect(shadow.activeElement).toBe(tab());
  });

  it('gives it to the button when the frame opened by itself, or the element is gone', () => {
    frame.ready('v1', look(true));
    say('close');
    expect(shadow.activeElement).toBe(tab());
    document.querySelector('input')!.focus();
    press();
    document.querySelector('input')!.remove();
    say('close');
    expect(shadow.activeElement).toBe(tab());
  });
});

describe('messages to the sidebar page', () => {
  it('is the visit when it has loaded, each change at once, and when the background knows', () => {
    frame.clear('v1');
    frame.ready('v1', look(true));
    posted = [];
    load();
    frame.clear('v2');
    frame.ready('v2', look(true));
    expect(posted).toEqual([
      { visit: 'v1', ready: true },
      { visit: 'v2', ready: false },
      { visit: 'v2', ready: true },
    ]);
  });

  it('go through a channel that only Fitside’s own document gets, and only once', () => {
    frame.ready('v1', look(true));
    load();
    expect(sidebar.postMessage.mock.calls).toEqual([
      ['fitside', 'chrome-extension://fitside', [expect.anything()]],
    ]);
  });

  it('end with the frame, which closes, once another document is there', () => {
    frame.ready('v1', look(true));
    load();
    load();
    expect(iframe()).toBeNull();
    expect(sidebar.postMessage).toHaveBeenCalledOnce();
    posted = [];
    frame.clear('v2');
    expect(posted).toEqual([]);
    press();
    load();
    expect(posted.at(-1)).toEqual({ visit: 'v2', ready: false });
  });

  it('is to forget, but not to ask, while it is closed', () => {
    frame.ready('v1', look(true));
    say('close');
    expect(posted.at(-1)).toEqual({ visit: 'v1', ready: false });
    posted = [];
    frame.clear('v2');
    frame.ready('v2', look(true));
    expect(posted).toEqual([
      { visit: 'v2', ready: false },
      { visit: 'v2', ready: false },
    ]);
    press();
    expect(posted.at(-1)).toEqual({ visit: 'v2', ready: true });
  });
});

describe('a frame that is only drawn otherwise', () => {
  it('sends the sidebar page nothing, which would read everything again', () => {
    frame.ready('v1', look(true));
    posted = [];
    frame.update({});
    frame.update({ side: 'left', width: 460, words: frameWords('es'), away: false });
    expect(posted).toEqual([]);
    expect(document.documentElement.style.getPropertyValue('margin-left')).toBe('460px');
  });

  it('sends it when the user’s key opens and closes it, and remembers which', () => {
    frame.update({ toggle: true });
    expect(remember).not.toHaveBeenCalled();
    frame.ready('v1', look(true));
    load();
    posted = [];
    frame.update({ toggle: true });
    frame.update({ toggle: true });
    expect(posted).toEqual([
      { visit: 'v1', ready: false },
      { visit: 'v1', ready: true },
    ]);
    frame.update({ away: true });
    frame.update({ toggle: true });
    expect(remember.mock.calls).toEqual([[false], [true]]);
  });

  it('sends it when that opens or closes it, and anything more the background learns', () => {
    frame.ready('v1', look(true));
    load();
    posted = [];
    frame.update({ open: false });
    frame.update({ open: true });
    frame.ready('v1', look(true));
    expect(posted).toEqual([
      { visit: 'v1', ready: false },
      { visit: 'v1', ready: true },
      { visit: 'v1', ready: true },
    ]);
  });
});

describe('a page whose style sheets come late', () => {
  it('has its fixed bar moved aside once it has loaded', () => {
    const bar = document.createElement('header');
    document.body.append(bar);
    Object.defineProperty(document, 'elementsFromPoint', { value: () => [bar], configurable: true });
    frame.ready('v1', look(true));
    expect(bar.style.marginRight).toBe('');
    bar.style.position = 'fixed';
    window.dispatchEvent(new Event('load'));
    expect(bar.style.marginRight).toBe(margin());
    Reflect.deleteProperty(document, 'elementsFromPoint');
  });
});

describe('a page that throws the frame out', () => {
  const settle = () => new Promise(resolve => setTimeout(resolve, 0));

  it('gets it back, ten times at most', async () => {
    frame.ready('v1', look(true));
    for (let i = 0; i < 10; i++) {
      host()!.remove();
      await settle();
      expect(host()).not.toBeNull();
    }
    host()!.remove();
    await settle();
    expect(host()).toBeNull();
    expect(margin()).toBe('');
  });

  it('has a sidebar again for the next candidate, after ten removals', async () => {
    frame.ready('v1', look(true));
    for (let i = 0; i <= 10; i++) {
      host()?.remove();
      await settle();
    }
    expect(host()).toBeNull();
    frame.ready('v2', look(true));
    expect(host()).not.toBeNull();
    host()!.remove();
    await settle();
    expect(host()).not.toBeNull();
  });

  it('is not defied when there is nothing to show', async () => {
    frame.ready('v1', look(true));
    frame.remove();
    document.documentElement.append(document.createElement('i'));
    await settle();
    expect(host()).toBeNull();
  });
});

describe('an extension that is gone', () => {
  const button = (text: string) => [...shadow.querySelectorAll('button')].find(b => b.textContent === text)!;

  it('is shown in place of the sidebar, with a way to go on', () => {
    frame.ready('v1', look(true));
    frame.outdate();
    expect(iframe()).toBeNull();
    expect(margin()).toBe('');
    expect(shadow.querySelector('[role=status]')!.textContent).toContain('Fitside was removed.');
    button('Reload').click();
    expect(reload).toHaveBeenCalledTimes(1);
    button('×').click();
    expect(host()).toBeNull();
  });

  it('is notified once the user opens a closed frame', () => {
    frame.ready('v1', look(false));
    frame.outdate();
    expect(tab().isConnected).toBe(true);
    isAlive = false;
    press();
    expect(iframe()).toBeNull();
    expect(shadow.querySelector('[role=status]')).not.toBeNull();
    expect(remember).not.toHaveBeenCalled();
  });

  it('does not let a script of the page press its buttons', () => {
    frame.ready('v1', look(true));
    frame.outdate();
    trustEvents(false);
    button('Reload').click();
    button('×').click();
    expect(reload).not.toHaveBeenCalled();
    expect(host()).not.toBeNull();
  });
});

describe('the frame of somebody picked in a list', () => {
  const closed = vi.fn();

  it('is open at once, whatever is remembered, and remembers nothing', () => {
    frame.pick('v1', closed);
    expect(iframe()!.inert).toBe(false);
    load();
    expect(posted).toEqual([{ visit: 'v1', ready: false }]);
    frame.ready('v1', look(false));
    expect(posted.at(-1)).toEqual({ visit: 'v1', ready: true });
    say('close');
    expect(closed).toHaveBeenCalledOnce();
    expect(host()).toBeNull();
    expect(margin()).toBe('');
    expect(remember).not.toHaveBeenCalled();
  });

  it('forgets the last one when another is picked, in the same place', () => {
    frame.pick('v1', closed);
    frame.ready('v1', look(true));
    load();
    const before = iframe();
    frame.pick('v2', closed);
    expect(iframe()).toBe(before);
    expect(posted.at(-1)).toEqual({ visit: 'v2', ready: false });
  });

  it('leaves it to what is remembered whether a candidate’s page has it open', () => {
    frame.pick('v1', closed);
    frame.pick('v2', closed);
    frame.remove();
    frame.clear('v3');
    frame.ready('v3', look(false));
    expect(iframe()).toBeNull();
  });

  it('opens for the next candidate if it was closed for the last one alone', () => {
    frame.ready('v1', look(true));
    say('dismiss');
    frame.remove();
    frame.pick('v2', closed);
    frame.ready('v2', look(true));
    frame.remove();
    frame.ready('v3', look(true));
    expect(iframe()!.inert).toBe(false);
  });
});

describe('beside the browser’s side panel', () => {
  it('gives way, blank and without room, and comes back as it was', () => {
    frame.ready('v1', look(true));
    frame.update({ away: true });
    expect(host()).toBeNull();
    expect(document.documentElement.getAttribute('style') ?? '').toBe('');
    frame.clear('v2');
    frame.ready('v2', look(true, { away: true }));
    expect(host()).toBeNull();
    posted = [];
    frame.update({ away: false });
    load();
    expect(posted.at(-1)).toEqual({ visit: 'v2', ready: true });
    expect(margin()).toBe('380px');
  });

  it('does not come back for nobody, nor before the background knows', () => {
    frame.update({ away: true });
    frame.update({ away: false });
    expect(host()).toBeNull();
    frame.clear('v1');
    frame.update({ away: false });
    expect(host()).toBeNull();
    frame.ready('v1', look(true));
    frame.update({ away: true });
    frame.remove();
    frame.update({ away: false });
    expect(host()).toBeNull();
  });

  it('opens where the user wants it back in the page, and is closed where not', () => {
    frame.ready('v1', look(false, { away: true }));
    frame.update({ away: false, open: true });
    expect(iframe()!.inert).toBe(false);
    frame.update({ away: true });
    frame.update({ away: false, open: false });
    expect(iframe()).toBeNull();
    expect(tab().style.getPropertyValue('display')).toBe('block');
  });

  it('stays closed once the panel was closed, though it was closed for one candidate alone before', () => {
    frame.ready('v1', look(true));
    say('dismiss');
    frame.update({ away: true });
    frame.update({ away: false, open: false });
    frame.ready('v2', look(false));
    expect(iframe()).toBeNull();
  });

  it('stays closed for the one candidate it was closed for, and opens with the next', () => {
    frame.ready('v1', look(true));
    say('dismiss');
    frame.update({ away: true });
    frame.update({ away: false });
    expect(iframe()).toBeNull();
    frame.ready('v2', look(true));
    expect(iframe()!.inert).toBe(false);
  });

  it('shows nobody picked in a list, until the panel goes', () => {
    frame.update({ away: true });
    frame.pick('v1', () => {});
    frame.ready('v1', look(false, { away: true }));
    expect(host()).toBeNull();
    frame.update({ away: false });
    expect(iframe()!.inert).toBe(false);
  });
});

describe('as the user wants it', () => {
  it('is at the left, as wide as is wanted', () => {
    frame.ready('v1', look(true, { side: 'left', width: 460 }));
    expect(document.documentElement.style.getPropertyValue('margin-left')).toBe('460px');
    expect(margin()).toBe('');
    expect(host()!.style.getPropertyValue('direction')).toBe('rtl');
  });

  it('speaks the language that the user chose, and another once they choose another', () => {
    frame.ready('a', look(false, { words: frameWords('es') }));
    expect([...shadow.querySelectorAll('button')].map(({ title }) => title)).toEqual(['Abrir Fitside']);
    frame.update({ words: frameWords('en') });
    expect(tab().title).toBe('Open Fitside');
    frame.update({ words: frameWords('es'), open: true });
    frame.outdate();
    expect(shadow.textContent).toContain('Fitside se desactivó,');
    expect(shadow.querySelector('[aria-label="Cerrar"]')).not.toBeNull();
  });

  it('changes in a page that is open, and leaves open or closed alone', () => {
    frame.ready('v1', look(true));
    const before = iframe();
    frame.update({ side: 'left', width: 320 });
    expect(iframe()).toBe(before);
    expect(document.documentElement.style.cssText).toBe('margin-left: 320px !important;');
    say('close');
    frame.update({ side: 'right' });
    expect(iframe()!.inert).toBe(true);
    expect(document.documentElement.getAttribute('style') ?? '').toBe('');
  });
});
