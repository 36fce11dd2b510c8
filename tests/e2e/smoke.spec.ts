import { expect, test } from './support/fixtures';

test('the options page offers three keys to save', async ({ recruiter }) => {
  const options = await recruiter.openSettings();
  for (const service of ['JobScore', 'JOFI', 'O*NET']) {
    await expect(options.group(service)).toShow('No key yet.');
  }
});

test('a JobScore page alone causes no request to a service', async ({ recruiter, sandbox }) => {
  await recruiter.close(await recruiter.openSettings());
  const page = await recruiter.openPage(`${sandbox.origin}/employer/candidates`);
  await expect(page.heading(/./).nth(0)).toBeShown();
  expect(new URL(await recruiter.address()).host).toBe('hire.jobscore.com');
  expect(sandbox.requests({ service: 'app' })).not.toHaveLength(0);
  for (const service of ['jobscore', 'jofi', 'onet'] as const) {
    expect(sandbox.requests({ service }), service).toHaveLength(0);
  }
});
