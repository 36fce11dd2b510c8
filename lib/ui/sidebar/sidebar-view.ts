import type { EpochMs } from '../../shared/model/time';
import type { Zone } from '../../shared/model/occupation';
import type { InterestInput } from '../../shared/model/interest-entry';
import type { NamedJob } from '../../shared/model/assignment';
import type { RichText } from '../../shared/model/rich-text';
import type { SourceKind } from '../../shared/model/interests';
import type { CheckedProfile } from '../../shared/model/profile-matching';
import { factsOf, SECTIONS } from '../../shared/model/section-lists';
import type { Section } from '../../shared/model/sections';
import type { Lost } from '../shared/lost';
import type { SectionAnswer } from '../../shared/model/section-answer';
import type { Service } from '../../shared/model/services';

/** Content of the sidebar: one answer per section, all about one visit's candidate. */
export interface SidebarView {
  /** Absent until the page reports a candidate; the sidebar is blank then. */
  visit?: string;
  /** Set once it is known that nobody is shown, rather than not known yet. */
  isNobody?: true;
  answers: { [S in Section]?: SectionAnswer<S> };
  /** Sections a fresh answer is awaited for. */
  busy: ReadonlySet<Section>;
  /** Busy sections that have been awaited for long; absent where none has been yet. */
  slow?: ReadonlySet<Section>;
  /** Sections that are neither shown nor asked for before the user wants them of this candidate; absent where none is. */
  folded?: ReadonlySet<Section>;
  /** Sections that are not shown at all, since an organisation hides them or a sheet leaves them out; absent where none is. */
  hidden?: ReadonlySet<Section>;
  /** The job zone that careers are limited to. */
  zone?: Zone;
  /** Set while more careers load after "Show more". */
  loadingMore: boolean;
  /** The check of the profile whose id or link the user pasted; absent without one. */
  check?: ProfileCheck;
  /** The last choice of the user, while it can be undone or is to be announced. */
  done?: DoneChoice;
  /** Set while the background does not answer. */
  lost: Lost;
}

/** Shown while nothing is known. */
export const BLANK_VIEW: SidebarView = { answers: {}, busy: new Set(), loadingMore: false, lost: false };

/** Returns the view with an answer, which also ends "Show more" where it is about careers. */
export function withSectionAnswer(view: SidebarView, answer: SectionAnswer): SidebarView {
  const answers = { ...view.answers, [answer.section]: answer };
  return { ...withoutLoading(view, answer.section), answers, lost: false };
}

/** Returns the view without the answers of these sections. */
export function withoutAnswers(view: SidebarView, sections: readonly Section[]): SidebarView {
  const answers = { ...view.answers };
  for (const section of sections) delete answers[section];
  const loadingMore = view.loadingMore && !sections.includes('careers');
  return { ...view, answers, loadingMore };
}

/** Returns the view without "Show more" being under way, where the section is the careers. */
export function withoutLoading(view: SidebarView, section: Section): SidebarView {
  return section === 'careers' ? { ...view, loadingMore: false } : view;
}

/** Returns the view with a section's fresh answer awaited, or not awaited. */
export function withBusy(view: SidebarView, section: Section, isBusy: boolean): SidebarView {
  const busy = new Set(view.busy);
  if (isBusy) busy.add(section);
  else busy.delete(section);
  const slow = view.slow?.has(section) && !isBusy ? { slow: without(view.slow, section) } : {};
  return { ...view, busy, ...slow };
}

/** Returns the view with those of the sections that are still busy marked as slow. */
export function withSlow(view: SidebarView, sections: readonly Section[]): SidebarView {
  const slow = sections.filter(section => view.busy.has(section));
  return slow.length > 0 ? { ...view, slow: new Set([...(view.slow ?? []), ...slow]) } : view;
}

function without(sections: ReadonlySet<Section>, section: Section): ReadonlySet<Section> {
  return new Set([...sections].filter(other => other !== section));
}

/** Returns the service that each slow section waits for, but for those that wait for another section; each once. */
export function slowServices({ slow }: SidebarView): Map<Section, Service> {
  const found = new Map<Section, Service>();
  for (const section of SECTIONS) {
    const { sources, needs = [] } = factsOf(section);
    const [service] = sources;
    const isCause = slow?.has(section) && !needs.some(need => slow.has(need as Section));
    if (service && isCause && ![...found.values()].includes(service)) found.set(section, service);
  }
  return found;
}

/** A choice of the user that took something away. `canUndo`: not where another line offers it. */
export interface DoneChoice {
  what: 'linked' | 'rejected' | 'replaced' | 'removed' | 'reassigned' | 'unassigned' | 'undone';
  canUndo: boolean;
}

/** A pasted id or link that is being looked up, or what came of it. */
export type ProfileCheck = { asking: true } | CheckedProfile;

/** Actions of the sidebar. */
export interface SidebarActions {
  /** Reads every section again. */
  refresh(): void;
  /** Reads one section again after a failure. */
  retry(section: Section): void;
  /** Names the candidate's address, typed or picked. */
  /** @param isOther the page's address names somebody else */
  useEmail(email: string, isOther?: boolean): void;
  /** Settles which of the candidates that the page may show it is. */
  useCandidate(candidateId: string): void;
  /** Switches to another of the matching profiles. */
  useProfile(profileId: string): void;
  /** Looks up whose profile a pasted id or link names; nothing is changed by it. */
  check(text: string): void;
  /** Drops what came of that. */
  forgetCheck(): void;
  /** Links a profile to this candidate. */
  link(profileId: string): void;
  /** Rejects a profile for this candidate. */
  reject(profileId: string): void;
  /** Undoes the link or rejection of a profile. */
  unlink(profileId: string): void;
  /**
   * Enters interests for the candidate, in place of those entered before.
   * @param at when they were entered, where this undoes that they went
   */
  enterInterests(entry: InterestInput, at?: EpochMs): void;
  /** Removes what was entered. */
  removeInterests(): void;
  /** Switches to another source of interests. */
  useInterests(from: SourceKind): void;
  /** Shows a folded section for this visit's candidate. */
  unfold(section: Section): void;
  /** Gives the job's title where there is no JobScore token; an empty one takes it back. */
  nameJob(title: string): void;
  /** Chooses a job's occupation; `null` undoes it. */
  useOccupation(job: NamedJob, occupation: { code: string; title: string } | null): void;
  /** Undoes the last choice, where it can be. */
  undo(): void;
  /** Reads what takes requests of the job: whether its occupation is among the candidate's matches. */
  openJob(): void;
  /** Limits careers to one job zone, or to none. */
  showZone(zone: Zone | undefined): void;
  /** Shows the next page of careers. */
  showMore(): void;
  /** Shows all pages of careers, for instance to look for words in them. */
  showAllCareers(): void;
  /** Opens the Interest Profiler in a tab, to be answered together with the candidate. */
  openProfiler(): void;
  /**
   * Puts a text about the candidate of a visit on the clipboard, while a click is being handled.
   * @returns whether it is there; nothing is copied of a visit that is over
   */
  copy(visit: string, text: RichText): Promise<boolean>;
  /** Opens a sheet about the candidate in a tab, to be printed. */
  openSheet(): void;
  /** Blurs what is about candidates, here and in every sidebar, or shows it again. */
  blur(isBlurred: boolean): void;
  /** Opens occupations in a tab, beside each other. */
  openOccupations(codes: readonly string[]): void;
  openOptions(): void;
  /**
   * Moves the sidebar from the page into the browser's side panel, or back.
   * @returns whether the browser did; else everything stays where it is
   */
  move(): Promise<boolean>;
  close(): void;
}
