import { cases, type Json } from '../../sandbox';
import { expect, test, testWithoutKeys } from '../support/connected';

const PILE = '\u0301'.repeat(2_000);
const LONG = 'a'.repeat(1_000_000);
const NOTE = 'a'.repeat(400_000);

type Fields = Record<string, Json>;

/** A candidate whose every text is made to stall, to overflow, to reorder or to paint over. */
function hostileCandidate(answer: Json): Json {
  const { data, ...rest } = answer as { data: { attributes: Fields } } & Fields;
  const attributes: Fields = {
    ...data.attributes,
    // The first word is the heading's: a name that shares none with it is asked about before anyone is shown.
    first_name: `Grace \u202eGr${PILE}ace`,
    last_name: LONG,
    home_state: `\u2067${LONG}`,
    employers: [
      {
        employer_name: 'US Army',
        titles: [{ title: `x${'-'.repeat(400_000)}x`, start_year: 2020, end_year: 'to_present' }],
      },
    ],
    profile_links: Array.from({ length: 20_000 }, () => ({
      url: 'javascript:alert(1)',
      type: NOTE.slice(0, 20),
    })),
  };
  return { ...rest, data: { ...data, attributes } };
}

function hostileProfile(answer: Json): Json {
  const junk = Object.fromEntries(
    Array.from({ length: 50_000 }, (_, at) => [`junk${at}`, `${PILE.slice(0, 20)}\u202e`]),
  );
  const { exercises, ...rest } = answer as { exercises: Fields } & Fields;
  return {
    ...rest,
    mode: 'production',
    team: { id: 1, display_name: `\u202e${PILE}<img src=x onerror=alert(1)>` },
    exercises: { ...junk, ...exercises, mentorsNames: LONG },
  };
}

/** The heights of the first line of the tools and of each tool, and whether something else lies over one. */
function tools(root: Element) {
  const bar = root.querySelector('.tools')!;
  return {
    height: bar.getBoundingClientRect().height,
    covered: [...bar.querySelectorAll('button.tool')].filter(button => {
      const { left, top, width, height } = button.getBoundingClientRect();
      const above = root.ownerDocument.elementFromPoint(left + width / 2, top + height / 2);
      return !above || !(button === above || button.contains(above));
    }).length,
    isTooWide:
      root.ownerDocument.documentElement.scrollWidth > root.ownerDocument.documentElement.clientWidth,
    images: root.querySelectorAll('img').length,
  };
}

test('hostile answers stall, cover and widen nothing, in no tab', async ({ recruiter, sandbox, sidebar }) => {
  await recruiter.openPage(cases.caseDiffers.url);
  await expect(sidebar.candidate).toShow(cases.caseDiffers.name);
  const before = (await sidebar.evaluate(tools)) as ReturnType<typeof tools>;

  const { candidateId } = cases.profile;
  sandbox.inject(
    { service: 'jobscore', path: `/v1/candidates/${candidateId}` },
    { transform: hostileCandidate },
  );
  sandbox.inject(
    { service: 'jofi', path: new RegExp(`/career-navigation-profiles/${cases.profile.profileIds[0]!}$`) },
    { transform: hostileProfile },
  );
  await recruiter.openPage(cases.profile.url);
  await expect(sidebar.candidate).toShow(/a{200}…/);
  await expect(sidebar.profile).toShow(cases.profile.profileIds[0]!, "JOFI didn't mark it as live");
  expect(await sidebar.evaluate(tools)).toEqual(before);
  expect(await sidebar.text()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|\p{Mn}{5}/u);

  // Another tab's candidate is shown as usual while this one is being read again.
  await sidebar.button('Refresh').click();
  await recruiter.openPageInNewTab(cases.twoProfiles.url);
  await expect(sidebar.candidate).toShow(cases.twoProfiles.name);
  await expect(sidebar.profile).toShow(cases.twoProfiles.profileIds[0]!);
});

testWithoutKeys(
  'an answer of 20 MB, and a list that cannot be read, are problems and not nobody',
  async ({ recruiter, sandbox, sidebar }) => {
    sandbox.inject(
      { service: 'jofi', path: /\/career-navigation-profiles$/ },
      { transform: list => ({ ...(list as Fields), data: [1, null] }) },
    );
    sandbox.inject(
      { service: 'jobscore', path: /\/candidates\/[^/]+\/assignments$/ },
      { body: `{"data":[],"x":"${'a'.repeat(20_000_000)}"}` },
    );
    await recruiter.saveKeys(sandbox.keys);
    await recruiter.openPage(cases.profile.url);
    await expect(sidebar.candidate).toShow(cases.profile.name);
    await expect(sidebar.profile).toShow(/couldn't read JOFI's response|JOFI .*couldn't read/);
    await expect(sidebar.profile).not.toShow('newest');
  },
);
