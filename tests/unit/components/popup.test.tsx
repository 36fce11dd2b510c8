// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../../components/popup/Popup';
import type { FoundPerson } from '../../../lib/shared/model/people';
import type { ProblemKind } from '../../../lib/shared/model/problem';
import type { Service } from '../../../lib/shared/model/services';
import type { PopupActions, PopupView } from '../../../lib/ui/popup/popup';
import { careerEntries, peopleEntries, type SearchGroup } from '../../../lib/ui/popup/search-entries';
import { button, click, enter, mount, named, text, type Mounted } from './mount';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const LABEL = 'Search candidates, profiles and careers';
const ADA: FoundPerson = { candidateId: 'C1', name: 'Ada Berg', email: 'ada@example.org' };
const ALF: FoundPerson = { profileId: 'CNP1', name: 'Alf Cole', mark: 'invited', invitedAt: NOW };
const ADA_KEY = 'recent/candidate:C1';
const CANDIDATES: SearchGroup = { name: 'candidates', entries: peopleEntries('candidates', [ADA]) };
const CAREERS: SearchGroup = {
  name: 'careers',
  entries: careerEntries('careers', [{ code: '29-1141.00', title: 'Registered Nurses' }], true),
};

const actions = {
  type: vi.fn(),
  move: vi.fn(),
  open: vi.fn(),
  again: vi.fn(),
  readNewest: vi.fn(),
  forget: vi.fn(),
  allow: vi.fn(),
  openSettings: vi.fn(),
  openProfiler: vi.fn(),
  openShortcuts: vi.fn(),
} satisfies PopupActions;

const START: PopupView = {
  text: '',
  groups: [
    { name: 'recent', entries: peopleEntries('recent', [ADA]) },
    { name: 'newest', entries: peopleEntries('newest', [ALF]) },
  ],
  search: { words: '', groups: [], problems: [], isAsking: false },
  start: {
    isReading: false,
    isRemembering: true,
    setupProblems: [],
    shortcut: 'Alt+Shift+F',
    newest: {},
    lost: false,
  },
  lost: false,
};

const show = (change: Partial<PopupView> = {}) =>
  mount(<Popup view={{ ...START, ...change }} actions={actions} />);
const started = (start: Partial<PopupView['start']>, change: Partial<PopupView> = {}) =>
  show({ ...change, start: { ...START.start, ...start } });
const searched = (words: string, search: Partial<PopupView['search']> = {}) => {
  const view = { ...START.search, words, ...search };
  return show({ text: words, groups: view.groups, search: view });
};

const boxIn = ({ root }: Mounted) => named<HTMLInputElement>(root, 'input', LABEL);
const options = ({ root }: Mounted) => [...root.querySelectorAll<HTMLElement>('[role="option"]')];
const status = ({ root }: Mounted) => text(root.querySelector('[role="status"]'));
function press(page: Mounted, key: string, held: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held });
  act(() => void boxIn(page).dispatchEvent(event));
  return event;
}

beforeEach(() => {
  vi.clearAllMocks();
});

describe('for screen sharing', () => {
  it('blurs the people it shows, with a notice, until the user reveals them', () => {
    const onShow = vi.fn();
    const page = mount(<Popup view={START} actions={actions} isBlurred onShow={onShow} />);
    const blurred = page.root.querySelector('[data-blurred="true"]');
    expect(options(page).every(option => blurred?.contains(option))).toBe(true);
    expect(text(page.root)).toContain('Blurred for screen sharing');
    click(button(page.root, 'Show'));
    expect(onShow).toHaveBeenCalledOnce();
  });

  it('is not spoken of otherwise', () => {
    const { root } = show();
    expect(root.querySelector('[data-blurred="true"]')).toBeNull();
    expect(text(root)).not.toContain('Blurred');
  });
});

describe('the box', () => {
  it('has the focus at once, and names the list and the option that the arrow keys came to', () => {
    const page = show({ active: ADA_KEY });
    const box = boxIn(page);
    expect(document.activeElement).toBe(box);
    expect(box.getAttribute('role')).toBe('combobox');
    expect(box.getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById(box.getAttribute('aria-controls')!)?.getAttribute('role')).toBe('listbox');
    const active = document.getElementById(box.getAttribute('aria-activedescendant')!);
    expect(text(active)).toContain('Ada Berg');
    expect(options(page).map(one => one.getAttribute('aria-selected'))).toEqual(['true', 'false']);
  });

  it('names no list while there is none', () => {
    const box = boxIn(show({ groups: [] }));
    expect(box.getAttribute('aria-expanded')).toBe('false');
    expect(box.hasAttribute('aria-controls')).toBe(false);
    expect(box.hasAttribute('aria-activedescendant')).toBe(false);
  });

  it('names its option by an id without spaces, whatever the option is', () => {
    const odd: SearchGroup = {
      name: 'profiles',
      entries: peopleEntries('profiles', [{ name: 'Ada  Berg' }]),
    };
    const page = show({ text: 'ada', groups: [odd], active: odd.entries[0]!.key });
    const id = boxIn(page).getAttribute('aria-activedescendant')!;
    expect(id).not.toMatch(/\s/);
    expect(document.getElementById(id)).not.toBeNull();
  });

  it('takes what is typed, and goes through the list by keys', () => {
    const page = show({ active: ADA_KEY });
    enter(boxIn(page), 'nurse');
    expect(actions.type).toHaveBeenCalledExactlyOnceWith('nurse');
    for (const key of ['ArrowDown', 'ArrowUp', 'Home', 'End']) {
      expect(press(page, key).defaultPrevented).toBe(true);
    }
    expect(actions.move.mock.calls).toEqual([['next'], ['previous'], ['first'], ['last']]);
  });

  it('keeps Home and End for itself while no option is chosen', () => {
    const page = show();
    expect(press(page, 'Home').defaultPrevented).toBe(false);
    expect(press(page, 'End').defaultPrevented).toBe(false);
    expect(actions.move).not.toHaveBeenCalled();
  });

  it('opens by Enter, and in a new tab with Ctrl or Cmd', () => {
    const page = show();
    press(page, 'Enter');
    press(page, 'Enter', { ctrlKey: true });
    press(page, 'Enter', { metaKey: true });
    expect(actions.open.mock.calls).toEqual([
      [undefined, false],
      [undefined, true],
      [undefined, true],
    ]);
  });

  it('leaves Enter to an input method that is composing', () => {
    expect(press(show(), 'Enter', { isComposing: true }).defaultPrevented).toBe(false);
    expect(actions.open).not.toHaveBeenCalled();
  });

  it('is emptied by Escape; when it is empty, the browser closes the popup', () => {
    expect(press(searched('x'), 'Escape').defaultPrevented).toBe(true);
    expect(actions.type).toHaveBeenCalledExactlyOnceWith('');
    expect(press(show(), 'Escape').defaultPrevented).toBe(false);
  });
});

describe('what was found', () => {
  it('is grouped, each group by its name', () => {
    const page = searched('a', { groups: [CANDIDATES, CAREERS] });
    const groups = [...page.root.querySelectorAll('[role="group"]')].map(group =>
      text(document.getElementById(group.getAttribute('aria-labelledby')!)),
    );
    expect(groups).toEqual(['Candidates', 'Careers']);
    expect(text(options(page)[1])).toContain('Registered Nurses');
    expect(options(page)[1]!.querySelector('[lang="en"]')).not.toBeNull();
    expect(text(page.root)).toContain('O*NET® is a trademark');
  });

  it('shows what JOFI has on a candidate, and since when', () => {
    expect(text(options(show())[1])).toMatch(/Alf Cole\s*Accepted\s*CNP1\s*Invited Mar 1, 2026/);
  });

  it('shows which one Enter opens', () => {
    const entered = (page: Mounted) => options(page).map(one => one.classList.contains('entered'));
    expect(entered(show({ entered: ADA_KEY }))).toEqual([true, false]);
    expect(entered(show({ entered: 'newest/profile:CNP1' }))).toEqual([false, true]);
    expect(entered(show())).toEqual([false, false]);
  });

  it('is opened by a click, and in a new tab by the middle button, with Ctrl or beside it', () => {
    const page = show();
    const [ada] = options(page);
    click(ada!);
    act(() => void ada!.dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true })));
    act(() => void ada!.dispatchEvent(new MouseEvent('auxclick', { bubbles: true, button: 1 })));
    click(ada!.querySelector<HTMLElement>('.popup-beside')!);
    expect(actions.open.mock.calls).toEqual([
      [ADA_KEY, false],
      [ADA_KEY, true],
      [ADA_KEY, true],
      [ADA_KEY, true],
    ]);
  });

  it('names the military title that careers go with, and asks before words go to O*NET', () => {
    const about = { code: '68W', title: 'Combat Medic', isActive: true, branch: 'army' as const };
    const military: SearchGroup = { ...CAREERS, name: 'military', about };
    expect(text(searched('68W', { groups: [military] }).root)).toContain('from 68W Combat Medic (Army)');
    const held: SearchGroup = {
      name: 'careers',
      entries: [{ key: 'careers/ask', kind: 'ask-onet', words: 'ada' }],
    };
    const page = searched('ada', { groups: [held] });
    expect(text(options(page)[0])).toContain('Search careers for “ada”');
    expect(text(page.root)).not.toContain('trademark');
    expect(status(page)).toContain('No results for “ada”');
  });
});

describe('the status', () => {
  it.each([
    [{ isAsking: true }, 'Searching…'],
    [{ isAsking: true, groups: [CANDIDATES] }, '1 result so far. Still searching…'],
    [{ groups: [CANDIDATES, CAREERS] }, '2 results'],
    [{}, 'No results for “zz”. Check the spelling, or try a full email address.'],
  ])('announces how much was found: %j', (search, words) => {
    expect(status(searched('zz', search))).toBe(words);
  });

  it('explains how to start, and what will show where nobody is known yet', () => {
    expect(status(show())).toContain('Try a name, email');
    expect(status(show({ groups: [] }))).toContain('Candidates you open will show up here');
    expect(status(started({ isRemembering: false }, { groups: [] }))).toContain('Try a name, email');
    expect(status(started({ isReading: true }, { groups: [] }))).toBe('Loading…');
  });

  it('shows that something is being opened', () => {
    expect(status(show({ opening: ADA_KEY }))).toBe('Opening…');
  });
});

describe('an empty box', () => {
  it('lets the recent candidates be cleared, while there are any', () => {
    const { root } = show();
    click(button(root, 'Clear recent candidates'));
    expect(text(document.activeElement)).toBe('Cancel');
    click(button(root, 'Cancel'));
    expect(text(document.activeElement)).toBe('Clear');
    click(button(root, 'Clear recent candidates'));
    expect(actions.forget).not.toHaveBeenCalled();
    click(button(root, 'Delete'));
    expect(actions.forget).toHaveBeenCalledOnce();
    expect(show({ groups: [] }).root.querySelector('.popup-forget')).toBeNull();
    expect(searched('a', { groups: [CANDIDATES] }).root.querySelector('.popup-forget')).toBeNull();
  });

  it('shows what is wrong, with the next step', () => {
    const allowance = { limit: 3_600, remaining: 90, heard: { remaining: 90, at: NOW }, endsBy: NOW };
    const page = started({
      setupProblems: [
        { kind: 'problem', problem: { kind: 'no-key', service: 'jofi' } },
        { kind: 'no-access', places: ['jofi'] },
        { kind: 'scarce', allowance },
      ],
    });
    expect(text(page.root)).toContain('No JOFI API key yet');
    expect(text(page.root)).toContain('90 of 3,600');
    click(button(page.root, 'Open settings'));
    expect(actions.openSettings).toHaveBeenCalledOnce();
    click(button(page.root, 'Allow access'));
    expect(actions.allow).toHaveBeenCalledExactlyOnceWith(['jofi']);
  });

  it('shows at once that no key is saved, or no consent given', () => {
    expect(text(started({ setupProblems: [{ kind: 'no-keys' }] }).root)).toContain(
      'Add your JobScore, JOFI and O*NET keys',
    );
    expect(text(started({ setupProblems: [{ kind: 'no-consent' }] }).root)).toContain("You haven't agreed");
  });

  it('explains below the newest candidates why there may be more, unless shown above', () => {
    const newest = {
      problem: { kind: 'offline', service: 'jobscore' },
      marksProblem: { kind: 'bad-key', service: 'jofi' },
    } as const;
    const page = started({ newest });
    expect(text(page.root)).toMatch(/Alf Cole.*Newest in JobScore: Couldn't reach JobScore/);
    expect(text(page.root)).toContain('Profiles: JOFI refused the API key');
    click(button(page.root, 'Try again'));
    expect(actions.readNewest).toHaveBeenCalledOnce();

    const repeated = started({ newest, setupProblems: [{ kind: 'problem', problem: newest.marksProblem }] });
    expect(text(repeated.root).match(/JOFI refused/g)).toHaveLength(1);
    expect(text(started({ newest, isReading: true }).root)).not.toContain("Couldn't reach JobScore");
  });

  it('shows what is wrong with one service, whatever is wrong with another', () => {
    const allowance = { limit: 3_600, remaining: 90, heard: { remaining: 90, at: NOW }, endsBy: NOW };
    const setupProblems = [
      { kind: 'scarce', allowance },
      { kind: 'no-access', places: ['pages', 'onet'] },
    ] satisfies PopupView['start']['setupProblems'];
    const saidOf = (service: Service, kind: ProblemKind) => {
      const { root } = started({ setupProblems, newest: { marksProblem: { kind, service } } });
      return text(root).includes('Profiles:');
    };
    expect(saidOf('jofi', 'rate-limited')).toBe(true);
    expect(saidOf('jobscore', 'rate-limited')).toBe(false);
    expect(saidOf('jofi', 'no-access')).toBe(true);
    expect(saidOf('onet', 'no-access')).toBe(false);
  });

  it('shows the keys that really open it, or lets the user assign some', () => {
    expect(text(show().root)).toContain('Alt+Shift+F opens the quick search.');
    const none = started({ shortcut: null });
    expect(text(none.root)).toContain('No shortcut set.');
    click(button(none.root, 'Set a shortcut'));
    expect(actions.openShortcuts).toHaveBeenCalledOnce();
  });
});

describe('what goes wrong', () => {
  it('leaves to the line at the top that keys are locked', () => {
    const locked = { kind: 'locked', service: 'jofi' } as const;
    const page = searched('zz', { problems: [{ group: 'profiles', problem: locked }] });
    expect(page.root.querySelector('.problem')).toBeNull();
    const newest = { problem: locked, marksProblem: locked };
    expect(started({ newest }).root.querySelector('.problem')).toBeNull();
  });

  it('is announced, and nothing unsearched is reported as not found', () => {
    const problems = [{ group: 'careers', problem: { kind: 'timeout', service: 'onet' } }] as const;
    const page = searched('zz', { problems: [...problems] });
    expect(status(page)).toBe("No results for “zz” so far. Some sources couldn't be searched.");
    const announced = (root: HTMLElement, words: string) =>
      [...root.querySelectorAll('[role="status"]')].some(one => text(one).includes(words));
    expect(announced(page.root, 'O*NET took too long to respond')).toBe(true);
    expect(
      announced(started({ setupProblems: [{ kind: 'no-keys' }] }).root, 'O*NET keys to get started'),
    ).toBe(true);
  });

  it('leaves what was found, and can be tried again or put right', () => {
    const page = searched('nurse', {
      groups: [CANDIDATES],
      problems: [
        { group: 'careers', problem: { kind: 'timeout', service: 'onet' } },
        { group: 'profiles', problem: { kind: 'no-key', service: 'jofi' } },
        { group: 'candidates' },
      ],
    });
    expect(options(page)).toHaveLength(1);
    expect(text(page.root)).toContain('Careers: O*NET took too long to respond');
    click([...page.root.querySelectorAll('button')].find(one => text(one) === 'Try again')!);
    expect(actions.again).toHaveBeenCalledOnce();
    click(button(page.root, 'Open settings'));
    expect(actions.openSettings).toHaveBeenCalledOnce();
  });

  it('is shown when the background does not answer', () => {
    expect(text(show({ lost: true }).root)).toContain('keeps trying');
    const { root } = show({ lost: 'hanging' });
    expect(text(root)).toContain("can't open its data");
    click(button(root, 'Open settings'));
    expect(actions.openSettings).toHaveBeenCalledOnce();
  });
});
