// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { OpenOccupation } from '../../../components/occupation/OpenOccupation';
import { OccupationStack } from '../../../components/occupation/OccupationStack';
import { topicName } from '../../../lib/shared/model/topics';
import { createBrowsing } from '../../../lib/ui/occupation/browsing';
import { button, click, text } from './mount';
import { NURSE, SURGEON, answer, open, overview, part, world, type World } from './occupation-fixtures';

const RELATED = answer<'related'>({
  occupations: [{ code: SURGEON, title: 'Surgeons', brightOutlook: false }],
  industries: [],
});

async function sidebar(onTab?: (codes: string[]) => void) {
  const shown = world(
    <OccupationStack person={{}} onTab={onTab}>
      <main>
        <OpenOccupation code={NURSE} title="Nurses of the list" />
      </main>
    </OccupationStack>,
    [
      [part('overview'), overview()],
      [part('related'), RELATED],
      [part('overview', SURGEON), overview({ code: SURGEON, title: 'Surgeons' })],
    ],
  );
  await shown.settle();
  return shown;
}

async function press(world: World, name: string): Promise<HTMLButtonElement> {
  const pressed = button(shownIn(world), name);
  pressed.focus();
  click(pressed);
  await world.settle();
  return pressed;
}

/** Returns the view that is shown, of all those that one can go back to. */
function shownIn({ root }: World): HTMLElement {
  return [...root.querySelectorAll('main')].find(main => !main.closest('[hidden]'))!;
}

const shownHeading = (world: World) => text(shownIn(world).querySelector('h2'));

describe('what is opened', () => {
  it('stands in place of what it was opened from, with the focus on its heading', async () => {
    const shown = await sidebar();
    await press(shown, 'Nurses of the list');
    expect(shownHeading(shown)).toBe('Registered Nurses');
    expect(text(document.activeElement)).toBe('Registered Nurses');
    expect(shown.root.querySelector('main')?.parentElement?.hidden).toBe(true);
  });

  it('leads back to where one was, step by step', async () => {
    const scrolled = vi.spyOn(window, 'scrollTo').mockImplementation(() => {});
    const shown = await sidebar();
    window.scrollY = 640;
    const first = await press(shown, 'Nurses of the list');
    expect(scrolled).toHaveBeenLastCalledWith(0, 0);
    await open(shown, 'Related careers and industries');
    window.scrollY = 120;
    const second = await press(shown, 'Surgeons');
    expect(shownHeading(shown)).toBe('Surgeons');

    await press(shown, 'Back');
    expect(shownHeading(shown)).toBe('Registered Nurses');
    expect(document.activeElement).toBe(second);
    expect(scrolled).toHaveBeenLastCalledWith(0, 120);
    act(() => void shown.browsing.back());
    expect(document.activeElement).toBe(first);
    expect(scrolled).toHaveBeenLastCalledWith(0, 640);
    expect(shown.root.querySelector<HTMLElement>('main')?.parentElement?.hidden).toBe(false);
    // Nothing was read twice.
    expect(new Set(shown.read.map(topicName)).size).toBe(shown.read.length);
    scrolled.mockRestore();
  });

  it('can be shown in a tab', async () => {
    const onTab = vi.fn();
    const shown = await sidebar(onTab);
    await press(shown, 'Nurses of the list');
    await press(shown, 'Open in new tab');
    expect(onTab).toHaveBeenCalledExactlyOnceWith([NURSE]);
  });

  it('is put into the basket, which stays at hand and leads to the comparison', async () => {
    const shown = await sidebar();
    const tray = () => shown.root.querySelector<HTMLElement>('.tray');
    expect(tray()).toBeNull();
    await press(shown, 'Nurses of the list');
    await press(shown, 'Compare: Registered Nurses');
    expect(text(tray())).toContain('1 of 4 selectedRegistered Nurses');
    expect(text(tray())).toContain('Add one more to compare');
    await open(shown, 'Related careers and industries');
    await press(shown, 'Compare: Surgeons');
    const compare = button(tray()!, 'Compare 2');
    compare.focus();
    click(compare);
    await shown.settle();
    expect(text(document.activeElement)).toBe('Compare occupations');
    expect(tray()?.hidden).toBe(true);
    await press(shown, 'Back');
    expect(document.activeElement).toBe(compare);
    expect(tray()?.hidden).toBe(false);
  });
});

describe('a page of its own', () => {
  it('begins with its occupation, takes no focus and has nothing to go back to', async () => {
    const before = document.activeElement;
    const shown = world(
      <OccupationStack person={{}} />,
      [[part('overview'), overview()]],
      createBrowsing([NURSE]),
    );
    await shown.settle();
    expect(shownHeading(shown)).toBe('Registered Nurses');
    expect(document.activeElement).toBe(before);
    expect([...shown.root.querySelectorAll('button')].map(text)).toEqual(['Compare']);
  });
});
