import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { FoundPerson, NewestPeople } from '../../../../lib/shared/model/people';
import type { KeyState } from '../../../../lib/shared/model/api-keys';
import { SERVICES } from '../../../../lib/shared/model/services';
import { DEFAULT_SETTINGS, type PreferencesState } from '../../../../lib/shared/model/settings';
import { createPopup, type PopupState, type PopupBrowser } from '../../../../lib/ui/popup/popup';
import { listSetupProblems } from '../../../../lib/ui/popup/setup-problems';
import { deferred, settle } from '../../fixtures/promises';
import type { RequestOf } from '../../../../lib/shared/messages/to-background';
import { fakeSend } from '../../fixtures/send';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const ADA: FoundPerson = { candidateId: 'C1', name: 'Ada Berg' };
const ALF: FoundPerson = { candidateId: 'C2', name: 'Alf Cole', mark: 'invited' };
const SAVED: KeyState[] = SERVICES.map(service => ({ service, saved: true }));

let popup: PopupState;
const none = { candidates: { people: [] }, profiles: { people: [] } };
const surroundings = {
  known: vi.fn(async () => none),
  ask: vi.fn(async () => none),
  areTitleWords: vi.fn(async () => false),
  read: vi.fn(async () => ({ state: 'none' as const })),
  recent: vi.fn(async () => [ADA]),
  forget: vi.fn(async () => ({})),
  newest: vi.fn<(want: RequestOf<'people.newest'>['want']) => Promise<NewestPeople>>(),
  keys: vi.fn(async () => SAVED),
  preferences: vi.fn<() => Promise<PreferencesState>>(),
  hasAccess: vi.fn(async () => true),
  requestAccess: vi.fn(async () => true),
  shortcut: vi.fn<PopupBrowser['shortcut']>(),
  now: () => NOW,
  openPerson: vi.fn<PopupBrowser['openPerson']>(),
  openCareer: vi.fn<PopupBrowser['openCareer']>(),
  openSettings: vi.fn(),
  openProfiler: vi.fn(),
  openShortcuts: vi.fn(),
  close: vi.fn(),
};

const send = fakeSend({
  'people.known': surroundings.known,
  'people.ask': surroundings.ask,
  'tables.areTitleWords': async () => ({ areTitleWords: await surroundings.areTitleWords() }),
  'onet.read': surroundings.read,
  'people.recent': surroundings.recent,
  'people.forget': surroundings.forget,
  'people.newest': ({ want }) => surroundings.newest(want),
  'keys.list': surroundings.keys,
  'settings.get': surroundings.preferences,
  'consent.get': async () => ({ consent: { version: 1, at: 0 } }),
});

const view = () => popup.view.value;
const keys = () => view().groups.flatMap(({ entries }) => entries.map(({ key }) => key));
const RECENT = 'recent/candidate:C1';
const NEWEST = 'newest/candidate:C2';

beforeEach(async () => {
  vi.clearAllMocks();
  surroundings.newest.mockResolvedValue({ people: [ALF], fetchedAt: NOW });
  surroundings.preferences.mockResolvedValue({ settings: DEFAULT_SETTINGS });
  surroundings.shortcut.mockResolvedValue('Alt+Shift+F');
  surroundings.openPerson.mockResolvedValue({});
  surroundings.openCareer.mockResolvedValue({});
  popup = createPopup(send, surroundings);
  await popup.load();
});

describe('an empty box', () => {
  it('returns recent people, the newest, and the shortcut', () => {
    expect(keys()).toEqual([RECENT, NEWEST]);
    expect(view().start).toMatchObject({ shortcut: 'Alt+Shift+F', isReading: false, setupProblems: [] });
    expect(surroundings.newest.mock.calls).toEqual([['stored'], ['fresh']]);
  });

  it('shows what is stored all at once, before JobScore is asked', async () => {
    const keys = deferred<KeyState[]>();
    surroundings.keys.mockReturnValueOnce(keys.promise);
    const opened = createPopup(send, surroundings);
    void opened.load();
    await settle();
    expect(opened.view.value).toMatchObject({ groups: [], start: { isReading: true } });
    const fresh = deferred<NewestPeople>();
    surroundings.newest.mockReturnValueOnce(fresh.promise);
    keys.resolve([{ service: 'jofi', saved: false }]);
    await settle();
    expect(opened.view.value.groups).toHaveLength(2);
    expect(opened.view.value.start).toMatchObject({
      isReading: true,
      isRemembering: true,
      setupProblems: [{}],
    });
    fresh.resolve({ people: [] });
    await settle();
    expect(opened.view.value.groups).toHaveLength(1);
    expect(opened.view.value.start.isReading).toBe(false);
  });

  it('keeps the stored newest beside a problem, and asks again on request', async () => {
    surroundings.newest.mockReset().mockResolvedValueOnce({ people: [ALF], fetchedAt: 1 });
    surroundings.newest.mockResolvedValueOnce({ problem: { kind: 'offline', service: 'jobscore' } });
    await popup.load();
    expect(keys()).toContain(NEWEST);
    expect(view().start.newest?.problem?.kind).toBe('offline');
    surroundings.newest.mockResolvedValue({ people: [ADA], fetchedAt: 2 });
    popup.actions.readNewest();
    await settle();
    expect(surroundings.newest).toHaveBeenLastCalledWith({ since: NOW });
    expect(view().start.newest).toEqual({ people: [ADA], fetchedAt: 2 });
  });

  it('shows of the newest only what is wrong by now', async () => {
    const problem = { kind: 'offline', service: 'jobscore' } as const;
    const marksProblem = { kind: 'offline', service: 'jofi' } as const;
    surroundings.newest
      .mockReset()
      .mockResolvedValueOnce({ people: [ALF], fetchedAt: 1, problem, marksProblem });
    surroundings.newest.mockResolvedValueOnce({});
    await popup.load();
    expect(view().start.newest).toEqual({ people: [ALF], fetchedAt: 1 });
  });

  it('keeps what was asked for last, whatever is answered last', async () => {
    const first = deferred<NewestPeople>();
    const last = deferred<NewestPeople>();
    surroundings.newest.mockReset().mockResolvedValueOnce({});
    surroundings.newest.mockReturnValueOnce(first.promise).mockReturnValueOnce(last.promise);
    const loaded = popup.load();
    await settle();
    popup.actions.readNewest();
    await settle();
    first.resolve({ problem: { kind: 'no-access', service: 'jobscore' } });
    await loaded;
    expect(view().start).toMatchObject({ isReading: true, newest: {} });
    last.resolve({ people: [ALF], fetchedAt: 2 });
    await settle();
    expect(view().start).toMatchObject({ isReading: false, newest: { people: [ALF], fetchedAt: 2 } });
  });

  it.each([
    ['when it was opened', (): void => void popup.load(), [{}]],
    ['when told to', (): void => popup.actions.readNewest(), []],
  ])('leaves out what was asked for %s and is answered last', async (_, ask, stored) => {
    const first = deferred<NewestPeople>();
    surroundings.newest.mockReset();
    for (const one of stored) surroundings.newest.mockResolvedValueOnce(one);
    surroundings.newest.mockReturnValueOnce(first.promise);
    surroundings.newest.mockResolvedValueOnce({ people: [ALF], fetchedAt: 2 });
    ask();
    await settle();
    popup.actions.readNewest();
    await settle();
    first.resolve({ people: [ADA], fetchedAt: 1 });
    await settle();
    expect(view().start).toMatchObject({ isReading: false, newest: { people: [ALF], fetchedAt: 2 } });
  });

  it('forgets recently viewed people on request', async () => {
    popup.actions.forget();
    await settle();
    expect(surroundings.forget).toHaveBeenCalledOnce();
    expect(keys()).toEqual([NEWEST]);
  });

  it('shows that there is no shortcut, and that the background does not answer', async () => {
    surroundings.shortcut.mockResolvedValue(undefined);
    surroundings.recent.mockRejectedValueOnce(new Error('stopped'));
    await popup.load();
    expect(view().start.shortcut).toBeNull();
    expect(view().lost).toBe(true);
    popup.actions.readNewest();
    await settle();
    expect(view().lost).toBe(false);
  });

  it('asks the browser for access and looks again', async () => {
    surroundings.hasAccess.mockResolvedValueOnce(false);
    await popup.load();
    expect(view().start.setupProblems).toEqual([{ kind: 'no-access', places: ['pages'] }]);
    popup.actions.allow(['pages']);
    await settle();
    expect(surroundings.requestAccess).toHaveBeenCalledExactlyOnceWith(['pages']);
    expect(view().start.setupProblems).toEqual([]);
    expect(surroundings.newest).toHaveBeenLastCalledWith({ since: NOW });
  });
});

describe('the arrow keys', () => {
  it('go round, from the end or the beginning on', () => {
    const { move } = popup.actions;
    const passed = (['next', 'next', 'next', 'previous', 'first', 'last', 'previous'] as const).map(way => {
      move(way);
      return view().active;
    });
    expect(passed).toEqual([RECENT, NEWEST, RECENT, NEWEST, RECENT, NEWEST, RECENT]);
    popup.actions.type('x');
    expect(view().active).toBeUndefined();
    move('next');
    expect(view().active).toBeUndefined();
  });

  it('go to the last from nowhere backwards, and stay with an entry that others come before', async () => {
    popup.actions.move('previous');
    expect(view().active).toBe(NEWEST);
    surroundings.recent.mockResolvedValueOnce([ADA, { candidateId: 'C3' }]);
    await popup.load();
    expect(keys()).toHaveLength(3);
    expect(view().active).toBe(NEWEST);
  });
});

describe('what is opened', () => {
  it('is the entry of the arrow keys, else the first, else the one named', async () => {
    popup.actions.open(undefined, false);
    await settle();
    popup.actions.move('last');
    popup.actions.open(undefined, true);
    await settle();
    popup.actions.open(RECENT, true);
    await settle();
    expect(surroundings.openPerson.mock.calls).toEqual([
      [ADA, false],
      [ALF, true],
      [ADA, true],
    ]);
    expect(surroundings.close).toHaveBeenCalledTimes(3);
  });

  it('is never by Enter alone what sends words that may be a name: that goes there first', async () => {
    vi.useFakeTimers();
    popup.actions.type('ada berg');
    await vi.runAllTimersAsync();
    vi.useRealTimers();
    expect(keys()).toEqual(['careers/ask']);
    expect(view().entered).toBeUndefined();
    popup.actions.open(undefined, false);
    expect(surroundings.read).not.toHaveBeenCalled();
    expect(view()).toMatchObject({ active: 'careers/ask', entered: 'careers/ask' });
    popup.actions.open(undefined, false);
    expect(surroundings.read).toHaveBeenCalledTimes(2);
  });

  it('is opened once, with a notice meanwhile', async () => {
    const opened = deferred<unknown>();
    surroundings.openPerson.mockReturnValueOnce(opened.promise);
    popup.actions.open(NEWEST, false);
    popup.actions.open(RECENT, false);
    expect(view().opening).toBe(NEWEST);
    opened.resolve({});
    await settle();
    expect(view().opening).toBeUndefined();
    expect(surroundings.openPerson).toHaveBeenCalledTimes(1);
  });

  it('is empty where nothing is stored, and a failure is reported', async () => {
    popup.actions.open('careers/none', false);
    popup.actions.type('x');
    popup.actions.open(undefined, false);
    expect(surroundings.openPerson).not.toHaveBeenCalled();
    popup.actions.type('');
    surroundings.openPerson.mockRejectedValueOnce(new Error('stopped'));
    popup.actions.open(undefined, false);
    await settle();
    expect(view().lost).toBe(true);
    expect(surroundings.close).not.toHaveBeenCalled();
    popup.actions.open(undefined, false);
    expect(view().lost).toBe(false);
  });
});

describe('what is wrong whatever one searches for', () => {
  const of = (change: Partial<Parameters<typeof listSetupProblems>[0]>) =>
    listSetupProblems({
      keys: SAVED,
      hasConsent: true,
      blocked: new Set(),
      allowance: undefined,
      now: NOW,
      ...change,
    });
  const allowance = (remaining: number) => ({
    limit: 1_000,
    remaining,
    heard: { remaining, at: NOW },
    endsBy: NOW + 1_000,
  });

  it('is nothing when all is well', () => {
    expect(of({ allowance: allowance(500) })).toEqual([]);
    expect(of({ keys: [] })).toEqual([]);
  });

  it('is each missing or refused key, or all of them at once', () => {
    const bad = { ok: false, at: 1, problem: { kind: 'bad-key', service: 'onet' } } as const;
    const keys: KeyState[] = [
      {
        service: 'jobscore',
        saved: true,
        test: { ok: false, at: 1, problem: { kind: 'offline', service: 'jobscore' } },
      },
      { service: 'jofi', saved: false },
      { service: 'onet', saved: true, test: bad },
    ];
    expect(of({ keys })).toEqual([
      { kind: 'problem', problem: { kind: 'no-key', service: 'jofi' } },
      { kind: 'problem', problem: { kind: 'bad-key', service: 'onet' } },
    ]);
    expect(of({ keys: SERVICES.map(service => ({ service, saved: false })) })).toEqual([{ kind: 'no-keys' }]);
  });

  it('is before all else that the user has not agreed to anything', () => {
    expect(of({ hasConsent: false, keys: [], blocked: new Set(['jofi']) })).toEqual([{ kind: 'no-consent' }]);
  });

  it('is withdrawn access and a low allowance', () => {
    expect(of({ blocked: new Set(['jofi']), allowance: allowance(99) })).toEqual([
      { kind: 'no-access', places: ['jofi'] },
      { kind: 'scarce', allowance: allowance(99) },
    ]);
  });
});

describe('a list that goes on', () => {
  it('has the first that came chosen, for who uses the arrow keys', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const page = (from: number, to: number, next?: number) => ({
      state: 'known' as const,
      data: {
        occupations: Array.from({ length: to - from + 1 }, (_, at) => ({
          code: `${from + at}`,
          title: 'Medic',
        })),
        total: 25,
        next,
      },
    });
    const second = deferred<never>();
    surroundings.read.mockImplementation((async ({ topic }: RequestOf<'onet.read'>) => {
      if (topic.kind !== 'search') return { state: 'none' };
      return topic.start === undefined ? page(1, 20, 21) : second.promise;
    }) as never);
    popup.actions.type('68W');
    await vi.advanceTimersByTimeAsync(1_000);
    const codes = () => keys().map(key => key.replace('careers/', ''));
    const active = () => view().active?.replace('careers/', '');
    popup.actions.move('last');
    expect([codes().length, active()]).toEqual([7, 'more']);
    popup.actions.open(undefined, false);
    await vi.advanceTimersByTimeAsync(0);
    expect([codes().length, active()]).toEqual([21, '7']);
    popup.actions.move('last');
    popup.actions.open(undefined, false);
    await vi.advanceTimersByTimeAsync(0);
    expect(active()).toBe('more');
    second.resolve(page(21, 25) as never);
    await vi.advanceTimersByTimeAsync(0);
    expect([codes().length, active()]).toEqual([25, '21']);
  });
});
