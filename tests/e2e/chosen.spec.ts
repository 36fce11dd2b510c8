import { cases } from '../sandbox';
import { expect, test } from './support/connected';
import { waitForReview } from './support/review';

test('chosen occupations stand once, with how they were chosen, and open', async ({
  connected: recruiter,
}) => {
  await recruiter.openPage(cases.profile.url);
  const chosen = recruiter.sidebar.region('Chosen occupations');
  await expect(chosen).toShow('29-1141.00', 'planned');
  await waitForReview(recruiter);
  await expect(recruiter.sidebar).toBeAccessible();
  await chosen.button('29-1141.00').click();
  await expect(recruiter.sidebar).toShow('Registered Nurses');
});

test('text that is no code stays text, and what a retired code became is offered', async ({
  connected: recruiter,
}) => {
  await recruiter.openPage(cases.nothing.url);
  const chosen = recruiter.sidebar.region('Chosen occupations');
  await expect(chosen).toShow('nurse??');
  expect(await chosen.button(/^nurse/).count()).toBe(0);

  await recruiter.openPage(cases.retiredCodes.url);
  await expect(chosen).toShow('15-1134.00');
  // The interests inferred from them take their successors, which are known from then on.
  await expect(recruiter.sidebar.region('Interests')).toShow('Inferred from');
  await recruiter.reload();
  await expect(chosen).toShow('O*NET now has Software Developers', 'several in its place');
  await chosen.button('Compare: Web and Digital Interface Designers').click();
  await expect(recruiter.sidebar).toShow('1 of 4 to compare');
});
