import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  openAllowance,
  updateAllowance,
  scarceUntil,
  takeRequest,
  WINDOW_MS,
  type Allowance,
} from '../../../../lib/shared/model/allowance';
import { START } from '../../fixtures/clock';

const LIMIT = 3_600;
const heard = (remaining: number, at = START, before?: Allowance) =>
  updateAllowance(before, { limit: LIMIT, remaining, sentAt: at - 1, at });

describe('the allowance of one window', () => {
  it('begins with the first answer, and ends an hour after it at the latest', () => {
    expect(heard(3_599)).toEqual({
      limit: LIMIT,
      remaining: 3_599,
      heard: { remaining: 3_599, at: START },
      endsBy: START + WINDOW_MS,
    });
  });

  it('falls by each request that is sent, and by what others of the same user send', () => {
    const taken = takeRequest(heard(100), START + 1);
    expect(taken).toMatchObject({ remaining: 99 });
    expect(heard(40, START + 50, taken as Allowance)).toMatchObject({
      remaining: 40,
      endsBy: START + WINDOW_MS,
    });
  });

  it('does not grow when answers overtake one another', () => {
    const first = updateAllowance(heard(100), {
      limit: LIMIT,
      remaining: 97,
      sentAt: START + 10,
      at: START + 30,
    });
    const late = updateAllowance(first, { limit: LIMIT, remaining: 98, sentAt: START + 9, at: START + 40 });
    expect(late).toMatchObject({ remaining: 97, endsBy: START + WINDOW_MS });
  });

  it('is a new one when a later request names more terms', () => {
    const at = START + 1_800_000;
    expect(heard(3_598, at, heard(7))).toMatchObject({ remaining: 3_598, endsBy: at + WINDOW_MS });
  });

  it('is unknown once the window is over', () => {
    const before = heard(0);
    expect(takeRequest(before, START + WINDOW_MS - 1)).toEqual({ refusedUntil: START + WINDOW_MS });
    expect(takeRequest(before, START + WINDOW_MS)).toBeUndefined();
    expect(openAllowance(before, START + WINDOW_MS)).toBeUndefined();
    expect(heard(3_599, START + WINDOW_MS + 5, before)).toMatchObject({ remaining: 3_599 });
  });

  it.each([
    [360, undefined],
    [359, START + WINDOW_MS],
    [0, START + WINDOW_MS],
  ])('with %i left is scarce until %s', (remaining, until) => {
    expect(scarceUntil(heard(remaining), START)).toBe(until);
    expect(scarceUntil(heard(remaining), START + WINDOW_MS)).toBeUndefined();
  });
});

/** JobScore's window as its reference gives it: fixed, begun by its first request, counting every request. */
function server(limit: number) {
  let startedAt = -Infinity;
  let used = 0;
  return {
    get endsAt() {
      return startedAt + WINDOW_MS;
    },
    ask(now: number): { remaining: number; isRefused: boolean } {
      if (now >= startedAt + WINDOW_MS) [startedAt, used] = [now, 0];
      if (used >= limit) return { remaining: 0, isRefused: true };
      used += 1;
      return { remaining: limit - used, isRefused: false };
    },
  };
}

describe('whatever is sent, lost, answered late or out of turn', () => {
  const steps = fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.record({ kind: fc.constant('send' as const) }) },
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('answer' as const), which: fc.nat() }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('lose' as const), which: fc.nat() }) },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constant('wait' as const),
          ms: fc.integer({ min: 1, max: WINDOW_MS }),
        }),
      },
    ),
    { maxLength: 200 },
  );

  it.each([1, 6])('nothing is sent at zero, with %i under way at once', most => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 8 }), (script, limit) => {
        const jobscore = server(limit);
        let now = START;
        let known: Allowance | undefined;
        const underWay: { sentAt: number; remaining: number }[] = [];
        const answer = (which: number) => {
          const [one] = underWay.splice(which % underWay.length, 1);
          known = updateAllowance(known, { limit, remaining: one!.remaining, sentAt: one!.sentAt, at: now });
        };

        for (const step of script) {
          now += 1;
          if (step.kind === 'wait') {
            // What is under way is answered or given up long before the hour ends.
            while (underWay.length > 0) answer(0);
            now += step.ms;
          } else if (step.kind === 'send' && underWay.length < most) {
            const open = openAllowance(known, now);
            const taken = known && takeRequest(known, now);
            if (taken && 'refusedUntil' in taken) {
              expect(open?.remaining).toBe(0);
              // An hour after it was heard there surely is another window.
              expect(taken.refusedUntil).toBeGreaterThanOrEqual(jobscore.endsAt);
              expect(taken.refusedUntil).toBeLessThanOrEqual(now + WINDOW_MS);
              continue;
            }
            expect(open === undefined || open.remaining > 0).toBe(true);
            if (taken) known = taken;
            const { remaining, isRefused } = jobscore.ask(now);
            // One after another, no request comes as a surprise once a number is known.
            if (most === 1 && open) expect(isRefused).toBe(false);
            underWay.push({ sentAt: now, remaining });
          } else if (step.kind === 'answer' && underWay.length > 0) {
            answer(step.which);
          } else if (step.kind === 'lose' && underWay.length > 0) {
            underWay.splice(step.which % underWay.length, 1);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('within a window what is left only falls', () => {
    const numbers = fc.array(fc.tuple(fc.nat({ max: LIMIT }), fc.nat({ max: 1_000 })), { minLength: 1 });
    fc.assert(
      fc.property(numbers, fc.nat({ max: LIMIT }), (answers, first) => {
        let known = heard(first);
        for (const [remaining, delay] of answers) {
          const at = known.heard.at + delay;
          // Sent before the number known was heard: no proof of a new window.
          const next = updateAllowance(known, { limit: LIMIT, remaining, sentAt: known.heard.at, at });
          expect(next.remaining).toBeLessThanOrEqual(known.remaining);
          expect(next.endsBy).toBe(known.endsBy);
          known = next;
        }
      }),
    );
  });
});
