import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import type { InterestInput } from '../../../../lib/shared/model/interest-entry';
import type { SectionAnswer } from '../../../../lib/shared/model/section-answer';
import { BLANK_VIEW, type SidebarView } from '../../../../lib/ui/sidebar/sidebar-view';
import { withUndo } from '../../../../lib/ui/sidebar/undo';
import { VISIT } from '../../fixtures/messages';
import { RISING_SCORES } from '../../fixtures/records';

const LETTERS: InterestInput = { kind: 'letters', areas: ['social'] };
const ANSWERS: InterestInput = { kind: 'answers', answers: '12345'.repeat(6) };
const JOB = { id: 'J1', title: 'Engineer' };
const DEVELOPER = { code: '15-1252.00', title: 'Software Developers', chosenFor: 'job' as const };
const NURSE = { code: '29-1141.00', title: 'Registered Nurses' };

function world(data: { [S in 'profile' | 'interests' | 'job']?: object } = {}) {
  const answers = Object.fromEntries(
    Object.entries(data).map(([section, known]) => [section, { visit: VISIT, section, data: known }]),
  ) as unknown as SidebarView['answers'];
  const view = signal<SidebarView>({ ...BLANK_VIEW, visit: VISIT, answers });
  const choices = {
    useEmail: vi.fn(),
    useCandidate: vi.fn(),
    useProfile: vi.fn(),
    nameJob: vi.fn(),
    link: vi.fn(),
    reject: vi.fn(),
    unlink: vi.fn(),
    enterInterests: vi.fn(),
    removeInterests: vi.fn(),
    useInterests: vi.fn(),
    useOccupation: vi.fn(),
  };
  return { view, choices, actions: withUndo(view, choices), done: () => view.value.done };
}

const entered = (entry: InterestInput) => ({
  interests: { kind: 'known', entered: entry, enteredAt: 7 } as Partial<
    SectionAnswer<'interests'>['data'] & object
  >,
});

describe('undoing', () => {
  it('a link removes it, or rejects the profile again', () => {
    const { actions, choices, done } = world();
    actions.link('CNP1');
    expect(done()).toEqual({ what: 'linked', canUndo: true });
    actions.undo();
    expect(choices.unlink).toHaveBeenCalledExactlyOnceWith('CNP1');
    expect(done()).toEqual({ what: 'undone', canUndo: false });

    const rejected = world({ profile: { kind: 'none', setAside: [{ id: 'CNP1' }] } });
    rejected.actions.link('CNP1');
    rejected.actions.undo();
    expect(rejected.choices.reject).toHaveBeenCalledExactlyOnceWith('CNP1');
  });

  it('a rejection is announced here and undone in the list', () => {
    const { actions, done } = world();
    actions.reject('CNP1');
    expect(done()).toEqual({ what: 'rejected', canUndo: false });
    actions.unlink('CNP1');
    expect(done()).toBeUndefined();
  });

  it('a removal enters the interests again', () => {
    const { actions, choices, done } = world(entered(LETTERS));
    actions.removeInterests();
    expect(done()).toEqual({ what: 'removed', canUndo: true });
    actions.undo();
    // As old as it was: interests age.
    expect(choices.enterInterests).toHaveBeenCalledExactlyOnceWith(LETTERS, 7);
  });

  it.each<[string, (actions: ReturnType<typeof withUndo>) => void]>([
    ['candidate', actions => actions.useCandidate('b'.repeat(22))],
    ['address', actions => actions.useEmail('other@example.com')],
    ['profile', actions => actions.useProfile('CNP2')],
  ])('is over once another %s was chosen', (_, choose) => {
    const { actions, choices, done } = world(entered(LETTERS));
    actions.removeInterests();
    choose(actions);
    expect(done()).toBeUndefined();
    actions.undo();
    expect(choices.enterInterests).not.toHaveBeenCalled();
  });

  it('a replacement is undone once it was read back, in another order of its areas', () => {
    const { view, actions, choices } = world(entered(LETTERS));
    const turned = Object.fromEntries(Object.entries(RISING_SCORES).toReversed()) as typeof RISING_SCORES;
    actions.enterInterests({ kind: 'scores', scores: turned });
    view.value = {
      ...view.value,
      answers: world(entered({ kind: 'scores', scores: RISING_SCORES })).view.value.answers,
    };
    actions.undo();
    expect(choices.enterInterests).toHaveBeenLastCalledWith(LETTERS, 7);
  });

  it.each<[string, (actions: ReturnType<typeof withUndo>) => void]>([
    ['removal', actions => actions.removeInterests()],
    ['replacement', actions => actions.enterInterests(ANSWERS)],
  ])('a %s leaves what was entered elsewhere since', (_what, choose) => {
    const { view, actions, choices, done } = world(entered(LETTERS));
    choose(actions);
    choices.enterInterests.mockClear();
    const since = world(entered({ kind: 'letters', areas: ['artistic'] }));
    view.value = { ...view.value, answers: since.view.value.answers };
    actions.undo();
    expect(choices.enterInterests).not.toHaveBeenCalled();
    expect(done()).toBeUndefined();
  });

  it('an entry is offered only where it replaced one', () => {
    const first = world();
    first.actions.enterInterests(ANSWERS);
    expect(first.done()).toBeUndefined();

    const { actions, choices } = world(entered(LETTERS));
    actions.enterInterests(ANSWERS);
    actions.undo();
    expect(choices.enterInterests.mock.calls).toEqual([[ANSWERS], [LETTERS, 7]]);
  });

  it.each([
    [NURSE, 'reassigned'],
    [null, 'unassigned'],
  ] as const)('another occupation of a job brings back the one before: %o', (occupation, what) => {
    const { actions, choices, done } = world({ job: { kind: 'job', ...JOB, occupation: DEVELOPER } });
    actions.useOccupation(JOB, occupation);
    expect(done()).toEqual({ what, canUndo: true });
    actions.undo();
    expect(choices.useOccupation.mock.calls.at(-1)).toEqual([JOB, DEVELOPER]);
    actions.undo();
    expect(choices.useOccupation).toHaveBeenCalledTimes(2);
  });

  it('does nothing once another candidate is shown', () => {
    const { actions, choices, view } = world(entered(LETTERS));
    actions.removeInterests();
    view.value = { ...BLANK_VIEW, visit: 'other' };
    actions.undo();
    expect(choices.enterInterests).not.toHaveBeenCalled();
  });
});
