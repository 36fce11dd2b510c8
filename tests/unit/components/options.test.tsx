// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { Options } from '../../../components/options/Options';
import type { OptionsActions, OptionsProps } from '../../../components/options/options-props';
import type { KeyState } from '../../../lib/shared/model/api-keys';
import { NOW } from './fixtures';
import { button, click, enter, mount, named, submit, text } from './mount';

const LABELS = {
  JobScore: 'JobScore personal access token',
  JOFI: 'JOFI API key',
  'O*NET': 'O*NET API key',
};

function show(keys: KeyState[], more: Partial<OptionsProps> = {}, act: Partial<OptionsActions> = {}) {
  const actions = {
    save: vi.fn(),
    test: vi.fn(),
    remove: vi.fn(),
    allow: vi.fn(),
    change: vi.fn(),
    readUsers: vi.fn(),
    readTables: vi.fn(),
    openPanel: vi.fn(),
    openShortcuts: vi.fn(),
    ...act,
  };
  const page = mount(
    <Options
      keys={keys}
      busy={new Set()}
      blocked={new Set()}
      lost={false}
      firstRun={{
        view: { step: 'done', consent: { version: 1, at: NOW }, lost: false },
        actions: { agree: vi.fn(), withdraw: vi.fn(), go: vi.fn() },
      }}
      actions={actions}
      {...more}
    />,
  );
  return { ...page, actions };
}

const status = (group: HTMLElement) => text(group.querySelector('[role=status]'));

describe('the settings page', () => {
  it.each(Object.entries(LABELS))('has a group %s with a secret field %s', (group, label) => {
    const field = named<HTMLInputElement>(show([]).part(group), 'input', label);
    expect([field.type, field.autocomplete, field.value]).toEqual(['password', 'off', '']);
  });

  it('shows when Fitside does not answer', () => {
    expect(text(show([], { lost: true }).root.querySelector('[role=alert]'))).toContain("isn't responding");
  });

  it('shows the page that the address names, and keeps what was typed in another', () => {
    const { root, part } = show([]);
    const shown = () =>
      [...root.querySelectorAll('.parts > .parts:not([hidden]) h2')].map(heading => heading.textContent);
    const goTo = (address: string) => {
      location.hash = address;
      act(() => void window.dispatchEvent(new Event('hashchange')));
    };
    goTo('#no such page');
    expect(shown()).toContain('Keys');
    enter(named<HTMLInputElement>(part('JOFI'), 'input', LABELS.JOFI), 'half a key');
    goTo('#privacy');
    expect(shown()).toEqual(['Privacy']);
    expect(root.querySelector('nav [aria-current=page]')?.textContent).toBe('Privacy and data');
    goTo('#keys');
    expect(named<HTMLInputElement>(part('JOFI'), 'input', LABELS.JOFI).value).toBe('half a key');
  });

  it.each([
    [
      'was lost',
      { data: { kinds: [], copy: { at: NOW, bytes: 2, left: 'copy' } }, lost: false },
      'A copy of your links',
    ],
    [
      'was lost whole',
      { data: { kinds: [], copy: { at: NOW, bytes: 0, left: 'none' } }, lost: false },
      'no copy',
    ],
    ['does not open', { lost: 'failed' }, "can't open its data"],
  ] as const)('leads to the stored data from every other page where it %s', (_, view, words) => {
    const data = { view, actions: {} } as unknown as NonNullable<OptionsProps['data']>;
    location.hash = '#activity';
    const { root } = show([], { data, lost: view.lost });
    expect(text(root.querySelector('main')!)).toContain(words);
    const way = [...root.querySelectorAll('a')].find(link => text(link) === 'Data');
    expect(way?.getAttribute('href')).toBe('#privacy');
    location.hash = '#privacy';
    act(() => void window.dispatchEvent(new Event('hashchange')));
    expect([...root.querySelectorAll('a')].some(link => text(link) === 'Data')).toBe(false);
    location.hash = '#keys';
  });

  it('saves a trimmed key and empties the field', () => {
    const { part, actions } = show([{ service: 'jofi', saved: false }]);
    const field = named<HTMLInputElement>(part('JOFI'), 'input', LABELS.JOFI);
    enter(field, '  sk_test_1234567890 ');
    submit(field.form!);
    expect(actions.save).toHaveBeenCalledExactlyOnceWith('jofi', 'sk_test_1234567890');
    expect(field.value).toBe('');
  });

  it('refuses what cannot be a key, with the reason', () => {
    const { part, actions } = show([]);
    const field = named<HTMLInputElement>(part('O*NET'), 'input', LABELS['O*NET']);
    enter(field, 'two words');
    submit(field.form!);
    expect(actions.save).not.toHaveBeenCalled();
    const [error] = field.getAttribute('aria-describedby')!.split(' ');
    expect(text(document.getElementById(error!))).toContain('without spaces');
    expect(document.activeElement).toBe(field);
  });

  it('has a key of the organisation tested alone, and never changed', () => {
    const { part, actions } = show([{ service: 'jofi', saved: true, isManaged: true, mode: 'live' }]);
    const group = part('JOFI');
    expect(text(group)).toContain('Set by your organization.');
    expect(group.querySelector('input')).toBeNull();
    expect([...group.querySelectorAll('button')].map(text)).toEqual(['Test connection']);
    click(button(group, 'Test connection'));
    expect(actions.test).toHaveBeenCalledExactlyOnceWith('jofi');
    expect(part('JobScore').querySelector('input')).not.toBeNull();
  });

  it('tests and removes saved keys alone', () => {
    const { part, actions } = show([
      { service: 'jobscore', saved: true, lastFour: '1a2b' },
      { service: 'jofi', saved: false },
    ]);
    for (const name of ['Test connection', 'Remove']) {
      click(button(part('JobScore'), name));
      expect(() => button(part('JOFI'), name)).toThrow();
    }
    expect(actions.remove).not.toHaveBeenCalled();
    const question = part('JobScore').querySelector<HTMLElement>('[role=alertdialog]')!;
    expect(text(question)).toContain('recent candidates');
    expect(document.activeElement).toBe(button(question, 'Cancel'));
    click(button(question, 'Cancel'));
    expect(document.activeElement).toBe(button(part('JobScore'), 'Remove'));
    click(button(part('JobScore'), 'Remove'));
    click(button(part('JobScore'), 'Remove key'));
    expect(actions.test).toHaveBeenCalledExactlyOnceWith('jobscore');
    expect(actions.remove).toHaveBeenCalledExactlyOnceWith('jobscore');
    expect(document.activeElement).toBe(named(part('JobScore'), 'input', LABELS.JobScore));
  });

  it('names the account, the key’s last characters and a test key', () => {
    const test = { at: NOW - 120_000, ok: true, account: 'Harborview Staffing' } as const;
    const { part } = show([{ service: 'jofi', saved: true, lastFour: '1a2b', mode: 'test', test }]);
    expect(status(part('JOFI'))).toBe(
      'Connected as Harborview StaffingTest key: JOFI sends made-up people' +
        'Key ends in 1a2b. Tested 2 minutes ago.',
    );
  });

  it('explains what went wrong without a link to the current page', () => {
    const test = { at: NOW, ok: false, problem: { kind: 'bad-key', service: 'onet' } } as const;
    const { part } = show([{ service: 'onet', saved: true, test }]);
    expect(status(part('O*NET'))).toContain('O*NET refused this key.');
    expect(status(part('O*NET'))).not.toContain('in settings');
    expect(status(part('O*NET'))).toContain('Key saved.');
  });

  it('shows what is going on', () => {
    const keys: KeyState[] = [
      { service: 'jobscore', saved: true },
      { service: 'jofi', saved: false },
    ];
    const { part, actions } = show(keys, { busy: new Set(['jobscore']) });
    expect(status(part('JobScore'))).toBe('Testing JobScore…');
    expect(status(part('JOFI'))).toBe('No key yet.');
    expect(status(part('O*NET'))).toBe('Loading…');
    click(button(part('JobScore'), 'Test connection'));
    expect(actions.test).not.toHaveBeenCalled();
  });

  it('asks for access where the browser keeps Fitside out', () => {
    const { part, actions } = show([], { blocked: new Set(['jofi']) });
    click(button(part('JOFI'), 'Allow access'));
    expect(actions.allow).toHaveBeenCalledExactlyOnceWith(['jofi']);
    expect(text(part('JobScore'))).not.toContain('Allow access');
  });

  it('shows when the browser was asked for access and did not allow it', () => {
    const refused = new Set(['jofi'] as const);
    const { part } = show([], { blocked: new Set(['jofi', 'onet']), refused });
    const words = "Access wasn't granted. You can try again any time.";
    expect(text(part('JOFI'))).toContain(words);
    expect(text(part('O*NET'))).not.toContain(words);
    expect(text(part('Site access').querySelector('[role=status]'))).toBe(words);
    const granted = show([], { blocked: new Set(['onet']), refused });
    expect(text(granted.part('Site access'))).not.toContain(words);
  });

  it('names the keys of the quick search, and of the sidebar where the browser has one', () => {
    const { part } = show([], { shortcut: 'Alt+Shift+K', sidebarShortcut: 'Alt+Shift+J' });
    expect(text(part('Keyboard shortcut'))).toContain('Alt+Shift+J opens and closes');
    expect(text(show([], { shortcut: null }).part('Keyboard shortcut'))).toBe(
      'Keyboard shortcutNo shortcut set.Change in browser settings',
    );
  });
});

describe('O*NET data', () => {
  const SAVED: KeyState = { service: 'onet', saved: true };
  const READY = { database: 'O*NET 30.1', readAt: Date.parse('2026-02-28T12:00:00Z'), occupations: 1016 };
  const line = (page: ReturnType<typeof show>) =>
    text([...page.part('O*NET').querySelectorAll('[role=status]')][1]);

  it('are not spoken of before the background has answered', () => {
    expect(show([SAVED]).part('O*NET').querySelectorAll('[role=status]')).toHaveLength(1);
  });

  it('show their progress, which screen readers announce only once', () => {
    const page = show([SAVED], { tables: { reading: { done: 4, of: 9 } } });
    expect(line(page)).toBe('Downloading O*NET data: 4 of 9');
    const progress = page.part('O*NET').querySelector('progress')!;
    expect([progress.value, progress.max, progress.getAttribute('aria-label')]).toEqual([4, 9, 'O*NET data']);
    const [count] = page.part('O*NET').querySelectorAll('.tables [aria-hidden=true]');
    expect(text(count)).toBe('4 of 9');
  });

  it('show their database, number of occupations and date', () => {
    const page = show([SAVED], { tables: { ready: READY } });
    expect(line(page)).toBe('O*NET data ready: 30.1, 1,016 occupations, Feb 28, 2026');
    expect(text(page.part('O*NET').querySelector('bdi'))).toBe('30.1');
    expect(() => button(page.part('O*NET'), 'Retry now')).toThrow();
    expect(line(show([SAVED], { tables: { ready: { ...READY, occupations: 1 } } }))).toContain(
      '1 occupation,',
    );
  });

  it.each([
    ['offline', /download didn't finish\. Couldn't reach O\*NET/],
    ['not-found', /interests table isn't where it was/],
    ['no-access', /Allow access, then test again/],
  ] as const)(
    'tell why reading has stopped (%s), and that it goes on by itself or at once',
    (kind, words) => {
      const problem = { kind, service: 'onet' as const };
      const page = show([SAVED], { tables: { problem } });
      expect(line(page)).toMatch(words);
      expect(line(page)).toContain('Fitside works without it and will retry automatically.');
      click(button(page.part('O*NET'), 'Retry now'));
      expect(page.actions.readTables).toHaveBeenCalledOnce();
      expect(line(show([SAVED], { tables: { problem, ready: READY } }))).toContain(
        'Using the previous download',
      );
    },
  );

  it('do not repeat the key’s problem', () => {
    const problem = { kind: 'bad-key', service: 'onet' } as const;
    const refused: KeyState = { ...SAVED, test: { at: NOW, ok: false, problem } };
    expect(line(show([refused], { tables: { problem } }))).toBe('');
    expect(line(show([SAVED], { tables: { problem } }))).toContain('O*NET refused this key');
  });
});
