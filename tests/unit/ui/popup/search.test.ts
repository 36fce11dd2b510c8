import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PeopleSearchResult, FoundPerson } from '../../../../lib/shared/model/people';
import type { Topic, TopicAnswer } from '../../../../lib/shared/model/topics';
import { createSearch, type SearchState } from '../../../../lib/ui/popup/search';
import { deferred } from '../../fixtures/promises';
import { fakeSend } from '../../fixtures/send';

const PAUSE_MS = 300;
const NURSES = { code: '29-1141.00', title: 'Registered Nurses', brightOutlook: true };
const MEDIC = { code: '68W', title: 'Combat Medic', isActive: true, branch: 'army' as const };

const found = (candidates: FoundPerson[] = [], profiles: FoundPerson[] = []): PeopleSearchResult => ({
  candidates: { people: candidates },
  profiles: { people: profiles },
});
const known = vi.fn<(words: string) => Promise<PeopleSearchResult>>();
const ask = vi.fn<(words: string) => Promise<PeopleSearchResult>>();
const areTitleWords = vi.fn<(words: string) => Promise<boolean>>();
const read = vi.fn<(topic: Topic) => Promise<TopicAnswer>>();

let search: SearchState;
const names = () => search.view.value.groups.map(({ name }) => name);
const keys = () => search.view.value.groups.flatMap(({ entries }) => entries.map(({ key }) => key));
const answers = () => vi.advanceTimersByTimeAsync(0);
const pause = () => vi.advanceTimersByTimeAsync(PAUSE_MS);

beforeEach(() => {
  vi.useFakeTimers();
  known.mockReset().mockResolvedValue(found());
  ask.mockReset().mockResolvedValue(found());
  areTitleWords.mockReset().mockImplementation(async words => words === 'nurse');
  read
    .mockReset()
    .mockImplementation(async ({ kind }) =>
      kind === 'search' ? { state: 'known', data: { occupations: [NURSES], total: 1 } } : { state: 'none' },
    );
  search = createSearch(
    fakeSend({
      'people.known': ({ words }) => known(words),
      'people.ask': ({ words }) => ask(words),
      'tables.areTitleWords': async ({ words }) => ({ areTitleWords: await areTitleWords(words) }),
      'onet.read': ({ topic }) => read(topic),
    }),
  );
});
afterEach(() => vi.useRealTimers());

describe('while one types', () => {
  it('people are found at once, and the services asked after a pause', async () => {
    known.mockResolvedValue(found([{ candidateId: 'C1', name: 'Ada Berg' }]));
    search.type('ada@example.org');
    await answers();
    expect(keys()).toEqual(['candidates/candidate:C1']);
    expect(search.view.value.isAsking).toBe(true);
    expect(ask).not.toHaveBeenCalled();

    ask.mockResolvedValue(found([{ candidateId: 'C2', email: 'ada@example.org' }]));
    await pause();
    expect(keys()).toEqual(['candidates/candidate:C1', 'candidates/candidate:C2']);
    expect(search.view.value.isAsking).toBe(false);
    expect(read).not.toHaveBeenCalled();
  });

  it('a group that comes later stands below those that are there, and moves none of them', async () => {
    known.mockResolvedValue(found([], [{ profileId: 'CNP1', email: 'ada@example.org' }]));
    ask.mockResolvedValue(found([{ candidateId: 'C2', email: 'ada@example.org' }]));
    search.type('ada@example.org');
    await answers();
    expect(names()).toEqual(['profiles']);
    await pause();
    expect(names()).toEqual(['profiles', 'candidates']);

    known.mockResolvedValue(found([{ candidateId: 'C2' }], [{ profileId: 'CNP1' }]));
    search.type('ada');
    await answers();
    expect(names()).toEqual(['candidates', 'profiles']);
  });

  it('the services are asked by the last words alone', async () => {
    for (const text of ['n', 'nu', 'nur', 'nurs', 'nurse']) {
      search.type(text);
      await vi.advanceTimersByTimeAsync(PAUSE_MS - 1);
    }
    await pause();
    expect(ask.mock.calls).toEqual([['nurse']]);
    expect(read.mock.calls).toEqual([
      [{ kind: 'search', words: 'nurse', of: 'career' }],
      [{ kind: 'military', words: 'nurse' }],
    ]);
    expect(names()).toEqual(['careers']);
  });

  it('nothing is done for spaces, and nothing shows once the box is empty', async () => {
    search.type('nurse');
    await pause();
    search.type('nurse ');
    expect(names()).toEqual(['careers']);
    search.type('  ');
    expect(search.view.value).toEqual({ words: '', groups: [], problems: [], isAsking: false });
    await pause();
    expect(known).toHaveBeenCalledTimes(1);
  });
});

describe('answers to earlier words', () => {
  it('never show, however late they come', async () => {
    const late = {
      known: deferred<PeopleSearchResult>(),
      ask: deferred<PeopleSearchResult>(),
      read: deferred<TopicAnswer>(),
    };
    known.mockResolvedValueOnce(found());
    ask.mockReturnValueOnce(late.ask.promise);
    read.mockReturnValue(late.read.promise);
    search.type('68W');
    await pause();
    known.mockReturnValueOnce(late.known.promise);
    search.type('xy');
    search.type('zz');
    await answers();
    late.known.resolve(found([{ candidateId: 'C1', name: 'Xy' }]));
    late.ask.resolve(found([{ candidateId: 'C2', name: 'Ww' }]));
    late.read.resolve({ state: 'known', data: { occupations: [NURSES], total: 1 } });
    await answers();
    expect(search.view.value).toMatchObject({ words: 'zz', groups: [], problems: [] });
  });

  it('leave those who fit the new words standing until the new answers are there', async () => {
    const people = [
      { candidateId: 'C1', name: 'Ada Berg' },
      { candidateId: 'C2', name: 'Alf Cole' },
    ];
    known.mockResolvedValueOnce(found(people));
    search.type('a');
    await answers();
    const next = deferred<PeopleSearchResult>();
    known.mockReturnValueOnce(next.promise);
    search.type('al');
    expect(keys()).toEqual(['candidates/candidate:C2']);
    next.resolve(found([{ candidateId: 'C3', name: 'Alva' }]));
    await answers();
    expect(keys()).toEqual(['candidates/candidate:C3']);
  });
});

describe('O*NET', () => {
  it('does not get words that may be a name, known or not, without the user’s request', async () => {
    search.type('nurit levi');
    await pause();
    expect(read).not.toHaveBeenCalled();
    expect(keys()).toEqual(['careers/ask']);
    expect(search.view.value.isAsking).toBe(false);
    search.askOnet();
    await answers();
    expect(read.mock.calls).toEqual([
      [{ kind: 'search', words: 'nurit levi', of: 'career' }],
      [{ kind: 'military', words: 'nurit levi' }],
    ]);
    expect(keys()).toEqual(['careers/29-1141.00']);
  });

  it.each<[string, () => void]>([
    ['they fit a person', () => known.mockResolvedValue(found([], [{ profileId: 'P', name: 'Jo Nurse' }]))],
    ['it is not known whom they fit', () => known.mockRejectedValue(new Error('stopped'))],
    ['it is not known whether they are of a title', () => areTitleWords.mockRejectedValue(new Error())],
  ])('is not told words of a title where %s', async (_why, arrange) => {
    arrange();
    search.type('nurse');
    await pause();
    expect(read).not.toHaveBeenCalled();
    expect(keys()).toContain('careers/ask');
  });

  it('does not get earlier words when they turn out late to be a title', async () => {
    const late = deferred<boolean>();
    areTitleWords.mockReturnValueOnce(late.promise);
    search.type('nurse');
    await pause();
    expect(search.view.value.isAsking).toBe(true);
    search.type('nurse l');
    late.resolve(true);
    await answers();
    expect(read).not.toHaveBeenCalled();
    expect(keys()).toEqual([]);
  });

  it('is offered no address, id or link', async () => {
    for (const text of ['ada@example.org', 'gLv1sDUq-2_hNd8RkLm0Zx', 'https://example.org/nurse']) {
      search.type(text);
      await pause();
      expect(search.view.value.groups).toEqual([]);
    }
    expect(areTitleWords).not.toHaveBeenCalled();
    expect(read).not.toHaveBeenCalled();
  });

  it('has more than six careers on request, page by page, and tries a failed page again', async () => {
    const page = (from: number, to: number, next?: number): TopicAnswer => ({
      state: 'known',
      data: {
        occupations: Array.from({ length: to - from + 1 }, (_, at) => ({ ...NURSES, code: `${from + at}` })),
        total: 25,
        next,
      },
    });
    const pages: Record<number, TopicAnswer[]> = {
      1: [page(1, 20, 21)],
      21: [{ state: 'failed', problem: { kind: 'timeout', service: 'onet' } }, page(21, 25)],
    };
    read.mockImplementation(async topic =>
      topic.kind === 'search' ? pages[topic.start ?? 1]!.shift()! : { state: 'none' },
    );
    search.type('nurse');
    await pause();
    const last = () => search.view.value.groups.at(-1)!.entries.at(-1);
    const more = { key: 'careers/more', kind: 'more', group: 'careers', total: 25, isLoading: false };
    expect([keys().length, last()]).toEqual([7, { ...more, shown: 6 }]);
    search.more('careers');
    expect([keys().length, last()]).toEqual([21, { ...more, shown: 20 }]);
    expect(read).toHaveBeenCalledTimes(2);
    search.more('careers');
    expect(last()).toEqual({ ...more, shown: 20, isLoading: true });
    await answers();
    expect(keys()).toHaveLength(21);
    expect(search.view.value.problems).toEqual([
      { group: 'careers', problem: { kind: 'timeout', service: 'onet' } },
    ]);
    search.again();
    await answers();
    expect(keys()).toHaveLength(25);
    expect(search.view.value.problems).toEqual([]);
    expect(read.mock.calls.at(-1)).toEqual([{ kind: 'search', words: 'nurse', of: 'career', start: 21 }]);
  });

  it('reads the next page at once where the first one is short', async () => {
    read.mockImplementation(async topic =>
      topic.kind === 'search'
        ? { state: 'known', data: { occupations: [NURSES], total: 3, next: (topic.start ?? 1) + 1 } }
        : { state: 'none' },
    );
    search.type('nurse');
    await pause();
    const asked = read.mock.calls.length;
    search.more('careers');
    await answers();
    expect(read).toHaveBeenCalledTimes(asked + 1);
  });

  it('is asked by a code, whomever its digits may fit', async () => {
    known.mockResolvedValue(found([], [{ profileId: '68W', name: 'Nurit Levi' }]));
    search.type('68W');
    await pause();
    expect(read).toHaveBeenCalledTimes(2);
    expect(areTitleWords).not.toHaveBeenCalled();
  });

  it('names careers by a military title, and none where no title was found', async () => {
    const careers = [{ ...NURSES, match: 'most_duties' as const }];
    read.mockImplementation(async ({ kind }) =>
      kind === 'search'
        ? { state: 'none' }
        : { state: 'known', data: { titles: [MEDIC], careers, total: 1 } },
    );
    search.type('68W');
    await pause();
    expect(search.view.value.groups).toMatchObject([
      {
        name: 'military',
        about: MEDIC,
        entries: [{ kind: 'career', code: '29-1141.00', match: 'most_duties' }],
      },
    ]);
    read.mockImplementation(async ({ kind }) =>
      kind === 'search' ? { state: 'none' } : { state: 'known', data: { titles: [], careers, total: 1 } },
    );
    search.type('11B');
    await pause();
    expect(search.view.value.groups).toEqual([]);
  });
});

describe('what goes wrong', () => {
  const OFFLINE = { kind: 'offline', service: 'onet' } as const;

  it('is shown by group, once for each cause, and can be retried', async () => {
    ask.mockResolvedValueOnce({
      candidates: { people: [], problem: { kind: 'no-key', service: 'jobscore' } },
      profiles: { people: [{ profileId: 'CNP1', name: 'X' }], problem: { kind: 'timeout', service: 'jofi' } },
    });
    read.mockResolvedValue({ state: 'failed', problem: OFFLINE });
    search.type('nurse');
    await pause();
    expect(search.view.value.problems).toEqual([
      { group: 'candidates', problem: { kind: 'no-key', service: 'jobscore' } },
      { group: 'profiles', problem: { kind: 'timeout', service: 'jofi' } },
      { group: 'careers', problem: OFFLINE },
    ]);
    expect(keys()).toEqual(['profiles/profile:CNP1']);

    read.mockResolvedValue({ state: 'none' });
    search.again();
    await answers();
    expect(search.view.value.problems).toEqual([]);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('asks again for that alone', async () => {
    read.mockResolvedValueOnce({ state: 'failed', problem: OFFLINE });
    search.type('nurse');
    await pause();
    search.again();
    await answers();
    expect(ask).toHaveBeenCalledTimes(1);
    expect(read).toHaveBeenCalledTimes(4);
  });

  it('includes that the background does not answer', async () => {
    known.mockRejectedValueOnce(new Error('stopped'));
    search.type('nurse');
    await pause();
    expect(search.view.value.problems).toEqual([{ group: 'candidates' }]);
    search.again();
    await answers();
    expect(search.view.value.problems).toEqual([]);
  });
});
