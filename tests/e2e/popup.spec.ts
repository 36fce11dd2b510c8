import { cases } from '../sandbox';
import { expect as expectIt, test as connectedTest } from './support/connected';
import { expect, test } from './support/fixtures';
import type { Part } from './support/part';

const LABEL = 'Search candidates, profiles and careers';

const boxOf = (popup: Part) => popup.field(LABEL);
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
const address = async (part: Part) =>
  String(await part.tab.document.evaluate('location.href').catch(() => ''));
const pageOf = (id: string) => expect.stringContaining(`/employer/candidate/view/${id}`);

connectedTest(
  'people, careers and military titles are found by words, codes and links, by the keyboard alone',
  async ({ connected: recruiter, sandbox }) => {
    const popup = await recruiter.openPopup();
    const found = popup.find('listbox', 'Results');
    // Of those nobody looked at yet, JobScore's newest are told, and what JOFI has on each.
    await expectIt(found.group('Newest in JobScore')).toShow(cases.profile.name, 'Profile exists');
    const lists = sandbox.requests({ service: 'jobscore', path: /\/candidates$/ });
    expectIt(lists).toHaveLength(1);
    expectIt((await boxOf(popup).seen()).focused).toBe(true);

    await boxOf(popup).fill('quill zz');
    await expectIt(popup).toShow('Nothing found');
    await boxOf(popup).fill('68W');
    await expectIt(found.group(/^Military/)).toShow('68W');
    await expectIt(found).not.toShow('Registered Nurses 29-1141.00');
    // Words of a title go to O*NET by themselves once Fitside can tell by its tables that they are.
    const options = await recruiter.openOptions();
    await expectIt(options.group('O*NET')).toShow('O*NET tables read');
    await recruiter.close(options);
    await boxOf(popup).fill('registered nurse');
    await expectIt(found.group('Careers')).toShow('Registered Nurses', '29-1141.00');
    await expectIt(popup).not.toShow('Searching');

    // A name is not sent to O*NET before the user says so, whether anybody is known by it or not.
    const asked = () => sandbox.requests({ service: 'onet', path: /\/search$|\/military$/ }).length;
    const before = asked();
    await boxOf(popup).fill('Nobody Known');
    await expectIt(found.group('Careers')).toShow('Look for careers by “Nobody Known”');
    await popup.press('Enter');
    await boxOf(popup).fill(cases.profile.firstName);
    await expectIt(found.group('Careers')).toShow(`Look for careers by “${cases.profile.firstName}”`);
    expectIt(asked()).toBe(before);
    await popup.press('End');
    await popup.press('ArrowUp');
    await popup.press('Enter');
    await expectIt.poll(asked).toBe(before + 2);

    await boxOf(popup).fill('29-1141');
    await expectIt(found.group('Careers')).toShow('Registered Nurses');
    await popup.press('ArrowDown');
    const career = await recruiter.newTab(() => popup.press('Control+Enter'));
    await expectIt.poll(() => address(career)).toContain('occupations.html#29-1141.00');
    await expectIt(career.heading('Registered Nurses')).toBeShown();
    await recruiter.close(career);

    await boxOf(popup).fill(cases.twoProfiles.name.toLowerCase().slice(0, 7));
    await expectIt(found.group('Profiles')).toShow(...cases.twoProfiles.profileIds);
    await popup.press('ArrowDown');
    await popup.press('Enter');
    await expectIt.poll(() => address(popup)).toEqual(pageOf(cases.twoProfiles.candidateId));

    const again = await recruiter.openPopup();
    await boxOf(again).fill(cases.noProfile.email!);
    await expectIt(again.find('listbox').group('Candidates')).toShow(cases.noProfile.name);
    const beside = await recruiter.newTab(() => again.press('Control+Enter'));
    await expectIt.poll(() => address(beside)).toEqual(pageOf(cases.noProfile.candidateId));
    await recruiter.close(beside);

    const { profileIds, candidateId } = cases.beyondNewest;
    await boxOf(again).fill(`https://careernavigation.org/?c=${profileIds[0]}`);
    await again.find('option', new RegExp(cases.beyondNewest.name)).click();
    await expectIt.poll(() => address(again)).toEqual(pageOf(candidateId));
  },
);

test('without a JobScore token a person opens in a tab of Fitside’s, and what is missing is said', async ({
  recruiter,
  sandbox,
}) => {
  const empty = await recruiter.openPopup();
  await expect(empty).toShow('You have not agreed to what Fitside reads');
  for (const scheme of ['dark', 'light'] as const) {
    await recruiter.setColourScheme(scheme);
    expect(await empty.axe()).toEqual([]);
  }
  await recruiter.close(empty);
  await recruiter.saveKeys({ jofi: sandbox.keys.jofi, onet: sandbox.keys.onet });

  const popup = await recruiter.openPopup();
  await expect(popup).toShow('No JobScore personal access token is saved');
  await boxOf(popup).fill('grace lind');
  const own = await recruiter.newTab(() => popup.find('option', new RegExp(cases.profile.name)).click());
  await expect(own.region('JOFI profile')).toShow(cases.profile.profileIds[0]!);
  await expect(own.region('Career matches')).toShow('Best fit');
  expect(await address(own)).toMatch(/\/sidepanel\.html$/);
});

connectedTest(
  'an empty box tells of recent candidates until they are cleared or not wanted',
  async ({ connected: recruiter, sandbox }) => {
    await recruiter.openPage(cases.profile.url);
    await expectIt(recruiter.sidebar.region('Candidate')).toShow(cases.profile.name);
    await recruiter.openPage(cases.noProfile.url);
    await expectIt(recruiter.sidebar.region('Candidate')).toShow(cases.noProfile.name);

    const popup = await recruiter.openPopup();
    const recent = popup.find('listbox').group('Recent candidates');
    await expectIt(recent).toShow(new RegExp(`${cases.noProfile.name}.*${cases.profile.name}`));
    for (const scheme of ['dark', 'light'] as const) {
      await recruiter.setColourScheme(scheme);
      expectIt(await popup.axe()).toEqual([]);
    }
    await boxOf(popup).fill(cases.profile.firstName);
    await expectIt(popup.find('listbox').group('Candidates')).toShow(cases.profile.name);
    await popup.press('Home');
    await popup.press('ArrowDown');
    expectIt(await popup.axe()).toEqual([]);
    await popup.press('Escape');
    await popup.button('Clear recent candidates').click();
    await expectIt(popup.find('listbox')).not.toShow('Recent candidates');

    const options = await recruiter.openOptions();
    await options.field('Remember recent candidates').click();
    sandbox.setAllowance(200);
    await recruiter.openPage(cases.twoProfiles.url);
    await expectIt(recruiter.sidebar.region('Candidate')).toShow(cases.twoProfiles.name);
    const later = await recruiter.openPopup();
    await expectIt(later).toShow(/\d+ of 3,600 requests left this hour, which ends at \d+:\d\d/);
    await expectIt(later.find('listbox').group('Newest in JobScore')).toBeShown();
    await expectIt(later.find('listbox')).not.toShow('Recent candidates');
  },
);

connectedTest(
  'the browser’s popup has the focus in the box, and is as large whatever it shows',
  async ({ connected: recruiter }) => {
    const popup = await recruiter.openActionPopup();
    await expectIt.poll(async () => (await boxOf(popup).seen()).focused).toBe(true);
    // What the extension suggests is what browsers assign where nothing else has it.
    await expectIt(popup).toShow('Alt+Shift+K opens the quick search');
    await expectIt(popup.find('listbox').group('Newest in JobScore')).toShow(cases.profile.name);
    expectIt(await boxOf(popup).evaluate(sizes)).toEqual([380, 480, 380]);

    await boxOf(popup).evaluate(typeCode);
    await expectIt(popup.find('listbox').group('Careers')).toShow('Registered Nurses');
    await expectIt(popup).toShow('1 result');
    expectIt(await boxOf(popup).evaluate(sizes)).toEqual([380, 480, 380]);

    await boxOf(popup).evaluate(enter);
    await expectIt.poll(() => address(popup)).toContain('occupations.html#29-1141.00');
    await expectIt.poll(() => popup.count()).toBe(0);
  },
);
