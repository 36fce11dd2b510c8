import type { Zone } from '../domain/careers';
import type { CheckedProfile, Section, SectionAnswer } from '../domain/review';

/** What the sidebar shows: one answer per section, all about one visit's candidate. */
export interface SidebarView {
  /** Absent until the page says whom it shows; the sidebar is blank then. */
  visit?: string;
  answers: { [S in Section]?: SectionAnswer<S> };
  /** Sections a fresh answer is awaited for. */
  busy: ReadonlySet<Section>;
  /** The job zone that careers are limited to. */
  zone?: Zone;
  /** Whether more careers are on their way after "Show more". */
  loadingMore: boolean;
  /** What is known so far of the profile that the user pasted an id or link of; absent when none is asked about. */
  check?: Check;
  /** Whether the background answers no longer, for instance because the extension was updated. */
  lost: boolean;
}

/** A pasted id or link that is being looked up, or what came of it. */
export type Check = { asking: true } | CheckedProfile;

/** What the user can do in the sidebar. */
export interface SidebarActions {
  /** Asks every section anew. */
  refresh(): void;
  /** Asks one section anew, after a failure. */
  retry(section: Section): void;
  /** Names the candidate's address, typed or picked. */
  useEmail(email: string): void;
  /** Switches to another of the matching profiles. */
  useProfile(profileId: string): void;
  /** Looks up whose profile a pasted id or link names; nothing is changed by it. */
  check(text: string): void;
  /** Drops what came of that. */
  forgetCheck(): void;
  /** Says that a profile is this candidate's. */
  link(profileId: string): void;
  /** Says that a profile is not this candidate's. */
  reject(profileId: string): void;
  /** Takes back what was said of a profile. */
  unlink(profileId: string): void;
  /** Limits careers to one job zone, or to none. */
  showZone(zone: Zone | undefined): void;
  /** Shows the next page of careers. */
  showMore(): void;
  openOptions(): void;
  close(): void;
}
