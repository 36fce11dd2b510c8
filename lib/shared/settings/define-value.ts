import { createDatabaseArea } from './database-area';
import { createLocalArea } from './local-area';
import { rememberArea, type RememberedArea } from './remembered-area';
import type { ValueArea } from './value-area';

/**
 * Keeps all values. Firefox has no access levels for `storage.local`; Chromium's framed pages may lack IndexedDB, where
 * users block it for other sites' frames.
 */
const valueArea: RememberedArea = rememberArea(
  import.meta.env.FIREFOX ? createDatabaseArea({ lost: () => valueArea.forget() }) : createLocalArea(),
);

/** Removes all values. */
export const clearValues = () => valueArea.clear();

/** Has this context read each value once, and again after each change: one candidate's answers need them 90 times. */
export const rememberValues = () => valueArea.remember();

/** One value that is kept, and what stands for it while it is not. */
export interface KeptValue<Value, Fallback = Value> {
  getValue(): Promise<Value | Fallback>;
  setValue(value: Value): Promise<void>;
  removeValue(): Promise<void>;
  /** Calls back on every change. @returns ends the watching */
  watch(onChange: (value: Value | Fallback, before: Value | Fallback) => void): () => void;
}

/** Returns the value if it has the form it should have, else undefined. */
export type ReadValue<Value> = (raw: unknown) => Value | undefined;

/**
 * Defines one value. What is kept is checked whenever it is read: an odd value counts as none.
 * @param fallback stands for a value that is absent or odd
 */
export function defineValue<Value, Fallback>(
  name: string,
  read: ReadValue<Value>,
  fallback: Fallback,
  area: ValueArea = valueArea,
): KeptValue<Value, Fallback> {
  const valueOf = (raw: unknown) => read(raw) ?? fallback;
  return {
    getValue: async () => valueOf(await area.get(name)),
    setValue: value => area.set(name, value),
    removeValue: () => area.remove(name),
    watch: onChange => area.watch(name, (value, before) => onChange(valueOf(value), valueOf(before))),
  };
}
