import type { ProfileLink } from '../../shared/model/profile-matching';
import type { Send } from '../../shared/messages/send';
import { createResource, type Resource } from './resource';

interface ProfileLinksData {
  /** The newest first; absent until the background has answered. */
  links?: readonly ProfileLink[];
}
export type ProfileLinksView = Resource<ProfileLinksData>['view']['value'];

/** Actions of the user on links. */
export interface ProfileLinksActions {
  /** Forgets the user's decision about one candidate and one profile. */
  remove(link: ProfileLink): void;
}

/** Keeps the user's decisions about whose a profile is, as the settings page lists them. */
export function createProfileLinksState(send: Send) {
  const { view, run, refresh } = createResource<ProfileLinksData>({}, async () => ({
    links: await send('links.list', {}),
  }));
  const actions: ProfileLinksActions = {
    remove: ({ person, scope, profileId }) =>
      void run(async () => ({ links: await send('links.remove', { person, scope, profileId }) })),
  };
  return { view, actions, refresh };
}
