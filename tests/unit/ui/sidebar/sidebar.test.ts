import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { SECTIONS } from '../../../../lib/shared/model/section-lists';
import type { Section } from '../../../../lib/shared/model/sections';
import type { SectionAnswer } from '../../../../lib/shared/model/section-answer';
import { OTHER_VISIT, VISIT } from '../../fixtures/messages';
import { answerTo, createSidebarWorld, turn } from '../../fixtures/sidebar';

let world: ReturnType<typeof createSidebarWorld>;

beforeEach(() => {
  world = createSidebarWorld();
});

const view = () => world.view.value;
const blank = { answers: {}, busy: new Set(), loadingMore: false, lost: false };

describe('before the page has named a visit', () => {
  it('it is blank and asks nothing, whatever is done', () => {
    world.actions.refresh();
    world.actions.retry('profile');
    world.actions.useEmail('a@example.org');
    world.actions.useProfile('CNP1');
    world.freshen();
    expect(view()).toEqual(blank);
    expect(world.surroundings.read).not.toHaveBeenCalled();
    expect(world.surroundings.useEmail).not.toHaveBeenCalled();
  });
});

describe('a visit', () => {
  it('is asked about once the background knows of it: what is stored and what is fresh, at once', () => {
    world.show(VISIT, false);
    expect(world.surroundings.read).not.toHaveBeenCalled();
    world.show(VISIT, true);
    const requests = world.surroundings.read.mock.calls.map(([request]) => request);
    expect(requests.map(({ want, sections }) => [want, ...sections.map(({ section }) => section)])).toEqual([
      ['stored', ...SECTIONS],
      ...SECTIONS.map(section => ['fresh', section]),
    ]);
    expect(new Set(requests.map(({ round }) => round)).size).toBe(1);
    expect([...view().busy]).toEqual([...SECTIONS]);
  });

  it('is not asked about any more once the sidebar is closed, until it is open again', () => {
    world.show(VISIT, true);
    world.take();
    world.show(VISIT, false);
    world.freshen();
    expect(world.take()).toEqual([]);
    world.show(VISIT, true);
    expect(world.take()).not.toEqual([]);
  });

  it('shows each section as it comes', async () => {
    world.show(VISIT, true);
    world
      .take({ section: 'profile', want: 'fresh' })
      .forEach(({ request, reply }) => reply(answerTo(request, 'P')));
    await turn();
    expect(world.shown('profile')).toBe('P');
    expect(world.shown('careers')).toBeUndefined();
    expect(view().busy.has('profile')).toBe(false);
    expect(view().busy.has('careers')).toBe(true);
  });

  it('shows what is stored until something fresh comes', async () => {
    world.show(VISIT, true);
    const [stored, fresh] = world.take({ section: 'profile' });
    await world.answer(stored!, 'P');
    expect(world.shown('profile')).toBe('stored P');
    expect(view().busy.has('profile')).toBe(true);
    await world.answer(fresh!, 'P');
    expect(world.shown('profile')).toBe('P');
  });

  it('never shows what is stored after what is fresh', async () => {
    world.show(VISIT, true);
    const [stored, fresh] = world.take({ section: 'profile' });
    await world.answer(fresh!, 'P');
    await world.answer(stored!, 'P');
    expect(world.shown('profile')).toBe('P');
  });

  it('shows nothing for a store that has nothing yet', async () => {
    world.show(VISIT, true);
    const [stored] = world.take({ section: 'profile' });
    await world.answer(stored!, 'P', { state: 'pending' });
    expect(view().answers).toEqual({});
  });

  it('is gone at once when the page names another', async () => {
    world.show(VISIT, true);
    await world.answerAll();
    world.actions.showZone(3);
    world.actions.showMore();
    world.show(OTHER_VISIT, false);
    expect(view()).toEqual({ ...blank, visit: OTHER_VISIT });
  });

  it('drops replies about an earlier visit, whenever they come', async () => {
    world.show(VISIT, true);
    const early = world.take();
    world.show(OTHER_VISIT, true);
    for (const { request, reply } of early) reply(answerTo(request, 'of the first'));
    await turn();
    expect(view().answers).toEqual({});
    await world.answerAll('of the second');
    expect(world.shown('candidate')).toBe('of the second');
  });

  it('drops replies that bear another visit, and those that are outdated', async () => {
    world.show(VISIT, true);
    for (const { request, reply } of world.take({ section: 'profile' })) {
      reply(answerTo({ ...request, visit: OTHER_VISIT }, 'of another'));
    }
    for (const { reply } of world.take({ section: 'careers' })) reply({ outdated: true });
    await turn();
    expect(view().answers).toEqual({});
    const settled: readonly Section[] = ['profile', 'careers'];
    expect([...view().busy]).toEqual(SECTIONS.filter(section => !settled.includes(section)));
  });

  it('named again keeps what is shown, and asks again', async () => {
    world.show(VISIT, true);
    await world.answerAll();
    world.show(VISIT, true);
    expect(world.shown('profile')).toBe('answer');
    expect(world.take()).toHaveLength(2 * SECTIONS.length);
  });
});

describe('to ask again', () => {
  beforeEach(async () => {
    world.show(VISIT, true);
    await world.answerAll('first');
  });

  it('goes on waiting for new answers the user asked for, whatever makes it ask again meanwhile', async () => {
    world.actions.refresh();
    world.take();
    world.learn();
    world.freshen();
    const wants = world.take({ section: 'interests' }).map(({ request, reply }) => {
      reply(answerTo(request, 'new'));
      return request.want;
    });
    expect(wants).toEqual([{ since: 5_000 }, { since: 5_000 }]);
    await turn();
    world.learn();
    expect(world.take({ section: 'interests' }).map(({ request }) => request.want)).toEqual(['fresh']);
  });

  it('refreshes every section with answers from now on, and keeps the old ones meanwhile', async () => {
    world.actions.refresh();
    const asked = world.take();
    expect(asked.map(({ request }) => request.want)).toEqual(SECTIONS.map(() => ({ since: 5_000 })));
    expect(world.shown('profile')).toBe('first');
    for (const { request, reply } of asked) reply(answerTo(request, 'second'));
    await turn();
    expect(world.shown('profile')).toBe('second');
    expect(view().busy.size).toBe(0);
  });

  it('refreshes also what is just being brought up to date, but nothing that the user awaits already', async () => {
    world.freshen();
    world.take();
    world.actions.retry('careers');
    world.take();
    world.actions.refresh();
    const asked = world.take();
    expect(asked.map(({ request }) => request.section)).toEqual(SECTIONS.filter(one => one !== 'careers'));
    world.actions.refresh();
    expect(world.take()).toEqual([]);
    for (const { request, reply } of asked) reply(answerTo(request, 'second'));
    await turn();
    expect(world.shown('profile')).toBe('second');
  });

  it('refreshes nothing that is read for the first time', () => {
    world.show(OTHER_VISIT, true);
    world.take();
    world.actions.refresh();
    expect(world.take()).toEqual([]);
  });

  it('retries one section alone', () => {
    world.actions.retry('careers');
    expect(world.take().map(({ request }) => [request.section, request.want])).toEqual([
      ['careers', { since: 5_000 }],
    ]);
  });

  it('freshens what may have become old', () => {
    world.freshen();
    expect(world.take().map(({ request }) => request.want)).toEqual(SECTIONS.map(() => 'fresh'));
  });

  it("requests the sections that need O*NET's tables, once the tables are available", () => {
    world.learn();
    expect(world.take().map(({ request }) => `${request.section} ${String(request.want)}`)).toEqual([
      'interests fresh',
      'careers fresh',
      'occupations fresh',
      'job fresh',
    ]);
  });

  const chosen = (...chosen: object[]) =>
    ({ data: { kind: 'known', chosen } }) as unknown as Partial<SectionAnswer>;
  const inferred = { data: { kind: 'known', source: { kind: 'occupations' } } };

  it('asks for chosen occupations known by their codes alone, once interests were inferred from them', async () => {
    const answer = async (section: Section, fields: Partial<SectionAnswer>) => {
      world.actions.retry(section);
      for (const { request, reply } of world.take({ section })) reply(answerTo(request, '', fields));
      await turn();
    };
    await answer('occupations', chosen({ code: '15-1132.00' }));
    await answer('interests', { data: { kind: 'none', reason: 'no-source' } } as Partial<SectionAnswer>);
    expect(world.take()).toEqual([]);
    await answer('interests', inferred as unknown as Partial<SectionAnswer>);
    const asked = world.take();
    expect(asked.map(({ request }) => request.section)).toEqual(['occupations']);
    asked[0]!.reply(answerTo(asked[0]!.request, '', chosen({ code: '15-1132.00', title: 'Developers' })));
    await turn();

    await answer('interests', inferred as unknown as Partial<SectionAnswer>);
    world.learnChosen();
    expect(world.take()).toEqual([]);
  });

  it('drops the answer of an earlier round', async () => {
    world.actions.retry('profile');
    const [early] = world.take();
    world.actions.retry('profile');
    const [late] = world.take();
    await world.answer(late!, 'late');
    await world.answer(early!, 'early');
    expect(world.shown('profile')).toBe('late');
    expect(view().busy.size).toBe(0);
  });
});

describe('when the background does not answer', () => {
  const GAPS = [0, 100, 300, 600, 1_000, 2_000, 4_000, 5_000, 5_000, 5_000];

  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Lets attempt after attempt fail, each after a longer gap. */
  async function fail(attempts: number, section?: Section): Promise<void> {
    for (const gap of GAPS.slice(0, attempts)) {
      const asked = world.take(section && { section });
      expect(asked).not.toEqual([]);
      for (const { fail: stop } of asked) stop();
      await turn();
      await vi.advanceTimersByTimeAsync(Math.max(0, gap - 1));
      if (gap > 0) expect(world.take(section && { section })).toEqual([]);
      await vi.advanceTimersByTimeAsync(1);
    }
  }

  it('it is asked again after growing gaps, and within two seconds the user knows', async () => {
    world.show(VISIT, true);
    await world.answerAll();
    world.actions.retry('profile');
    await fail(4);
    expect(view().lost).toBe(false);
    await fail(1);
    expect(view()).toMatchObject({ lost: true });
    expect(view().busy.has('profile')).toBe(true);
    expect(world.shown('profile')).toBe('answer');
  });

  it('it is never given up, and found again by itself', async () => {
    world.show(VISIT, true);
    await fail(10);
    expect(view().lost).toBe(true);
    await world.answerAll();
    expect(view().lost).toBe(false);
    expect(view().busy.size).toBe(0);
  });

  it('it is asked no more once the extension is gone', async () => {
    world.show(VISIT, true);
    vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as unknown as string);
    for (const { fail: stop } of world.take()) stop();
    await turn();
    expect(view().lost).toBe(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(world.take()).toEqual([]);
  });

  it('a second try may succeed', async () => {
    world.show(VISIT, true);
    for (const { fail } of world.take()) fail();
    await turn();
    await world.answerAll('second try');
    expect(world.shown('profile')).toBe('second try');
    expect(view().lost).toBe(false);
  });

  it('what is stored still shows when the fresh answer is lost', async () => {
    world.show(VISIT, true);
    const [stored] = world.take({ section: 'profile', want: 'stored' });
    await fail(5, 'profile');
    await world.answer(stored!, 'P');
    expect(world.shown('profile')).toBe('stored P');
  });

  it('nothing is lost when only the store did not answer', async () => {
    world.show(VISIT, true);
    world.take({ want: 'fresh' }).forEach(({ request, reply }) => reply(answerTo(request, 'F')));
    for (let attempt = 1; attempt <= 7; attempt += 1) {
      world.take({ want: 'stored' }).forEach(({ fail: stop }) => stop());
      await turn();
      await vi.advanceTimersByTimeAsync(5_000);
    }
    expect(view().lost).toBe(false);
  });

  it('no try is made for a visit that is over', async () => {
    world.show(VISIT, true);
    const asked = world.take();
    world.show(OTHER_VISIT, false);
    for (const { fail } of asked) fail();
    await turn();
    expect(world.take()).toEqual([]);
    expect(view().lost).toBe(false);
  });
});

it('passes on what is not its own to do', () => {
  world.actions.openOptions();
  world.actions.close();
  expect(world.surroundings.openOptions).toHaveBeenCalledOnce();
  expect(world.surroundings.close).toHaveBeenCalledOnce();
});

describe('a structured review', () => {
  const FOLDED: Section[] = ['interests', 'careers', 'job'];
  const asked = () => [...world.takeSections()];

  beforeEach(() => {
    world.serve('structured');
  });

  it('requests nothing that is folded, whatever is done, and names it', () => {
    world.show(VISIT, true);
    expect([...(view().folded ?? [])]).toEqual(FOLDED);
    expect(asked()).toEqual(['candidate', 'profile', 'occupations', 'assignments']);
    world.actions.refresh();
    world.freshen();
    world.actions.showMore();
    world.actions.openJob();
    expect(asked().filter(section => FOLDED.includes(section))).toEqual([]);
    for (const section of FOLDED) expect(view().busy.has(section)).toBe(false);
  });

  it('shows what the user asks for, of this candidate alone', () => {
    world.show(VISIT, true);
    world.take();
    world.actions.unfold('careers');
    expect(asked()).toEqual(['careers']);
    expect([...(view().folded ?? [])]).toEqual(['interests', 'job']);
    world.show(OTHER_VISIT, true);
    expect([...(view().folded ?? [])]).toEqual(FOLDED);
    expect(asked()).not.toContain('careers');
  });

  it('shows no match of the job while interests or matches stay folded, and shows it once they open', async () => {
    world.show(VISIT, true);
    world.actions.unfold('job');
    world.take();
    const told = () => world.take({ section: 'job', want: 'fresh' }).map(({ request }) => request.folded);
    world.actions.openJob();
    expect(told()).toEqual([['interests', 'careers']]);
    world.actions.unfold('interests');
    expect(told()).toEqual([['careers']]);
    world.actions.unfold('careers');
    expect(told()).toEqual([undefined]);
    await world.answerAll();
    world.serve('structured', ['careers']);
    expect(view().answers.job).toBeUndefined();
    expect(told()).toEqual([['careers']]);
  });

  it('leaves a choice to what is not folded', async () => {
    world.show(VISIT, true);
    world.take();
    world.actions.useProfile('CNP2');
    await world.accept();
    expect(asked()).toEqual(['profile', 'occupations']);
    expect(view().busy.has('interests')).toBe(false);
  });

  it('begins and ends with the user’s choice: what is unfolded is asked for, what is folded goes', async () => {
    world.show(VISIT, true);
    world.take();
    world.serve('coaching');
    expect(view().folded).toBeUndefined();
    const reads = world.take();
    expect([...new Set(reads.map(({ request }) => request.section))]).toEqual(FOLDED);
    for (const { request, reply } of reads) reply(answerTo(request, 'known'));
    await turn();
    expect(world.shown('interests')).toBe('known');
    world.serve('structured');
    expect(view().answers.interests).toBeUndefined();
  });
});

describe('sections that an organisation hides', () => {
  it('are distinguished from folded ones, and never requested', () => {
    world.serve('structured', ['job', 'profile']);
    world.show(VISIT, true);
    expect([...(view().hidden ?? [])]).toEqual(['job', 'profile']);
    expect([...(view().folded ?? [])]).toEqual(['interests', 'careers']);
    world.actions.unfold('job');
    world.actions.openJob();
    world.actions.refresh();
    const asked = world.takeSections();
    expect([...asked]).toEqual(['candidate', 'occupations', 'assignments']);
    world.serve('coaching');
    expect(view().hidden).toBeUndefined();
    expect(world.take().map(({ request }) => request.section)).toContain('job');
  });

  it('are mentioned by no other section from then on', async () => {
    world.show(VISIT, true);
    await world.answerAll();
    world.serve('coaching', ['occupations']);
    expect(Object.keys(view().answers)).toEqual(['candidate', 'profile', 'assignments', 'job']);
    expect(world.takeSections()).toEqual(new Set(['interests', 'careers']));
  });

  it('leave a blank sidebar blank', () => {
    world.serve('coaching', ['occupations']);
    expect(view().busy.size).toBe(0);
  });

  it('are left out of a sheet to print, as are those that stay folded', () => {
    world.serve('structured', ['profile']);
    world.show(VISIT, true);
    world.actions.unfold('interests');
    world.actions.openSheet();
    expect(world.surroundings.openSheet).toHaveBeenCalledExactlyOnceWith({
      visit: VISIT,
      without: ['careers', 'job', 'profile'],
    });
  });
});
