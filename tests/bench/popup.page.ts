/** Runs in the quick search's own page: fills the profile index it searches, and types. */
import { createConnection } from '../../lib/shared/browser/database-connection';
import { openDatabase } from '../../lib/background/storage/database';
import { createProfileIndex } from '../../lib/background/storage/profile-index';
import { entry, fill, some } from './people';

export const POPUP_TASKS = ['name', 'names', 'email'] as const;
export type PopupTask = (typeof POPUP_TASKS)[number];

/** Adds so many profiles to those that JOFI listed. */
export async function fillIndex(size: number): Promise<void> {
  const index = createProfileIndex(createConnection({ open: () => openDatabase() }));
  const scope = await index.onlyScope();
  if (scope === undefined) throw new Error('No list of JOFI was read yet.');
  await fill(index, scope, size);
}

/** From the last letter typed until people show and are laid out, in ms. @param at another person's for each */
export async function searchTime(task: PopupTask, size: number, at: number): Promise<number> {
  const box = document.querySelector('input') as HTMLInputElement;
  const type = (text: string) => {
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  // Nothing of what was found before may stand, and no service is to be asked in the meantime.
  type('');
  await when(() => found().every(text => !text.includes('CNP')));
  const words = WORDS[task](entry(some(size, at)), at);
  const since = performance.now();
  type(words);
  await when(() => found().some(text => text.includes('CNP')));
  void document.body.offsetHeight;
  const time = performance.now() - since;
  type('');
  return time;
}

type Person = Pick<ReturnType<typeof entry>, 'name' | 'email'>;

const WORDS: Record<PopupTask, (person: Person, at: number) => string> = {
  // From one letter, as when one begins to type, to a whole name.
  name: ({ name }, at) => name.slice(0, 1 + (at % 6)),
  names: ({ name }, at) =>
    name
      .split(' ')
      .map(word => word.slice(0, 1 + (at % 3)))
      .join(' '),
  email: ({ email }, at) => email.slice(0, 3 + (at % 12)),
};

function found(): string[] {
  return [...document.querySelectorAll('[role=option]')].map(option => option.textContent ?? '');
}

function when(isSo: () => boolean): Promise<void> {
  return new Promise(resolve => {
    const look = () => {
      if (!isSo()) return;
      changes.disconnect();
      resolve();
    };
    const changes = new MutationObserver(look);
    changes.observe(document.body, { childList: true, subtree: true, characterData: true });
    look();
  });
}
