import { cases } from '../sandbox';
import { expect, test } from './support/connected';
import { waitForReview } from './support/review';

test('chosen occupations stand once, with how they were chosen, text that is no code, and what retired ones became', async ({
  connected: recruiter,
}) => {
  const chosen = recruiter.sidebar.region('Chosen occupations');
  await recruiter.openPage(cases.nothing.url);
  await expect(chosen).toShow('nurse??');
  expect(await chosen.button(/^nurse/).count()).toBe(0);

  await recruiter.openPage(cases.retiredCodes.url);
  // The interests inferred from them take their successors, which are told here as soon as they are known.
  await expect(recruiter.sidebar.region('Interests')).toShow('Inferred from');
  await expect(chosen).toShow('15-1134.00', 'O*NET now has Software Developers', 'several in its place');
  await chosen.button('Compare: Web and Digital Interface Designers').click();
  await expect(recruiter.sidebar).toShow('1 of 4 to compare');

  await recruiter.openPage(cases.profile.url);
  await expect(chosen).toShow('29-1141.00', 'planned');
  await waitForReview(recruiter);
  await expect(recruiter.sidebar).toBeAccessible();
  await chosen.button(/^(29-1141\.00|Registered Nurses)$/).click();
  await expect(recruiter.sidebar).toShow('Registered Nurses');
});
