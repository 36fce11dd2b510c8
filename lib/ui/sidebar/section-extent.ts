import type { Signal } from '@preact/signals';
import { ALL_PAGES } from '../../shared/model/career-matches';
import { JOB_MENTIONS } from '../../shared/model/section-lists';
import type { Section } from '../../shared/model/sections';
import type { Details } from './read-round';
import type { KeptState } from './kept-state';
import type { Zone } from '../../shared/model/occupation';
import type { SidebarActions, SidebarView } from './sidebar-view';

interface ExtentReadings {
  /** Takes the careers away, since others are wanted. */
  clearCareers(): void;
  read(section: Section): void;
}

/** Keeps how much of a visit's sections is wanted: the pages of careers, and whether the job is open. */
export function createSectionExtent(
  view: Signal<SidebarView>,
  readings: ExtentReadings,
  isFolded: (section: Section) => boolean,
  kept?: KeptState,
) {
  let pages = 1;
  let isJobOpen = false;

  const actions: Pick<SidebarActions, 'openJob' | 'showZone' | 'showMore' | 'showAllCareers'> = {
    openJob() {
      if (isJobOpen) return;
      isJobOpen = true;
      readings.read('job');
    },
    showZone(zone) {
      pages = 1;
      view.value = { ...view.value, zone };
      kept?.set('zone', zone);
      readings.clearCareers();
      readings.read('careers');
    },
    showMore: () => showPages(pages + 1),
    showAllCareers: () => showPages(ALL_PAGES),
  };

  return {
    actions,
    isJobOpen: () => isJobOpen,
    backToFirstPage(): void {
      pages = 1;
    },
    /** Starts over, since the visit is another. */
    reset(): void {
      pages = 1;
      isJobOpen = false;
    },
    /** Limits the next candidate's careers to the zone chosen before. */
    keepZone(): void {
      const zone = kept?.get('zone') as Zone | null | undefined;
      if (zone) view.value = { ...view.value, zone };
    },
    detailsOf(section: Section): Details {
      if (section === 'careers') return { zone: view.value.zone, pages };
      if (section !== 'job' || !isJobOpen) return {};
      const folded = JOB_MENTIONS.filter(isFolded);
      return { opened: true, ...(folded.length > 0 && { folded }) };
    },
  };

  function showPages(wanted: number): void {
    pages = Math.min(wanted, ALL_PAGES);
    view.value = { ...view.value, loadingMore: true };
    readings.read('careers');
  }
}
