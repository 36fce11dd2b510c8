import { cases } from '../sandbox';
import { pageOf } from './support/chromium';
import { test } from './support/connected';
import { openReview } from './support/review';
import { sidebarOf } from './support/sidebar';

test('baseline', async ({ recruiter, sidebar }) => {
  await openReview(recruiter, cases.profile.url);
  await pageOf(sidebar.tab).setViewportSize({ width: 1280, height: Number(process.env['H'] ?? 800) });
  await new Promise(done => setTimeout(done, 2500));
  const frame = (await sidebarOf(sidebar.tab))!;
  const rows = await frame.evaluate(
    `JSON.stringify({ w: innerWidth, h: innerHeight, total: document.documentElement.scrollHeight, regions: [...document.querySelectorAll('section,.part')].map(each => [each.className, Math.round(each.getBoundingClientRect().top + scrollY), Math.round(each.getBoundingClientRect().height), (each.querySelector('h2,h3')?.textContent ?? '')]) }, null, 0)`,
  );
  console.log(rows);
  await pageOf(sidebar.tab).screenshot({ path: '/tmp/team/sidebar-before.png' });
});
