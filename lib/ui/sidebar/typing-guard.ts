import { signal, type ReadonlySignal } from '@preact/signals';
import { FOCUS_STOLEN, type TypingReport } from '../../shared/messages/frame-to-page';

/** Fields that one types into; the style sheet hides them, by the same names, once they are closed. */
const FIELDS = 'textarea, input:not([type=checkbox], [type=radio])';
/** Nobody presses in a field and goes on elsewhere within this time, in ms. */
const TOO_SOON_MS = 150;
/** A focus that is back within this time was taken back, in ms. */
const LOSING_MS = 1_000;
const MOST_THEFTS = 3;
const THEFTS_WITHIN_MS = 10_000;

/** The fields of a framed sidebar, which the page around may keep from being typed into. */
export interface TypingGuard {
  /** Holds whether fields are closed, since the page around keeps taking the focus from them. */
  isClosed: ReadonlySignal<boolean>;
  /** Opens the fields again. */
  open(): void;
  /** Takes in a message of the page. */
  hear(message: unknown): void;
}

/**
 * Keeps what is typed into the framed sidebar from the page around it. It reports to the page script when the user
 * types, so that the focus is taken back, and closes all fields when the page goes on taking it.
 */
export function guardTyping(post: (report: TypingReport) => void, now = Date.now): TypingGuard {
  const { documentElement } = document;
  const isClosed = signal(false);
  /** The field that the user types in. */
  let field: HTMLElement | undefined;
  let lastInput = 0;
  let lostAt = 0;
  let thefts: number[] = [];
  const isLosing = () => now() - lostAt < LOSING_MS;
  const report = (typing: TypingReport['typing']) => post({ typing, at: now() });
  const listen = <Kind extends Event>(type: string, listener: (event: Kind) => void) =>
    window.addEventListener(type, event => event.isTrusted && listener(event as Kind), { capture: true });

  // After a theft the focus is first anywhere in the frame.
  listen('focusin', ({ target }) => (isField(target) || !isLosing()) && use(target));
  listen('pointerdown', ({ target }) => {
    use(target);
    note();
  });
  listen<KeyboardEvent>('keydown', pressed);
  listen('blur', ({ target }) => {
    if (target instanceof Node || !field) return;
    lostAt = now();
    report('lost');
    // Counted here too: a page script that a page has overcome reports no theft.
    if (lostAt - lastInput < TOO_SOON_MS) count();
  });
  // Chromium takes the focus from the field as well.
  listen('focus', ({ target }) => {
    if (!(target instanceof Node) && isLosing()) field?.focus();
  });

  return {
    isClosed,
    open() {
      isClosed.value = false;
      delete documentElement.dataset['typing'];
    },
    hear: message => void (message === FOCUS_STOLEN && close()),
  };

  function use(target: unknown): void {
    const before = field;
    field = isField(target) && !isClosed.value ? target : undefined;
    if (field) report('used');
    else if (before) report('left');
  }

  function note(): void {
    lastInput = field ? now() : 0;
  }

  function pressed(event: KeyboardEvent): void {
    const { key, ctrlKey, altKey, metaKey } = event;
    const isText = key.length === 1 && key !== ' ' && !ctrlKey && !altKey && !metaKey;
    if (isClosed.value) {
      if (!isText) return;
      // Whoever types without looking chooses nothing by it.
      event.preventDefault();
      event.stopImmediatePropagation();
      return report('typed');
    }
    if (key === 'Tab') use(undefined);
    else if (isField(event.target)) use(event.target);
    if (isText) note();
    else lastInput = 0;
  }

  function count(): void {
    const time = now();
    thefts = [...thefts.filter(at => time - at < THEFTS_WITHIN_MS), time];
    if (thefts.length >= MOST_THEFTS) close();
  }

  function close(): void {
    thefts = [];
    isClosed.value = true;
    documentElement.dataset['typing'] = 'closed';
    field?.blur();
    field = undefined;
  }
}

function isField(target: unknown): target is HTMLElement {
  return target instanceof HTMLElement && target.matches(FIELDS);
}
