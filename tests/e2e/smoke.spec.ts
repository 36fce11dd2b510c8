import { expect, test } from './support/fixtures';

test('a JobScore page opens at its real address, and Fitside asks no service by itself', async ({
  recruiter,
  sandbox,
}) => {
  const page = await recruiter.openPage(`${sandbox.origin}/employer/candidates`);
  await expect(page.heading(/./).nth(0)).toBeShown();
  expect(new URL(await recruiter.address()).host).toBe('hire.jobscore.com');
  expect(sandbox.requests({ service: 'app' })).not.toHaveLength(0);
  for (const service of ['jobscore', 'jofi', 'onet'] as const) {
    expect(sandbox.requests({ service }), service).toHaveLength(0);
  }
});
