import { beforeEach, describe, expect, it } from 'vitest';
import { deferred } from '../../fixtures/promises';
import { followTab } from '../../../../lib/ui/sidebar/follow-tab';

/** Lets everything happen that waits for nothing from outside. */
const settle = () => new Promise<void>(resolve => setTimeout(resolve));

/** A browser window with its tabs, and what its sidebar shows. */
class Window {
  active: number | undefined = 1;
  visits = new Map<number, string>();
  watched = new Map<number, { changed: () => void; left: () => void }>();
  followed: number | undefined;
  /** The visits that were shown, by tab; *turning* while a tab's visit is unknown. */
  shownVisits: [tab: number | undefined, visit: string | undefined][] = [];
  /** Answers that are held back, by tab. */
  held = new Map<number, Promise<void>>();
  private changed = () => {};

  async open(): Promise<void> {
    followTab({
      activeTab: async () => this.active,
      onActivated: changed => (this.changed = changed),
      onShown: (tab, changed, left) => {
        this.watched.set(tab, { changed, left });
        return () => this.watched.delete(tab);
      },
      shown: async tab => {
        const visit = this.visits.get(tab);
        await this.held.get(tab);
        return visit;
      },
      turn: tab => this.shownVisits.push([(this.followed = tab), 'turning']),
      show: visit => this.shownVisits.push([this.followed, visit]),
    });
    await settle();
  }

  /** Holds the answer about a tab back until the function it returns is called. */
  hold(tab: number): () => Promise<void> {
    const { promise, resolve } = deferred<void>();
    this.held.set(tab, promise);
    return () => {
      resolve();
      return settle();
    };
  }

  get showing() {
    return this.shownVisits.at(-1);
  }

  activate(tab: number | undefined): Promise<void> {
    this.active = tab;
    this.changed();
    return settle();
  }

  navigate(tab: number, visit: string | undefined): Promise<void> {
    if (visit === undefined) this.visits.delete(tab);
    else this.visits.set(tab, visit);
    this.watched.get(tab)?.changed();
    return settle();
  }
}

let window: Window;
beforeEach(() => {
  window = new Window();
  window.visits.set(1, 'a');
  window.visits.set(2, 'b');
});

describe('a sidebar beside the tabs', () => {
  it('shows the candidate of the active tab', async () => {
    await window.open();
    expect(window.showing).toEqual([1, 'a']);
  });

  it('shows nobody between two tabs', async () => {
    await window.open();
    await window.activate(2);
    expect(window.shownVisits.slice(-2)).toEqual([
      [2, 'turning'],
      [2, 'b'],
    ]);
  });

  it('follows the tab as it goes on', async () => {
    await window.open();
    await window.navigate(1, 'c');
    expect(window.showing).toEqual([1, 'c']);
    await window.navigate(1, undefined);
    expect(window.showing).toEqual([1, undefined]);
  });

  it('shows nobody from the moment the page changes until its candidate is known', async () => {
    await window.open();
    const release = window.hold(1);
    void window.navigate(1, 'a');
    window.watched.get(1)!.left();
    expect(window.showing).toEqual([1, 'turning']);
    await release();
    expect(window.showing).toEqual([1, 'turning']);
    await window.navigate(1, 'b');
    expect(window.showing).toEqual([1, 'b']);
  });

  it('hears no more of a tab that was left', async () => {
    await window.open();
    await window.activate(2);
    expect([...window.watched.keys()]).toEqual([2]);
  });

  it('drops what it hears late of a tab that was left meanwhile', async () => {
    const release = window.hold(1);
    await window.open();
    await window.activate(2);
    await release();
    expect(window.shownVisits.some(([, visit]) => visit === 'a')).toBe(false);
    expect(window.showing).toEqual([2, 'b']);
  });

  it('shows the newest of two visits whichever answer comes first', async () => {
    const release = window.hold(1);
    await window.open();
    window.held.delete(1);
    await window.navigate(1, 'c');
    await release();
    expect(window.showing).toEqual([1, 'c']);
  });

  it('still shows the tab when it is activated again before it was known', async () => {
    const release = window.hold(1);
    await window.open();
    await window.activate(1);
    await release();
    expect(window.showing).toEqual([1, 'a']);
  });

  it('shows nobody where there is no tab, or nothing can be heard of it', async () => {
    window.held.set(1, Promise.reject(new Error('gone')));
    await window.open();
    expect(window.showing).toEqual([1, undefined]);
    await window.activate(undefined);
    expect(window.showing).toEqual([undefined, undefined]);
  });
});
