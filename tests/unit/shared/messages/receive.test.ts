import { beforeEach, describe, expect, it, vi } from 'vitest';
import { receiver, type Handlers } from '../../../../lib/shared/messages/receive';
import type { Tier } from '../../../../lib/shared/messages/sender';
import { SECTIONS } from '../../../../lib/shared/model/section-lists';
import { OCCUPATION_PARTS, type Topic } from '../../../../lib/shared/model/topics';
import { protocol, type MessageName } from '../../../../lib/shared/messages/to-background';
import { NAMES, REQUESTS } from '../../fixtures/messages';
import { EXTENSION, sender, SENDERS, TAB } from '../../fixtures/senders';

const ofSection = (fields: object) => ({ sections: [{ section: 'careers', ...fields }] });

const TIERS: Tier[] = ['content', 'frame', 'page'];

/** Who may send what: written down a second time, so that a change of `protocol` is a decision. */
const ALLOWED: Record<MessageName, Tier | Tier[]> = {
  'page.candidate': 'content',
  'frame.look': 'content',
  'frame.sight': 'frame',
  'page.left': 'content',
  'frame.remember': 'content',
  'marks.read': 'content',
  'review.shown': 'page',
  'review.read': ['frame', 'page'],
  'review.useEmail': ['frame', 'page'],
  'review.useCandidate': ['frame', 'page'],
  'review.useProfile': ['frame', 'page'],
  'review.check': ['frame', 'page'],
  'review.link': ['frame', 'page'],
  'review.reject': ['frame', 'page'],
  'review.unlink': ['frame', 'page'],
  'review.enterInterests': ['frame', 'page'],
  'review.removeInterests': ['frame', 'page'],
  'review.useInterests': ['frame', 'page'],
  'review.useJobTitle': ['frame', 'page'],
  'review.useOccupation': ['frame', 'page'],
  'sheet.open': ['frame', 'page'],
  'profiler.open': ['frame', 'page'],
  'profiler.session': 'page',
  'profiler.progress': 'page',
  'profiler.keep': 'page',
  'profiler.restore': 'page',
  'panel.open': 'frame',
  'panel.opened': 'page',
  'panel.closed': 'page',
  'panel.left': 'page',
  'panel.stayed': 'page',
  'options.open': ['frame', 'page'],
  'onet.read': ['frame', 'page'],
  'occupations.open': ['frame', 'page'],
  'links.list': 'page',
  'links.remove': 'page',
  'links.restore': 'page',
  'people.known': 'page',
  'people.ask': 'page',
  'people.recent': 'page',
  'people.forget': 'page',
  'people.newest': 'page',
  'people.open': 'page',
  'consent.get': 'page',
  'consent.set': 'page',
  'keys.list': 'page',
  'keys.save': 'page',
  'keys.test': 'page',
  'keys.remove': 'page',
  'passphrase.state': 'page',
  'passphrase.set': 'page',
  'passphrase.change': 'page',
  'passphrase.lock': 'page',
  'passphrase.unlock': 'page',
  'passphrase.used': ['frame', 'page'],
  'passphrase.remove': 'page',
  'passphrase.forget': 'page',
  'settings.get': 'page',
  'tables.state': 'page',
  'tables.areTitleWords': 'page',
  'tables.read': 'page',
  'settings.set': 'page',
  'data.state': 'page',
  'data.clear': 'page',
  'data.export': 'page',
  'data.copy': 'page',
  'data.endCopy': 'page',
  'data.preview': 'page',
  'data.import': 'page',
  'activity.list': 'page',
  'activity.clear': 'page',
  'users.list': 'page',
};

const allowed = (name: MessageName): Tier[] => [ALLOWED[name]].flat();
/** A sender that may send the message. */
const senderOf = (name: MessageName) => SENDERS[allowed(name)[0]!];

const handle = vi.fn();
const handlers = Object.fromEntries(
  NAMES.map(name => [name, (request: unknown, tab: unknown) => handle(name, request, tab)]),
) as unknown as Handlers;
const receive = receiver(handlers, EXTENSION);

beforeEach(() => {
  handle.mockReset().mockResolvedValue('the reply');
});

it('knows of every message', () => {
  expect(NAMES.toSorted()).toEqual(Object.keys(protocol).toSorted());
});

describe.each(NAMES)('%s', name => {
  it.each(TIERS)(`is answered from %s only if that is its tier`, async tier => {
    const answer = receive({ type: name, request: REQUESTS[name] }, SENDERS[tier]);
    if (allowed(name).includes(tier)) {
      expect(await answer).toEqual({ reply: 'the reply' });
      expect(handle).toHaveBeenCalledExactlyOnceWith(name, REQUESTS[name], TAB);
    } else {
      expect(answer).toBeUndefined();
      expect(handle).not.toHaveBeenCalled();
    }
  });

  it.each([
    ['another extension', { ...senderOf(name), id: 'someotherextension' }],
    ['a web page', sender('https://example.org/')],
    ['a look-alike of JobScore', sender('https://hire.jobscore.com.example.org/employer/')],
    ['nobody', {}],
  ])('is dropped from %s', (_who, from) => {
    expect(receive({ type: name, request: REQUESTS[name] }, from)).toBeUndefined();
    expect(handle).not.toHaveBeenCalled();
  });

  it('is dropped with a field too many, in the request or around it', () => {
    const from = senderOf(name);
    expect(receive({ type: name, request: { ...REQUESTS[name], from: 'page' } }, from)).toBeUndefined();
    expect(receive({ type: name, request: REQUESTS[name], tabId: 1 }, from)).toBeUndefined();
    expect(handle).not.toHaveBeenCalled();
  });

  it.each(Object.keys(REQUESTS[name]).filter(field => !OPTIONAL.includes(field)))(
    'is dropped without its %s',
    field => {
      const { [field]: _, ...request } = REQUESTS[name] as Record<string, unknown>;
      expect(receive({ type: name, request }, senderOf(name))).toBeUndefined();
      expect(handle).not.toHaveBeenCalled();
    },
  );

  it('leaks nothing of what its handler throws', async () => {
    handle.mockRejectedValue(new Error('sk_live_0123456789 was refused by https://www.jofiscore.com'));
    expect(await receive({ type: name, request: REQUESTS[name] }, senderOf(name))).toBeUndefined();
  });
});

/** Fields that a request may leave out. */
const OPTIONAL = [
  'heading',
  'jobId',
  'zone',
  'pages',
  'refreshMinutes',
  'readNotes',
  'listMarks',
  'place',
  'openAutomatically',
  'side',
  'width',
  'purpose',
  'rememberRecent',
  'actingAs',
];

describe('a message that is none', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'keys.list'],
    ['a list', ['keys.list', {}]],
    ['no type', { request: {} }],
    ['an unknown type', { type: 'keys.read', request: {} }],
    ['a type every object has', { type: 'toString', request: {} }],
    ['a type that is no text', { type: ['keys.list'], request: {} }],
  ])('is dropped: %s', (_what, raw) => {
    for (const tier of TIERS) expect(receive(raw, SENDERS[tier])).toBeUndefined();
    expect(handle).not.toHaveBeenCalled();
  });
});

const ANSWERS = '12345'.repeat(6);
const GOOD_TOPICS: Topic[] = [
  ...OCCUPATION_PARTS.map(kind => ({ kind, code: '15-1252.00' })),
  { kind: 'zones' },
  { kind: 'search', words: 'x'.repeat(200), of: 'job' },
  { kind: 'search', words: 'nurse', of: 'career' },
  { kind: 'search', words: 'nurse', of: 'career', start: 21 },
  { kind: 'military', words: '68W' },
  { kind: 'military', words: '68W', start: 51 },
  { kind: 'military', words: '68W', branch: 'army' },
  { kind: 'questions', form: 30 },
  { kind: 'questions', form: 60 },
  { kind: 'results', answers: ANSWERS },
  { kind: 'matches', answers: ANSWERS + ANSWERS, page: 2, zone: 4 },
  { kind: 'matches', answers: ANSWERS, page: 2, isWorkedOut: true },
];
const BAD_TOPICS = [
  undefined,
  { kind: 'toString', code: '15-1252.00' },
  { kind: 'tasks' },
  { kind: 'tasks', code: '15-1252' },
  { kind: 'tasks', code: '15-1252.00\n' },
  { kind: 'tasks', code: '../15-1252.00' },
  { kind: 'tasks', code: '15-1252.00', page: 1 },
  { kind: 'zones', code: '15-1252.00' },
  { kind: 'search', words: ' ', of: 'job' },
  { kind: 'search', words: 'x'.repeat(201), of: 'job' },
  { kind: 'search', words: 'nurse', of: 'military' },
  { kind: 'search', words: 'nurse', of: 'career', start: 1 },
  { kind: 'search', words: 'nurse', of: 'career', start: 21.5 },
  { kind: 'military', words: '68W', branch: 'all' },
  { kind: 'military', words: '68W', start: '51' },
  { kind: 'questions', form: 20 },
  { kind: 'results', answers: '12345' },
  { kind: 'results', answers: `${ANSWERS}1` },
  { kind: 'results', answers: ANSWERS.replace('5', '6') },
  { kind: 'matches', answers: ANSWERS, page: 0 },
  { kind: 'matches', answers: ANSWERS, page: 1, zone: 6 },
  { kind: 'matches', answers: ANSWERS, page: 2, isWorkedOut: 'no' },
];

describe('a request that does not fit', () => {
  const emails = (count: number) => Array.from({ length: count }, (_, at) => `a${at}@example.org`);

  it.each<[MessageName, Record<string, unknown>]>([
    ['page.candidate', { visit: 'me' }],
    ['page.candidate', { candidateIds: ['short'] }],
    ['page.candidate', { candidateIds: ['qT7vWc2_hNd-8RkLm0ZxYb/..'] }],
    ['page.candidate', { candidateIds: ['qT7vWc2_hNd-8RkLm0ZxY\n'] }],
    ['page.candidate', { candidateIds: 'qT7vWc2_hNd-8RkLm0ZxYb' }],
    ['page.candidate', { heading: 'x'.repeat(101) }],
    ['page.candidate', { emails: ['not an address'] }],
    ['page.candidate', { emails: 'a@example.org' }],
    ['page.candidate', { emails: emails(11) }],
    ['page.candidate', { jobId: 'short' }],
    ['frame.remember', { open: 'yes' }],
    ['review.read', ofSection({ section: 'keys' })],
    ['review.read', { sections: [] }],
    ['review.read', { sections: [...SECTIONS, 'job'].map(section => ({ section })) }],
    ['review.read', { round: '' }],
    ['review.read', { want: 'newest' }],
    ['review.read', { want: { since: '0' } }],
    ['review.read', { want: { since: 0, until: 1 } }],
    ['review.read', ofSection({ zone: 6 })],
    ['review.read', ofSection({ zone: 0 })],
    ['review.read', ofSection({ pages: 0 })],
    ['review.read', ofSection({ pages: 101 })],
    ['review.read', ofSection({ pages: 1.5 })],
    ['review.read', ofSection({ folded: ['keys'] })],
    ['review.read', ofSection({ folded: ['interests', 'careers', 'careers'] })],
    ['review.useEmail', { email: 'a@b' }],
    ['review.useEmail', { email: `${'a'.repeat(250)}@example.org` }],
    ['review.useProfile', { profileId: '' }],
    ['review.useProfile', { profileId: 'x'.repeat(101) }],
    ...BAD_TOPICS.map((topic): [MessageName, Record<string, unknown>] => ['onet.read', { topic }]),
    ['onet.read', { want: 'newest' }],
    ['occupations.open', { codes: [] }],
    ['occupations.open', { codes: ['11-1011.00', '11-1021.00', '11-1031.00', '11-2011.00', '11-2021.00'] }],
    ['occupations.open', { codes: ['11-1011'] }],
    ['occupations.open', { codes: ['11-1011.00#x'] }],
    ['settings.set', { refreshMinutes: 7 }],
    ['settings.set', { readNotes: 'yes' }],
    ['settings.set', { actingAs: { id: 'me', name: 'Me' } }],
    ['settings.set', { actingAs: { id: 'eHMa2dzvcrbaBMEkZa455g', name: '' } }],
    ['settings.set', { actingAs: { id: 'eHMa2dzvcrbaBMEkZa455g', name: 'R', role: 'owner' } }],
    ['keys.save', { service: 'github' }],
    ['keys.save', { key: 'abc' }],
    ['keys.save', { key: 'two words' }],
    ['keys.save', { key: 'line\nbreak' }],
    ['keys.test', { service: 'https://example.org' }],
    ['keys.remove', { service: 'toString' }],
  ])('is dropped: %s with %j', (name, change) => {
    const request = { ...REQUESTS[name], ...change };
    expect(receive({ type: name, request }, senderOf(name))).toBeUndefined();
    expect(handle).not.toHaveBeenCalled();
  });

  it.each<[MessageName, Record<string, unknown>]>([
    ['page.candidate', { emails: [] }],
    ['page.candidate', { emails: emails(10) }],
    ['page.candidate', { candidateIds: [] }],
    ['page.candidate', { heading: undefined }],
    ['review.read', { want: 'stored', ...ofSection({ zone: undefined, pages: undefined }) }],
    ['review.read', { sections: SECTIONS.map(section => ({ section })) }],
    ['review.read', { want: { since: 1_700_000_000_000 } }],
    ...GOOD_TOPICS.map((topic): [MessageName, Record<string, unknown>] => ['onet.read', { topic }]),
    ['occupations.open', { codes: ['11-1011.00'] }],
  ])('is distinguished from one that does: %s with %j', async (name, change) => {
    const request = { ...REQUESTS[name], ...change };
    expect(await receive({ type: name, request }, senderOf(name))).toBeDefined();
    expect(handle).toHaveBeenCalledOnce();
  });
});

it('takes spaces off a pasted key', async () => {
  await receive({ type: 'keys.save', request: { service: 'onet', key: ' abc-123-def \n' } }, SENDERS.page);
  expect(handle).toHaveBeenCalledWith('keys.save', { service: 'onet', key: 'abc-123-def' }, TAB);
});

it("gives the sender's own tab to the handler, and none where there is none", async () => {
  const request = REQUESTS['review.useProfile'];
  await receive({ type: 'review.useProfile', request }, { ...SENDERS.frame, tab: { id: 99 } as never });
  await receive({ type: 'keys.list', request: {} }, sender(SENDERS.page.url, { tab: null }));
  expect(handle.mock.calls.map(([, , tab]) => tab)).toEqual([99, undefined]);
});

describe('a tab that a message names', () => {
  const message = { type: 'review.useEmail', request: REQUESTS['review.useEmail'], tab: 99 };

  it('counts from a top-level page, in place of its own', async () => {
    await receive(message, SENDERS.page);
    expect(handle).toHaveBeenCalledExactlyOnceWith('review.useEmail', REQUESTS['review.useEmail'], 99);
  });

  it('counts from a page that has none of its own, such as the side panel', async () => {
    await receive(message, sender(`${EXTENSION.origin}/sidepanel.html`, { tab: null, frameId: null }));
    expect(handle).toHaveBeenCalledExactlyOnceWith('review.useEmail', REQUESTS['review.useEmail'], 99);
  });

  it('makes the message of a frame or a content script one that is dropped', () => {
    expect(receive(message, SENDERS.frame)).toBeUndefined();
    expect(
      receive({ type: 'page.left', request: REQUESTS['page.left'], tab: 99 }, SENDERS.content),
    ).toBeUndefined();
    expect(handle).not.toHaveBeenCalled();
  });

  it.each([-1, 1.5, '99', null])('must be the number of a tab: %s', tab => {
    expect(receive({ ...message, tab }, SENDERS.page)).toBeUndefined();
  });
});

it('drops at once what a page sends beyond forty messages a second, and nothing of other senders', () => {
  vi.useFakeTimers({ now: 1_000_000_000 });
  const answered = vi.fn(async () => ({}));
  const handlers = Object.fromEntries(NAMES.map(name => [name, answered])) as unknown as Handlers;
  const receive = receiver(handlers, EXTENSION);
  const left = (from = SENDERS.content) => receive({ type: 'page.left', request: {} }, from);
  const all = Array.from({ length: 1_000 }, () => left());
  expect(all.filter(Boolean)).toHaveLength(40);
  expect(left({ ...SENDERS.content, tab: { ...SENDERS.content.tab!, id: TAB + 1 } })).toBeDefined();
  expect(receive({ type: 'consent.get', request: {} }, SENDERS.page)).toBeDefined();
  vi.advanceTimersByTime(1_000);
  expect(left()).toBeDefined();
  vi.useRealTimers();
});
