/**
 * Returns the store with writes that call back when they end, so that nothing worked out of it before is used again.
 * @param writes names of the store's functions that write
 */
export function announceWrites<Name extends string, Store extends Record<Name, Write>>(
  store: Store,
  writes: readonly Name[],
  written: () => void,
): Store {
  const announcing = writes.map(name => [
    name,
    async (...args: never[]) => {
      try {
        return await store[name](...args);
      } finally {
        written();
      }
    },
  ]);
  return { ...store, ...Object.fromEntries(announcing) };
}

type Write = (...args: never[]) => Promise<unknown>;
