import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { StorageError } from '../../../../lib/shared/model/storage-fault';
import type { ProfilerProgress } from '../../../../lib/shared/model/profiler';
import { createProfiler } from '../../../../lib/ui/profiler/profiler';
import type { AnswerValue } from '../../../../lib/ui/profiler/answer-sheet';
import { settle, untilGivenUp } from '../../fixtures/promises';
import type { ReplyOf, RequestOf } from '../../../../lib/shared/messages/to-background';
import { fakeSend } from '../../fixtures/send';

const NOW = Date.UTC(2026, 2, 9, 10);

/** A background that keeps progress as the real one does. */
function background(progress?: ProfilerProgress, person?: { name?: string }) {
  const kept: { progress?: ProfilerProgress | undefined; answers: string[] } = { progress, answers: [] };
  const surroundings = {
    session: vi.fn(async (): Promise<ReplyOf<'profiler.session'>> => ({
      ...(person && { person }),
      ...(kept.progress && { progress: kept.progress }),
    })),
    save: vi.fn(async (next: ProfilerProgress | null) => {
      kept.progress = next ?? undefined;
      return {};
    }),
    keep: vi.fn(async (answers: string): Promise<ReplyOf<'profiler.keep'>> => {
      kept.answers.push(answers);
      return { kept: true };
    }),
    restore: vi.fn(async (_entry: RequestOf<'profiler.restore'>) => ({ kept: true })),
  };
  return { kept, surroundings };
}

function sendTo({ session, save, keep, restore }: ReturnType<typeof background>['surroundings']) {
  return fakeSend({
    'profiler.session': session,
    'profiler.progress': ({ progress }) => save(progress),
    'profiler.keep': ({ answers }) => keep(answers),
    'profiler.restore': restore,
  });
}

async function opened(progress?: ProfilerProgress, person?: { name?: string }) {
  const { kept, surroundings } = background(progress, person);
  const { view, actions } = createProfiler(sendTo(surroundings), () => NOW);
  await settle();
  const answerAll = (value: AnswerValue) => {
    for (let { sheet } = view.value; view.value.stage === 'asking' && sheet; { sheet } = view.value) {
      actions.answer(sheet.at, value);
    }
  };
  return { view, actions, kept, surroundings, answerAll };
}

const EARLIER: ProfilerProgress = { form: 30, answers: '1234', at: NOW - 60_000 };

describe('the Interest Profiler', () => {
  it("names the fault of the browser's store until it is over", async () => {
    const { surroundings } = background();
    surroundings.session.mockRejectedValue(new StorageError('newer'));
    const send = sendTo(surroundings);
    let state!: ReturnType<typeof createProfiler>;
    await untilGivenUp(() => void (state = createProfiler(send, () => NOW)));
    expect(state.view.value).toMatchObject({ stage: 'lost', fault: 'newer' });
    surroundings.session.mockReset().mockResolvedValue({});
    state.actions.retry();
    await settle();
    expect(state.view.value.stage).toBe('welcome');
    expect(state.view.value.fault).toBeUndefined();
  });

  it('shows the person it is for, and offers earlier answers', async () => {
    const { view } = await opened(EARLIER, { name: 'Ana Ruiz' });
    expect(view.value).toMatchObject({ stage: 'welcome', person: { name: 'Ana Ruiz' }, earlier: EARLIER });
  });

  it('begins nothing before it knows that, and asks again', async () => {
    const { surroundings } = background(EARLIER);
    surroundings.session.mockRejectedValue(new Error('stopped'));
    const { view, actions } = await untilGivenUp(() => {
      const profiler = createProfiler(sendTo(surroundings), () => NOW);
      expect(profiler.view.value.stage).toBe('loading');
      return profiler;
    });
    expect(view.value.stage).toBe('lost');
    surroundings.session.mockReset().mockResolvedValue({ progress: EARLIER });
    actions.retry();
    await settle();
    expect(view.value.stage).toBe('welcome');
  });

  it('starts again without answers and results when its person is forgotten', async () => {
    const { view, actions, kept, surroundings, answerAll } = await opened(EARLIER, { name: 'Ana Ruiz' });
    actions.forget();
    actions.start(30);
    answerAll(4);
    actions.keep();
    await settle();
    kept.progress = undefined;
    surroundings.session.mockResolvedValue({});
    actions.retry();
    expect(view.value).toEqual({ stage: 'loading', keeping: 'no', saving: 'saved' });
    await settle();
    expect(view.value).toEqual({ stage: 'welcome', keeping: 'no', saving: 'saved' });
    actions.start(30);
    actions.answer(1, 5);
    await settle();
    expect(kept.progress).toMatchObject({ answers: '5' });
  });

  it('goes on with every answer, keeps each, and ends at the overview', async () => {
    const { view, actions, kept, answerAll } = await opened();
    actions.start(30);
    answerAll(4);
    expect(view.value).toMatchObject({ stage: 'overview', sheet: { answers: '4'.repeat(30) } });
    await settle();
    expect(kept.progress).toEqual({ form: 30, answers: '4'.repeat(30), at: NOW });
    actions.showResults();
    expect(view.value.stage).toBe('results');
  });

  it('stays at a question that is chosen only, until it is to go on', async () => {
    const { view, actions } = await opened();
    actions.start(60);
    actions.next();
    expect(view.value.sheet?.at).toBe(1);
    actions.choose(1, 2);
    expect(view.value.sheet).toMatchObject({ at: 1, answers: '2' });
    actions.next();
    expect(view.value.sheet?.at).toBe(2);
  });

  it('shows no results while a question is open', async () => {
    const { view, actions } = await opened(EARLIER);
    actions.resume();
    actions.showResults();
    expect(view.value.stage).toBe('asking');
  });

  it('lets a press that comes late change only the question it was made at', async () => {
    const { view, actions } = await opened();
    actions.start(30);
    actions.answer(1, 5);
    actions.answer(1, 5);
    expect(view.value.sheet).toMatchObject({ at: 2, answers: '5' });
  });

  it('returns to the overview when one answer of finished ones is changed', async () => {
    const { view, actions } = await opened({ ...EARLIER, answers: '3'.repeat(30) });
    actions.resume();
    expect(view.value.stage).toBe('overview');
    actions.show(7);
    expect(view.value).toMatchObject({ stage: 'asking', sheet: { at: 7 } });
    actions.answer(7, 1);
    expect(view.value).toMatchObject({
      stage: 'overview',
      sheet: { answers: `${'3'.repeat(6)}1${'3'.repeat(23)}` },
    });
  });

  it('goes back to the question before, and from the first to the welcome with nothing lost', async () => {
    const { view, actions } = await opened();
    actions.start(30);
    actions.answer(1, 5);
    actions.back();
    expect(view.value.sheet).toMatchObject({ at: 1, answers: '5' });
    actions.back();
    expect(view.value).toMatchObject({ stage: 'welcome', earlier: { answers: '5' } });
    actions.resume();
    expect(view.value.sheet).toMatchObject({ at: 2, answers: '5' });
  });

  it('replaces earlier answers only when a new one is given', async () => {
    const { view, actions, kept } = await opened(EARLIER);
    actions.start(60);
    await settle();
    expect(kept.progress).toEqual(EARLIER);
    actions.back();
    expect(view.value.earlier).toEqual(EARLIER);
    actions.start(60);
    actions.answer(1, 1);
    await settle();
    expect(kept.progress).toMatchObject({ form: 60, answers: '1' });
  });

  it('forgets answers when asked to, and takes that back', async () => {
    const { view, actions, kept } = await opened(EARLIER);
    actions.forget();
    await settle();
    expect(kept.progress).toBeUndefined();
    expect(view.value.earlier).toBeUndefined();
    actions.restore();
    await settle();
    expect(kept.progress).toEqual(EARLIER);
    expect(view.value).toMatchObject({ stage: 'welcome', earlier: EARLIER });
  });

  it('keeps finished answers for the candidate, and shows which answers are kept', async () => {
    const { view, actions, kept } = await opened(
      { ...EARLIER, answers: '2'.repeat(30) },
      { name: 'Ana Ruiz' },
    );
    actions.resume();
    actions.keep();
    expect(view.value.keeping).toBe('busy');
    await settle();
    expect(kept.answers).toEqual(['2'.repeat(30)]);
    expect(view.value).toMatchObject({ keeping: 'no', kept: '2'.repeat(30) });
    actions.choose(1, 5);
    expect(view.value.kept).not.toBe(view.value.sheet?.answers);
  });

  it('brings back the interests that they replaced, though they were saved twice', async () => {
    const { view, actions, surroundings } = await opened({ ...EARLIER, answers: '2'.repeat(30) }, {});
    actions.resume();
    const replaced = { entry: { kind: 'letters' as const, areas: ['social' as const] }, at: 3 };
    surroundings.keep.mockResolvedValueOnce({ kept: true, replaced });
    for (let times = 0; times < 2; times += 1) {
      actions.keep();
      await settle();
      expect(view.value.replaced).toEqual(replaced);
    }
    surroundings.restore.mockResolvedValueOnce({ kept: false });
    actions.unkeep();
    await settle();
    expect(view.value).toMatchObject({ keeping: 'failed', replaced });
    actions.unkeep();
    await settle();
    expect(surroundings.restore).toHaveBeenLastCalledWith({ answers: '2'.repeat(30), ...replaced });
    expect(view.value.keeping).toBe('no');
    expect(view.value.kept).toBeUndefined();
    expect(view.value.replaced).toBeUndefined();
    actions.unkeep();
    expect(surroundings.restore).toHaveBeenCalledTimes(2);
  });

  it('shows when they could not be kept, and tries again', async () => {
    const { view, actions, surroundings } = await opened({ ...EARLIER, answers: '2'.repeat(30) }, {});
    actions.resume();
    surroundings.keep.mockResolvedValue({ kept: false });
    actions.keep();
    await settle();
    expect(view.value.keeping).toBe('failed');
    surroundings.keep.mockRejectedValue(new Error('gone'));
    await untilGivenUp(() => actions.keep());
    expect(view.value).toMatchObject({ keeping: 'failed', sheet: { answers: '2'.repeat(30) } });
    expect(view.value.kept).toBeUndefined();
    surroundings.keep.mockReset().mockResolvedValue({ kept: true });
    actions.keep();
    await settle();
    expect(view.value.kept).toBe('2'.repeat(30));
  });

  it('continues while answers cannot be kept, with a notice, and keeps them all once it can', async () => {
    const { view, actions, surroundings, kept } = await opened();
    surroundings.save.mockRejectedValue(new Error('gone'));
    await untilGivenUp(() => {
      actions.start(30);
      actions.answer(1, 1);
    });
    expect(view.value.saving).toBe('failed');
    surroundings.save.mockReset().mockImplementation(async next => {
      kept.progress = next ?? undefined;
      return {};
    });
    actions.answer(2, 2);
    await settle();
    expect(view.value.saving).toBe('saved');
    expect(kept.progress?.answers).toBe('12');
  });

  it('is the same whether it was interrupted or not, however one goes back and forth', async () => {
    type Step =
      { kind: 'answer' | 'choose' | 'show'; value: AnswerValue; to: number } | { kind: 'next' | 'back' };
    const value = fc.constantFrom<AnswerValue>(1, 2, 3, 4, 5);
    const step: fc.Arbitrary<Step> = fc.oneof(
      { weight: 4, arbitrary: fc.record({ kind: fc.constant('answer' as const), value, to: fc.nat(31) }) },
      fc.record({ kind: fc.constantFrom('choose' as const, 'show' as const), value, to: fc.nat(31) }),
      fc.record({ kind: fc.constantFrom('next' as const, 'back' as const) }),
    );
    const walk = async (steps: Step[], interruptAfter: number) => {
      const { kept, surroundings } = background();
      let page = createProfiler(sendTo(surroundings), () => NOW);
      await settle();
      page.actions.start(30);
      /** Expected answers, worked out separately: each is set where it was given and nowhere else. */
      const expected: AnswerValue[] = [];
      for (const [index, one] of steps.entries()) {
        if (index === interruptAfter) {
          await settle();
          page = createProfiler(sendTo(surroundings), () => NOW);
          await settle();
        }
        const { view, actions } = page;
        if (view.value.stage === 'welcome') {
          if (view.value.earlier) actions.resume();
          else actions.start(30);
        }
        const at = view.value.sheet!.at;
        if (one.kind === 'answer' || one.kind === 'choose') {
          expected[at - 1] = one.value;
          actions[one.kind](at, one.value);
        } else if (one.kind === 'show') actions.show(one.to);
        else actions[one.kind]();
        const sheet = view.value.sheet;
        if (sheet) expect(sheet.answers).toBe(expected.join(''));
      }
      await settle();
      expect(kept.progress?.answers ?? '').toBe(expected.join(''));
    };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 80 }), fc.nat(80), (steps, after) => walk(steps, after)),
      { numRuns: 40 },
    );
  });
});
