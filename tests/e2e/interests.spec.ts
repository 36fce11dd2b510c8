import { cases } from '../sandbox';
import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/connected';
import { waitForReview } from './support/review';

const BOX = 'Letters, six scores, or 30 or 60 answers';
const matched = { service: 'onet', path: /interestprofiler\/careers$/ } as const;

test('entered scores and answers are matched and removed', async ({ recruiter, sandbox, sidebar }) => {
  await recruiter.openPage(cases.profile.url);
  await expect(sidebar.interests).toShow('SIR');
  await sidebar.interests.button('Enter scores').click();
  await sidebar.interests.field(BOX).fill('1, 2, 3');
  await sidebar.interests.button('Save').click();
  await expect(sidebar.interests).toShow('Found 3 of 6 scores.');
  await expect(sidebar.interests.field(BOX)).toHaveFocus();
  await waitForReview(recruiter);
  await expectAccessible(recruiter, sidebar);
  await sidebar.interests.field(BOX).fill('40, 4, 5, 6, 7, 30');
  await expect(sidebar.interests).toShow('Realistic 40, Investigative 4');
  await sidebar.interests.button('Save').click();
  await expect(sidebar.interests).toShow('Six scores entered in Fitside on', '40 of 40');
  await expect(sidebar.careers).toShow('the scores you entered', 'Showing');
  const asked = sandbox.requests(matched).at(-1)?.query;
  expect([asked?.['realistic'], asked?.['conventional'], asked?.['social']]).toEqual(['40', '30', '6']);

  await sidebar.interests.field('Source').choose('letters');
  await expect(sidebar.interests).toShow('SIR', 'Social 1st');
  await sidebar.interests.field('Source').choose('scores');
  await sidebar.interests.button('Edit').click();
  await sidebar.interests.field(BOX).fill('4, 40, 5, 6, 7, 30');
  await sidebar.interests.button('Save').click();
  await expect(sidebar.interests).toShow('Investigative 40 of 40');

  await recruiter.reload();
  await expect(sidebar.interests).toShow('Investigative 40 of 40');
  await sidebar.interests.button('Remove').click();
  await expect(sidebar.interests).toShow('SIR', 'Social 1st');
  await expect(sidebar.interests.button('Remove')).not.toBeShown();

  const answers = '135425'.repeat(10);
  await recruiter.openPage(cases.nothing.url);
  await expect(sidebar.interests).toShow('JOFI has no letters');
  await sidebar.interests.button('Enter scores').click();
  await sidebar.interests.field(BOX).fill([...answers].join(' '));
  await expect(sidebar.interests).toShow('60 answers');
  await sidebar.interests.button('Save').click();
  await expect(sidebar.interests).toShow("from 60 answers to O*NET's Interest Profiler");
  await expect(sidebar.careers).toShow('the 60 answers you entered', 'Showing');
  expect(sandbox.requests(matched).map(({ query }) => query['answers'])).toContain(answers);
});
