import { cases, type Case } from '../sandbox';
import { expect, test } from './support/connected';
import { openReview } from './support/review';

test('single-page navigation shows only the next candidate', async ({ recruiter, sidebar }) => {
  const [first, second] = cases.sequence as [Case, Case];
  await recruiter.openPage(first.lateUrl);
  await expect(sidebar.profile).toShow(first.profileIds[0]!);
  await recruiter.page.button('Next candidate').click();
  await expect(sidebar.candidate).toShow(second.name);
  await expect(sidebar.profile).toShow(second.profileIds[0]!);
  await expect(sidebar.candidate).not.toShow(first.name);
  await recruiter.goBack();
  await expect(sidebar.profile).toShow(first.profileIds[0]!);
});

test('slow and reordered answers never show another candidate', async ({ recruiter, sandbox, sidebar }) => {
  const people = cases.sequence.slice(0, 11);
  const [first, last] = [people[0]!, people.at(-1)!];
  await openReview(recruiter, first.lateUrl);
  let turn = 0;
  for (const service of ['jobscore', 'jofi', 'onet'] as const) {
    // The earlier a request came, the later its answer: 900, 830, … ms.
    sandbox.inject({ service }, { delayMs: () => Math.max(0, 900 - 70 * turn++) });
  }
  const wrong = new Set<string>();
  for (const [at, person] of people.entries()) {
    if (at === 0) continue;
    await recruiter.page.link(person.name).click();
    // The sidebar is in a process of its own: it hears of the address, and draws, while the page itself still shows the last.
    await expect.poll(nameInPage, { intervals: [10] }).toBe(person.name);
    const before = people[at - 1]!;
    await expect.poll(shown, { intervals: [10], timeout: 1_000 }).not.toContain(before.name);
    await noteStrangers(person);
  }
  await expect
    .poll(
      async () => {
        await noteStrangers(last);
        return (await sidebar.careers.all())[0]?.text;
      },
      { intervals: [20], timeout: 20_000 },
    )
    .toContain('Best fit');
  await expect(sidebar.candidate).toShow(last.name);
  await expect(sidebar.profile).toShow(last.profileIds[0]!);
  expect([...wrong]).toEqual([]);

  async function shown(): Promise<string> {
    return (await sidebar.all())[0]?.text ?? '';
  }

  function nameInPage(): Promise<unknown> {
    return recruiter.page.tab.document.evaluate(`document.querySelector('[role=heading]')?.textContent`);
  }

  /** Notes what the sidebar shows of anyone else while the page shows this person. */
  async function noteStrangers(person: Case): Promise<void> {
    const [seen] = await sidebar.all();
    if (!(await recruiter.address()).includes(person.candidateId)) return;
    for (const other of people) {
      if (other === person || !seen) continue;
      const marks = [other.name, other.email!, ...other.profileIds];
      if (marks.some(mark => seen.text.includes(mark))) wrong.add(`${other.name} on ${person.name}`);
    }
  }
});

test('pages without a candidate have no sidebar', async ({ recruiter, sandbox, sidebar }) => {
  await recruiter.openPage(`${sandbox.origin}/employer/dashboard`);
  await expect(recruiter.page.heading(/./).nth(0)).toBeShown();
  expect(await recruiter.sidebarBox()).toBeUndefined();

  await recruiter.openPage(`${sandbox.origin}/employer/candidates?layout=late`);
  await recruiter.page.link(cases.profile.name).nth(0).click();
  await expect(sidebar.candidate).toShow(cases.profile.name);
  await recruiter.goBack();
  await expect.poll(() => recruiter.sidebarBox()).toBeUndefined();
});

test('the page makes room, a closed sidebar stays closed, and Escape closes it once', async ({
  recruiter,
  sidebar,
}) => {
  await recruiter.openPage(cases.profile.url);
  await recruiter.setViewport(1280, 800);
  await expect(sidebar.candidate).toShow(cases.profile.name);
  const rightEdge = () =>
    recruiter.page.tab.document.evaluate('document.documentElement.getBoundingClientRect().right');
  const sidebarEdge = (await recruiter.sidebarBox())!.x;
  // The box is found by feeling for it every 6 px.
  expect(await rightEdge()).toBeLessThanOrEqual(sidebarEdge + 6);
  expect(sidebarEdge).toBeGreaterThan(1280 - 400);

  await sidebar.button('Close').click();
  await expect.poll(rightEdge).toBeGreaterThan(1250);
  await recruiter.openPage(cases.twoProfiles.url);
  await expect.poll(async () => (await recruiter.sidebarBox())?.width ?? 0).toBeGreaterThan(0);
  expect((await recruiter.sidebarBox())!.width).toBeLessThan(60);

  await recruiter.clickTabButton();
  await expect(sidebar.candidate).toShow(cases.twoProfiles.name);
  await sidebar.press('Escape');
  await expect.poll(rightEdge).toBeGreaterThan(1250);
  await recruiter.openPage(cases.profile.url);
  await expect(sidebar.candidate).toShow(cases.profile.name);
});

test('typing in the sidebar does not reach the page', async ({ recruiter, sidebar }) => {
  const [first, second] = cases.sequence as [Case, Case];
  await recruiter.openPage(first.lateUrl);
  await expect(sidebar.candidate).toShow(first.name);
  await sidebar.candidate.find('group', /another email/i).click();
  await sidebar.candidate.field("Candidate's email").fill('jjj@example.org');
  await expect(sidebar.candidate.field("Candidate's email")).toHold('jjj@example.org');
  expect(await recruiter.address()).toContain(first.candidateId);
  expect(await recruiter.address()).not.toContain(second.candidateId);
});

test('in a narrow window the sidebar starts as a tab button', async ({ recruiter, sidebar }) => {
  await recruiter.openPage('about:blank');
  await recruiter.setViewport(600, 800);
  await recruiter.openPage(cases.profile.url);
  await expect.poll(async () => (await recruiter.sidebarBox())?.width ?? 0).toBeGreaterThan(0);
  expect((await recruiter.sidebarBox())!.width).toBeLessThan(60);
  await recruiter.clickTabButton();
  await expect(sidebar.candidate).toShow(cases.profile.name);
});
