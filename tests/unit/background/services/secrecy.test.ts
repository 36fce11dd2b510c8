import { inspect } from 'node:util';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createJobscore } from '../../../../lib/background/services/jobscore';
import { createJofi } from '../../../../lib/background/services/jofi';
import { createOnet } from '../../../../lib/background/services/onet';
import { fakeService, json } from '../../fixtures/services';

const asks = {
  jobscore: (s: Parameters<typeof createJobscore>[0]) => createJobscore(s).candidatesByEmail('a@example.org'),
  jofi: (s: Parameters<typeof createJofi>[0]) => createJofi(s).profile('CNP1'),
  onet: (s: Parameters<typeof createOnet>[0]) => createOnet(s).occupationInterests('11-1011.00'),
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe.each(Object.entries(asks))('an error of %s', (_service, ask) => {
  it('holds neither the key nor the address that was asked for, whatever failed', async () => {
    const key = fc.stringMatching(/^[A-Za-z0-9_]{12,40}$/);
    const failure = fc.oneof(
      fc.constantFrom(400, 401, 403, 404, 418, 422, 429, 500, 503),
      fc.constantFrom('network', 'echo', 'no JSON'),
    );
    await fc.assert(
      fc.asyncProperty(key, failure, fc.boolean(), async (key, failure, hasAccess) => {
        const { surroundings } = fakeService(
          request => {
            const sent = JSON.stringify([...request.headers]);
            if (failure === 'network') return Promise.reject(new TypeError(`failed: ${request.url} ${sent}`));
            if (failure === 'echo') return json({ error: sent, url: request.url });
            if (failure === 'no JSON') return new Response(sent.slice(1));
            return json({ error: sent }, failure as number);
          },
          { key, hasAccess },
        );
        const asked: Promise<unknown> = ask(surroundings);
        const caught = asked.then(
          () => undefined,
          (reason: unknown) => reason as Error,
        );
        await vi.advanceTimersByTimeAsync(5_000);
        const error = await caught;
        if (!error) return;
        const told = [error.message, error.stack, JSON.stringify(error), inspect(error, { depth: 9 })].join();
        expect(told).not.toContain(key);
        expect(told).not.toMatch(/https:|a@example|CNP1|11-1011/);
        expect(error.cause).toBeUndefined();
      }),
      { numRuns: 40 },
    );
  });
});
