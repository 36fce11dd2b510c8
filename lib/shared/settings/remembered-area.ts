import type { ValueArea } from './value-area';

/** An area whose values can be kept in memory, by a context that reads the same ones for each request. */
export interface RememberedArea extends ValueArea {
  /** From now on each value is read once, and again after each change. */
  remember(): void;
  /** Reads all again, where they may have gone without being changed. */
  forget(): void;
}

/** Lets the values of an area be read from memory. A change drops what is remembered and never writes it. */
export function rememberArea(area: ValueArea): RememberedArea {
  const known = new Map<string, Promise<unknown>>();
  const watched = new Set<string>();
  let isRemembering = false;

  return {
    get(name) {
      if (!isRemembering) return area.get(name);
      if (!watched.has(name)) {
        watched.add(name);
        area.watch(name, () => known.delete(name));
      }
      const before = known.get(name);
      if (before) return before;
      const read = area.get(name);
      known.set(name, read);
      read.catch(() => known.get(name) === read && known.delete(name));
      return read;
    },
    set: (name, value) => area.set(name, value).finally(() => known.delete(name)),
    remove: name => area.remove(name).finally(() => known.delete(name)),
    clear: () => area.clear().finally(() => known.clear()),
    /** Drops first: whoever hears of the change may read at once. */
    watch: (name, onChange) =>
      area.watch(name, (value, before) => {
        known.delete(name);
        onChange(value, before);
      }),
    remember: () => void (isRemembering = true),
    forget: () => known.clear(),
  };
}
