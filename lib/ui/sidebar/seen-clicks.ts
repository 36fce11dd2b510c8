import { signal, type ReadonlySignal } from '@preact/signals';

/** How long the frame must have been seen before a click in it counts, in ms. */
const SEEN_MS = 500;
/** How often a frame that just appeared is asked about until it has been seen long enough. */
const MOST_TRIES = 60;

/** Controls whose clicks do something. */
const CONTROLS = 'button, label, input:is([type=checkbox], [type=radio], [type=submit])';
/** Controls that only open, close or lead to another page: nothing is chosen or handed out. */
const HARMLESS = 'a[href], [aria-expanded], [aria-haspopup], [data-harmless]';

/** Functions that the clicks of a framed sidebar depend on. */
interface SightTools {
  /** Asks for how long the frame has been in its place in the page, in ms. */
  inPlaceFor(): Promise<number>;
  /** Returns the present time on the clock of `IntersectionObserverEntry.time`. */
  now(): number;
}

/** An entry of a browser that reports whether an element is covered, faded or distorted. */
type VisibilityEntry = IntersectionObserverEntry & { isVisible?: boolean };

/**
 * Lets a click in the framed sidebar act only where its user has seen the frame for half a second: the page around it
 * can cover, fade or move it, so that people press what they do not see. Such a click is dropped and counts as missed.
 * @returns whether the last click was missed
 */
export function guardClicks(document: Document, { inPlaceFor, now }: SightTools): ReadonlySignal<boolean> {
  const isMissed = signal(false);
  /** When the browser began to report the frame as seen whole; undefined while it does not. */
  let visibleSince: number | undefined;
  /** The present press of the pointer, until its click, once the frame was found to be seen at its beginning. */
  let press = { isSeen: false };
  watchVisibility();
  show('unseen');
  document.addEventListener('pointerdown', event => void beginCheck(event), { capture: true });
  document.addEventListener('click', event => void guard(event), { capture: true });
  return isMissed;

  /** Follows what the browser reports of an element that covers the whole frame and is above all in it. */
  function watchVisibility(): void {
    const pane = document.createElement('div');
    pane.dataset['sight'] = 'pane';
    document.body.append(pane);
    const options: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
      threshold: [0, 0.5, 0.98],
      trackVisibility: true,
      delay: 100,
    };
    new IntersectionObserver(entries => {
      const { isVisible, intersectionRatio, time } = entries.at(-1) as VisibilityEntry;
      // A browser without it leaves it out. There the page's script looks for what covers the frame.
      const isWhole = intersectionRatio >= 0.98 && isVisible !== false;
      if (isWhole && visibleSince !== undefined) return;
      visibleSince = isWhole ? time : undefined;
      if (isWhole) void settle();
      else show('unseen');
    }, options).observe(pane);
  }

  /** Shows the controls as ready once a click would count. */
  async function settle(): Promise<void> {
    const since = visibleSince;
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const isSeen = await isSeenLongEnough();
      if (since !== visibleSince) return;
      if (isSeen) return show('seen');
      await new Promise(done => setTimeout(done, SEEN_MS / 2));
    }
  }

  function show(sight: 'seen' | 'unseen'): void {
    document.documentElement.dataset['sight'] = sight;
  }

  async function isSeenLongEnough(): Promise<boolean> {
    const isLong = () => visibleSince !== undefined && now() - visibleSince >= SEEN_MS;
    // Asked in any case: the first question has the page begin to look.
    const inPlaceMs = await inPlaceFor().catch(() => 0);
    return isLong() && inPlaceMs >= SEEN_MS;
  }

  /** Checks while the pointer is down: the click, which comes later, then need not be held back. */
  async function beginCheck({ isTrusted }: Event): Promise<void> {
    const begun = { isSeen: false };
    press = begun;
    begun.isSeen = isTrusted && (await isSeenLongEnough());
  }

  /** Holds a click back until it is known that the frame was seen, and repeats it then. */
  async function guard(event: MouseEvent): Promise<void> {
    // Only the frame itself can dispatch what the browser does not trust: this is a click repeated.
    if (!event.isTrusted || !(event.target instanceof Element)) return;
    const control = event.target.closest<HTMLElement>(CONTROLS);
    if (!control || control.matches(HARMLESS)) return;
    const { isSeen: wasSeen } = press;
    press = { isSeen: false };
    // A click of the keyboard has no press: one that ended elsewhere is not its own.
    if (wasSeen && event.detail > 0) {
      isMissed.value = false;
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    const isSeen = await isSeenLongEnough();
    isMissed.value = !isSeen;
    if (isSeen) return control.click();
    show('unseen');
    void settle();
  }
}
