import { signal, type ReadonlySignal } from '@preact/signals';
import type { ProfileLink } from '../../shared/model/profile-matching';
import type { Protocol } from '../../shared/messages/to-background';

/** What the settings page shows of links. */
export interface ProfileLinksView {
  /** The newest first; absent until the background has answered. */
  links?: readonly ProfileLink[];
  /** Whether the background answers no longer. */
  lost: boolean;
}

/** What the user can do with links in the settings. */
export interface ProfileLinksActions {
  /** Forgets what was said of one candidate and one profile. */
  remove(link: ProfileLink): void;
}

/** What the list of links needs from outside. */
export interface LinkedSurroundings {
  list(): Promise<ProfileLink[]>;
  remove(request: Protocol['links.remove']['request']): Promise<ProfileLink[]>;
}

/** The state of what users said of whose a profile is, as the settings page shows it. */
export function createProfileLinks(surroundings: LinkedSurroundings): {
  view: ReadonlySignal<ProfileLinksView>;
  actions: ProfileLinksActions;
  refresh(): Promise<void>;
} {
  const view = signal<ProfileLinksView>({ lost: false });
  return {
    view,
    refresh: () => take(surroundings.list()),
    actions: {
      remove: ({ person, scope, profileId }) => void take(surroundings.remove({ person, scope, profileId })),
    },
  };

  async function take(answer: Promise<ProfileLink[]>): Promise<void> {
    try {
      view.value = { links: await answer, lost: false };
    } catch {
      view.value = { ...view.value, lost: true };
    }
  }
}
