import { cases } from '../sandbox';
import { expect, test } from './support/connected';
import { openReview } from './support/review';
import { sidebarOf } from './support/sidebar';

test('the first screen answers, and the whole is short', async ({ recruiter, sidebar }) => {
  await openReview(recruiter, cases.profile.url);
  await recruiter.setViewport(1280, 800);
  const glance = sidebar.region('At a glance');
  await expect(glance).toShow(/investigative/i, 'Registered Nurses', /\$[\d,]+ U\.S\. median/, 'WA: ');
  await expect(glance).toShow('Critical Care Nurses', '50 matches', '2 of 3 assessments');
  await expect(sidebar.occupations).toShow(/\$[\d,]+ · .+ · zone \d/);

  const frame = (await sidebarOf(sidebar.tab))!;
  const measured = (await frame.evaluate(`(() => {
    const bottoms = [...document.querySelectorAll('.glance, .region-job, .region-occupations')];
    const rows = [...document.querySelectorAll('.careers > .row')].map(each => each.getBoundingClientRect().height);
    return {
      whole: document.documentElement.scrollHeight,
      first: Math.max(...bottoms.map(each => each.getBoundingClientRect().bottom)),
      row: rows.toSorted((a, b) => a - b)[Math.floor(rows.length / 2)],
    };
  })()`)) as Record<'whole' | 'first' | 'row', number>;
  expect(measured.first).toBeLessThanOrEqual(800);
  expect(measured.whole).toBeLessThanOrEqual(2_200);
  // Most titles take one line.
  expect(measured.row).toBeLessThanOrEqual(30);

  // Nothing that scrolls under the bars can be seen or pressed there.
  const covering = await frame.evaluate(`(() => {
    for (let at = 0; at < 2_000; at += 9) {
      scrollTo(0, at);
      for (const bar of document.querySelectorAll('.top, .jumps')) {
        const { left, right, top, bottom } = bar.getBoundingClientRect();
        for (let x = left + 6; x < right - 6; x += 12) {
          const front = document.elementFromPoint(x, (top + bottom) / 2);
          if (!bar.contains(front)) return (front?.outerHTML.slice(0, 200) ?? 'nothing') + ' at ' + x + ', scrolled by ' + at;
        }
      }
    }
  })()`);
  expect(covering ?? undefined).toBeUndefined();

  await sidebar.button('Careers').click();
  await expect(sidebar.heading('Career matches')).toHaveFocus();
  await sidebar.press('1');
  await expect(sidebar.heading('This job')).toHaveFocus();
});
