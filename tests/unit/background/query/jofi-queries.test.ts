import { describe, expect, it, vi } from 'vitest';
import { ProblemError } from '../../../../lib/shared/model/problem';
import { createQueries } from '../../../../lib/background/query/queries';
import { entry, profile, testTakerListing } from '../../fixtures/records';
import { createWorld, failure } from '../../fixtures/world';

const notFound = () => Promise.reject(new ProblemError({ kind: 'not-found', service: 'onet', status: 422 }));
const refused = () => Promise.reject(new ProblemError({ kind: 'bad-key', service: 'onet', status: 401 }));

function queries(services: object) {
  return createQueries({ jobscore: {}, jofi: {}, onet: {}, index: {}, ...services } as never);
}

describe('having no data is an answer, which is kept like any other', () => {
  it('of an occupation without interest values', async () => {
    const occupationInterests = vi.fn(notFound);
    await expect(queries({ onet: { occupationInterests } }).occupationInterests('x').ask()).resolves.toEqual(
      {},
    );
    occupationInterests.mockImplementation(refused);
    await expect(queries({ onet: { occupationInterests } }).occupationInterests('x').ask()).rejects.toThrow();
  });

  it('of a test taker without a scorecard', async () => {
    const scorecard = vi.fn(notFound);
    await expect(queries({ jofi: { scorecard } }).scorecard(1, 'A').ask()).resolves.toEqual({});
    scorecard.mockImplementation(refused);
    await expect(queries({ jofi: { scorecard } }).scorecard(1, 'A').ask()).rejects.toThrow();
  });
});

describe('the profile index', () => {
  const always = async () => true;

  it('takes up all test takers that JOFI lists', async () => {
    const { queryClient, index, jofi, queries } = createWorld();
    const noor = { id: 9, name: 'Noor Haddad', email: 'noor@example.org', profileId: 'CNP9' };
    jofi.testTakers.mockResolvedValue(testTakerListing([noor]));
    await queryClient.read(queries.testTakers(), 'fresh', always);
    expect(await index.testTakers.byEmail('live:17', noor.email)).toMatchObject([noor]);
    expect(await index.count('live:17')).toBe(0);
  });

  it('takes up a profile read by its id, without its answers', async () => {
    const { queryClient, index, jofi, queries } = createWorld();
    jofi.profile.mockResolvedValue(
      profile({ accountId: 17, exercises: { targetJobName: 'Dispatcher' }, compared: ['43-5032.00'] }),
    );
    await queryClient.read(queries.profile('CNP1'), 'fresh', always);
    expect(await index.byId('live:17', 'CNP1')).toMatchObject(entry());
    expect(JSON.stringify(await index.byId('live:17', 'CNP1'))).not.toMatch(/Dispatcher|43-5032/);
  });

  it('does not take up a profile of an account it does not know', async () => {
    const { queryClient, index, queries } = createWorld();
    await queryClient.read(queries.profile('CNP1'), 'fresh', always);
    for (const scope of ['live:17', 'live:']) expect(await index.count(scope)).toBe(0);
  });

  it('marks a profile that is gone from JOFI, and no other', async () => {
    const { queryClient, index, jofi, queries } = createWorld();
    for (const scope of ['live:17', 'test:17']) await index.note(scope, [entry(), entry({ id: 'CNP2' })]);
    jofi.profile.mockImplementation(failure('not-found', 'jofi'));
    const { problem } = await queryClient.read(queries.profile('CNP1', 'live:17'), 'fresh', always);
    expect(problem).toEqual({ kind: 'not-found', service: 'jofi' });
    expect(await index.byId('live:17', 'CNP1')).toHaveProperty('missingAt');
    expect(await index.byId('live:17', 'CNP2')).not.toHaveProperty('missingAt');
    expect(await index.byId('test:17', 'CNP1')).not.toHaveProperty('missingAt');
  });

  it.each(['offline', 'server', 'bad-key', 'forbidden'] as const)(
    'keeps a profile when JOFI answers %s',
    async kind => {
      const { queryClient, index, jofi, queries } = createWorld();
      await index.note('live:17', [entry()]);
      jofi.profile.mockImplementation(failure(kind, 'jofi'));
      await queryClient.read(queries.profile('CNP1', 'live:17'), 'fresh', always);
      expect(await index.byId('live:17', 'CNP1')).toBeDefined();
    },
  );
});
