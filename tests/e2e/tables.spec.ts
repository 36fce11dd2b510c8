import { cases, type Sandbox } from '../sandbox';
import { expect, test, testWithoutKeys } from './support/connected';
import type { Recruiter } from './support/recruiter';

const ROWS = { service: 'onet', path: /\/database\/rows\// } as const;

/** The pages of tables that were asked for, in order, each in words. */
function pages(sandbox: Sandbox, status?: 'pending'): string[] {
  return sandbox
    .requests(ROWS)
    .filter(request => status === undefined || request.status === status)
    .map(({ path, query }) => `${path} from ${query['start']}`);
}

/** Waits until O*NET's tables have been read, which begins with the key. */
async function waitForTables(recruiter: Recruiter): Promise<void> {
  const options = await recruiter.openOptions();
  await expect(options.group('O*NET')).toShow('O*NET data ready');
  await recruiter.close(options);
}

testWithoutKeys('O*NET’s tables are read once, even across a stop', async ({ recruiter, sandbox }) => {
  sandbox.addOccupations(800);
  sandbox.inject(ROWS, { delayMs: 1_000 });
  await recruiter.saveKeys({ onet: sandbox.keys.onet });
  const options = await recruiter.openOptions();
  await expect(options.group('O*NET')).toShow(/Downloading O\*NET data: \d of 1\d/);
  await expect.poll(() => pages(sandbox).length).toBe(3);
  const unanswered = pages(sandbox, 'pending');
  await recruiter.stopBackground();

  const again = await recruiter.openOptions();
  await expect(again.group('O*NET')).toShow(/O\*NET data ready: [\d.]+, 9\d\d occupations, /);
  const asked = pages(sandbox);
  const twice = asked.filter((page, at) => asked.indexOf(page) !== at);
  expect(twice).toEqual(unanswered);
  expect(new Set(asked).size).toBe(7);
  expect(sandbox.requests({ path: '/database/' })).toHaveLength(1);
});

test('the tables replace requests and a failed match', async ({ recruiter, sandbox, sidebar }) => {
  await waitForTables(recruiter);
  await recruiter.openPage(cases.chosenOnly.url);
  await expect(sidebar.interests).toShow(/inferred/i, /occupations/);
  await expect(sidebar.careers).toShow('Best fit');
  expect(sandbox.requests({ service: 'onet', path: /details\/interests$/ })).toEqual([]);

  sandbox.inject({ service: 'onet', path: /interestprofiler\/careers$/ }, { status: 500 });
  await recruiter.openPage(cases.profile.url);
  await expect(sidebar.careers).toShow(
    /O\*NET is having problems/,
    /Fitside compared the interest values itself/,
    'Critical Care Nurses',
  );
  await expect(sidebar.careers).not.toShow(/Best fit|Great fit|Good fit/);
});

testWithoutKeys('a missing table of interests can be read again', async ({ recruiter, sandbox, sidebar }) => {
  const undo = sandbox.inject({ path: '/database/' }, { body: '[]' });
  await recruiter.saveKeys(sandbox.keys);
  const options = await recruiter.openOptions();
  const group = options.group('O*NET');
  await expect(group).toShow(/interests table/, 'Fitside works without it');
  await recruiter.openPage(cases.chosenOnly.url);
  await expect(sidebar.interests).toShow(/inferred/i);
  await expect(sidebar.occupations).toShow('25-2021.00');
  await expect(sidebar.occupations).not.toShow('Elementary School Teachers');

  undo();
  await group.button('Retry now').click();
  await expect(group).toShow('O*NET data ready');
  await expect(sidebar.occupations).toShow('Elementary School Teachers');
});
