/** What following a tab needs of the browser and the background. */
export interface TabSurroundings {
  /** The tab that is looked at now; undefined while there is none. */
  activeTab(): Promise<number | undefined>;
  /** Calls back whenever another tab may be the one that is looked at. */
  onActivated(changed: () => void): void;
  /** Calls back whenever the tab may show someone else. @returns ends that */
  onShown(tab: number, changed: () => void): () => void;
  /** The visit whose candidate the tab shows. */
  shown(tab: number): Promise<string | undefined>;
  /** Shows a visit, or nobody; whatever was shown of another is gone when it returns. */
  show(tab: number | undefined, visit: string | undefined): void;
}

/**
 * Keeps a sidebar that is no part of a page on the tab that is looked at. Between two tabs nobody is shown, and what is
 * heard of a tab that was left meanwhile does not count.
 */
export function followTab({ activeTab, onActivated, onShown, shown, show }: TabSurroundings): void {
  let followed: number | undefined;
  let turns = 0;
  let looks = 0;
  let unfollow = () => {};

  onActivated(() => void turnToActive());
  void turnToActive();

  async function turnToActive(): Promise<void> {
    const turn = ++turns;
    const tab = await activeTab();
    if (turn !== turns || tab === followed) return;
    followed = tab;
    unfollow();
    unfollow = () => {};
    show(tab, undefined);
    if (tab === undefined) return;
    unfollow = onShown(tab, () => void look(tab));
    await look(tab);
  }

  async function look(tab: number): Promise<void> {
    const mine = ++looks;
    const visit = await shown(tab).catch(() => undefined);
    if (mine === looks && tab === followed) show(tab, visit);
  }
}
