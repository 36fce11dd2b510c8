/** A place where values are kept by name, out of reach of the content script. */
export interface ValueArea {
  get(name: string): Promise<unknown>;
  set(name: string, value: unknown): Promise<void>;
  remove(name: string): Promise<void>;
  /** Removes all values. */
  clear(): Promise<void>;
  /** Calls back on every change, by whichever page. @returns ends the watching */
  watch(name: string, onChange: (value: unknown, before: unknown) => void): () => void;
}
