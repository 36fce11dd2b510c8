import { cases } from '../sandbox';
import { expect, test } from './support/connected';
import { waitForReview } from './support/review';

test('military experience leads to civilian careers, once it is searched', async ({
  connected: recruiter,
  sandbox,
}) => {
  await recruiter.openPage(cases.veteran.url);
  const careers = recruiter.sidebar.region('Career matches');
  await waitForReview(recruiter);
  await careers.button('Military experience').click();
  await expect(careers).toShow("Taken from the candidate's work");
  expect(await careers.field('Branch').value()).toBe('army');
  expect(sandbox.requests({ service: 'onet', path: /military/ })).toEqual([]);
  await careers.field('Military title or code').fill('68W');
  await careers.button('Search').click();
  await expect(careers).toShow('Combat Medic', 'Emergency Medical Technicians', 'Most duties are alike');
  await expect(recruiter.sidebar).toBeAccessible();
});
