import { cases } from '../sandbox';
import { expect, test } from './support/connected';
import { waitForReview } from './support/review';

const BOX = 'Six scores, or 30 or 60 answers';
const matched = { service: 'onet', path: /interestprofiler\/careers$/ } as const;

test('scores that are entered are matched, edited, switched from and removed; answers go to O*NET unchanged', async ({
  connected: recruiter,
  sandbox,
}) => {
  await recruiter.openPage(cases.profile.url);
  const interests = recruiter.sidebar.region('Interests');
  await expect(interests).toShow('SIR');
  await interests.button('Enter scores').click();
  await interests.field(BOX).fill('1, 2, 3');
  await interests.button('Save').click();
  await expect(interests).toShow('Scores found: 3. Enter six.');
  await expect(interests.field(BOX)).toHaveFocus();
  await waitForReview(recruiter);
  for (const scheme of ['light', 'dark'] as const) {
    await recruiter.setColourScheme(scheme);
    await expect(recruiter.sidebar).toBeAccessible();
  }
  await interests.field(BOX).fill('40, 4, 5, 6, 7, 30');
  await expect(interests).toShow('Realistic 40, Investigative 4');
  await interests.button('Save').click();
  await expect(interests).toShow('Six scores, entered in Fitside on', '40 of 40');
  await expect(recruiter.sidebar.region('Career matches')).toShow('the scores you entered', 'Showing');
  const asked = sandbox.requests(matched).at(-1)?.query;
  expect([asked?.['realistic'], asked?.['conventional'], asked?.['social']]).toEqual(['40', '30', '6']);

  await interests.field('Interests from').choose('letters');
  await expect(interests).toShow('SIR', 'Social 1st');
  await interests.field('Interests from').choose('scores');
  await interests.button('Edit').click();
  await interests.field(BOX).fill('4, 40, 5, 6, 7, 30');
  await interests.button('Save').click();
  await expect(interests).toShow('Investigative 40 of 40');

  await recruiter.reload();
  await expect(interests).toShow('Investigative 40 of 40');
  await interests.button('Remove').click();
  await expect(interests).toShow('SIR', 'Social 1st');
  await expect(interests.button('Remove')).not.toBeShown();

  const answers = '135425'.repeat(10);
  await recruiter.openPage(cases.nothing.url);
  await expect(interests).toShow('no interest letters');
  await interests.button('Enter scores').click();
  await interests.field(BOX).fill([...answers].join(' '));
  await expect(interests).toShow('60 answers');
  await interests.button('Save').click();
  await expect(interests).toShow("From 60 answers to O*NET's Interest Profiler");
  await expect(recruiter.sidebar.region('Career matches')).toShow('the 60 answers you entered', 'Showing');
  expect(sandbox.requests(matched).map(({ query }) => query['answers'])).toContain(answers);
});
