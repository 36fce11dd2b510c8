import { signal, type ReadonlySignal } from '@preact/signals';
import type { Link } from './domain/link';
import type { Protocol } from './protocol';

/** What the settings page shows of links. */
export interface LinkedView {
  /** The newest first; absent until the background has answered. */
  links?: readonly Link[];
  /** Whether the background answers no longer. */
  lost: boolean;
}

/** What the user can do with links in the settings. */
export interface LinkedActions {
  /** Forgets what was said of one candidate and one profile. */
  remove(link: Link): void;
  /** Saves all as a file. */
  export(): void;
}

/** What the list of links needs from outside. */
export interface LinkedSurroundings {
  list(): Promise<Link[]>;
  remove(request: Protocol['links.remove']['request']): Promise<Link[]>;
  /** Hands a text to the user as a file. */
  save(name: string, text: string): void;
}

/** The state of what users said of whose a profile is, as the settings page shows it. */
export function createLinked(surroundings: LinkedSurroundings): {
  view: ReadonlySignal<LinkedView>;
  actions: LinkedActions;
  refresh(): Promise<void>;
} {
  const view = signal<LinkedView>({ lost: false });
  return {
    view,
    refresh: () => take(surroundings.list()),
    actions: {
      remove: ({ person, scope, profileId }) => void take(surroundings.remove({ person, scope, profileId })),
      export: () => surroundings.save('fitside-links.json', linksFile(view.value.links ?? [])),
    },
  };

  async function take(answer: Promise<Link[]>): Promise<void> {
    try {
      view.value = { links: await answer, lost: false };
    } catch {
      view.value = { ...view.value, lost: true };
    }
  }
}

/** What is saved of links: names, ids and dates, by names that other programs can rely on. */
export function linksFile(links: readonly Link[]): string {
  const entries = links.map(({ person, scope, profileId, kind, profileName, candidateName, at }) => ({
    kind,
    ...(person.startsWith('email:') ? { email: person.slice('email:'.length) } : { candidateId: person }),
    candidateName,
    profileId,
    profileName,
    account: scope,
    at: new Date(at).toISOString(),
  }));
  return `${JSON.stringify({ format: 'fitside-links', version: 1, links: entries }, null, 2)}\n`;
}
