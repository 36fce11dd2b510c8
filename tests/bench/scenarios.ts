import { launch } from '../e2e/support/launch';
import { Recruiter } from '../e2e/support/recruiter';
import { waitForReview } from '../e2e/support/review';
import type { Tab } from '../e2e/support/driver';
import { until } from '../e2e/support/until';
import { cases, type Case, type Sandbox } from '../sandbox';
import { follow, navigatedAt, shownAt } from './measure';

/** How long each service takes to answer. All times are reported as multiples of it. */
export const ROUND_TRIP_MS = 200;

/** Measurements of one scenario. */
export interface Measured {
  /** From navigation to the profile shown, in ms. */
  profile: number;
  /** From navigation to career matches shown, in ms. */
  matches: number;
  requests: Record<'jobscore' | 'jofi' | 'onet', number>;
}

export type ScenarioName = 'cold' | 'warm' | 'stored' | 'next';

/** One run in a new browser profile: the scenarios build on one another. */
export async function runScenarios(sandbox: Sandbox): Promise<Record<ScenarioName, Measured>> {
  sandbox.reset();
  const driver = await launch('chromium', { port: sandbox.port });
  try {
    const recruiter = new Recruiter(driver);
    await connectWithNothingStored(recruiter, sandbox);
    for (const service of ['jobscore', 'jofi', 'onet'] as const) {
      sandbox.inject({ service }, { delayMs: ROUND_TRIP_MS });
    }
    const [first, second] = cases.sequence as [Case, Case];
    const load = (who: Case, url = who.url) =>
      measure(recruiter, sandbox, who, async tab => {
        await tab.goto(url);
        return navigatedAt(tab);
      });
    await recruiter.openPage(`${sandbox.origin}/employer/dashboard`);
    const cold = await load(cases.profile);
    const warm = await load(first, first.lateUrl);
    const stored = await load(cases.profile);
    await load(second, second.lateUrl);
    await load(first, first.lateUrl);
    const next = await measure(recruiter, sandbox, second, tab => follow(tab, second.candidateId));
    return { cold, warm, stored, next };
  } finally {
    await driver.close();
  }
}

/**
 * Saves the keys. What is read as soon as there are keys, JOFI's lists and O*NET's tables, cannot be had yet; of the
 * lists that is not remembered, and the tables rest for a day.
 */
async function connectWithNothingStored(recruiter: Recruiter, sandbox: Sandbox): Promise<void> {
  const { jobscore, jofi, onet } = sandbox.keys;
  const lists = [/career-navigation-profiles$/, /test-takers$/, /\/database\/$/];
  const refusals = lists.map(path => sandbox.inject({ path }, { status: 404 }));
  await recruiter.saveKeys({ jobscore, onet, jofi });
  await until(
    async () => lists.every(path => sandbox.requests({ path }).length > 0),
    () => 'The lists were not asked for.',
  );
  await recruiter.stopBackground();
  // It starts again with the settings page.
  await recruiter.close(await recruiter.openOptions());
  for (const undo of refusals) undo();
}

async function measure(
  recruiter: Recruiter,
  sandbox: Sandbox,
  who: Case,
  start: (tab: Tab) => Promise<number>,
): Promise<Measured> {
  const tab = recruiter.page.tab;
  const before = sandbox.requests().length;
  const startedAt = await start(tab);
  const profileId = who.profileIds[0] ?? '';
  const [profile, matches] = await Promise.all([
    shownAt(tab, 'JOFI profile', profileId),
    // Career matches are cleared with the candidate, so any match shown is one of this candidate's.
    shownAt(tab, 'JOFI profile', profileId).then(() => shownAt(tab, 'Career matches', 'Best')),
  ]);
  await waitForReview(recruiter);
  const asked = sandbox.requests().slice(before);
  const count = (service: string) => asked.filter(request => request.service === service).length;
  return {
    profile: profile - startedAt,
    matches: matches - startedAt,
    requests: { jobscore: count('jobscore'), jofi: count('jofi'), onet: count('onet') },
  };
}
