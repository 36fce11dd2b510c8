// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepFocus } from '../../../components/shared/keep-focus';

let page: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = `
    <main id="page">
      <h1>Page</h1>
      <input aria-label="Search" />
      <section><h2>Keys</h2><p><button id="allow">Allow</button></p><button id="save">Save</button></section>
      <footer><button id="show">Show</button></footer>
    </main>`;
  page = element('page');
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
});
afterEach(() => void vi.restoreAllMocks());

const element = (id: string) => document.getElementById(id)!;

/** Lets everything happen that follows upon a change of the page. */
const after = () => new Promise(done => requestAnimationFrame(() => setTimeout(() => setTimeout(done))));

async function takeAway(id: string): Promise<Element | null> {
  element(id).focus();
  element(id).remove();
  await after();
  return document.activeElement;
}

describe('when what has the focus goes', () => {
  it('the nearest heading above has it', async () => {
    keepFocus(page);
    expect((await takeAway('allow'))?.textContent).toBe('Keys');
    expect((await takeAway('show'))?.textContent).toBe('Page');
  });

  it('and its surroundings with it, the heading of what is left has it', async () => {
    keepFocus(page);
    element('save').focus();
    page.querySelector('section')!.remove();
    await after();
    expect(document.activeElement?.textContent).toBe('Page');
  });

  it('what the page has for that has it', async () => {
    keepFocus(page, 'input');
    expect((await takeAway('allow'))?.getAttribute('aria-label')).toBe('Search');
  });

  it('what a component gave it to keeps it', async () => {
    keepFocus(page);
    element('allow').focus();
    element('allow').remove();
    element('save').focus();
    await after();
    expect(document.activeElement?.id).toBe('save');
  });

  it('it is not taken from whoever works elsewhere', async () => {
    keepFocus(page);
    vi.mocked(document.hasFocus).mockReturnValue(false);
    expect(await takeAway('allow')).toBe(document.body);
  });
});

it('what the user left takes no focus along when it goes', async () => {
  keepFocus(page);
  element('allow').focus();
  element('allow').blur();
  await after();
  element('allow').remove();
  await after();
  expect(document.activeElement).toBe(document.body);
});
