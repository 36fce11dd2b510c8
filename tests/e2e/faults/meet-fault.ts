import { cases, type Sandbox } from '../../sandbox';
import { expect as usualExpect } from '../support/connected';
import type { Recruiter } from '../support/recruiter';
import { waitForReview } from '../support/review';
import { until } from '../support/until';
import { FAILING, SERVICE_NAMES, wordsOf, type Failing, type FaultRow } from './table';

/** What became of one fault of one service. */
export interface Met {
  service: Failing;
  /** The sentence that was shown. */
  saw: string;
  /** From the fault's end until all was well, in ms. */
  byRefreshMs: number;
  byItselfMs?: number;
}

/** A request is given up after 12 s, and some sections wait for two others first. */
const expect = usualExpect.configure({ timeout: 60_000 });

const WHO = cases.profile;
/** Sections recover within a minute of the fault's end. */
const MINUTE = 60_000;

/** Stored facts that each service's section must go on showing. */
const STORED: Record<Failing, string | RegExp> = {
  jobscore: WHO.name,
  jofi: WHO.profileIds[0]!,
  onet: /\bfit\b/,
};

/**
 * Has a candidate shown, one service after the other fail as the row states, and all recover. Expects the row's words, what is
 * stored beside them, the other sections as they were, and recovery by *Refresh* and by itself.
 */
export async function meetFault(
  { recruiter, sandbox }: { recruiter: Recruiter; sandbox: Sandbox },
  row: FaultRow,
): Promise<Met[]> {
  const { sidebar } = recruiter;
  const sections = { jobscore: sidebar.candidate, jofi: sidebar.profile, onet: sidebar.careers };
  const refresh = () => sidebar.button('Refresh').click();
  const services = row.services ?? FAILING;
  const fail = (service: Failing) =>
    sandbox.inject({ service, ...(row.path && { path: row.path }) }, row.fault);
  await recruiter.openPage(WHO.url);
  for (const service of FAILING) await expect(sections[service]).toShow(STORED[service]);
  await waitForReview(recruiter);

  const met: Met[] = [];
  for (const service of services) {
    const words = wordsOf(row, service);
    const before = sandbox.requests({ service }).length;
    const end = fail(service);
    await refresh();
    await until(
      async () => sandbox.requests({ service }).length > before,
      () => `${service} was not asked.`,
    );
    if (row.isSlow) await expect(sections[service]).toShow('is slow to respond. Showing saved data.');
    if (words === undefined) await waitForReview(recruiter);
    else await expect(sections[service]).toShow(words);
    const seen = words === undefined ? 'As usual.' : sentenceWith(words, await sections[service].text());
    const saw = row.isSlow
      ? `${SERVICE_NAMES[service]} is slow to respond. Showing saved data. ${seen}`
      : seen;
    for (const other of FAILING) {
      await expect(sections[other]).toShow(STORED[other]);
      if (words !== undefined && other !== service) await expect(sections[other]).not.toShow(words);
    }
    end();
    const endedAt = performance.now();
    await refresh();
    if (words !== undefined) await expect(sections[service]).not.toShow(words);
    await waitForReview(recruiter);
    met.push({ service, saw, byRefreshMs: performance.now() - endedAt });
  }
  if (row.onlyByRefresh === undefined && row.words !== 'none') await recoverByThemselves();
  return met;

  /** All services fail at once: which is the cause of what is no matter here. */
  async function recoverByThemselves(): Promise<void> {
    const ends = services.map(fail);
    await refresh();
    for (const service of services) {
      await expect(sections[service]).toShow(
        new RegExp(`${escaped(wordsOf(row, service)!)}|Waits for|anything else`),
      );
    }
    for (const end of ends) end();
    const endedAt = performance.now();
    for (const [index, service] of services.entries()) {
      const words = new RegExp(`${escaped(wordsOf(row, service)!)}|Waits for|anything else`);
      await until(
        async () => !words.test(await sections[service].text()),
        () => sections[service].explain('did not recover by itself'),
        MINUTE,
      );
      met[index]!.byItselfMs = performance.now() - endedAt;
    }
  }
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Returns the sentences that begin with the words, up to those about something else. */
function sentenceWith(words: string, text: string): string {
  const rest = text.slice(text.indexOf(words));
  return (
    /^.*?[.](?= |$)(?: [A-Z][^.]*(?:again|settings|Fitside|access)[^.]*[.](?= |$))*/.exec(rest)?.[0] ?? words
  );
}
