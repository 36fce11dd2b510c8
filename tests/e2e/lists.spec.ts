import { cases } from '../sandbox';
import type { Recruiter } from './support/recruiter';
import { expect, test } from './support/connected';
import { callExpression } from './support/in-page';

/** Names that bear a mark, each with the place where a click hits it. */
interface Mark {
  name: string;
  x: number;
  y: number;
  isFocused: boolean;
}

/** Returns the marks that the page sees, and beside which person. Their words lie in a closed shadow root. */
function marksInPage(): Mark[] {
  return [...document.querySelectorAll('[data-fitside=mark]')].map(host => {
    const { x, y } = host.getBoundingClientRect();
    const isBefore = host.nextSibling instanceof HTMLAnchorElement;
    const link = isBefore ? host.nextSibling : (host.closest('a') ?? host.previousSibling);
    const name = link?.textContent ?? '';
    return { name, x: x + (isBefore ? -12 : 12), y: y - 5, isFocused: document.activeElement === host };
  });
}

/** The boxes of everything of the page with the marks, and without them. */
function boxesWithAndWithout(): [string, string] {
  const boxes = () =>
    JSON.stringify(
      [...document.querySelectorAll('tr,td,li,a,span,div:not([data-fitside])')].map(element => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x, y, width, height, element.scrollWidth, element.scrollHeight];
      }),
    );
  const marked = boxes();
  for (const host of document.querySelectorAll('[data-fitside=mark]')) host.remove();
  return [marked, boxes()];
}

/** Makes the row of one candidate another's, as lists that reuse their rows do; gives the names marked right after. */
async function reuseRow(from: string, id: string, name: string): Promise<string[]> {
  const link = [...document.querySelectorAll('a')].find(one => one.textContent === from);
  if (!link) throw new Error(`no link ${from}`);
  link.href = `/employer/candidate/view/${id}?sub=view_overview`;
  link.firstChild?.replaceWith(name);
  await Promise.resolve();
  return [...document.querySelectorAll('[data-fitside=mark]')].map(
    host => host.closest('a')?.textContent ?? host.previousSibling?.textContent ?? '',
  );
}

/** Returns true if words can be seen in the page. The browser finds them in closed shadow roots as well. */
function isFound(words: string): boolean {
  const { find } = window as unknown as { find(...search: unknown[]): boolean };
  return find.call(window, words, true, false, true);
}

/** Scrolls the page: how far, and whether the words of the focused mark stood under it before, and stand there then. */
async function wordsWhileScrolling(by: number): Promise<{ by: number; areUnder: boolean[] }> {
  const host = document.activeElement;
  const areUnder = () => {
    const { x, y } = host!.getBoundingClientRect();
    return document.elementFromPoint(x + 12, y + 18) === host;
  };
  const before = areUnder();
  const from = scrollY;
  scrollBy(0, by);
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  return { by: scrollY - from, areUnder: [before, areUnder()] };
}

function appendRow(id: string, name: string): void {
  const row = document.querySelector('tbody tr')?.cloneNode(true) as HTMLElement;
  for (const mark of row.querySelectorAll('[data-fitside=mark]')) mark.remove();
  const link = row.querySelector('a') as HTMLAnchorElement;
  link.href = `/employer/candidate/view/${id}`;
  link.textContent = name;
  document.querySelector('tbody')?.append(row);
}

const inPage = <Args extends unknown[], Value>(
  recruiter: Recruiter,
  call: (...args: Args) => Value,
  ...args: Args
) => recruiter.page.tab.document.evaluate(callExpression(call, ...args)) as Promise<Awaited<Value>>;
const marks = (recruiter: Recruiter) => inPage(recruiter, marksInPage);
const marked = async (recruiter: Recruiter) => (await marks(recruiter)).map(({ name }) => name);

async function clickMark(recruiter: Recruiter, name: string): Promise<void> {
  await expect.poll(() => marked(recruiter)).toContain(name);
  const mark = (await marks(recruiter)).find(one => one.name === name)!;
  await recruiter.page.tab.clickAt(mark.x, mark.y);
}

/** When the person of `cases.twoProfiles` was invited the last time. */
const INVITED = new Date('2026-03-04T15:20:41Z');

const LIST = 'https://hire.jobscore.com/employer/candidates';

test('a list of 500 rows is marked with few requests, and nothing moves', async ({ recruiter, sandbox }) => {
  for (const layout of ['served', 'late']) {
    const before = sandbox.requests({ service: 'jobscore' }).length;
    await recruiter.openPage(`${LIST}?rows=500&layout=${layout}`);
    await expect
      .poll(() => marked(recruiter))
      .toEqual(expect.arrayContaining([cases.profile.name, cases.twoProfiles.name, cases.byPersonId.name]));
    const names = await marked(recruiter);
    for (const none of [cases.noProfile, cases.noEmail, cases.plusTag])
      expect(names).not.toContain(none.name);
    expect(names.length).toBeLessThan(100);

    const asked = sandbox.requests({ service: 'jobscore' }).slice(before);
    expect(asked.map(({ path }) => path)).toEqual(asked.map(() => '/v1/candidates'));
    expect(asked.length).toBeLessThanOrEqual(2);

    const [withMarks, without] = await inPage(recruiter, boxesWithAndWithout);
    expect(withMarks).toBe(without);
  }

  // Someone invited is marked too, and a mark covers nothing that stands beside a name.
  await recruiter.openPage(`${LIST}?layout=late`);
  await expect.poll(() => marked(recruiter)).toContain(cases.invitedOnly.name);
  await recruiter.openPage('https://hire.jobscore.com/employer/dashboard');
  await expect.poll(() => marked(recruiter)).toContain(cases.profile.name);
  const [withMarks, without] = await inPage(recruiter, boxesWithAndWithout);
  expect(withMarks).toBe(without);
});

test('a mark opens the sidebar on its candidate by mouse or keyboard', async ({ recruiter, sidebar }) => {
  await recruiter.openPage(`${LIST}?rows=500`);
  for (const who of [cases.profile, cases.byPersonId]) {
    await clickMark(recruiter, who.name);
    await expect(sidebar.candidate).toShow(who.name);
    await expect(sidebar.profile).toShow(who.profileIds[0]!);
    expect(await recruiter.address()).toContain('/employer/candidates');
  }
  // Closing gives the list back.
  await sidebar.press('Escape');
  await expect.poll(() => recruiter.sidebarBox()).toBeUndefined();
  const focused = async () => (await marks(recruiter)).find(({ isFocused }) => isFocused)?.name;
  await expect.poll(focused).toBe(cases.byPersonId.name);

  await recruiter.openPage(LIST);
  await expect.poll(() => marked(recruiter)).toContain(cases.twoProfiles.name);
  for (let step = 0; step < 40 && (await focused()) !== cases.twoProfiles.name; step += 1) {
    await recruiter.press('Tab');
  }
  expect(await focused()).toBe(cases.twoProfiles.name);
  const since = new Intl.DateTimeFormat('en', { dateStyle: 'medium' }).format(INVITED);
  expect(await inPage(recruiter, isFound, `Has a JOFI profile (invited ${since}). Open Fitside`)).toBe(true);
  const scrolled = await inPage(recruiter, wordsWhileScrolling, 40);
  expect(scrolled).toEqual({ by: 40, areUnder: [true, true] });
  await recruiter.press('Enter');
  await expect(sidebar.candidate).toShow(cases.twoProfiles.name);
  expect(await recruiter.address()).toBe(LIST);

  // A candidate's page ends what was opened from a list.
  await recruiter.openPage(`${LIST}?layout=late`);
  await clickMark(recruiter, cases.profile.name);
  await expect(sidebar.candidate).toShow(cases.profile.name);
  await recruiter.page.link(cases.noProfile.name).nth(0).click();
  await expect(sidebar.candidate).toShow(cases.noProfile.name);
  await expect(sidebar.candidate).not.toShow(cases.profile.name);
  expect(await marked(recruiter)).toEqual([]);
});

test('rows that are added or reused get the mark of their own candidate', async ({ recruiter, sidebar }) => {
  await recruiter.openPage(LIST);
  await expect.poll(() => marked(recruiter)).toContain(cases.profile.name);
  const { noProfile, byPersonId } = cases;
  const left = await inPage(recruiter, reuseRow, cases.profile.name, noProfile.candidateId, noProfile.name);
  expect(left).not.toContain(noProfile.name);
  expect(left).not.toContain(cases.profile.name);
  expect(left).toContain(cases.twoProfiles.name);

  await inPage(recruiter, reuseRow, noProfile.name, byPersonId.candidateId, 'Somebody else');
  await expect.poll(() => marked(recruiter)).toContain('Somebody else');
  await clickMark(recruiter, 'Somebody else');
  await expect(sidebar.candidate).toShow(byPersonId.name);

  // Of two candidates with one address each opens as themselves.
  const { sharedEmail, sharedEmailOther } = cases;
  await recruiter.openPage(`${LIST}?rows=500`);
  await expect.poll(() => marked(recruiter)).toContain(cases.profile.name);
  await inPage(recruiter, appendRow, cases.twoProfiles.candidateId, 'At the end');
  await inPage(recruiter, appendRow, sharedEmail.candidateId, 'One of two');
  await inPage(recruiter, appendRow, sharedEmailOther.candidateId, 'The other of two');
  expect(await marked(recruiter)).not.toContain('At the end');
  const scrollDown = () => recruiter.page.tab.document.evaluate('scrollTo(0, document.body.scrollHeight)');
  await scrollDown();
  await expect.poll(() => marked(recruiter)).toContain('At the end');
  for (const [row, who] of [
    ['One of two', sharedEmail],
    ['The other of two', sharedEmailOther],
  ] as const) {
    // Beside the sidebar rows are higher than before.
    await scrollDown();
    await clickMark(recruiter, row);
    await expect(sidebar.candidate).toShow(who.name);
  }
});

test('marks can be turned off and on in the options', async ({ recruiter }) => {
  await recruiter.openPage(LIST);
  await expect.poll(() => marked(recruiter)).toContain(cases.profile.name);
  const list = recruiter.page.tab;
  const options = await recruiter.openOptions();
  await expect(options.group('O*NET')).toShow('Connected');
  await options.link('Preferences').click();
  const box = options.field('Show badges in JobScore lists');
  expect(await box.isChecked()).toBe(true);
  await box.click();
  await expect.poll(() => box.isChecked()).toBe(false);
  await recruiter.switchTo(list);
  await expect.poll(() => marked(recruiter)).toEqual([]);

  await box.click();
  await expect.poll(() => box.isChecked()).toBe(true);
  await recruiter.switchTo(list);
  await recruiter.openPage(LIST);
  await expect.poll(() => marked(recruiter)).toContain(cases.profile.name);
});
