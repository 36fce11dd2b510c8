import { beforeEach, describe, expect, it } from 'vitest';
import { followTab } from '../../../../lib/ui/sidebar/follow-tab';

/** What is awaited already is done. */
const settle = () => new Promise(resolve => setTimeout(resolve));

/** A browser window with its tabs, and what its sidebar shows. */
class Window {
  active: number | undefined = 1;
  visits = new Map<number, string>();
  watched = new Map<number, { changed: () => void; left: () => void }>();
  followed: number | undefined;
  /** What was shown, by tab; *turning* while it is not known whom a tab shows. */
  said: [tab: number | undefined, visit: string | undefined][] = [];
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
      turn: tab => this.said.push([(this.followed = tab), 'turning']),
      show: visit => this.said.push([this.followed, visit]),
    });
    await settle();
  }

  get showing() {
    return this.said.at(-1);
  }

  activate(tab: number | undefined): void {
    this.active = tab;
    this.changed();
  }

  navigate(tab: number, visit: string | undefined): void {
    if (visit === undefined) this.visits.delete(tab);
    else this.visits.set(tab, visit);
    this.watched.get(tab)?.changed();
  }
}

let window: Window;
beforeEach(() => {
  window = new Window();
  window.visits.set(1, 'a');
  window.visits.set(2, 'b');
});

describe('a sidebar beside the tabs', () => {
  it('shows whom the tab that is looked at shows', async () => {
    await window.open();
    expect(window.showing).toEqual([1, 'a']);
  });

  it('shows nobody between two tabs', async () => {
    await window.open();
    window.activate(2);
    await settle();
    expect(window.said.slice(-2)).toEqual([
      [2, 'turning'],
      [2, 'b'],
    ]);
  });

  it('follows the tab as it goes on', async () => {
    await window.open();
    window.navigate(1, 'c');
    await settle();
    expect(window.showing).toEqual([1, 'c']);
    window.navigate(1, undefined);
    await settle();
    expect(window.showing).toEqual([1, undefined]);
  });

  it('shows nobody from the moment the page says it is another’s, until that is known', async () => {
    await window.open();
    let release = () => {};
    window.held.set(1, new Promise(resolve => (release = resolve)));
    window.navigate(1, 'a');
    window.watched.get(1)!.left();
    expect(window.showing).toEqual([1, 'turning']);
    release();
    await settle();
    expect(window.showing).toEqual([1, 'turning']);
    window.navigate(1, 'b');
    await settle();
    expect(window.showing).toEqual([1, 'b']);
  });

  it('hears no more of a tab that was left', async () => {
    await window.open();
    window.activate(2);
    await settle();
    expect([...window.watched.keys()]).toEqual([2]);
  });

  it('drops what it hears late of a tab that was left meanwhile', async () => {
    let release = () => {};
    window.held.set(1, new Promise(resolve => (release = resolve)));
    await window.open();
    window.activate(2);
    await settle();
    release();
    await settle();
    expect(window.said.some(([, visit]) => visit === 'a')).toBe(false);
    expect(window.showing).toEqual([2, 'b']);
  });

  it('shows the newest of two visits whichever answer comes first', async () => {
    let release = () => {};
    window.held.set(1, new Promise(resolve => (release = resolve)));
    await window.open();
    window.held.delete(1);
    window.navigate(1, 'c');
    await settle();
    release();
    await settle();
    expect(window.showing).toEqual([1, 'c']);
  });

  it('still shows the tab when it is activated again before it was known', async () => {
    let release = () => {};
    window.held.set(1, new Promise(resolve => (release = resolve)));
    await window.open();
    window.activate(1);
    await settle();
    release();
    await settle();
    expect(window.showing).toEqual([1, 'a']);
  });

  it('shows nobody where there is no tab, or nothing can be heard of it', async () => {
    window.held.set(1, Promise.reject(new Error('gone')));
    await window.open();
    expect(window.showing).toEqual([1, undefined]);
    window.activate(undefined);
    await settle();
    expect(window.showing).toEqual([undefined, undefined]);
  });
});
