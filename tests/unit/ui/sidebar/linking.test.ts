import { beforeEach, describe, expect, it } from 'vitest';
import type { SidebarActions } from '../../../../lib/ui/sidebar/sidebar-view';
import { OTHER_VISIT, VISIT } from '../../fixtures/messages';
import { createAnsweredSidebar, turn } from '../../fixtures/sidebar';

const FOUND = { profile: { id: 'CNP9', name: 'Maya', email: 'm@x.example', namesAnother: false } };
let world: Awaited<ReturnType<typeof createAnsweredSidebar>>;
const view = () => world.view.value;

beforeEach(async () => {
  world = await createAnsweredSidebar();
});

describe('a decision about a profile', () => {
  it.each(['link', 'reject', 'unlink'] as (keyof SidebarActions & 'link')[])(
    '%s clears what depends on it before it is told, and asks after',
    async name => {
      world.actions[name]('CNP9');
      expect(world.surroundings[name]).toHaveBeenCalledExactlyOnceWith({ visit: VISIT, profileId: 'CNP9' });
      for (const section of ['profile', 'interests', 'careers', 'occupations', 'job'] as const) {
        expect(view().answers[section]).toBeUndefined();
      }
      expect(world.shown('candidate')).toBe('before');
      expect(world.take({ section: 'profile' })).toEqual([]);
      await world.accept();
      await world.answerAll('after');
      expect(world.shown('profile')).toBe('after');
    },
  );

  it('ends the check that led to it', () => {
    world.actions.check('CNP9');
    world.actions.link('CNP9');
    expect(view().check).toBeUndefined();
  });
});

describe('to check a profile', () => {
  it('shows that it is asked about, and then the outcome', async () => {
    world.actions.check(' CNP9 ');
    expect(world.surroundings.check).toHaveBeenCalledExactlyOnceWith({ visit: VISIT, text: ' CNP9 ' });
    expect(view().check).toEqual({ asking: true });
    world.checks[0]!.reply(FOUND);
    await turn();
    expect(view().check).toEqual(FOUND);
    expect(world.shown('profile')).toBe('before');
    world.actions.forgetCheck();
    expect(view().check).toBeUndefined();
  });

  it.each<[string, () => void]>([
    ['another check', () => world.actions.check('CNP8')],
    ['its end', () => world.actions.forgetCheck()],
    ['a choice', () => world.actions.useProfile('CNP2')],
    ['another candidate', () => world.show(OTHER_VISIT, false)],
  ])('is overtaken by %s', async (_what, overtake) => {
    world.actions.check('CNP9');
    overtake();
    const now = view().check;
    world.checks[0]!.reply(FOUND);
    await turn();
    expect(view().check).toEqual(now);
    expect(view().check).not.toEqual(FOUND);
  });

  it('about an earlier visit ends without an answer', async () => {
    world.actions.check('CNP9');
    world.checks[0]!.reply({ outdated: true });
    await turn();
    expect(view().check).toBeUndefined();
  });

  it('that is not answered shows a notice', async () => {
    world.actions.check('CNP9');
    world.checks[0]!.fail();
    await turn();
    expect(view()).toMatchObject({ check: undefined, lost: true });
  });
});
