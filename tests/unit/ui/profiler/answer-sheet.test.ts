import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROFILER_FORMS } from '../../../../lib/shared/model/profiler';
import {
  answerString,
  answerTo,
  atQuestion,
  emptySheet,
  firstOpenQuestion,
  isFinished,
  resumedSheet,
  withAnswer,
  type AnswerValue,
} from '../../../../lib/ui/profiler/answer-sheet';

const form = fc.constantFrom(...PROFILER_FORMS);
const value = fc.constantFrom<AnswerValue>(1, 2, 3, 4, 5);
const digits = (max: number) => fc.array(value, { maxLength: max }).map(list => list.join(''));

describe('a sheet of answers', () => {
  it('takes an answer to the first open question and to those before it', () => {
    const sheet = { ...emptySheet(30), answers: '12' };
    expect(withAnswer(sheet, 3, 5).answers).toBe('125');
    expect(withAnswer(sheet, 1, 4).answers).toBe('42');
  });

  it('takes none to a question that is not to be answered yet', () => {
    const sheet = { ...emptySheet(30), answers: '12' };
    expect(withAnswer(sheet, 4, 5)).toBe(sheet);
    expect(withAnswer(sheet, 0, 5)).toBe(sheet);
    expect(withAnswer({ ...emptySheet(30), answers: '3'.repeat(30) }, 31, 5).answers).toHaveLength(30);
  });

  it('is taken up at the first open question', () => {
    expect(resumedSheet({ form: 30, answers: '12', at: 0 }).at).toBe(3);
    expect(resumedSheet({ form: 30, answers: '1'.repeat(30), at: 0 }).at).toBe(30);
    expect(firstOpenQuestion(emptySheet(60))).toBe(1);
  });

  it('shows no question beyond the first open one', () => {
    expect(atQuestion({ ...emptySheet(30), answers: '12' }, 20).at).toBe(3);
    expect(atQuestion({ ...emptySheet(30), answers: '12' }, -1).at).toBe(1);
  });

  it('changes the answer given and no other, whatever was answered before', () => {
    fc.assert(
      fc.property(
        form,
        digits(60),
        fc.integer({ min: 1, max: 61 }),
        value,
        (form, given, question, value) => {
          const before = { form, answers: given.slice(0, form), at: 1 };
          const after = withAnswer(before, question, value);
          const isTaken = question <= Math.min(before.answers.length + 1, form);
          for (let other = 1; other <= 61; other += 1) {
            const expected = other === question && isTaken ? value : answerTo(before, other);
            expect(answerTo(after, other)).toBe(expected);
          }
        },
      ),
    );
  });

  it('gives an answer string only once every question is answered', () => {
    fc.assert(
      fc.property(form, digits(60), (form, given) => {
        const sheet = { form, answers: given.slice(0, form), at: 1 };
        const text = answerString(sheet);
        expect(text !== undefined).toBe(isFinished(sheet));
        if (text !== undefined) expect(text).toMatch(new RegExp(`^[1-5]{${form}}$`));
      }),
    );
    expect(answerString({ form: 60, answers: '3'.repeat(30), at: 1 })).toBeUndefined();
  });
});
