import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { createAllowances, type Allowances } from '../../../../lib/background/storage/quota';
import { START } from '../../fixtures/clock';

const HOUR = 60 * 60 * 1000;

let now: number;
let allowances: Allowances;

beforeEach(() => {
  fakeBrowser.reset();
  now = START;
  allowances = createAllowances(() => now);
});

const answer = (headers: Record<string, string>, status = 200) => ({ status, headers: new Headers(headers) });
const told = (remaining: number) =>
  allowances.note(
    'jobscore',
    answer({ 'x-ratelimit-limit': '3600', 'X-Ratelimit-Remaining': String(remaining) }),
    now - 5,
  );

describe('the allowance of JobScore', () => {
  it('is unknown before its first answer, and nothing is held back', async () => {
    expect(await allowances.left()).toBeUndefined();
    expect(await allowances.mayAsk('jobscore')).toBeUndefined();
    expect(await allowances.scarceUntil()).toBeUndefined();
  });

  it('is read from its headers in any case, and counted down', async () => {
    await told(2_891);
    expect(await allowances.mayAsk('jobscore')).toBeUndefined();
    expect(await allowances.left()).toMatchObject({ limit: 3_600, remaining: 2_890, endsBy: START + HOUR });
  });

  it('outlives the background', async () => {
    await told(0);
    const next = createAllowances(() => now + 1);
    expect(await next.mayAsk('jobscore')).toBe(START + HOUR);
  });

  it('at zero lets nothing be sent until the window has ended, and does not count what it refused', async () => {
    await told(1);
    expect(await allowances.mayAsk('jobscore')).toBeUndefined();
    for (let at = 0; at < 3; at += 1) expect(await allowances.mayAsk('jobscore')).toBe(START + HOUR);
    expect(await allowances.left()).toMatchObject({ remaining: 0 });
    now = START + HOUR;
    expect(await allowances.mayAsk('jobscore')).toBeUndefined();
  });

  it('is shared by those who ask at once', async () => {
    await told(2);
    const asked = await Promise.all([1, 2, 3, 4].map(() => allowances.mayAsk('jobscore')));
    expect(asked).toEqual([undefined, undefined, START + HOUR, START + HOUR]);
  });

  it('is the number of a 429, and as before after one without: that is no spent hour', async () => {
    await told(3_000);
    await allowances.note('jobscore', answer({ 'X-RateLimit-Remaining': '2990' }, 429), now);
    expect(await allowances.left()).toMatchObject({ remaining: 2_990 });
    await allowances.note('jobscore', answer({}, 429), now);
    expect(await allowances.left()).toMatchObject({ limit: 3_600, remaining: 2_990 });
    await allowances.note('jobscore', answer({ 'X-RateLimit-Remaining': '0' }, 429), now);
    expect(await allowances.left()).toMatchObject({ limit: 3_600, remaining: 0 });
  });

  it.each(['', 'many', '-1', '1e3'])('is not taken from the header "%s"', async text => {
    await allowances.note('jobscore', answer({ 'X-RateLimit-Remaining': text }), now);
    expect(await allowances.left()).toBeUndefined();
  });

  it('is scarce below a tenth, until the window has ended', async () => {
    await told(359);
    expect(await allowances.scarceUntil()).toBe(START + HOUR);
    now += HOUR;
    expect(await allowances.scarceUntil()).toBeUndefined();
  });

  it('is forgotten with the user it was for', async () => {
    await told(0);
    await allowances.clear();
    expect(await allowances.mayAsk('jobscore')).toBeUndefined();
  });

  it('does not mention the other services', async () => {
    await told(0);
    await allowances.note('jofi', answer({ 'X-RateLimit-Remaining': '0' }), now);
    expect(await allowances.mayAsk('jofi')).toBeUndefined();
    expect(await allowances.mayAsk('onet')).toBeUndefined();
  });
});
