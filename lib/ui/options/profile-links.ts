import type { ProfileLink } from '../../shared/model/profile-matching';
import type { Send } from '../../shared/messages/send';
import { createResource, type Resource } from './resource';

interface ProfileLinksData {
  /** The newest first; absent until the background has answered. */
  links?: readonly ProfileLink[];
  /** The one that was just removed, to bring back. */
  removed?: ProfileLink | undefined;
}
export type ProfileLinksView = Resource<ProfileLinksData>['view']['value'];

/** Actions of the user on links. */
export interface ProfileLinksActions {
  /** Forgets the user's decision about one candidate and one profile. */
  remove(link: ProfileLink): void;
  /** Brings back the one that was just removed. */
  restore(): void;
}

/** Keeps the user's decisions about whose a profile is, as the settings page lists them. */
export function createProfileLinksState(send: Send) {
  const { view, run, refresh } = createResource<ProfileLinksData>({}, async () => ({
    links: await send('links.list', {}),
  }));
  const actions: ProfileLinksActions = {
    remove: link =>
      void run(async () => {
        const { person, scope, profileId } = link;
        return { links: await send('links.remove', { person, scope, profileId }), removed: link };
      }),
    restore: () =>
      void run(async () => {
        const { removed } = view.peek();
        return removed ? { links: await send('links.restore', removed), removed: undefined } : {};
      }),
  };
  return { view, actions, refresh };
}
