import type { Zone } from '../domain/careers';
import type { Section, SectionAnswer } from '../domain/review';

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
  /** Whether the background answers no longer, for instance because the extension was updated. */
  lost: boolean;
}

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
  /** Limits careers to one job zone, or to none. */
  showZone(zone: Zone | undefined): void;
  /** Shows the next page of careers. */
  showMore(): void;
  openOptions(): void;
  close(): void;
}
