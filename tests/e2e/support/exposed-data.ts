import type { Needle } from './key-needles';

/** The part of the extension's own API that is used here; pages of other origins have none of it. */
interface Extension {
  extension?: { getViews?(): Window[] };
  storage: Record<string, { get(): Promise<unknown> } | undefined>;
}

/**
 * Returns where keys are in the document that evaluates it: markup, form fields, addresses, stored data. In a page of
 * the extension it searches the panel and popup too, which no driver lists. It refers to nothing outside itself.
 */
export function keysInDocument(needles: readonly Needle[]): string[] {
  const api = ((globalThis as never)['browser'] ?? (globalThis as never)['chrome']) as Extension | undefined;
  const read = (get: () => unknown): string => {
    try {
      return JSON.stringify(get()) ?? '';
    } catch {
      // A document without an origin of its own has no storage.
      return '';
    }
  };
  return [...new Set([window, ...(api?.extension?.getViews?.() ?? [])])].flatMap(view => {
    const { document: shown, location: at } = view;
    const fields = [...shown.querySelectorAll<HTMLInputElement>('input, textarea, select')]
      // A key that the user types stands in its field until it is saved.
      .filter(({ type }) => !(type === 'password' && at.pathname === '/options.html'));
    const places = {
      'the markup': shown.documentElement?.outerHTML ?? '',
      'a field': read(() => fields.map(({ value }) => value)),
      'an address': read(() => [at.href, shown.referrer, view.name]),
      'a loaded address': read(() => view.performance.getEntries().map(({ name }) => name)),
      'the history': read(() => view.history.state as unknown),
      'the local storage': read(() => ({ ...view.localStorage })),
      'the session storage': read(() => ({ ...view.sessionStorage })),
      'the cookies': read(() => shown.cookie),
    };
    return Object.entries(places).flatMap(([place, text]) =>
      needles
        .filter(needle => text.includes(needle.text))
        .map(({ key }) => `the key ${key} in ${place} of ${at.pathname}`),
    );
  });
}

/**
 * Returns where keys are in what the extension keeps, evaluated in a page of its own: the areas of its storage,
 * caches, and IndexedDB but for the store of the keys. It refers to nothing outside itself.
 * @param skipped areas of storage that may hold keys
 */
export async function keysInStorage(
  needles: readonly Needle[],
  skipped: readonly string[],
): Promise<string[]> {
  const { storage } = ((globalThis as never)['browser'] ?? (globalThis as never)['chrome']) as Extension;
  const found: string[] = [];
  const search = (place: string, value: unknown) => {
    // Bytes are searched as the text that they may be.
    const text = JSON.stringify(value, (_, part: unknown) =>
      part instanceof ArrayBuffer || ArrayBuffer.isView(part)
        ? new TextDecoder().decode(part)
        : part instanceof Map || part instanceof Set
          ? [...part]
          : part,
    );
    for (const { key, text: secret } of needles) {
      if (text?.includes(secret)) found.push(`the key ${key} in ${place}`);
    }
  };
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed.')));
    });

  for (const area of ['local', 'session', 'sync', 'managed'].filter(name => !skipped.includes(name))) {
    // Firefox has no managed area where nothing is managed.
    search(`storage.${area}`, await storage[area]?.get().catch(() => undefined));
  }
  for (const name of await caches.keys()) {
    for (const request of await (await caches.open(name)).keys()) search(`the cache ${name}`, request.url);
  }
  let searched = 0;
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    const stores = [...database.objectStoreNames].filter(store => store !== 'secrets');
    const transaction = stores.length > 0 ? database.transaction(stores) : undefined;
    for (const store of stores) {
      const { [0]: values, [1]: keys } = await Promise.all([
        done(transaction!.objectStore(store).getAll()),
        done(transaction!.objectStore(store).getAllKeys()),
      ]);
      search(`the store ${store}`, [values, keys]);
      searched += 1;
    }
    database.close();
  }
  if (searched === 0) found.push('nothing: the extension has no store that could be searched');
  return found;
}
