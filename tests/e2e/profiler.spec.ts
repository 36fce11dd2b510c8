import { cases } from '../sandbox';
import { expect, test, testWithoutKeys } from './support/connected';
import type { Locator } from './support/locator';
import type { Recruiter } from './support/recruiter';
import { openReview } from './support/review';
import { until } from './support/until';

/** Thirty answers that give a result. As O*NET takes them: a digit for each question, in order. */
const ANSWERS = '345215'.repeat(5);

/** The sidebar of a candidate, and the Interest Profiler opened from there. */
async function profilerFor(recruiter: Recruiter, url: string): Promise<Locator> {
  await openReview(recruiter, url);
  const together = recruiter.sidebar.interests.button('Ask the questions together');
  return recruiter.newTab(() => together.click(), 'the profiler');
}

/** Works a control as a user does without a mouse. */
async function pressWithKeyboard(control: Locator): Promise<void> {
  await control.tabTo(60);
  await control.press('Enter');
}

/** Answers one question after the other by the number keys. */
async function answer(profiler: Locator, digits: string, from = 1, count = 30): Promise<void> {
  for (const [index, digit] of [...digits].entries()) {
    await expect(
      profiler.heading(`Question ${from + index} of ${count}: Sandbox activity ${from + index}`),
    ).toHaveFocus();
    await profiler.press(digit);
  }
}

/** Waits until the newest answer is kept. */
async function kept(profiler: Locator): Promise<void> {
  await until(
    async () =>
      (await profiler.tab.document.evaluate(`!document.querySelector('[aria-busy="true"]')`)) === true,
    () => profiler.explain('does not say that answers are kept'),
  );
}

test('answers by keyboard are kept for the candidate', async ({ recruiter, sandbox, sidebar }) => {
  const profiler = await profilerFor(recruiter, cases.profile.url);
  await expect(profiler).toShow(
    `With ${cases.profile.name}`,
    'about 5 minutes',
    'No answer is right or wrong',
    'Not for selecting',
    'O*NET Web Services',
  );
  await pressWithKeyboard(profiler.button('Start'));
  await expect(profiler.find('radiogroup', 'Question 1 of 30: Sandbox activity 1')).toShow(
    'Strongly Dislike',
    'Strongly Like',
  );
  // The arrow keys choose without going on, and Enter goes on.
  await profiler.press('Tab');
  await profiler.press('ArrowRight');
  await profiler.press('ArrowRight');
  await expect(profiler).toShow('Question 1 of 30', '1 answered');
  await profiler.press('Enter');
  await expect(profiler).toShow('Question 2 of 30');
  await pressWithKeyboard(profiler.button('Back'));
  await answer(profiler, ANSWERS);
  await expect(profiler.heading('All 30 questions answered')).toHaveFocus();
  await pressWithKeyboard(profiler.button('Show results'));

  const results = profiler.region('Results');
  await expect(results).toShow('Investigative', /\d+ of 20/, 'Showing 20 of');
  const asked = sandbox.requests({ path: '/mnm/interestprofiler/results' });
  expect(asked.map(({ query }) => query['answers'])).toEqual([ANSWERS]);

  await pressWithKeyboard(results.button(`Save for ${cases.profile.name}`));
  await expect(results).toShow(`Saved for ${cases.profile.name}. The sidebar now uses these answers.`);
  await pressWithKeyboard(results.button('Show more'));
  await expect(results).toShow('Showing 40 of');
  const [title] = /[^:]+/.exec(
    String(await profiler.tab.document.evaluate(`document.querySelector('.careers button').textContent`)),
  )!;
  await recruiter.close(profiler);

  await expect(sidebar.interests).toShow("answers to O*NET's Interest Profiler");
  await expect(sidebar.careers).toShow(title);
  const matched = sandbox.requests({ path: '/mnm/interestprofiler/careers' });
  expect(new Set(matched.map(({ query }) => query['answers']).filter(Boolean))).toEqual(new Set([ANSWERS]));
});

test('the profiler resumes after its page is closed and the background stopped', async ({ recruiter }) => {
  let profiler = await profilerFor(recruiter, cases.profile.url);
  await profiler.find('radio', /^60 questions/).click();
  await profiler.button('Start').click();
  await answer(profiler, '12345', 1, 60);
  await recruiter.stopBackground();
  await answer(profiler, '54', 6, 60);
  await expect(profiler).toShow('Question 8 of 60');
  await kept(profiler);
  await recruiter.close(profiler);

  const other = await profilerFor(recruiter, cases.twoProfiles.url);
  await expect(other).toShow(`With ${cases.twoProfiles.name}`);
  await expect(other).not.toShow('Earlier answers');
  await recruiter.close(other);

  await recruiter.stopBackground();
  profiler = await profilerFor(recruiter, cases.profile.url);
  await expect(profiler.region('Earlier answers')).toShow('7 of 60 questions answered');
  await profiler.button('Continue').click();
  await expect(profiler).toShow('Question 8 of 60', '7 answered');
  await profiler.button('Answers so far').click();
  await expect(profiler.find('list', 'Questions 1 to 10')).toShow(
    '6 Sandbox activity 6 Strongly Like',
    '7 Sandbox activity 7 Like',
    '8 Sandbox activity 8 Not answered',
  );
});

test('equal answers match nothing, and single answers can be changed', async ({ recruiter, sandbox }) => {
  const profiler = await recruiter.openExtensionPage('profiler.html', 'the profiler');
  await expect(profiler).toShow('Not linked to a candidate');
  await profiler.button('Start').click();
  await profiler.find('radio', 'Unsure').click();
  await expect(profiler).toShow('Question 2 of 30');
  await answer(profiler, '3'.repeat(29), 2);
  await expect(profiler).toShow('All answers are the same');
  await profiler.button('Show results').click();
  const results = profiler.region('Results');
  await expect(results).toShow('No clear preference: all six interests are equal');
  expect(sandbox.requests({ path: '/mnm/interestprofiler/careers' })).toHaveLength(0);

  await profiler.button('Change answers').click();
  for (const [question, name] of [
    [1, 'Like'],
    [2, 'Dislike'],
  ] as const) {
    await expect(profiler).toShow('All 30 questions answered');
    await profiler.button('1–10').click();
    await profiler.button(`Change the answer to question ${question}`).click();
    await profiler.find('radio', name).click();
  }
  await expect(profiler).toShow('All 30 questions answered');
  await profiler.button('Show results').click();
  await expect(results).toShow('No clear preference');
  await expect(profiler).not.toShow('Save answers');
  const asked = sandbox.requests({ path: '/mnm/interestprofiler/results' });
  expect(asked.map(({ query }) => query['answers'])).toEqual(['3'.repeat(30), `42${'3'.repeat(28)}`]);

  const opened = await recruiter.newTab(() =>
    profiler.region('Career matches').find('button').nth(0).click(),
  );
  await expect(opened).toShow('What they do');
});

testWithoutKeys(
  'a missing key and a refusal name the next step and lose no answer',
  async ({ recruiter, sandbox }) => {
    await recruiter.saveKeys({});
    const profiler = await recruiter.openExtensionPage('profiler.html', 'the profiler');
    await profiler.button('Start').click();
    await expect(profiler).toShow('No O*NET API key yet');
    await expect(profiler.button('Open settings')).toBeShown();
    await recruiter.saveKeys({ onet: sandbox.keys.onet });
    await expect(profiler).toShow('Sandbox activity 1');

    const recover = sandbox.inject({ path: '/mnm/interestprofiler/results' }, { cut: true });
    sandbox.inject({ path: '/mnm/interestprofiler/careers' }, { status: 403 });
    await answer(profiler, ANSWERS);
    await profiler.button('Show results').click();
    const results = profiler.region('Results');
    await expect(results).toShow("Couldn't reach O*NET");
    recover();
    await results.button('Try again: interests').click();
    await expect(results).toShow(/\d+ of 20/, 'O*NET refused the API key');
    await recruiter.close(profiler);
    const again = await recruiter.openExtensionPage('profiler.html', 'the profiler');
    await expect(again.region('Earlier answers')).toShow('All 30 questions answered');
  },
);

test('the profiler is accessible at every stage, wide or narrow, light or dark', async ({ recruiter }) => {
  const profiler = await recruiter.openExtensionPage('profiler.html', 'the profiler');
  const check = async () => {
    for (const scheme of ['light', 'dark'] as const) {
      await recruiter.setColourScheme(scheme);
      await expect(profiler).toBeAccessible();
      await profiler.tab.setViewport(320, 700);
      expect(await profiler.tab.document.evaluate('document.documentElement.scrollWidth')).toBe(320);
      await expect(profiler).toBeAccessible();
      await profiler.tab.setViewport(1280, 900);
    }
  };
  await check();
  await profiler.button('Start').click();
  await answer(profiler, ANSWERS.slice(0, 3));
  await expect(profiler).toShow('Sandbox activity 4');
  await check();
  await answer(profiler, ANSWERS.slice(3), 4);
  await expect(profiler).toShow('All 30 questions answered');
  await check();
  await profiler.button('Show results').click();
  await expect(profiler).toShow('Showing 20 of');
  await check();
});
