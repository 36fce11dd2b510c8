import { cases } from '../sandbox';
import { expectAccessible } from './support/accessibility';
import { expect, test, testWithoutKeys } from './support/connected';
import type { Locator } from './support/locator';

const LABEL = 'Search candidates, profiles and careers';

const boxOf = (popup: Locator) => popup.field(LABEL);
/** Types a code into a box that no driver reaches, sign by sign. */
const typeCode = (box: Element) => {
  for (let length = 1; length <= 10; length += 1) {
    (box as HTMLInputElement).value = '29-1141.00'.slice(0, length);
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
};
const enter = (box: Element) =>
  box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
/** How large the window of a page is, and how wide what is in it. */
const sizes = (element: Element) => {
  const { innerWidth, innerHeight, document } = element.ownerDocument.defaultView!;
  return [innerWidth, innerHeight, document.documentElement.scrollWidth];
};
/** Where a tab is now; empty while it is on its way. */
const address = async (part: Locator) =>
  String(await part.tab.document.evaluate('location.href').catch(() => ''));
const pageOf = (id: string) => expect.stringContaining(`/employer/candidate/view/${id}`);

test('people, careers and military titles are found by keyboard', async ({ recruiter, sandbox }) => {
  const popup = await recruiter.openPopup();
  const found = popup.find('listbox', 'Results');
  // Of people nobody has looked at yet, JobScore's newest are shown, each with what JOFI has on them.
  await expect(found.group('Newest in JobScore')).toShow(cases.profile.name, 'JOFI profile');
  const lists = sandbox.requests({ service: 'jobscore', path: /\/candidates$/ });
  expect(lists).toHaveLength(1);
  expect((await boxOf(popup).seen()).focused).toBe(true);

  await boxOf(popup).fill('quill zz');
  await expect(popup).toShow('No results');
  await boxOf(popup).fill('68W');
  await expect(found.group(/^Military/)).toShow('68W');
  await expect(found).not.toShow('Registered Nurses 29-1141.00');
  // Fitside sends words of a title to O*NET by itself once its tables identify them as such.
  const options = await recruiter.openOptions();
  await expect(options.group('O*NET')).toShow('O*NET data ready');
  await recruiter.close(options);
  await boxOf(popup).fill('registered nurse');
  await expect(found.group('Careers')).toShow('Registered Nurses', '29-1141.00');
  await expect(popup).not.toShow(/searching/i);

  // A name is not sent to O*NET until the user agrees, whether or not anybody is known by it.
  const asked = () => sandbox.requests({ service: 'onet', path: /\/search$|\/military$/ }).length;
  const before = asked();
  await boxOf(popup).fill('Nobody Known');
  await expect(found.group('Careers')).toShow('Search careers for “Nobody Known”');
  await popup.press('Enter');
  await boxOf(popup).fill(cases.profile.firstName);
  await expect(found.group('Careers')).toShow(`Search careers for “${cases.profile.firstName}”`);
  expect(asked()).toBe(before);
  await popup.press('End');
  await popup.press('ArrowUp');
  await popup.press('Enter');
  await expect.poll(asked).toBe(before + 2);

  await boxOf(popup).fill('29-1141');
  await expect(found.group('Careers')).toShow('Registered Nurses');
  await popup.press('ArrowDown');
  const career = await recruiter.newTab(() => popup.press('Control+Enter'));
  await expect.poll(() => address(career)).toContain('occupations.html#29-1141.00');
  await expect(career.heading('Registered Nurses')).toBeShown();
  await recruiter.close(career);

  await boxOf(popup).fill(cases.twoProfiles.name.toLowerCase().slice(0, 7));
  await expect(found.group('Profiles')).toShow(...cases.twoProfiles.profileIds);
  await popup.press('ArrowDown');
  await popup.press('Enter');
  await expect.poll(() => address(popup)).toEqual(pageOf(cases.twoProfiles.candidateId));

  const again = await recruiter.openPopup();
  await boxOf(again).fill(cases.noProfile.email!);
  await expect(again.find('listbox').group('Candidates')).toShow(cases.noProfile.name);
  const beside = await recruiter.newTab(() => again.press('Control+Enter'));
  await expect.poll(() => address(beside)).toEqual(pageOf(cases.noProfile.candidateId));
  await recruiter.close(beside);

  const { profileIds, candidateId } = cases.beyondNewest;
  await boxOf(again).fill(`https://careernavigation.org/?c=${profileIds[0]}`);
  await again.find('option', new RegExp(cases.beyondNewest.name)).click();
  await expect.poll(() => address(again)).toEqual(pageOf(candidateId));
});

testWithoutKeys(
  'without a JobScore token a person opens in Fitside’s own tab',
  async ({ recruiter, sandbox }) => {
    const empty = await recruiter.openPopup();
    await expect(empty).toShow("You haven't agreed yet");
    await expectAccessible(recruiter, empty);
    await recruiter.close(empty);
    await recruiter.saveKeys({ jofi: sandbox.keys.jofi, onet: sandbox.keys.onet });

    const popup = await recruiter.openPopup();
    await expect(popup).toShow('Without a JobScore token');
    await boxOf(popup).fill('grace lind');
    const own = await recruiter.newTab(() => popup.find('option', new RegExp(cases.profile.name)).click());
    await expect(own.region('JOFI profile')).toShow(cases.profile.profileIds[0]!);
    await expect(own.region('Career matches')).toShow('Best fit');
    expect(await address(own)).toMatch(/\/sidepanel\.html$/);
    await recruiter.close(own);

    await recruiter.openPage(cases.profile.url);
    const { candidate, profile, job } = recruiter.sidebar;
    await expect(profile).toShow(cases.profile.profileIds[0]!);
    await expect(candidate).toShow(cases.profile.name, 'for emails, stages and jobs');
    await job.field('Job title').fill('Registered Nurse');
    await job.press('Enter');
    await expect(job).toShow('Registered Nurse', 'entered by you');
    expect(await recruiter.sidebar.button('Open settings').count()).toBe(1);
  },
);

test('an empty box lists recent candidates until cleared', async ({ recruiter, sandbox, sidebar }) => {
  await recruiter.openPage(cases.profile.url);
  await expect(sidebar.candidate).toShow(cases.profile.name);
  await recruiter.openPage(cases.noProfile.url);
  await expect(sidebar.candidate).toShow(cases.noProfile.name);

  const popup = await recruiter.openPopup();
  const recent = popup.find('listbox').group('Recent candidates');
  await expect(recent).toShow(new RegExp(`${cases.noProfile.name}.*${cases.profile.name}`));
  await expectAccessible(recruiter, popup);
  await boxOf(popup).fill(cases.profile.firstName);
  await expect(popup.find('listbox').group('Candidates')).toShow(cases.profile.name);
  await popup.press('Home');
  await popup.press('ArrowDown');
  await expect(popup).toBeAccessible();
  await popup.press('Escape');
  await popup.button('Clear recent candidates').click();
  await popup.button('Delete').click();
  await expect(popup.find('listbox')).not.toShow('Recent candidates');

  const options = await recruiter.openOptions();
  await options.link('Preferences').click();
  await options.field('Remember recent candidates').click();
  await options.button('Delete').click();
  sandbox.setAllowance(200);
  await recruiter.openPage(cases.twoProfiles.url);
  await expect(sidebar.candidate).toShow(cases.twoProfiles.name);
  const later = await recruiter.openPopup();
  await expect(later).toShow(/\d+ of 3,600 requests left this hour. Resets by \d+:\d\d/);
  await expect(later.find('listbox').group('Newest in JobScore')).toBeShown();
  await expect(later.find('listbox')).not.toShow('Recent candidates');
});

test('the browser’s popup focuses the box and keeps its size', async ({ recruiter }) => {
  const popup = await recruiter.openActionPopup();
  await expect.poll(async () => (await boxOf(popup).seen()).focused).toBe(true);
  // What the extension suggests is what browsers assign where nothing else has it.
  await expect(popup).toShow('Alt+Shift+K opens the quick search');
  await expect(popup.find('listbox').group('Newest in JobScore')).toShow(cases.profile.name);
  expect(await boxOf(popup).evaluate(sizes)).toEqual([380, 480, 380]);

  await boxOf(popup).evaluate(typeCode);
  await expect(popup.find('listbox').group('Careers')).toShow('Registered Nurses');
  await expect(popup).toShow('1 result');
  expect(await boxOf(popup).evaluate(sizes)).toEqual([380, 480, 380]);

  await boxOf(popup).evaluate(enter);
  await expect.poll(() => address(popup)).toContain('occupations.html#29-1141.00');
  await expect.poll(() => popup.count()).toBe(0);
});
