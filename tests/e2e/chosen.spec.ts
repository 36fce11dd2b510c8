import { cases } from '../sandbox';
import { expect, test } from './support/connected';
import { waitForReview } from './support/review';

test('chosen occupations are listed once, with their successors', async ({ recruiter, sidebar }) => {
  await recruiter.openPage(cases.nothing.url);
  await expect(sidebar.occupations).toShow('nurse??');
  expect(await sidebar.occupations.button(/^nurse/).count()).toBe(0);

  await recruiter.openPage(cases.retiredCodes.url);
  // Interests inferred from these codes use their successors, which are shown here as soon as they are known.
  await expect(sidebar.interests).toShow('Inferred from');
  await expect(sidebar.occupations).toShow('15-1134.00', 'Now Software Developers', 'split into several');
  await sidebar.occupations.button('Compare: Web and Digital Interface Designers').click();
  await expect(sidebar).toShow('1 of 4 selected');

  await recruiter.openPage(cases.profile.url);
  await expect(sidebar.occupations).toShow('Registered Nurses', 'planned');
  await waitForReview(recruiter);
  await expect(sidebar).toBeAccessible();
  await sidebar.occupations.button(/^(29-1141\.00|Registered Nurses)$/).click();
  await expect(sidebar).toShow('Registered Nurses');
});
