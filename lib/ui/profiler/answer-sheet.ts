import type { AnswerOption, ProfilerForm, ProfilerProgress } from '../../shared/model/profiler';

export type AnswerValue = AnswerOption['value'];

/** The answers to one form of the Interest Profiler, and the question that is shown. */
export interface AnswerSheet {
  form: ProfilerForm;
  /** One digit from 1 to 5 for each question from the first on; no question is left out. */
  answers: string;
  /** The question shown, from 1; at most the first that is open. */
  at: number;
}

/** A sheet without answers. */
export function emptySheet(form: ProfilerForm): AnswerSheet {
  return { form, answers: '', at: 1 };
}

/** The sheet of answers given earlier, at the first question that is open. */
export function resumedSheet({ form, answers }: ProfilerProgress): AnswerSheet {
  return atQuestion({ form, answers, at: 1 }, answers.length + 1);
}

/**
 * Puts down one answer, in place of an earlier one if there is one.
 * @param question from 1; one past the first open question is not to be answered yet, and changes nothing
 */
export function withAnswer(sheet: AnswerSheet, question: number, value: AnswerValue): AnswerSheet {
  const { answers, form } = sheet;
  if (question < 1 || question > Math.min(answers.length + 1, form)) return sheet;
  return { ...sheet, answers: answers.slice(0, question - 1) + value + answers.slice(question) };
}

/** Shows a question, or the nearest one that can be shown. */
export function atQuestion(sheet: AnswerSheet, question: number): AnswerSheet {
  return { ...sheet, at: Math.max(1, Math.min(question, firstOpenQuestion(sheet))) };
}

/** The answer to a question; undefined while it is open. */
export function answerTo(sheet: AnswerSheet, question: number): AnswerValue | undefined {
  const digit = sheet.answers[question - 1];
  return digit === undefined ? undefined : (Number(digit) as AnswerValue);
}

/** The first question without an answer; the last one when there is none. */
export function firstOpenQuestion({ answers, form }: AnswerSheet): number {
  return Math.min(answers.length + 1, form);
}

/** Returns whether every question has an answer. */
export function isFinished({ answers, form }: AnswerSheet): boolean {
  return answers.length === form;
}

/** Returns O*NET's answer string: a digit for each question, in order. Undefined until all are answered. */
export function answerString(sheet: AnswerSheet): string | undefined {
  return isFinished(sheet) ? sheet.answers : undefined;
}
