import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { effect } from '@preact/signals';
import { createSidebar } from '../../../../lib/ui/sidebar/sidebar';
import { SECTIONS } from '../../../../lib/shared/model/section-lists';
import { answerTo, commands, readEach, sidebarSend, type Read, turn } from '../../fixtures/sidebar';

const VISITS = Array.from({ length: 10 }, (_, at) => `00000000-0000-4000-8000-00000000000${at}`);

const nothing = async () => undefined;
/** Surroundings in which nothing happens; a test adds how sections are read. */
const quietSurroundings = {
  ...commands(() => nothing),
  check: async () => ({ unreadable: true as const }),
  copy: async () => true,
  blur: nothing,
  openOptions: nothing,
  move: async () => true,
  close: nothing,
  now: () => 5,
  isSeen: () => true,
};

/** The kinds of answers to a request. */
type Fate = 'answer' | 'fail' | 'outdated' | 'about another';
const fates = fc.infiniteStream(
  fc.oneof(
    { weight: 8, arbitrary: fc.constant<Fate>('answer') },
    fc.constantFrom<Fate>('fail', 'outdated', 'about another'),
  ),
);

/** The user's actions between two visits. */
const deeds = fc.infiniteStream(
  fc.constantFrom(
    'nothing',
    'refresh',
    'retry',
    'zone',
    'more',
    'email',
    'profile',
    'check',
    'link',
    'reject',
    'unlink',
    'enter',
    'switch',
    'use occupation',
    'open job',
    'all',
    'freshen',
  ),
);

// Whoever got no answer asks again a little later, here at once; what comes later than that is left out.
beforeEach(() => {
  const soon = (act: () => void, ms = 0) => void (ms < 2_000 && Promise.resolve().then(act));
  vi.stubGlobal('setTimeout', soon);
});
afterEach(() => void vi.unstubAllGlobals());

it('shows nothing of anyone but the newest of ten quick visits, in whatever order answers come', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fates, deeds, async (scheduler, fates, deeds) => {
      let newest = '';
      const read = scheduler.scheduleFunction(async (request: Read) => {
        switch (fates.next().value) {
          case 'fail':
            throw new Error('stopped');
          case 'outdated':
            return { outdated: true as const };
          case 'about another':
            return answerTo({ ...request, visit: VISITS.find(one => one !== request.visit)! }, 'another');
          default:
            return answerTo(request, request.visit);
        }
      });
      const sidebar = createSidebar(
        sidebarSend({
          ...quietSurroundings,
          read: readEach(read),
          ...commands(() => scheduler.scheduleFunction(async (_choice: unknown) => ({}))),
          check: scheduler.scheduleFunction(quietSurroundings.check),
        }),
        quietSurroundings,
      );
      const stop = effect(() => {
        const { visit, answers } = sidebar.view.value;
        for (const answer of Object.values(answers)) expect(answer.visit).toBe(visit);
      });

      for (const visit of VISITS) {
        newest = visit;
        sidebar.show(visit, false);
        expect(sidebar.view.value).toMatchObject({ visit, answers: {} });
        sidebar.show(visit, true);
        act(sidebar, deeds.next().value);
        if (scheduler.count() > 0) await scheduler.waitOne();
        await turn();
        check();
      }
      while (scheduler.count() > 0) {
        await scheduler.waitOne();
        await turn();
        check();
      }
      stop();
      expect(sidebar.view.value.busy.size).toBe(0);

      function check() {
        const { visit, answers } = sidebar.view.value;
        expect(visit).toBe(newest);
        for (const answer of Object.values(answers)) expect(answer.visit).toBe(newest);
        expect(JSON.stringify(answers)).not.toContain('another');
      }
    }),
    { numRuns: 100 },
  );
});

it('shows every section of the last visit in the end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async scheduler => {
      const read = scheduler.scheduleFunction(async (request: Read) => answerTo(request, 'shown'));
      const sidebar = createSidebar(
        sidebarSend({ ...quietSurroundings, read: readEach(read) }),
        quietSurroundings,
      );
      for (const visit of VISITS) sidebar.show(visit, true);
      while (scheduler.count() > 0) {
        await scheduler.waitOne();
        await turn();
      }
      const { answers } = sidebar.view.value;
      expect(SECTIONS.map(section => answers[section])).toEqual(
        SECTIONS.map(section => answerTo({ visit: VISITS.at(-1)!, section, want: 'fresh' }, 'shown')),
      );
    }),
    { numRuns: 30 },
  );
});

function act(sidebar: ReturnType<typeof createSidebar>, deed: string): void {
  const { actions } = sidebar;
  if (deed === 'refresh') actions.refresh();
  else if (deed === 'retry') actions.retry('profile');
  else if (deed === 'zone') actions.showZone(3);
  else if (deed === 'more') actions.showMore();
  else if (deed === 'email') actions.useEmail('a@example.org');
  else if (deed === 'profile') actions.useProfile('CNP2');
  else if (deed === 'check') actions.check('CNP3');
  else if (deed === 'link' || deed === 'reject' || deed === 'unlink') actions[deed]('CNP3');
  else if (deed === 'enter') actions.enterInterests({ kind: 'answers', answers: '1'.repeat(30) });
  else if (deed === 'switch') actions.useInterests('letters');
  else if (deed === 'use occupation') actions.useOccupation({ id: 'J1', title: 'Engineer' }, null);
  else if (deed === 'open job') actions.openJob();
  else if (deed === 'all') actions.showAllCareers();
  else if (deed === 'freshen') sidebar.freshen();
}
