import { beforeEach, expect, it, vi } from 'vitest';
import { createReviewHandlers } from '../../../../lib/background/handlers/review';
import { readAhead } from '../../../../lib/background/review/read-ahead';
import { createVisitSubjects } from '../../../../lib/background/review/visit-subjects';
import type { Protocol } from '../../../../lib/shared/messages/to-background';
import { SECTIONS } from '../../../../lib/shared/model/section-lists';
import { createSidebar } from '../../../../lib/ui/sidebar/sidebar';
import { VISIT } from '../../fixtures/messages';
import { settle } from '../../fixtures/promises';
import { fakeSend } from '../../fixtures/send';
import { memoryTabSubjects } from '../../fixtures/tab-subjects';
import { byId } from '../../fixtures/records';
import { createWorld, type World } from '../../fixtures/world';

const TAB = 7;

let world: World;
let subjects: ReturnType<typeof createVisitSubjects>;
let sidebar: ReturnType<typeof createSidebar>;
let hidden = vi.fn(async () => []);
const read =
  vi.fn<(request: Protocol['review.read']['request']) => Promise<Protocol['review.read']['reply']>>();

/** The page, the background and the sidebar of one tab that shows Ingrid Solheim. */
beforeEach(async () => {
  world = createWorld();
  const tabSubjects = memoryTabSubjects();
  await tabSubjects.update(TAB, () => byId());
  subjects = createVisitSubjects(tabSubjects);
  hidden = vi.fn(async () => []);
  const handlers = createReviewHandlers({
    tabSubjects,
    subjects,
    reviewer: world.reviewer,
    profileChanges: { withChanges: async (_subject, answer) => answer },
    hidden,
    openPage: async () => ({}),
  });
  read.mockReset().mockImplementation(request => handlers['review.read'](request, TAB));
  const nothing = () => undefined;
  sidebar = createSidebar(fakeSend({ 'review.read': read }), {
    copy: async () => true,
    blur: nothing,
    move: async () => true,
    close: nothing,
    isSeen: () => true,
    now: () => world.state.now,
  });
});

/** Shows the candidate as a page does: the background reads ahead, then the sidebar asks. */
async function visit() {
  // Each look-up of whose profile it is reads once what the user decided about the person.
  const lookUps = vi.spyOn(world.links, 'of');
  const sections = vi.spyOn(world.reviewer, 'read');
  readAhead(TAB, VISIT, { subjects, reviewer: world.reviewer, purpose: async () => 'coaching', hidden });
  await settle();
  sidebar.show(VISIT, true);
  await vi.waitFor(() => expect(sidebar.view.value.busy.size).toBe(0));
  await settle();
  return {
    messages: read.mock.calls.length,
    sections: sections.mock.calls.length,
    lookUps: lookUps.mock.calls.length,
  };
}

it('takes 8 messages and 3 look-ups of whose profile it is, of a candidate seen for the first time', async () => {
  expect(await visit()).toEqual({ messages: 8, sections: 3 * SECTIONS.length, lookUps: 3 });
  expect(Object.keys(sidebar.view.value.answers).toSorted()).toEqual(SECTIONS.toSorted());
});

it('takes no more of one that is stored', async () => {
  await visit();
  sidebar.leave();
  read.mockClear();
  vi.restoreAllMocks();
  world.clearAsked();
  expect(await visit()).toEqual({ messages: 8, sections: 3 * SECTIONS.length, lookUps: 3 });
  expect(world.asked()).toEqual([]);
});

it('shows sections as they come, and not when the last of them is there', async () => {
  let answer = () => {};
  world.onet.careers.mockReturnValue(
    new Promise(resolve => (answer = () => resolve({ careers: [], total: 0 }))),
  );
  sidebar.show(VISIT, true);
  await vi.waitFor(() => expect([...sidebar.view.value.busy]).toEqual(['careers']));
  expect(sidebar.view.value.answers.profile).toMatchObject({ state: 'known' });
  answer();
  await vi.waitFor(() => expect(sidebar.view.value.busy.size).toBe(0));
});
