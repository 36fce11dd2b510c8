// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { Profiler } from '../../../components/profiler/Profiler';
import { TopicCacheContext } from '../../../components/occupation/useTopic';
import type { EnteredInput } from '../../../lib/shared/model/interest-entry';
import { AREAS, type Scores } from '../../../lib/shared/model/interests';
import type { ProfilerForm } from '../../../lib/shared/model/profiler';
import type { Topic, TopicAnswer } from '../../../lib/shared/model/topics';
import type { ProfilerActions, ProfilerView } from '../../../lib/ui/profiler/profiler';
import { createTopicCache } from '../../../lib/ui/occupation/topic-cache';
import { NOW } from './fixtures';
import { button, click, mount, named, submit, text } from './mount';

const OPTIONS = [1, 2, 3, 4, 5].map(value => ({ value, name: `Sandbox answer ${value}` }));
const SCORES = Object.fromEntries(AREAS.map((area, at) => [area, at])) as Scores;
const FINISHED = '3'.repeat(29) + '5';

const questions = (form: ProfilerForm, isEnglish?: true): TopicAnswer =>
  ({
    state: 'known',
    data: {
      options: OPTIONS,
      questions: Array.from({ length: form }, (_, at) => ({
        index: at + 1,
        text: `Sandbox activity ${at + 1}`,
      })),
    },
    ...(isEnglish && { isEnglish }),
  }) as TopicAnswer;

const results = (...scores: number[]): TopicAnswer<'results'> => ({
  state: 'known',
  data: AREAS.map((area, at) => ({
    area,
    title: `Sandbox ${area}`,
    description: `What ${area} is.`,
    score: scores[at] ?? 0,
  })),
});

const matches = (page: number): TopicAnswer<'matches'> => ({
  state: 'known',
  data: {
    careers: Array.from({ length: page === 1 ? 20 : 3 }, (_, at) => ({
      code: `11-10${10 + at}.0${page}`,
      title: `Career ${(page - 1) * 20 + at + 1}`,
      fit: 'Best',
      brightOutlook: at === 0,
    })),
    total: 23,
  },
});

function answersTo(topic: Topic): TopicAnswer {
  if (topic.kind === 'questions') return questions(topic.form);
  if (topic.kind === 'matches') return matches(topic.page);
  return results(10, 10, 10, 10, 10, 12);
}

const ACTIONS = [
  'start',
  'resume',
  'forget',
  'restore',
  'choose',
  'answer',
  'next',
  'back',
  'show',
  'showOverview',
  'showResults',
  'keep',
  'unkeep',
  'saveAgain',
  'retry',
] as const satisfies (keyof ProfilerActions)[];

function actions() {
  const spies = ACTIONS.map(name => [name, vi.fn<(...given: unknown[]) => void>()] as const);
  return Object.fromEntries(spies) as Record<keyof ProfilerActions, (typeof spies)[number][1]>;
}

/** Lets what was asked for come, and what is asked for then. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await act(async () => await new Promise<void>(resolve => setTimeout(resolve)));
  }
}

async function shown(view: Partial<ProfilerView>, answer: (topic: Topic) => TopicAnswer = answersTo) {
  const read = vi.fn(({ topic }: { topic: Topic }) => Promise.resolve(answer(topic)));
  const shelf = createTopicCache(read);
  const done = actions();
  const onOccupation = vi.fn<(code: string) => void>();
  const tree = (given: Partial<ProfilerView>) => (
    <TopicCacheContext.Provider value={shelf}>
      <Profiler
        view={{ stage: 'welcome', saving: 'saved', keeping: 'no', ...given }}
        actions={done}
        onOccupation={onOccupation}
      />
    </TopicCacheContext.Provider>
  );
  const page = mount(tree(view));
  await settle();
  const update = async (next: Partial<ProfilerView>) => {
    page.update(tree(next));
    await settle();
  };
  return { root: page.root, update, actions: done, onOccupation, read };
}

describe('for screen sharing', () => {
  const show = (view: Partial<ProfilerView>, isBlurred: boolean, onShow = vi.fn()) =>
    mount(
      <TopicCacheContext.Provider value={createTopicCache(({ topic }) => Promise.resolve(answersTo(topic)))}>
        <Profiler
          view={{ stage: 'welcome', saving: 'saved', keeping: 'no', ...view }}
          actions={actions()}
          onOccupation={vi.fn()}
          isBlurred={isBlurred}
          onShow={onShow}
        />
      </TopicCacheContext.Provider>,
    ).root;

  it.each(['welcome', 'results'] as const)('blurs the candidate’s name, with a notice: %s', stage => {
    const onShow = vi.fn();
    const root = show(
      { stage, person: { name: 'Ana Ruiz' }, sheet: { form: 30, answers: FINISHED, at: 30 } },
      true,
      onShow,
    );
    const names = [...root.querySelectorAll('bdi')].filter(element => text(element) === 'Ana Ruiz');
    expect(names.length).toBeGreaterThan(0);
    expect(names.every(name => name.closest('[data-blurred="names"]'))).toBe(true);
    expect(text(root.querySelector('.blurred-bar [role=status]'))).toBe('Blurred for screen sharing');
    click(button(root, 'Show'));
    expect(onShow).toHaveBeenCalledOnce();
  });

  it('is not spoken of otherwise, nor where the page is for nobody', () => {
    const root = show({ person: { name: 'Ana Ruiz' } }, false);
    expect(root.querySelector('[data-blurred="names"]')).toBeNull();
    for (const page of [root, show({}, true)]) expect(text(page)).not.toContain('Blurred');
  });
});

const asking = (answers: string, at: number, form: ProfilerForm = 30): Partial<ProfilerView> => ({
  stage: 'asking',
  sheet: { form, answers, at },
});
const press = (element: Element, key: string, more: KeyboardEventInit = {}) =>
  act(() => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  });

describe('before the first question', () => {
  it('explains what this is, how long it takes, and what it is not for', async () => {
    const { root } = await shown({ person: { name: 'Ana Ruiz' } });
    expect(text(root.querySelector('header'))).toBe(
      'Interest Profiler With Ana Ruiz'.replace(' With', 'With'),
    );
    expect(text(root)).toContain('30 questions take about 5 minutes; 60 take about 10.');
    expect(text(root)).toContain('No answer is right or wrong.');
    expect(text(root)).toContain('Not for selecting, screening or ranking people.');
    expect(text(root)).toContain("The questions are O*NET's");
    expect(text(root.querySelector('.credit'))).toContain('O*NET Web Services');
  });

  it('starts the chosen form, the short one by default', async () => {
    const { root, actions } = await shown({});
    submit(root.querySelector('form')!);
    expect(actions.start).toHaveBeenCalledWith(30);
    click(root.querySelector<HTMLInputElement>('input[value="60"]')!);
    submit(root.querySelector('form')!);
    expect(actions.start).toHaveBeenLastCalledWith(60);
  });

  it('offers to go on with earlier answers, and starts again only when that is wanted', async () => {
    const earlier = { form: 30, answers: '123', at: NOW - 180_000 } as const;
    const { root, actions } = await shown({ earlier });
    expect(text(root)).toContain('3 of 30 questions answered, most recently 3 minutes ago.');
    expect(root.querySelector('form')).toBeNull();
    click(button(root, 'Continue'));
    expect(actions.resume).toHaveBeenCalledOnce();
    click(button(root, 'Start over'));
    expect(text(root)).toContain('Your first new answer replaces the earlier ones.');
    submit(root.querySelector('form')!);
    expect(actions.start).toHaveBeenCalledWith(30);
  });

  it('lets answers be forgotten, and that be taken back', async () => {
    const earlier = { form: 30, answers: FINISHED, at: NOW } as const;
    const { root, update, actions } = await shown({ earlier });
    click(button(root, 'Delete these answers'));
    expect(actions.forget).toHaveBeenCalledOnce();
    await update({ forgotten: earlier });
    click(button(root, 'Undo'));
    expect(actions.restore).toHaveBeenCalledOnce();
  });

  it('shows when nobody in particular is asked, and when that is not known', async () => {
    const { root, update, actions } = await shown({});
    expect(text(root)).toContain('Not linked to a candidate');
    await update({ stage: 'lost' });
    expect(text(root)).not.toContain('Not linked');
    click(button(root, 'Try again'));
    expect(actions.retry).toHaveBeenCalledOnce();
  });
});

describe('a question', () => {
  it("is asked in O*NET's words with its five answers in order, and has the focus", async () => {
    const { root } = await shown(asking('12', 3));
    const group = named(root, '[role="radiogroup"]', 'Question 3 of 30: Sandbox activity 3');
    expect([...group.querySelectorAll('.answer-name')].map(text)).toEqual(OPTIONS.map(({ name }) => name));
    expect(document.activeElement).toBe(group.querySelector('h2'));
    const progress = root.querySelector('[role="progressbar"]')!;
    expect(progress.getAttribute('aria-valuetext')).toBe('2 answered');
    expect(text(root.querySelector('.credit'))).toContain('O*NET Web Services');
  });

  it('is answered by a key and by a click, which go on, and by the arrow keys, which do not', async () => {
    const { root, actions } = await shown(asking('12', 3));
    press(document.activeElement!, '4');
    expect(actions.answer).toHaveBeenLastCalledWith(3, 4);
    const third = root.querySelector<HTMLInputElement>('input[value="3"]')!;
    act(() => {
      third.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    });
    expect(actions.answer).toHaveBeenLastCalledWith(3, 3);
    expect(actions.answer).toHaveBeenCalledTimes(2);
    click(root.querySelector<HTMLInputElement>('input[value="2"]')!);
    expect(actions.choose).toHaveBeenLastCalledWith(3, 2);
    expect(actions.answer).toHaveBeenCalledTimes(2);
  });

  it('takes no other key, none held down, and none with a modifier', async () => {
    const { actions } = await shown(asking('12', 3));
    for (const key of ['0', '6', 'a', 'Enter']) press(document.activeElement!, key);
    press(document.activeElement!, '4', { repeat: true });
    press(document.activeElement!, '4', { ctrlKey: true });
    expect(actions.answer).not.toHaveBeenCalled();
  });

  it('takes no key while it is not shown', async () => {
    const { root, actions } = await shown(asking('12', 3), () => ({ state: 'pending' }));
    press(root.querySelector('form')!, '4');
    expect(actions.answer).not.toHaveBeenCalled();
  });

  it('moves the focus to the next one', async () => {
    const { root, update } = await shown(asking('12', 3));
    await update(asking('124', 4));
    expect(text(document.activeElement)).toBe('Question 4 of 30: Sandbox activity 4');
    expect(root.querySelectorAll('input:checked')).toHaveLength(0);
    await update(asking('124', 3));
    expect(root.querySelector<HTMLInputElement>('input:checked')?.value).toBe('4');
  });

  it('that could not be read shows why, and the answers stay', async () => {
    const { root } = await shown(asking('12', 3), () => ({
      state: 'failed',
      problem: { kind: 'no-key', service: 'onet' },
    }));
    expect(text(root)).toContain('No O*NET API key yet.');
    expect(text(root)).toContain('2 answered');
    expect(button(root, 'Answers so far')).toBeTruthy();
  });

  it('in English only is marked as such', async () => {
    const { root } = await shown(asking('', 1), () => questions(30, true));
    expect(root.querySelector('h2 [lang="en"]')?.textContent).toBe('Sandbox activity 1');
  });

  it('shows when the newest answers are not kept', async () => {
    const { root, actions } = await shown({ ...asking('12', 3), saving: 'failed' });
    expect(text(root.querySelector('[role="alert"]'))).toContain("Your latest answers aren't saved yet");
    click(button(root, 'Try again'));
    expect(actions.saveAgain).toHaveBeenCalledOnce();
  });
});

describe('the overview', () => {
  const overview = (answers: string): Partial<ProfilerView> => ({
    stage: 'overview',
    sheet: { form: 30, answers, at: Math.min(answers.length + 1, 30) },
  });

  it('shows ten questions a page with their answers, each to be changed', async () => {
    const { root, actions } = await shown(overview('1'.repeat(12)));
    expect(text(document.activeElement)).toBe('12 of 30 questions answered');
    const rows = () => [...root.querySelectorAll('.given li')].map(text);
    expect(rows()[0]).toBe('11Sandbox activity 11Sandbox answer 1Change');
    expect(text(root.querySelector('.credit'))).toContain('O*NET Web Services');
    expect(rows()[2]).toBe('13Sandbox activity 13Not answered');
    click(button(root, '1–10'));
    expect(rows()).toHaveLength(10);
    click(button(root, 'Change the answer to question 2'));
    expect(actions.show).toHaveBeenCalledWith(2);
    click(button(root, 'Continue at question 13'));
    expect(actions.show).toHaveBeenLastCalledWith(13);
  });

  it('of finished answers leads to the results, with a note when all are alike', async () => {
    const { root, update, actions } = await shown(overview(FINISHED));
    click(button(root, 'Show results'));
    expect(actions.showResults).toHaveBeenCalledOnce();
    expect(text(root)).not.toContain('All answers are the same');
    await update(overview('3'.repeat(30)));
    expect(text(root)).toContain("All answers are the same, so there's no preference to match.");
  });
});

describe('results', () => {
  const finished: Partial<ProfilerView> = {
    stage: 'results',
    sheet: { form: 30, answers: FINISHED, at: 30 },
  };

  it('are bars and a hexagon on the scale the scores are on, and what they mean', async () => {
    const { root } = await shown(finished);
    expect([...root.querySelectorAll('.bars li')].map(text)[0]).toBe('Conventional12 of 20');
    expect(root.querySelector('.hexagon')?.getAttribute('aria-label')).toContain('Conventional 12 of 20');
    expect(text(root.querySelector('.meaning'))).toContain('Sandbox conventionalWhat conventional is.');
    expect(text(root)).toContain('For career conversations. Not for screening or ranking.');
    expect(text(root.querySelector('.credit'))).toContain('O*NET Web Services');
  });

  it('show when the interests hardly differ', async () => {
    const { root } = await shown(finished);
    expect(text(root)).toContain('the six interests are so close');
  });

  it('ask for no matches when all interests are equal', async () => {
    const { root, read } = await shown(finished, () => results(10, 10, 10, 10, 10, 10));
    expect(text(root)).toContain("so there's nothing to match");
    expect(read.mock.calls.map(([{ topic }]) => topic.kind)).toEqual(['results']);
  });

  it('list the matches page by page, each to be opened', async () => {
    const { root, onOccupation, read } = await shown(finished);
    expect(read).toHaveBeenCalledWith({
      topic: { kind: 'matches', answers: FINISHED, page: 1 },
      want: 'fresh',
    });
    expect(text(root.querySelector('.more'))).toContain('Showing 20 of 23');
    click(button(root, 'Show more'));
    await settle();
    expect(root.querySelectorAll('.careers li')).toHaveLength(23);
    expect(text(root.querySelector('.more'))).toBe('Showing 23 of 23');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('career matches, page 2');
    click(button(root, 'Career 22'));
    expect(onOccupation).toHaveBeenCalledWith('11-1011.02');
  });

  it('end with a page that has nothing new', async () => {
    const { root } = await shown(finished, topic =>
      topic.kind === 'matches' ? matches(1) : answersTo(topic),
    );
    click(button(root, 'Show more'));
    await settle();
    expect(root.querySelectorAll('.careers li')).toHaveLength(20);
    expect(text(root.querySelector('.more'))).toBe('Showing 20 of 23');
  });

  it('end with the last page, though it repeats one of the first', async () => {
    const { root } = await shown(finished, topic => {
      if (topic.kind !== 'matches' || topic.page === 1) return answersTo(topic);
      const [again, last] = [matches(1).data!.careers, matches(2).data!.careers];
      return { state: 'known', data: { careers: [again[0]!, ...last.slice(1)], total: 23 } };
    });
    click(button(root, 'Show more'));
    await settle();
    expect(root.querySelectorAll('.careers li')).toHaveLength(22);
    expect(text(root.querySelector('.more'))).toBe('Showing 22 of 23');
  });

  it('are marked where they are worked out', async () => {
    const { root } = await shown(finished, topic => {
      const answer = answersTo(topic);
      if (topic.kind !== 'matches') return answer;
      const data = { ...matches(topic.page).data!, isWorkedOut: true as const };
      return { ...answer, data, problem: { kind: 'offline', service: 'onet' } };
    });
    expect(text(root.querySelector('.matches'))).toContain("Couldn't reach O*NET.");
    expect(text(root.querySelector('.matches'))).toContain('Fitside compared the interest values itself.');
  });

  it('all come from one source: worked out after a worked-out first page, from O*NET once that is', async () => {
    let isOffline = true;
    const { root, read } = await shown(finished, topic => {
      if (topic.kind !== 'matches') return answersTo(topic);
      const answer = matches(topic.page);
      if (topic.isWorkedOut) return { ...answer, data: { ...answer.data!, isWorkedOut: true } };
      if (!isOffline) return answer;
      const data = { ...answer.data!, isWorkedOut: true as const };
      return { ...answer, data, problem: { kind: 'offline', service: 'onet' } };
    });
    click(button(root, 'Show more'));
    await settle();
    expect(read.mock.lastCall![0].topic).toEqual({
      kind: 'matches',
      answers: FINISHED,
      page: 2,
      isWorkedOut: true,
    });
    expect(root.querySelectorAll('.careers li')).toHaveLength(23);

    isOffline = false;
    click(button(root, 'Try again: career matches'));
    await settle();
    expect(text(root)).not.toContain('Fitside compared');
    expect(root.querySelectorAll('.careers li')).toHaveLength(20);
    click(button(root, 'Show more'));
    await settle();
    expect(read.mock.lastCall![0].topic).toEqual({ kind: 'matches', answers: FINISHED, page: 2 });
    expect(root.querySelectorAll('.careers li')).toHaveLength(23);
  });

  it('are limited to a job zone, from the first page on', async () => {
    const { root, read } = await shown(finished);
    click(button(root, 'Show more'));
    await settle();
    const zone = root.querySelector('select')!;
    zone.value = '4';
    act(() => void zone.dispatchEvent(new Event('change', { bubbles: true })));
    await settle();
    expect(read).toHaveBeenLastCalledWith({
      topic: { kind: 'matches', answers: FINISHED, page: 1, zone: 4 },
      want: 'fresh',
    });
    expect(root.querySelectorAll('.careers li')).toHaveLength(20);
  });

  it('are kept for the candidate by name, with a confirmation', async () => {
    const person = { name: 'Ana Ruiz' };
    const { root, update, actions } = await shown({ ...finished, person });
    click(button(root, 'Save for Ana Ruiz'));
    expect(actions.keep).toHaveBeenCalledOnce();
    await update({ ...finished, person, keeping: 'failed' });
    expect(text(root)).toContain("Couldn't save.");
    await update({ ...finished, person, kept: FINISHED });
    expect(text(document.activeElement)).toBe('Saved for Ana Ruiz. The sidebar now uses these answers.');
    await update({ ...finished, person, kept: '1'.repeat(30) });
    expect(button(root, 'Save for Ana Ruiz')).toBeTruthy();
  });

  it.each<[string, EnteredInput['entry']]>([
    ['Replaced the six scores from Mar 4, 2026.', { kind: 'scores', scores: SCORES }],
    ['Replaced 30 answers from Mar 4, 2026.', { kind: 'answers', answers: '1'.repeat(30) }],
    ['Replaced the letters SI from Mar 4, 2026.', { kind: 'letters', areas: ['social', 'investigative'] }],
  ])('name the interests they replaced, which can come back: %s', async (words, entry) => {
    const person = { name: 'Ana Ruiz' };
    const replaced = { entry, at: Date.UTC(2026, 2, 4, 12) };
    const { root, update, actions } = await shown({ ...finished, person, kept: FINISHED, replaced });
    expect(text(root)).toContain(words);
    click(button(root, 'Undo'));
    expect(actions.unkeep).toHaveBeenCalledOnce();
    expect(text(document.activeElement)).toContain('Saved for Ana Ruiz.');
    await update({ ...finished, person, kept: FINISHED, replaced, keeping: 'failed' });
    expect(text(root.querySelector('[role=alert]'))).toBe("Couldn't undo. Try again.");
    await update({ ...finished, person, kept: '1'.repeat(30), replaced });
    expect(text(root)).not.toContain('Replaced');
  });

  it('cannot be kept where the page is for nobody', async () => {
    const { root } = await shown(finished);
    expect(text(root)).not.toContain('Save answers');
  });
});
