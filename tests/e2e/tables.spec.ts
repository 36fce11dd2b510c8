import { cases, type Sandbox } from '../sandbox';
import { expect, test } from './support/connected';
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
  await expect(options.group('O*NET')).toShow('O*NET tables read');
  await recruiter.close(options);
}

test('O*NET’s tables are read to the end by a background that is stopped meanwhile, and no page twice', async ({
  recruiter,
  sandbox,
}) => {
  sandbox.addOccupations(800);
  sandbox.tell(ROWS, { delayMs: 1_000 });
  await recruiter.saveKeys({ onet: sandbox.keys.onet });
  const options = await recruiter.openOptions();
  await expect(options.group('O*NET')).toShow(/Reading O\*NET's tables: \d of 1\d/);
  await expect.poll(() => pages(sandbox).length).toBe(3);
  const unanswered = pages(sandbox, 'pending');
  await recruiter.stopBackground();

  const again = await recruiter.openOptions();
  await expect(again.group('O*NET')).toShow(/O\*NET tables read: database O\*NET .+, 9\d\d occupations, /);
  const asked = pages(sandbox);
  const twice = asked.filter((page, at) => asked.indexOf(page) !== at);
  expect(twice).toEqual(unanswered);
  expect(new Set(asked).size).toBe(7);
  expect(sandbox.requests({ path: '/database/' })).toHaveLength(1);
});

test('with the tables, chosen occupations take no request, and matches are worked out where O*NET’s matching fails', async ({
  connected: recruiter,
  sandbox,
}) => {
  await waitForTables(recruiter);
  await recruiter.openPage(cases.chosenOnly.url);
  const careers = recruiter.sidebar.region('Career matches');
  await expect(recruiter.sidebar.region('Interests')).toShow(/inferred/i, /occupations/);
  await expect(careers).toShow('Best fit');
  expect(sandbox.requests({ service: 'onet', path: /details\/interests$/ })).toEqual([]);

  sandbox.tell({ service: 'onet', path: /interestprofiler\/careers$/ }, { status: 500 });
  await recruiter.openPage(cases.profile.url);
  await expect(careers).toShow(
    /O\*NET has trouble of its own/,
    /Fitside compared the interest values itself/,
    'Critical Care Nurses',
  );
  await expect(careers).not.toShow(/Best fit|Great fit|Good fit/);
});

test('an O*NET without its table of interests is told of, and everything works; an open sidebar hears when it is read', async ({
  recruiter,
  sandbox,
}) => {
  const undo = sandbox.tell({ path: '/database/' }, { body: '[]' });
  const { jobscore, jofi, onet } = sandbox.keys;
  await recruiter.saveKeys({ jobscore, jofi, onet });
  const options = await recruiter.openOptions();
  const group = options.group('O*NET');
  await expect(group).toShow(/table of interests/, 'Fitside works without them');
  await recruiter.openPage(cases.chosenOnly.url);
  await expect(recruiter.sidebar.region('Interests')).toShow(/inferred/i);
  const chosen = recruiter.sidebar.region('Chosen occupations');
  await expect(chosen).toShow('25-2021.00');
  await expect(chosen).not.toShow('Elementary School Teachers');

  undo();
  await group.button('Read again').click();
  await expect(group).toShow('O*NET tables read');
  await expect(chosen).toShow('Elementary School Teachers');
});
