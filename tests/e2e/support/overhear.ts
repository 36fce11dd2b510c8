import type { Needle } from './key-needles';

/** The beginning of each line that `overhear` writes on the console. */
export const OVERHEARD = 'Overheard:';

/**
 * Has a document report keys in what reaches or leaves it while a test runs: messages of windows, ports and channels,
 * answers of the background, and texts for the clipboard or a file. It runs in each new document before anything else,
 * so it refers to nothing outside itself. Firefox runs it in web pages alone, so that there answers of the background
 * go unheard; Chromium has the same background.
 */
export function overhear(needles: readonly Needle[], mark: string): void {
  const note = (where: string, value: unknown) => {
    let text: string;
    try {
      text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
    } catch {
      text = String(value);
    }
    const found = needles.find(needle => text.includes(needle.text));
    if (found) console.error(`${mark} the key ${found.key} in ${where} at ${location.pathname}`);
  };

  /** Puts something before a method. */
  const before = (owner: object | undefined, method: string, act: (args: unknown[]) => void) => {
    const holder = owner as Record<string, (...args: unknown[]) => unknown> | undefined;
    const original = holder?.[method];
    if (!holder || !original) return;
    holder[method] = function (this: unknown, ...args: unknown[]) {
      act(args);
      return Reflect.apply(original, this, args);
    };
  };

  addEventListener('message', ({ data }) => note('a message to the window', data), true);
  before(MessagePort.prototype, 'postMessage', ([data]) => note('a message through a port', data));
  before(BroadcastChannel.prototype, 'postMessage', ([data]) => note('a broadcast', data));
  before(DataTransfer.prototype, 'setData', ([, text]) => note('the clipboard', text));
  before(globalThis.navigator?.clipboard, 'writeText', ([text]) => note('the clipboard', text));
  before(URL, 'createObjectURL', ([file]) => {
    if (file instanceof Blob) void file.text().then(text => note('a file', text));
  });

  const { runtime } = ((globalThis as never)['browser'] ?? (globalThis as never)['chrome'] ?? {}) as {
    runtime?: {
      sendMessage?: (...args: unknown[]) => unknown;
      onMessage: { addListener(listener: (message: { type?: unknown }) => void): void };
    };
  };
  const ask = runtime?.sendMessage;
  if (!runtime || !ask) return;
  runtime.sendMessage = function (this: unknown, ...args: unknown[]) {
    const last = args.at(-1);
    if (typeof last === 'function') {
      args[args.length - 1] = (...answer: unknown[]) => {
        note('an answer', answer);
        return Reflect.apply(last, undefined, answer);
      };
    }
    const answered = Reflect.apply(ask, this, args);
    if (answered instanceof Promise) answered.then(answer => note('an answer', answer)).catch(() => {});
    return answered;
  };
  // What a page of Fitside sends the background reaches its other pages too; a key to be saved is such a message.
  runtime.onMessage.addListener(message => {
    if (message?.type !== 'keys.save') note('a message', message);
  });
}
