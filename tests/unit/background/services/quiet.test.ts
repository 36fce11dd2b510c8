import { beforeEach, describe, expect, it } from 'vitest';
import { createQuiet, type QuietTime } from '../../../../lib/background/services/quiet';

const START = Date.parse('2026-03-01T12:00:00Z');
const HOUR = 60 * 60_000;
const notSpent = async () => undefined;

let now: number;
let kept: QuietTime | undefined;
const memory = {
  read: async () => kept,
  write: async (_service: unknown, time: QuietTime | undefined) => void (kept = time),
};
let quiet: ReturnType<typeof createQuiet>;
const create = () => createQuiet(() => now, memory);
const enter = async (isForced?: boolean) => {
  const pass = await quiet.enter('jofi', notSpent, isForced);
  return 'until' in pass ? pass.until - now : pass;
};

beforeEach(() => {
  now = START;
  kept = undefined;
  quiet = create();
});

describe('a service that asked for an hour of quiet', () => {
  beforeEach(async () => {
    expect(await quiet.note('jofi', HOUR)).toBe(START + HOUR);
  });

  it('is sent nothing, also by the next life of the background, until the hour is over', async () => {
    expect(await enter()).toBe(HOUR);
    quiet = create();
    now += HOUR / 2;
    expect(await enter()).toBe(HOUR / 2);
    now += HOUR / 2;
    expect(await enter()).toHaveProperty('end');
  });

  it('is tried once a minute when the user asks, and others wait for the outcome', async () => {
    quiet.allowTrial(['jofi']);
    const trial = (await enter()) as { end(): void };
    const others = [enter(), enter()];
    await quiet.note('jofi', HOUR);
    trial.end();
    expect(await Promise.all(others)).toEqual([HOUR, HOUR]);

    now += 59_000;
    quiet.allowTrial(['jofi']);
    expect(await enter()).toBe(HOUR - 59_000);
    now += 1_000;
    expect(await enter()).toHaveProperty('end');
  });

  it('is asked by all once a trial was answered', async () => {
    quiet.allowTrial(['jofi']);
    const trial = (await enter()) as { end(): void };
    const other = enter();
    await quiet.noteAnswer('jofi', now);
    trial.end();
    expect(await other).toHaveProperty('end');
    expect(await enter()).toHaveProperty('end');
  });

  it('is tried for a test of the key, whatever was tried before', async () => {
    expect(await enter(true)).toHaveProperty('end');
    expect(await enter(true)).toHaveProperty('end');
  });

  it('is not tried for what the user asked before it wanted quiet, or long ago', async () => {
    quiet.allowTrial(['jofi']);
    await quiet.note('jofi', HOUR);
    expect(await enter()).toBe(HOUR);
    quiet.allowTrial(['jofi']);
    now += 16_000;
    expect(await enter()).toBe(HOUR - 16_000);
  });

  it('keeps nobody waiting once the clock was set back, and no answer of before ends it', async () => {
    await quiet.noteAnswer('jofi', START - 1);
    expect(await enter()).toBe(HOUR);
    now -= 1;
    expect(await enter()).toHaveProperty('end');
  });
});

it('rests longer each time a service names none, up to a minute, and starts over after an answer', async () => {
  for (const rest of [10_000, 20_000, 40_000, 60_000, 60_000]) {
    expect((await quiet.note('jofi', undefined)) - now).toBe(rest);
    now += rest;
  }
  await quiet.noteAnswer('jofi', now);
  expect((await quiet.note('jofi', undefined)) - now).toBe(10_000);
});

it('a spent hour is tried once a minute when the user asks', async () => {
  const spent = async () => START + HOUR;
  expect(await quiet.enter('jobscore', spent)).toEqual({ until: START + HOUR, isHourSpent: true });
  quiet.allowTrial(['jobscore']);
  const trial = (await quiet.enter('jobscore', spent)) as { end(): void };
  trial.end();
  quiet.allowTrial(['jobscore']);
  expect(await quiet.enter('jobscore', spent)).toEqual({ until: START + HOUR, isHourSpent: true });
  now += 60_000;
  quiet.allowTrial(['jobscore']);
  expect(await quiet.enter('jobscore', spent)).toHaveProperty('end');
});
