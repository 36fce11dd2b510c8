/** Browser and background functions needed to follow a tab. */
export interface TabWatch {
  /** The tab that is looked at now; undefined while there is none. */
  activeTab(): Promise<number | undefined>;
  /** Calls back whenever another tab may be the one that is looked at. */
  onActivated(changed: () => void): void;
  /**
   * Calls back whenever the tab may show someone else.
   * @param left called when it shows the one it did no longer
   * @returns ends both
   */
  onShown(tab: number, changed: () => void, left: () => void): () => void;
  /** The visit whose candidate the tab shows. */
  shown(tab: number): Promise<string | undefined>;
  /** Shows nobody for now, of this tab from now on; whatever was shown is gone when it returns. */
  turn(tab: number | undefined): void;
  /** Shows the candidate of a visit, or that the tab shows nobody. */
  show(visit: string | undefined): void;
}

/**
 * Keeps a sidebar that is no part of a page on the tab that is looked at. Between two tabs nobody is shown, and what is
 * heard of a tab that was left meanwhile does not count.
 */
export function followTab({ activeTab, onActivated, onShown, shown, turn, show }: TabWatch): void {
  let followed: number | undefined;
  let hasTurned = false;
  let turns = 0;
  let looks = 0;
  let unfollow = () => {};

  onActivated(() => void turnToActive());
  void turnToActive();

  async function turnToActive(): Promise<void> {
    const started = ++turns;
    const tab = await activeTab();
    if (started !== turns || (tab === followed && hasTurned)) return;
    hasTurned = true;
    followed = tab;
    unfollow();
    unfollow = () => {};
    turn(tab);
    if (tab === undefined) return show(undefined);
    // The next candidate is reported once known.
    const left = () => {
      looks += 1;
      turn(tab);
    };
    unfollow = onShown(tab, () => void look(tab), left);
    await look(tab);
  }

  async function look(tab: number): Promise<void> {
    const started = ++looks;
    const visit = await shown(tab).catch(() => undefined);
    if (started === looks && tab === followed) show(visit);
  }
}
