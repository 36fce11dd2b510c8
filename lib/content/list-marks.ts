import { MAX_MARKS_ASKED, type ListMark, type MarksAnswer } from '../shared/model/people';
import { candidateOf, rowOf, type ListLink } from './list-links';
import { createMarkDrawer } from './mark-button';
import { placeOf, type MarkPlace, type MarkSide } from './mark-placement';
import { listenTo } from './trusted-events';
import { createDomWatcher, type WatchLimits } from './dom-watcher';

/** Everything that marks in lists need of the world outside. */
export interface MarksParts {
  window: Window;
  /** Asks the background about up to `MAX_MARKS_ASKED` people. Rejects when it does not answer. */
  read(ids: string[]): Promise<MarksAnswer>;
}

/** Opens the sidebar on a candidate. @param back gives the focus back to where it came from */
export type OpenPerson = (candidateId: string, back: () => void) => void;

/** The marks of one page's lists, there or not. */
export interface Marks {
  on(open: OpenPerson): void;
  /** Asks again, if they are on: preferences or profiles may have changed. */
  renew(): void;
  off(): void;
}

/** A link as it was last looked at. */
interface Known {
  href: string | null;
  /** The candidate it leads to, if to one. */
  id: string | undefined;
  /** The answers it is watched for; those of before a renewal do not count. */
  watchedFor?: Answers | undefined;
  /** The number of times the page removed its mark. */
  losses: number;
}

interface Placed {
  host: HTMLElement;
  id: string;
  href: string | null;
  label: string;
  side: MarkSide;
}

/** Each renewal begins with answers of its own. */
type Answers = Map<string, ListMark | undefined>;

/** Lists may grow and change for as long as the page lives. */
const LISTS: WatchLimits = { lasts: Infinity, every: 250, looks: Infinity };
/** Rows that are scrolled past quickly are not asked about. */
const ASK_AFTER = 100;
/** About no more people is asked while a page is looked at, however often about each. */
const MOST_PEOPLE = 3_000;
const MOST_LOSSES = 5;

/**
 * Marks the links of a list whose candidates JOFI knows. Only links in view are asked about, and each mark is bound to
 * the candidate in its link's address: the moment that changes, or the mark is no longer beside the link, it goes.
 */
// oxlint-disable-next-line max-lines-per-function -- one state, shared by all; passing it between files costs page bytes
export function createMarks({ window, read }: MarksParts): Marks {
  let life: Omit<Marks, 'on'> | undefined;
  return {
    on: open => void (life ??= begin(open)),
    renew: () => life?.renew(),
    off() {
      life?.off();
      life = undefined;
    },
  };

  // oxlint-disable-next-line max-lines-per-function -- the state of one page's marks
  function begin(open: OpenPerson): Omit<Marks, 'on'> {
    const { document } = window;
    const ending = new AbortController();
    const inView = new Set<ListLink>();
    const people = new Set<string>();
    const placed = new Map<ListLink, Placed>();
    const known = new WeakMap<ListLink, Known>();
    let answers: Answers;
    /** The answers that are being asked for. */
    let asking: Answers | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const drawMark = createMarkDrawer(window, ending.signal);
    const watch = createDomWatcher(document, look);
    const changes = new MutationObserver(() => {
      check();
      watch.poke();
    });
    const sight = new IntersectionObserver(entries => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) inView.add(target as ListLink);
        else inView.delete(target as ListLink);
      }
      timer ??= setTimeout(ask, ASK_AFTER);
    });
    listenTo(document, 'visibilitychange', renew, { signal: ending.signal });
    renew();
    return {
      renew,
      off() {
        ending.abort();
        stop();
      },
    };

    /** From the beginning, but for the marks that are there. A page that nobody sees waits until it is seen. */
    function renew(): void {
      answers = new Map();
      if (document.visibilityState !== 'visible') return;
      inView.clear();
      sight.disconnect();
      const attributeFilter = ['href'];
      changes.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter });
      watch.start(LISTS);
      look();
    }

    function stop(): void {
      answers = new Map();
      watch.stop();
      changes.disconnect();
      sight.disconnect();
      clearTimeout(timer);
      timer = undefined;
      inView.clear();
      for (const link of placed.keys()) drop(link);
    }

    function look(): void {
      let last: { link: ListLink; id: string } | undefined;
      for (const link of document.querySelectorAll<ListLink>('a[href*="candidate" i]')) {
        const knowledge = knownOf(link);
        const { id } = knowledge;
        if (!id || !link.textContent?.trim()) continue;
        // Of several links to one person in a row the first has the mark.
        const isAgain = last?.id === id && rowOf(last.link) === rowOf(link);
        last = { link, id };
        if (isAgain || knowledge.watchedFor === answers) continue;
        knowledge.watchedFor = answers;
        sight.observe(link);
      }
    }

    function knownOf(link: ListLink): Known {
      const href = link.getAttribute('href');
      let knowledge = known.get(link);
      if (knowledge?.href !== href) {
        knowledge = { href, id: candidateOf(link), losses: 0 };
        known.set(link, knowledge);
        inView.delete(link);
        sight.unobserve(link);
      }
      return knowledge as Known;
    }

    /** One message after another, and all marks after the last: for each time that some are drawn, the page is laid out. */
    async function ask(): Promise<void> {
      timer = undefined;
      const current = answers;
      if (asking === current) return;
      asking = current;
      for (let ids = unknown(); ids.length > 0; ids = unknown()) {
        const answer = await read(ids).catch(() => undefined);
        if (current !== answers) return;
        if (!answer) break;
        if ('isOff' in answer) stop();
        else for (const id of ids) answers.set(id, answer.marks[id]);
      }
      asking = undefined;
      place();
    }

    /** The next of those in view to ask about. */
    function unknown(): string[] {
      return [...new Set([...inView].map(link => knownOf(link).id as string))]
        .filter(id => id && !answers.has(id) && count(id))
        .slice(0, MAX_MARKS_ASKED);
    }

    /** Counts someone among those asked about, unless they are too many; gives whether they are among them. */
    function count(id: string): boolean {
      if (people.size < MOST_PEOPLE) people.add(id);
      return people.has(id);
    }

    /** Measures first and draws then, so that the browser lays the page out once. */
    function place(): void {
      const wanted: { link: ListLink; mark?: ListMark | undefined; place: MarkPlace }[] = [];
      for (const link of inView) {
        const { id } = knownOf(link);
        if (!id || !answers.has(id)) continue;
        inView.delete(link);
        sight.unobserve(link);
        const mark = answers.get(id);
        if (placed.get(link)?.label !== mark?.label) wanted.push({ link, mark, place: placeOf(link) });
      }
      for (const { link, mark, place } of wanted) {
        drop(link);
        if (mark) put(link, mark, place);
      }
      watch.takeRecords();
      changes.takeRecords();
    }

    function put(link: ListLink, mark: ListMark, place: MarkPlace): void {
      const { href, id } = knownOf(link);
      const { host, button } = drawMark(mark, place);
      const { side } = place;
      placed.set(link, { host, href, id: id as string, label: mark.label, side });
      button.addEventListener('click', event => {
        // Within a link, the click is not on the link.
        event.preventDefault();
        if (!event.isTrusted) return;
        const id = placed.get(link)?.id;
        check();
        if (!id || placed.get(link)?.host !== host || candidateOf(link) !== id) return;
        // The sidebar takes the focus only from nobody.
        button.blur();
        open(id, () => button.focus());
      });
      if (side === 'inside') link.append(host);
      else link[side](host);
    }

    /** Takes away every mark that no longer stands beside its own link. */
    function check(): void {
      for (const [link, { host, href, side }] of placed) {
        const beside =
          side === 'inside' ? host.parentNode : side === 'after' ? host.previousSibling : host.nextSibling;
        if (beside === link && link.isConnected && link.getAttribute('href') === href) continue;
        drop(link);
        const knowledge = known.get(link);
        if (knowledge && ++knowledge.losses <= MOST_LOSSES) knowledge.watchedFor = undefined;
      }
    }

    function drop(link: ListLink): void {
      placed.get(link)?.host.remove();
      placed.delete(link);
    }
  }
}
