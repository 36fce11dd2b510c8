import type { EpochMs } from '../../shared/model/time';
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { EnteredInput } from '../../shared/model/interest-entry';
import type { ProfilerForm, ProfilerProgress } from '../../shared/model/profiler';
import type { StorageFault } from '../../shared/model/storage-fault';
import { withFault } from '../shared/lost';
import { withRetry } from '../shared/retry';
import { createAutosave, type SaveState } from './autosave';
import {
  answerString,
  emptySheet,
  firstOpenQuestion,
  atQuestion,
  isFinished,
  resumedSheet,
  withAnswer,
  type AnswerValue,
  type AnswerSheet,
} from './answer-sheet';
import type { Send } from '../../shared/messages/send';

/** The candidate the page was opened for. */
export interface ProfilerPerson {
  /** Absent where it is not known. */
  name?: string;
}

/** Content of the Interest Profiler page. */
export interface ProfilerView {
  /** `lost`: the background did not name the candidate, so no question is shown yet. */
  stage: 'loading' | 'lost' | 'welcome' | 'asking' | 'overview' | 'results';
  /** Absent when the page was opened for nobody in particular. */
  person?: ProfilerPerson;
  /** Answers given earlier, which the welcome offers to go on with. */
  earlier?: ProfilerProgress;
  /** Answers that were just forgotten, for the user to take that back. */
  forgotten?: ProfilerProgress;
  /** The answers at hand; always there while `asking`, at the `overview` and, finished, at the `results`. */
  sheet?: AnswerSheet;
  /** State of storing the answers given so far. */
  saving: SaveState;
  /** The fault of the browser's store by which the last message failed. */
  fault?: StorageFault;
  /** Keeping the answers for the candidate. */
  keeping: 'no' | 'busy' | 'failed';
  /** The answer string that this page stored for the candidate. */
  kept?: string;
  /** Interests of the candidate that these replaced. */
  replaced?: EnteredInput;
}

type State = Omit<ProfilerView, 'saving' | 'fault'>;

/** Fields to set; those that are undefined are taken away. */
type Change = { [Key in keyof State]?: State[Key] | undefined };

const FIRST: State = { stage: 'loading', keeping: 'no' };

/** Actions of the page. */
export interface ProfilerActions {
  /** Begins with the first question. Earlier answers stay until a new one is given. */
  start(form: ProfilerForm): void;
  /** Goes on with the earlier answers: at the first open question, or at the overview of finished ones. */
  resume(): void;
  /** Forgets the answers, wherever they are kept while being given. */
  forget(): void;
  /** Takes that back. */
  restore(): void;
  /** Answers a question and stays there. */
  choose(question: number, value: AnswerValue): void;
  /** Answers the question and goes on. */
  answer(question: number, value: AnswerValue): void;
  /** Goes on, if the question shown is answered. */
  next(): void;
  /** To the question before; from the first to the welcome, from the overview and the results one step back. */
  back(): void;
  /** Shows a question, at most the first one without an answer. */
  show(question: number): void;
  showOverview(): void;
  /** Shows results, if every question is answered. */
  showResults(): void;
  /** Keeps the finished answers for the candidate. */
  keep(): void;
  /** Brings back the interests that the kept answers replaced. */
  unkeep(): void;
  /** Tries again to keep the answers given so far. */
  saveAgain(): void;
  /** Asks for the page's candidate again and starts over. */
  retry(): void;
}

export interface ProfilerState {
  view: ReadonlySignal<ProfilerView>;
  actions: ProfilerActions;
}

/** Creates the state of the Interest Profiler page; it asks at once for the page's candidate. */
export function createProfiler(sendOnce: Send, now: () => EpochMs = Date.now): ProfilerState {
  const { send, fault } = withFault(sendOnce);
  const saver = createAutosave((progress: ProfilerProgress | null) =>
    send('profiler.progress', { progress }),
  );
  const state = signal<State>(FIRST);
  void begin();

  return {
    view: computed(() => ({
      ...state.value,
      saving: saver.state.value,
      ...(fault.value && { fault: fault.value }),
    })),
    actions: {
      start: form => change({ stage: 'asking', sheet: emptySheet(form), forgotten: undefined }),
      resume,
      forget,
      restore,
      choose: put,
      answer,
      next: () => atSheet(sheet => sheet.at <= sheet.answers.length && change(stepForward(sheet, false))),
      back: () => atSheet(sheet => change(stepBack(state.peek().stage, sheet))),
      show: question => atSheet(sheet => change({ stage: 'asking', sheet: atQuestion(sheet, question) })),
      showOverview: () => atSheet(() => change({ stage: 'overview' })),
      showResults: () => atSheet(sheet => isFinished(sheet) && change({ stage: 'results' })),
      ...keepingActions(send, state, change),
      saveAgain: saver.again,
      retry: () => void begin(),
    },
  };

  async function begin(): Promise<void> {
    state.value = FIRST;
    // It may be for someone else now.
    saver.drop();
    const session = await withRetry(() => send('profiler.session', {}));
    if (!session) change({ stage: 'lost' });
    else change({ stage: 'welcome', person: session.answer.person, earlier: session.answer.progress });
  }

  function resume(): void {
    const { earlier } = state.peek();
    if (!earlier) return;
    const sheet = resumedSheet(earlier);
    change({ stage: isFinished(sheet) ? 'overview' : 'asking', sheet });
  }

  function forget(): void {
    change({ stage: 'welcome', forgotten: state.peek().earlier, earlier: undefined, sheet: undefined });
    saver.save(null);
  }

  function restore(): void {
    const { forgotten } = state.peek();
    if (!forgotten) return;
    change({ earlier: forgotten, forgotten: undefined });
    saver.save(forgotten);
  }

  function put(question: number, value: AnswerValue): void {
    atSheet(before => {
      const sheet = withAnswer(before, question, value);
      if (sheet.answers === before.answers) return;
      const earlier = { form: sheet.form, answers: sheet.answers, at: now() };
      change({ sheet, earlier, keeping: 'no' });
      saver.save(earlier);
    });
  }

  function answer(question: number, value: AnswerValue): void {
    atSheet(before => {
      // A late press belongs to the question it was made at, and must not skip the one shown since.
      const isShown = question === before.at;
      put(question, value);
      if (isShown) atSheet(sheet => change(stepForward(sheet, isFinished(before))));
    });
  }

  function atSheet(act: (sheet: AnswerSheet) => unknown): void {
    const { sheet } = state.peek();
    if (sheet) act(sheet);
  }

  function change(to: Change): void {
    state.value = { ...state.peek(), ...to } as State;
  }
}

/** @param wasFinished one answer of a finished sheet was changed, so there is nothing else to be asked */
function stepForward(sheet: AnswerSheet, wasFinished: boolean): Change {
  if (wasFinished || sheet.at === sheet.form) return { stage: 'overview' };
  return { sheet: atQuestion(sheet, sheet.at + 1) };
}

function stepBack(stage: State['stage'], sheet: AnswerSheet): Change {
  if (stage === 'results') return { stage: 'overview' };
  if (stage === 'overview') return { stage: 'asking', sheet: atQuestion(sheet, firstOpenQuestion(sheet)) };
  if (sheet.at > 1) return { sheet: atQuestion(sheet, sheet.at - 1) };
  return { stage: 'welcome', sheet: undefined };
}

/** Returns the actions that keep finished answers for the candidate, and bring back what these replaced. */
function keepingActions(
  send: Send,
  state: ReadonlySignal<State>,
  change: (to: Change) => void,
): Pick<ProfilerActions, 'keep' | 'unkeep'> {
  return { keep: () => void keep(), unkeep: () => void unkeep() };

  async function keep(): Promise<void> {
    const { sheet, keeping } = state.peek();
    const answers = sheet && answerString(sheet);
    if (answers === undefined || keeping === 'busy') return;
    change({ keeping: 'busy' });
    const reply = await withRetry(() => send('profiler.keep', { answers }));
    if (!reply?.answer.kept) return change({ keeping: 'failed' });
    // Of answers saved twice, the second time replaces nothing: what the first replaced can still come back.
    const { kept, replaced: before } = state.peek();
    const replaced = reply.answer.replaced ?? (kept === answers ? before : undefined);
    change({ keeping: 'no', kept: answers, replaced });
  }

  async function unkeep(): Promise<void> {
    const { kept: answers, replaced, keeping } = state.peek();
    if (!replaced || answers === undefined || keeping === 'busy') return;
    change({ keeping: 'busy' });
    const { entry, at } = replaced;
    const reply = await withRetry(() => send('profiler.restore', { answers, entry, at }));
    change(
      reply?.answer.kept ? { keeping: 'no', kept: undefined, replaced: undefined } : { keeping: 'failed' },
    );
  }
}
