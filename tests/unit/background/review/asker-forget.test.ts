import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ProblemError } from '../../../../lib/shared/model/problem';
import { createAsker, type Asker, type Question } from '../../../../lib/background/query/query-client';
import { createAnswers, type Answers } from '../../../../lib/background/storage/query-cache';
import { openDatabase } from '../../../../lib/background/storage/database';
import { freshName } from '../../fixtures/database';
import { deferred, settle } from '../../fixtures/promises';

const yes = async () => true;

let answers: Answers;
let asker: Asker;

beforeEach(() => {
  answers = createAnswers(openDatabase(freshName()));
  asker = createAsker(answers);
});

function question<T>(ask: () => Promise<T>, fields: Partial<Question<T>> = {}): Question<T> {
  return { id: 'profile:a', service: 'jofi', freshMs: 60_000, keepMs: 60_000, ask, ...fields };
}
const badKey = () => new ProblemError({ kind: 'bad-key', service: 'jofi' });

describe('to forget a service', () => {
  it('deletes its answers and no others', async () => {
    await asker.read(
      question(async () => 'jofi'),
      'fresh',
      yes,
    );
    await asker.read(
      question(async () => 'onet', { service: 'onet' }),
      'fresh',
      yes,
    );
    await asker.forget('jofi');
    expect(await answers.get('jofi:profile:a')).toBeUndefined();
    expect(await answers.get('onet:profile:a')).toBeDefined();
  });

  it('neither stores nor notes an answer that is still on its way', async () => {
    const { promise, resolve } = deferred<string>();
    const note = vi.fn(async () => undefined);
    const reading = asker.read(
      question(() => promise, { note }),
      'fresh',
      yes,
    );
    await settle();
    await asker.forget('jofi');
    resolve('of the earlier key');
    await reading;
    expect(note).not.toHaveBeenCalled();
    expect(await answers.get('jofi:profile:a')).toBeUndefined();
  });

  it('does not store an answer that is just being noted', async () => {
    const noted = deferred<void>();
    const reading = asker.read(
      question(async () => 'of the earlier key', { note: () => noted.promise }),
      'fresh',
      yes,
    );
    await settle();
    await asker.forget('jofi');
    noted.resolve();
    await reading;
    expect(await answers.get('jofi:profile:a')).toBeUndefined();
  });

  it('still stores an answer of another service that is on its way', async () => {
    const { promise, resolve } = deferred<string>();
    const reading = asker.read(
      question(() => promise, { service: 'onet' }),
      'fresh',
      yes,
    );
    await settle();
    await asker.forget('jofi');
    resolve('answer');
    await reading;
    expect(await answers.get('onet:profile:a')).toBeDefined();
  });

  it('asks anew, rather than wait for what was asked before', async () => {
    const earlier = deferred<string>();
    const first = asker.read(
      question(() => earlier.promise),
      'fresh',
      yes,
    );
    await settle();
    await asker.forget('jofi');
    expect(
      (
        await asker.read(
          question(async () => 'of the new key'),
          'fresh',
          yes,
        )
      ).value,
    ).toBe('of the new key');
    earlier.resolve('of the earlier key');
    await first;
    expect(await answers.get('jofi:profile:a')).toMatchObject({ value: 'of the new key' });
  });

  it('still asks identical questions once, though an earlier one ends meanwhile', async () => {
    const earlier = deferred<string>();
    const first = asker.read(
      question(() => earlier.promise),
      'fresh',
      yes,
    );
    await settle();
    await asker.forget('jofi');
    const later = deferred<string>();
    const ask = vi.fn(() => later.promise);
    const second = asker.read(question(ask), 'fresh', yes);
    await settle();
    earlier.resolve('of the earlier key');
    await first;
    const third = asker.read(question(ask), 'fresh', yes);
    await settle();
    later.resolve('of the new key');
    expect(await second).toEqual(await third);
    expect(ask).toHaveBeenCalledOnce();
  });

  it('forgets failures too', async () => {
    await asker.read(
      question(() => Promise.reject(badKey())),
      'fresh',
      yes,
    );
    await asker.forget('jofi');
    expect(
      (
        await asker.read(
          question(async () => 'answer'),
          'fresh',
          yes,
        )
      ).value,
    ).toBe('answer');
  });

  it('does not let an earlier question fail later ones', async () => {
    const earlier = deferred<string>();
    const first = asker.read(
      question(() => earlier.promise),
      'fresh',
      yes,
    );
    await settle();
    await asker.forget('jofi');
    earlier.reject(badKey());
    expect((await first).problem).toMatchObject({ kind: 'bad-key' });
    expect(
      (
        await asker.read(
          question(async () => 'answer'),
          'fresh',
          yes,
        )
      ).value,
    ).toBe('answer');
  });
});

describe('to forget failures', () => {
  it('has what failed asked again at once, and keeps what succeeded', async () => {
    const ask = vi.fn(async () => 'known').mockRejectedValueOnce(badKey());
    expect(await asker.read(question(ask), 'fresh', yes)).toMatchObject({ problem: { kind: 'bad-key' } });
    expect(await asker.read(question(ask), 'fresh', yes)).toMatchObject({ problem: { kind: 'bad-key' } });
    asker.forgetFailures();
    expect(await asker.read(question(ask), 'fresh', yes)).toMatchObject({ value: 'known' });
    asker.forgetFailures();
    await asker.read(question(ask), 'fresh', yes);
    expect(ask).toHaveBeenCalledTimes(2);
  });
});
