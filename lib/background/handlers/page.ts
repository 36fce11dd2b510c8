import { createNewestQueue } from '../../shared/async/newest-queue';
import type { FrameState } from '../../shared/model/frame';
import type { HandlersOf } from '../../shared/messages/receive';
import type { pageMessages } from '../../shared/messages/to-background/page';
import type { Subject } from '../../shared/model/subject';
import type { TabSubjects } from '../../shared/settings/tab-values';
import type { Panels } from '../panel/panels';
import { readAhead } from '../review/read-ahead';
import type { TabLimits } from '../review/tab-limits';
import { requireTab } from '../review/visit-subjects';

/** Answers JobScore's pages about the candidate they show and the frame in them. */
export function createPageHandlers(
  parts: {
    tabSubjects: TabSubjects;
    panels: Pick<Panels, 'lookIn'>;
    frameOpen: { setValue(open: boolean): Promise<void> };
    /** Has the page look for how long its frame has been in its place, in ms. */
    frameSight(tabId: number): Promise<number>;
    limits: Pick<TabLimits, 'turn' | 'mustWait'>;
  } & Parameters<typeof readAhead>[2],
): HandlersOf<typeof pageMessages> {
  const { tabSubjects, panels, frameOpen, frameSight, limits } = parts;
  /** A page may report faster than it can be kept: only its newest report counts. */
  const reports = createNewestQueue<number>();

  return {
    'page.candidate': async ({ visit, candidateIds, jobId, heading, emails }, tabId) => {
      const tab = requireTab(tabId);
      let look: Promise<FrameState> | undefined;
      const subject = (before: Subject | null): Subject => {
        const choices: Partial<Subject> = before?.visit === visit ? before : {};
        const [named, ...others] = candidateIds;
        const only = others.length === 0 ? named : undefined;
        return {
          ...choices,
          visit,
          candidateId: choices.settled ? choices.settled.candidateId : only,
          disputedIds: others.length === 0 ? undefined : candidateIds,
          jobId,
          // Another job has another title.
          jobTitle: choices.jobId === jobId ? choices.jobTitle : undefined,
          heading,
          pageEmails: emails,
        };
      };
      await reports.run(tab, () => {
        look = panels.lookIn(tab);
        return tabSubjects.update(tab, subject);
      });
      // The page does not wait for the answer to a report that it replaced.
      if (!look) throw new Error('replaced by a newer report');
      limits.turn(tab);
      const { open, away } = await look;
      // The rest waits until the frame asks.
      if ((open || away) && !(await limits.mustWait(tab))) readAhead(tab, visit, parts);
      return look;
    },

    'page.left': async (_request, tabId) => {
      const tab = requireTab(tabId);
      await reports.run(tab, () => tabSubjects.remove(tab));
      limits.turn(tab);
      return {};
    },

    'frame.look': async (_request, tabId) => {
      const { open: _, ...look } = await panels.lookIn(requireTab(tabId));
      return look;
    },

    'frame.sight': async (_request, tabId) => {
      // A page that cannot be asked, because it is just going, has no frame that anybody sees.
      const forMs = await frameSight(requireTab(tabId)).catch(() => 0);
      return { forMs };
    },

    'frame.remember': async ({ open }) => {
      await frameOpen.setValue(open);
      return {};
    },
  };
}
