import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type KeepFor } from '../../lib/domain/settings';
import { createRetention } from '../../lib/retention';
import { createAnswers, type Answers } from '../../lib/storage/answers';
import { openDatabase } from '../../lib/storage/database';
import { freshName } from './fixtures/database';

const DAY = 24 * 60 * 60_000;

let now: number;
let keepFor: KeepFor;
let answers: Answers;
let hasBegun: boolean;
let retention: ReturnType<typeof createRetention>;

beforeEach(async () => {
  now = 0;
  keepFor = 'day';
  hasBegun = false;
  answers = createAnswers(openDatabase(freshName()), () => now);
  retention = createRetention({
    settings: { getValue: async () => ({ ...DEFAULT_SETTINGS, keepFor }) },
    answers,
    begun: { getValue: async () => hasBegun, setValue: async next => void (hasBegun = next) },
  });
  await answers.put({
    question: 'jobscore:candidate:a',
    service: 'jobscore',
    value: 'a person',
    fetchedAt: 0,
    expiresAt: DAY,
    isAboutPeople: true,
  });
  await answers.put({
    question: 'onet:skills:a',
    service: 'onet',
    value: 'an occupation',
    fetchedAt: 0,
    expiresAt: 30 * DAY,
  });
});

const people = () => answers.get('jobscore:candidate:a');
const occupations = () => answers.get('onet:skills:a');

describe('answers about people', () => {
  it.each([
    ['session', DAY],
    ['day', DAY],
    ['week', 7 * DAY],
  ] as const)('are kept for a %s, what was stored before too', async (choice, ms) => {
    keepFor = choice;
    await retention.apply();
    expect(await retention.keepPeopleMs()).toBe(ms);
    now = ms - 1;
    expect(await people()).toBeDefined();
    now = ms;
    expect(await people()).toBeUndefined();
    expect(await occupations()).toBeDefined();
  });

  it('go at once when the choice makes them too old', async () => {
    keepFor = 'week';
    await retention.apply();
    now = 3 * DAY;
    keepFor = 'day';
    await retention.apply();
    keepFor = 'week';
    await retention.apply();
    expect(await people()).toBeUndefined();
  });

  it('go when the browser starts, if they are kept only until it is closed', async () => {
    await retention.begin();
    expect(await people()).toBeDefined();
    keepFor = 'session';
    await retention.begin();
    expect(await people()).toBeDefined();
    hasBegun = false;
    await retention.begin();
    expect(await people()).toBeUndefined();
    expect(await occupations()).toBeDefined();
  });

  it('go when the background begins again, if it could not delete them the first time', async () => {
    keepFor = 'session';
    vi.spyOn(answers, 'forgetPeople').mockRejectedValueOnce(new Error('stopped'));
    await expect(retention.begin()).rejects.toThrow('stopped');
    expect(await people()).toBeDefined();
    await retention.begin();
    expect(await people()).toBeUndefined();
  });
});
