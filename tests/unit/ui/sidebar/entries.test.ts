import { beforeEach, describe, expect, it } from 'vitest';
import { SECTIONS } from '../../../../lib/shared/model/section-lists';
import type { Section } from '../../../../lib/shared/model/sections';
import type { SidebarActions } from '../../../../lib/ui/sidebar/sidebar-view';
import { OTHER_VISIT, VISIT } from '../../fixtures/messages';
import { answerTo, createAnsweredSidebar, turn } from '../../fixtures/sidebar';

let world: Awaited<ReturnType<typeof createAnsweredSidebar>>;
const view = () => world.view.value;

beforeEach(async () => {
  world = await createAnsweredSidebar();
});

const OF_INTERESTS: readonly Section[] = ['interests', 'careers', 'job'];
const ENTRY = { kind: 'answers', answers: '12345'.repeat(6) } as const;
const JOB = { id: 'J1', title: 'Engineer' };
const DEVELOPER = { code: '15-1252.00', title: 'Software Developers' };

describe.each<[keyof SidebarActions, (actions: SidebarActions) => void, object, readonly Section[]]>([
  ['enterInterests', actions => actions.enterInterests(ENTRY), { entry: ENTRY }, OF_INTERESTS],
  ['removeInterests', actions => actions.removeInterests(), {}, OF_INTERESTS],
  ['useInterests', actions => actions.useInterests('letters'), { from: 'letters' }, OF_INTERESTS],
  [
    'useOccupation',
    actions => actions.useOccupation(JOB, DEVELOPER),
    { job: JOB, occupation: DEVELOPER },
    ['job'],
  ],
  ['useOccupation', actions => actions.useOccupation(JOB, null), { job: JOB, occupation: null }, ['job']],
])('%s', (name, act, request, cleared) => {
  it('clears only dependent sections before the background is notified, and reads them after', async () => {
    act(world.actions);
    const surroundings: Record<string, unknown> = world.surroundings;
    expect(surroundings[name]).toHaveBeenCalledExactlyOnceWith({ visit: VISIT, ...request });
    expect(SECTIONS.filter(section => !view().answers[section])).toEqual(cleared);
    expect(world.take()).toEqual([]);
    await world.accept();
    await world.answerAll('after');
    for (const section of SECTIONS) {
      expect(world.shown(section)).toBe(cleared.includes(section) ? 'after' : 'before');
    }
  });

  it('has no effect on the next visit', async () => {
    act(world.actions);
    world.show(OTHER_VISIT, true);
    world.take();
    await world.accept();
    expect(world.take()).toEqual([]);
    expect(view().visit).toBe(OTHER_VISIT);
  });
});

it('a job and an occupation are sent with only what names them', () => {
  const job = { ...JOB, isOfPage: true };
  world.actions.useOccupation(job, { ...DEVELOPER, brightOutlook: true } as typeof DEVELOPER);
  expect(world.surroundings.useOccupation).toHaveBeenCalledExactlyOnceWith({
    visit: VISIT,
    job: JOB,
    occupation: DEVELOPER,
  });
});

it('what the job is leaves the pages of careers and a check as they are', async () => {
  world.actions.showMore();
  await world.answerAll();
  world.actions.check('CNP9');
  world.actions.useOccupation(JOB, null);
  expect(view().check).toEqual({ asking: true });
  world.actions.retry('careers');
  expect(world.take({ section: 'careers' })[0]!.request.pages).toBe(2);
});

describe('a job that is opened', () => {
  const opened = () => world.take({ section: 'job' }).map(({ request }) => request.opened);

  it('has all read of it, once, and from then on', async () => {
    world.actions.retry('job');
    expect(opened()).toEqual([undefined]);
    world.actions.openJob();
    world.actions.openJob();
    expect(world.shown('job')).toBe('before');
    expect(opened()).toEqual([true]);
    world.actions.useOccupation(JOB, DEVELOPER);
    await world.accept();
    expect(opened()).toEqual([true, true]);
  });

  it('is closed again for the next visit', () => {
    world.actions.openJob();
    world.show(OTHER_VISIT, true);
    expect(opened().slice(1)).toEqual([undefined, undefined]);
  });
});

describe('all careers', () => {
  it('are all pages, and the first stay meanwhile', async () => {
    world.actions.showAllCareers();
    expect(view().loadingMore).toBe(true);
    expect(world.shown('careers')).toBe('before');
    const [asked] = world.take({ section: 'careers' });
    expect(asked!.request.pages).toBe(100);
    asked!.reply(answerTo(asked!.request, 'all'));
    await turn();
    expect(view().loadingMore).toBe(false);
    world.actions.showMore();
    expect(world.take({ section: 'careers' })[0]!.request.pages).toBe(100);
  });

  it('are the first page again for other interests', async () => {
    world.actions.showAllCareers();
    world.actions.useInterests('letters');
    await world.accept();
    expect(world.take({ section: 'careers' }).at(-1)!.request.pages).toBe(1);
  });
});

describe('what opens in a tab', () => {
  it('is sent, with its visit where it is about a person', () => {
    world.actions.openProfiler();
    world.actions.openOccupations(['15-1252.00', '27-1024.00']);
    expect(world.surroundings.openProfiler).toHaveBeenCalledExactlyOnceWith({ visit: VISIT });
    expect(world.surroundings.openOccupations).toHaveBeenCalledExactlyOnceWith({
      codes: ['15-1252.00', '27-1024.00'],
    });
    expect(world.take()).toEqual([]);
  });

  it('is lost when the background does not answer', async () => {
    world.actions.openProfiler();
    world.sent[0]!.fail();
    await turn();
    expect(view().lost).toBe(true);
  });
});
