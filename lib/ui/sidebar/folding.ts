import type { Signal } from '@preact/signals';
import { foldedFor, SECTIONS, type Purpose } from '../../shared/model/section-lists';
import type { Section } from '../../shared/model/sections';
import type { SidebarView } from './sidebar-view';

/** Keeps the sections that are folded or hidden: by the purpose, the organisation, and the user for one visit. */
export function createFolding(view: Signal<SidebarView>) {
  let purpose: Purpose = 'coaching';
  /** Sections the user opened for this visit though they would be folded. */
  let unfolded: ReadonlySet<Section> = new Set();
  let hidden: readonly Section[] = [];

  return {
    isFolded,
    show,
    unfold(section: Section): void {
      unfolded = new Set([...unfolded, section]);
      show();
    },
    /** Folds again what the user opened, since the visit is another. */
    foldAgain(): void {
      unfolded = new Set();
    },
    /** Returns the sections that are no longer read, and those that are read again. */
    serve(next: Purpose, nextHidden: readonly Section[]): { gone: Section[]; back: Section[] } {
      const before = SECTIONS.filter(isFolded);
      purpose = next;
      hidden = nextHidden;
      show();
      const now = SECTIONS.filter(isFolded);
      return {
        gone: now.filter(section => !before.includes(section)),
        back: before.filter(section => !now.includes(section)),
      };
    },
  };

  function isFolded(section: Section): boolean {
    return hidden.includes(section) || (foldedFor(purpose).includes(section) && !unfolded.has(section));
  }

  function show(): void {
    const { folded: _folded, hidden: _hidden, ...rest } = view.value;
    const folded = new Set(SECTIONS.filter(section => isFolded(section) && !hidden.includes(section)));
    view.value = {
      ...rest,
      ...(folded.size > 0 && { folded }),
      ...(hidden.length > 0 && { hidden: new Set(hidden) }),
    };
  }
}
