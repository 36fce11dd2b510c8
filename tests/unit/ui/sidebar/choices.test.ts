import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SECTIONS } from '../../../../lib/shared/model/section-lists';
import { OTHER_VISIT, VISIT } from '../../fixtures/messages';
import { answerTo, createAnsweredSidebar, turn } from '../../fixtures/sidebar';

let world: Awaited<ReturnType<typeof createAnsweredSidebar>>;

beforeEach(async () => {
  world = await createAnsweredSidebar();
});

const view = () => world.view.value;

describe('a choice of the user', () => {
  it('of an email clears every section before the background is notified, and reads them after', async () => {
    world.actions.useEmail('a@example.org');
    expect(view().answers).toEqual({});
    expect(view().busy.size).toBe(SECTIONS.length);
    expect(world.take()).toEqual([]);
    expect(world.surroundings.useEmail).toHaveBeenCalledExactlyOnceWith({
      visit: VISIT,
      email: 'a@example.org',
    });
    await world.accept();
    await world.answerAll('after');
    expect(world.shown('candidate')).toBe('after');
    expect(view().busy.size).toBe(0);
  });

  it('of a profile clears what depends on it, and no more', async () => {
    world.actions.useProfile('CNP2');
    expect(Object.keys(view().answers)).toEqual(['candidate', 'assignments']);
    await world.accept();
    expect(world.takeSections()).toEqual(new Set(['profile', 'interests', 'careers', 'occupations', 'job']));
  });

  it('drops what was on its way about the choice before', async () => {
    world.actions.refresh();
    const early = world.take();
    world.actions.useProfile('CNP2');
    for (const { request, reply } of early) reply(answerTo(request, 'about the choice before'));
    await turn();
    expect(world.shown('profile')).toBeUndefined();
    expect(world.shown('candidate')).toBe('about the choice before');
  });

  it('that a newer one overtakes never shows', async () => {
    world.actions.useEmail('first@example.org');
    world.actions.useEmail('second@example.org');
    await world.accept();
    expect(world.take()).toEqual([]);
    await world.accept(1);
    await world.answerAll('about the second');
    expect(world.shown('profile')).toBe('about the second');
  });

  it('of an address and then of a profile reads every section, each when it can', async () => {
    world.actions.useEmail('a@example.org');
    world.actions.useProfile('CNP2');
    await world.accept();
    expect(world.takeSections()).toEqual(new Set(['candidate', 'assignments']));
    await world.accept(1);
    await world.answerAll('after');
    expect(world.shown('careers')).toBe('after');
  });

  it('is not read by any other action before the background is notified', async () => {
    world.actions.useProfile('CNP2');
    world.freshen();
    world.actions.refresh();
    world.show(VISIT, true);
    expect(world.takeSections()).toEqual(new Set(['candidate', 'assignments']));
  });

  it('is lost when the background does not take it, and the sections are asked about as they were', async () => {
    world.actions.useProfile('CNP2');
    world.sent[0]!.fail();
    await turn();
    expect(view().lost).toBe(true);
    await world.answerAll('after all');
    expect(world.shown('profile')).toBe('after all');
  });

  it('has no effect on the next visit', async () => {
    world.actions.useEmail('a@example.org');
    world.show(OTHER_VISIT, true);
    const asked = world.take();
    await world.accept();
    expect(asked).toHaveLength(2 * SECTIONS.length);
    expect(world.take()).toEqual([]);
  });
});

describe('careers', () => {
  const careers = () => world.take({ section: 'careers' });

  it('of a zone take the place of the others at once', async () => {
    world.actions.showMore();
    await world.answerAll();
    world.actions.showZone(4);
    expect(world.shown('careers')).toBeUndefined();
    expect(view().zone).toBe(4);
    const [asked] = careers();
    expect(asked!.request).toMatchObject({ zone: 4, pages: 1, want: 'fresh' });
    asked!.reply(answerTo(asked!.request, 'zone 4'));
    await turn();
    expect(world.shown('careers')).toBe('zone 4');
  });

  it('of a zone never show for another zone', async () => {
    world.actions.showZone(4);
    const [four] = careers();
    world.actions.showZone(undefined);
    const [all] = careers();
    all!.reply(answerTo(all!.request, 'all'));
    four!.reply(answerTo(four!.request, 'zone 4'));
    await turn();
    expect(world.shown('careers')).toBe('all');
    expect(all!.request.zone).toBeUndefined();
  });

  it('come a page more at a time, and the first stay meanwhile', async () => {
    world.actions.showMore();
    expect(view().loadingMore).toBe(true);
    expect(world.shown('careers')).toBe('before');
    const [asked] = careers();
    expect(asked!.request.pages).toBe(2);
    asked!.reply(answerTo(asked!.request, 'two pages'));
    await turn();
    expect(view().loadingMore).toBe(false);
    world.actions.showMore();
    expect(careers()[0]!.request.pages).toBe(3);
  });

  it('keep asking for more that could not be had', async () => {
    world.actions.showMore();
    vi.useFakeTimers();
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      careers().forEach(({ fail }) => fail());
      await turn();
      await vi.advanceTimersByTimeAsync(1_000);
    }
    vi.useRealTimers();
    expect(view()).toMatchObject({ loadingMore: true, lost: true });
    await world.answerAll('more');
    expect(view()).toMatchObject({ loadingMore: false, lost: false });
  });

  it('keep zone and pages when refreshed, and start over with the next visit', async () => {
    world.actions.showZone(2);
    world.actions.showMore();
    await world.answerAll();
    world.actions.refresh();
    expect(careers()[0]!.request).toMatchObject({ zone: 2, pages: 2 });
    world.show(OTHER_VISIT, true);
    expect(careers()[0]!.request).toMatchObject({ zone: undefined, pages: 1 });
  });

  it('start with the first page for another profile', async () => {
    world.actions.showMore();
    await world.answerAll();
    world.actions.useProfile('CNP2');
    await world.accept();
    expect(careers().at(-1)!.request.pages).toBe(1);
  });

  it('alone are asked for by zone and page', () => {
    world.actions.showZone(2);
    world.take();
    world.actions.retry('profile');
    const [asked] = world.take();
    expect(asked!.request).toEqual({
      visit: VISIT,
      round: expect.any(String),
      section: 'profile',
      want: { since: 5_000 },
    });
  });
});
