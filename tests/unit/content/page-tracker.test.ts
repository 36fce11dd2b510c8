// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { INITIAL_FRAME } from '../../../lib/shared/model/frame';
import { trackPage, type PageParts } from '../../../lib/content/page-tracker';
import type { OpenPerson } from '../../../lib/content/list-marks';
import { trustEvents } from '../fixtures/trusted-events';

(window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
  'https://hire.jobscore.com/',
);

const HIRE = 'https://hire.jobscore.com/employer';
const idOf = (letter: string) => `${letter}1${letter.repeat(20)}`;
const urlOf = (letter: string) => `${HIRE}/candidate/view/${idOf(letter)}`;
const show = (body: string) => void (document.body.innerHTML = `<main>${body}</main>`);
const ADA = '<h1>Ada</h1><p>ada@example.com</p>';
const BOB = '<h1>Bob</h1><p>bob@example.com</p>';

/** The events, in order. */
let events: string[];
let isAlive: boolean;
let reports: { answer(open: boolean): void; fail(): void }[];
let navigation: EventTarget;
let end = () => {};
/** Sends the page a message, as the extension does, and returns its answer. */
let say: Parameters<PageParts['listen']>[0];
/** Set while the candidates of lists are marked. */
let isMarked: boolean;
/** Picks a candidate of a list, and closes the frame again. */
let pick: OpenPerson;
let close: () => void;

function follow(url: string, body: string) {
  go(url, false);
  show(body);
  let visits = 0;
  end = trackPage({
    window,
    frame: {
      clear: visit => events.push(`clear ${visit}`),
      ready: (visit, { open }) => events.push(`ready ${visit} ${open ? 'open' : 'closed'}`),
      update: look => events.push(`update ${JSON.stringify(look)}`),
      remove: () => events.push('remove'),
      outdate: () => events.push('outdate'),
      refit: () => {},
      pick: (visit, closed) => {
        events.push(`pick ${visit}`);
        close = closed;
      },
    },
    marks: {
      on: open => {
        isMarked = true;
        pick = open;
      },
      renew: () => events.push('marks anew'),
      off: () => void (isMarked = false),
    },
    report: ({ candidateIds: [candidateId], emails }, visit) => {
      events.push(['report', visit, candidateId?.[0] ?? '?', ...emails].join(' '));
      return new Promise((resolve, reject) =>
        reports.push({
          answer: open => resolve({ ...INITIAL_FRAME, open }),
          fail: () => reject(new Error('no answer')),
        }),
      );
    },
    look: async () => ({ width: 460 }),
    listen: heard => (say = heard),
    left: async () => events.push('left'),
    isAlive: () => isAlive,
    newVisit: () => `visit${++visits}`,
  });
}

function go(url: string, isTold = true) {
  history.pushState(null, '', url);
  if (isTold) navigation.dispatchEvent(new Event('currententrychange'));
}

/** Lets the time pass in which the page is looked at again. */
const pass = (time = 400) => vi.advanceTimersByTimeAsync(time);
const took = () => events.splice(0);

beforeEach(() => {
  trustEvents(true);
  vi.useFakeTimers();
  events = [];
  reports = [];
  isAlive = true;
  navigation = new EventTarget();
  Object.assign(window, { navigation });
});
afterEach(() => {
  end();
  vi.useRealTimers();
});

describe('a candidate’s page', () => {
  it('is reported, and the frame is notified at once and again when the background knows', async () => {
    follow(urlOf('a'), ADA);
    expect(took()).toEqual(['clear visit1', 'report visit1 a ada@example.com']);
    reports[0]!.answer(true);
    await pass(0);
    expect(took()).toEqual(['ready visit1 open']);
  });

  it('is reported again when its email comes late', async () => {
    follow(urlOf('a'), '<p>Loading</p>');
    expect(took()).toEqual(['clear visit1', 'report visit1 a']);
    await pass(3_000);
    show(ADA);
    await pass();
    expect(took()).toEqual(['report visit1 a ada@example.com']);
    reports[0]!.answer(false);
    reports[1]!.answer(false);
    await pass(0);
    expect(took()).toEqual(['ready visit1 closed', 'ready visit1 closed']);
  });

  it('begins with the address alone while the page is being parsed', async () => {
    const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    follow(urlOf('a'), '');
    expect(took()).toEqual(['clear visit1', 'report visit1 a']);
    show(ADA);
    state.mockRestore();
    document.dispatchEvent(new Event('DOMContentLoaded'));
    expect(took()).toEqual(['report visit1 a ada@example.com']);
  });

  it('is not reported before it is shown, when drawn in advance', () => {
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
    follow(urlOf('a'), ADA);
    expect(took()).toEqual([]);
    document.dispatchEvent(new Event('prerenderingchange'));
    expect(took()).toHaveLength(2);
    Reflect.deleteProperty(document, 'prerendering');
  });

  it('keeps its visit from tab to tab, and takes no colleague’s address there', async () => {
    follow(urlOf('a'), ADA);
    took();
    go(`${urlOf('a')}?sub=view_team`);
    show(`${ADA}<p>colleague@example.com</p>`);
    await pass();
    expect(took()).toEqual([]);
  });

  it('is a new visit when it comes back out of memory', () => {
    follow(urlOf('a'), ADA);
    took();
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(took()).toEqual(['clear visit2', 'report visit2 a ada@example.com']);
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
    expect(took()).toEqual([]);
  });
});

describe('the next candidate by single-page navigation', () => {
  beforeEach(async () => {
    follow(urlOf('a'), ADA);
    reports[0]!.answer(true);
    await pass();
    took();
  });

  it('does not get the email that the page still shows', async () => {
    go(urlOf('b'));
    expect(took()).toEqual(['clear visit2', 'report visit2 b']);
    await pass(1_000);
    expect(took()).toEqual([]);
    show(BOB);
    await pass();
    expect(took()).toEqual(['report visit2 b bob@example.com']);
  });

  it('does not get it when only the heading changes at first', async () => {
    go(urlOf('b'));
    show('<h1>Bob</h1><p>ada@example.com</p>');
    await pass();
    expect(took()).toEqual(['clear visit2', 'report visit2 b', 'report visit2 b']);
  });

  it('gets its own when the page was drawn before the address changed, in one task', async () => {
    show(BOB);
    go(urlOf('b'));
    expect(took()).toEqual(['clear visit2', 'report visit2 b bob@example.com']);
  });

  it('gets its own so after a long while, too, if the user pressed something', async () => {
    await pass(60_000);
    window.dispatchEvent(new Event('pointerdown'));
    show(BOB);
    go(urlOf('b'));
    expect(took()).toEqual(['clear visit2', 'report visit2 b bob@example.com']);
  });

  it.each([
    ['a key that the user pressed', true, 'report visit2 b bob@example.com'],
    ['no key that a script made up', false, 'report visit2 b'],
  ])('counts %s', async (_, areTrusted, expected) => {
    await pass(60_000);
    trustEvents(areTrusted);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    trustEvents(true);
    show(BOB);
    go(urlOf('b'));
    expect(took()).toEqual(['clear visit2', expected]);
  });

  it('does not get what came onto the first one’s page long after it was drawn', async () => {
    await pass(60_000);
    show(`${ADA}<p>second@example.com</p>`);
    await pass();
    go(urlOf('b'));
    document.querySelector('h1')!.textContent = 'Bob';
    await pass();
    expect(took()).toEqual(['clear visit2', 'report visit2 b', 'report visit2 b']);
  });

  it('does not get an address shared by both', async () => {
    show('<h1>Bob</h1><p>ada@example.com</p>');
    go(urlOf('b'));
    await pass();
    expect(took()).toEqual(['clear visit2', 'report visit2 b']);
  });

  it('is the only one sent to the frame, however late the answers', async () => {
    for (const letter of 'bcdefghijk') go(urlOf(letter));
    for (const report of reports.toReversed()) report.answer(true);
    await pass();
    expect(took().filter(event => event.startsWith('ready'))).toEqual(['ready visit11 open']);
  });

  it('is not mixed up by an address that the list showed', async () => {
    go(`${HIRE}/candidates`);
    show('<p>ada@example.com</p><p>bob@example.com</p>');
    await pass();
    expect(took()).toEqual(['remove', 'left']);
    go(urlOf('b'));
    await pass();
    expect(took()).toEqual(['clear visit2', 'report visit2 b']);
  });

  it('is noticed by its content where the address names nobody', async () => {
    go(`${HIRE}/candidate/view?card=current`);
    show('<h1>Cid</h1><p>cid@example.com</p>');
    await pass();
    expect(took()).toEqual(['clear visit2', 'report visit2 ?', 'report visit2 ? cid@example.com']);
    await pass(120_000);
    show(BOB);
    await pass(1_500);
    expect(took()).toEqual(['clear visit3', 'report visit3 ? bob@example.com']);
  });
});

describe('a page without a candidate', () => {
  it('is listed once, and not viewed', async () => {
    follow(`${HIRE}/jobs`, ADA);
    expect(took()).toEqual(['remove', 'left']);
    show(BOB);
    go(`${HIRE}/candidates`);
    await pass(20_000);
    expect(took()).toEqual([]);
  });

  it('takes the frame away', () => {
    follow(urlOf('a'), ADA);
    took();
    go(`${HIRE}/candidates`);
    expect(took()).toEqual(['remove', 'left']);
  });
});

describe('a background that cannot answer', () => {
  it('is sent again with what is then known', async () => {
    follow(urlOf('a'), ADA);
    reports[0]!.fail();
    await pass(600);
    expect(took()).toEqual([
      'clear visit1',
      'report visit1 a ada@example.com',
      'report visit1 a ada@example.com',
    ]);
    reports[1]!.answer(true);
    await pass(0);
    expect(took()).toEqual(['ready visit1 open']);
  });

  it('is asked for as long as its candidate is shown, after growing gaps', async () => {
    follow(urlOf('a'), ADA);
    for (const gap of [200, 800, 1_800, 3_200, 5_000, 5_000, 5_000]) {
      const before = reports.length;
      reports.at(-1)!.fail();
      await pass(gap - 1);
      expect(reports).toHaveLength(before);
      await pass(1);
      expect(reports).toHaveLength(before + 1);
    }
    go(urlOf('b'));
    took();
    reports.at(-1)!.fail();
    await pass(0);
    go(`${HIRE}/jobs`);
    await pass(60_000);
    expect(took()).toEqual(['remove', 'left']);
  });

  it.each([
    ['a report fails', () => reports[0]!.fail()],
    ['the page navigates', () => go(urlOf('b'))],
    ['the tab is looked at again', () => void document.dispatchEvent(new Event('visibilitychange'))],
  ])('because the extension is gone is noticed when %s', async (_, happen) => {
    follow(urlOf('a'), ADA);
    took();
    isAlive = false;
    happen();
    await pass(0);
    expect(took()).toEqual(['outdate']);
    go(urlOf('c'));
    show(BOB);
    await pass(60_000);
    expect(took()).toEqual([]);
  });
});

describe('a list', () => {
  const LIST = `${HIRE}/candidates`;
  const back = vi.fn();

  it('has its candidates marked, once it is parsed, and no candidate’s page has', () => {
    const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    isMarked = false;
    follow(LIST, '');
    expect(isMarked).toBe(false);
    state.mockRestore();
    document.dispatchEvent(new Event('DOMContentLoaded'));
    expect(isMarked).toBe(true);
    go(urlOf('a'));
    expect(isMarked).toBe(false);
    go(LIST);
    expect(isMarked).toBe(true);
    end();
    expect(isMarked).toBe(false);
  });

  it('shows the picked person, whatever emails the page has, until the frame is closed', async () => {
    follow(LIST, ADA);
    took();
    pick(idOf('b'), back);
    expect(took()).toEqual(['pick visit1', 'report visit1 b']);
    reports[0]!.answer(false);
    await pass();
    expect(took()).toEqual(['ready visit1 closed']);
    close();
    expect(took()).toEqual(['remove', 'left']);
    expect(back).toHaveBeenCalledOnce();
  });

  it('shows only the one picked last', async () => {
    follow(LIST, ADA);
    took();
    pick(idOf('b'), back);
    pick(idOf('c'), back);
    expect(took()).toEqual(['pick visit1', 'report visit1 b', 'pick visit2', 'report visit2 c']);
    for (const report of reports) report.answer(true);
    await pass();
    expect(took()).toEqual(['ready visit2 open']);
  });

  it('gives way to the candidate of the next page', async () => {
    follow(LIST, ADA);
    pick(idOf('b'), back);
    took();
    go(urlOf('c'));
    expect(took()).toEqual(['remove', 'clear visit2', 'report visit2 c']);
    for (const report of reports) report.answer(true);
    await pass();
    expect(took()).toEqual(['ready visit2 open']);
  });

  it('keeps the picked person while its own page changes, and nowhere else', () => {
    follow(LIST, ADA);
    pick(idOf('b'), back);
    took();
    go(`${LIST}?page=2`);
    expect(took()).toEqual([]);
    go(`${HIRE}/dashboard`);
    expect(took()).toEqual(['remove', 'left']);
  });

  it('shows nobody who was picked when the extension is gone', () => {
    follow(LIST, ADA);
    took();
    isAlive = false;
    pick(idOf('b'), back);
    expect(took()).toEqual(['outdate']);
  });
});

describe('events that a script of the page makes up', () => {
  it.each([
    ['resize', () => window],
    ['pageshow', () => window],
    ['visibilitychange', () => document],
    ['DOMContentLoaded', () => document],
    ['currententrychange', () => navigation],
  ])('are ignored: %s', async (type, target) => {
    const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    follow(urlOf('a'), '');
    state.mockRestore();
    reports[0]!.answer(true);
    await pass(0);
    took();
    show(ADA);
    if (type === 'currententrychange') go(urlOf('b'), false);
    const happen = () => target().dispatchEvent(Object.assign(new Event(type), { persisted: true }));
    trustEvents(false);
    happen();
    await pass();
    expect(took()).toEqual([]);
    trustEvents(true);
    happen();
    await pass();
    expect(took()).not.toEqual([]);
  });
});

describe('the frame’s look', () => {
  it('is asked for when the window changes, or is looked at again, while somebody is shown', async () => {
    follow(urlOf('a'), ADA);
    reports[0]!.answer(true);
    await pass(0);
    took();
    window.dispatchEvent(new Event('resize'));
    window.dispatchEvent(new Event('resize'));
    await pass();
    expect(took()).toEqual(['update {"width":460}']);
    document.dispatchEvent(new Event('visibilitychange'));
    await pass();
    expect(took()).toEqual(['update {"width":460}']);
    go(`${HIRE}/dashboard`);
    took();
    window.dispatchEvent(new Event('resize'));
    await pass();
    expect(took()).toEqual([]);
  });

  it('follows the extension, which learns the page’s candidate', () => {
    follow(urlOf('a'), ADA);
    took();
    expect(say({ away: true })).toBe('visit1');
    expect(took()).toEqual(['update {"away":true}']);
    go(`${HIRE}/dashboard`);
    expect(say({})).toBeUndefined();
  });

  it('gets the page’s candidate again when that was forgotten', async () => {
    follow(urlOf('a'), ADA);
    reports[0]!.answer(true);
    await pass(0);
    took();
    say({ marks: true });
    expect(took()).not.toContain('report visit1 a ada@example.com');
    say({ report: true });
    reports[1]!.answer(true);
    await pass(0);
    expect(took()).toEqual([
      'update {"report":true}',
      'report visit1 a ada@example.com',
      'ready visit1 open',
    ]);
    go(`${HIRE}/dashboard`);
    took();
    say({ report: true });
    expect(took()).toEqual(['update {"report":true}']);
  });

  it('is separate from list marks, which are requested again only where they may differ', () => {
    follow(`${HIRE}/candidates`, ADA);
    say({ away: true });
    say({});
    expect(took()).not.toContain('marks anew');
    say({ marks: true });
    expect(took()).toContain('marks anew');
  });
});
