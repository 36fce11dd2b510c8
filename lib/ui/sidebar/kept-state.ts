const NAME = 'kept';

/** What the user opened, typed or chose, by names: it holds for the next candidate too. */
export type KeptState = Pick<Map<string, unknown>, 'get' | 'set'>;

/** Creates a store that outlives the page's load where a session is given: each candidate may be a page of its own. */
export function createKeptState(session?: Storage): KeptState {
  const kept = new Map<string, unknown>(read(session));
  return {
    get: name => kept.get(name),
    set(name, value) {
      kept.set(name, value);
      session?.setItem(NAME, JSON.stringify([...kept]));
      return kept;
    },
  };
}

function read(session: Storage | undefined): [string, unknown][] {
  try {
    return JSON.parse(session?.getItem(NAME) ?? '[]') as [string, unknown][];
  } catch {
    return [];
  }
}
