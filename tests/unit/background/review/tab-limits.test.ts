import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Asking } from '../../../../lib/background/query/query-client';
import type { QueryId } from '../../../../lib/background/query/query-keys';
import { createVisitSubjects } from '../../../../lib/background/review/visit-subjects';
import type { TabBucket } from '../../../../lib/shared/model/tab-bucket';
import { START } from '../../fixtures/clock';
import { CANDIDATE_ID } from '../../fixtures/jobscore';
import { OTHER_VISIT, VISIT } from '../../fixtures/messages';
import { memoryLimits } from '../../fixtures/limits';
import { memoryTabSubjects } from '../../fixtures/tab-subjects';

const TAB = 7;
const asking = (id: QueryId, fields: Partial<Asking> = {}): Asking => ({
  service: 'jobscore',
  id,
  want: 'fresh',
  isStored: false,
  ...fields,
});

let kept: Map<number, TabBucket>;
let known: Set<QueryId>;
let limits: ReturnType<typeof memoryLimits>;
let shown: string;
const restart = () => memoryLimits(kept, async id => known.has(id));

beforeEach(() => {
  vi.useFakeTimers({ now: START });
  kept = new Map();
  known = new Set();
  limits = restart();
  shown = VISIT;
});
afterEach(() => vi.useRealTimers());

/** Asks for one candidate in a tab. @returns how it ended, once it has */
function admit(
  id: QueryId,
  { tab = TAB, visit = VISIT, ...fields }: Partial<Asking> & { tab?: number; visit?: string } = {},
) {
  const result: { may?: boolean; after?: number } = {};
  const begun = Date.now();
  void limits
    .admit(tab, visit, asking(id, fields), async () => shown === visit)
    .then(may => Object.assign(result, { may, after: Date.now() - begun }));
  return result;
}

/** Has a page report so many made-up candidates that JobScore does not know. */
async function storm(count: number) {
  const results = [];
  for (let at = 0; at < count; at += 1) {
    const visit = `storm-${at}`;
    shown = visit;
    limits.turn(TAB);
    const id: QueryId = `candidate:made-up-${at}`;
    const result = admit(id, { visit });
    results.push(result);
    await vi.advanceTimersByTimeAsync(2);
    if (result.may) limits.answered(id, false);
  }
  return results;
}

describe('a page that reports a thousand made-up candidates', () => {
  it('has a few of them looked up, and all older ones dropped', async () => {
    const results = await storm(1_000);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(results.filter(({ may }) => may).length).toBeLessThanOrEqual(8);
    expect(results.filter(({ may }) => may === undefined)).toEqual([]);
  });

  it('holds up no other tab', async () => {
    await storm(1_000);
    const other = admit('candidate:a', { tab: TAB + 1 });
    await vi.advanceTimersByTimeAsync(0);
    expect(other).toEqual({ may: true, after: 0 });
  });

  it('has the last of them looked up in the end, and at once where it is known', async () => {
    await storm(1_000);
    shown = VISIT;
    limits.turn(TAB);
    const last = admit(`candidate:${CANDIDATE_ID}`);
    known.add('candidate:of-jofi');
    const ofJofi = admit('candidate:of-jofi');
    const stored = admit('candidate:stored', { isStored: true });
    await vi.advanceTimersByTimeAsync(1_000);
    expect([ofJofi.may, stored.may, last.may]).toEqual([true, true, undefined]);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(last.may).toBe(true);
  });

  it('gains nothing by a stop of the background', async () => {
    await storm(50);
    limits = restart();
    expect(await limits.mustWait(TAB)).toBe(true);
    expect(await limits.mustWait(TAB + 1)).toBe(false);
    limits.forget(TAB);
    await vi.advanceTimersByTimeAsync(0);
    expect(await limits.mustWait(TAB)).toBe(false);
  });

  it('gains nothing by a new id of its tab', async () => {
    await storm(50);
    limits.move(TAB, TAB + 1);
    expect(await limits.mustWait(TAB + 1)).toBe(true);
    expect(await restart().mustWait(TAB + 1)).toBe(true);
  });
});

describe('what is never held up', () => {
  it.each([
    ['a refresh', asking('candidate:a', { want: { since: START } })],
    ['what follows from an answer', asking('assignments:a')],
    ['other services', asking('profile:a', { service: 'jofi' })],
  ])('is %s', async (_what, request) => {
    await storm(100);
    const result = limits.admit(TAB, VISIT, request, async () => true);
    await vi.advanceTimersByTimeAsync(0);
    expect(await result).toBe(true);
  });

  it('is somebody whom the user opens from the popup', async () => {
    await storm(100);
    limits.open(CANDIDATE_ID);
    const result = admit(`candidate:${CANDIDATE_ID}`);
    await vi.advanceTimersByTimeAsync(0);
    expect(result.may).toBe(true);
  });

  it('is a section that needs what another waits for: it takes no more room', async () => {
    shown = VISIT;
    const all = Array.from({ length: 30 }, () => admit('candidate:a'));
    await vi.advanceTimersByTimeAsync(0);
    expect(all.every(({ may }) => may)).toBe(true);
    expect(await limits.mustWait(TAB)).toBe(false);
  });
});

describe('a visit', () => {
  const tabSubjects = memoryTabSubjects();
  const admitAny = vi.fn<(typeof limits)['admit']>();
  const isWanted = (id: QueryId, visit = VISIT) =>
    createVisitSubjects(tabSubjects, { admit: admitAny }).isWanted(TAB, visit)(asking(id));

  beforeEach(() => admitAny.mockReset().mockResolvedValue(true));

  it('waits for its turn for whomever the page names, and for nobody the user named', async () => {
    await tabSubjects.update(TAB, () => ({
      visit: VISIT,
      candidateId: 'a',
      jobId: 'j',
      pageEmails: ['page@example.org'],
      chosenEmail: 'Typed@example.org',
      settled: { candidateId: 'b' },
    }));
    for (const id of ['candidate:a', 'candidates:page@example.org', 'job:j'] as const) await isWanted(id);
    expect(admitAny).toHaveBeenCalledTimes(3);
    for (const id of ['candidate:b', 'candidates:typed@example.org', 'job:other'] as const) {
      expect(await isWanted(id)).toBe(true);
    }
    expect(admitAny).toHaveBeenCalledTimes(3);
    expect(await isWanted('candidate:a', OTHER_VISIT)).toBe(false);
    expect(admitAny).toHaveBeenCalledTimes(3);
  });
});
