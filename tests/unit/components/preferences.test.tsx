// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { JobscoreUsage } from '../../../components/options/JobscoreUsage';
import { PreferenceList } from '../../../components/options/preferences/PreferenceList';
import { formatTime } from '../../../components/shared/format';
import {
  DEFAULT_SETTINGS,
  type JobscoreUsers,
  type PreferencesState,
} from '../../../lib/shared/model/settings';
import { NOW } from './fixtures';
import { button, click, enter, mount, named, text } from './mount';

const ROBERT = { id: 'eHMa2dzvcrbaBMEkZa455g', name: 'Robert Raymond', email: 'robert@example.org' };
const ANA = { id: '1SvdJFpf6hlbjNVoIms22-', name: 'Ana Reyes' };
const USERS: JobscoreUsers = { users: [ROBERT, ANA], isCut: false };
const SAVED = [
  { service: 'jobscore', saved: true },
  { service: 'jofi', saved: true },
] as const;

function show(
  state: Partial<PreferencesState> = {},
  { users = USERS, pending = [], keys = SAVED }: Partial<Parts> = {},
) {
  const actions = { change: vi.fn(), readUsers: vi.fn(), openPanel: vi.fn(async () => true) };
  const { part } = mount(
    <PreferenceList
      preferences={{ settings: DEFAULT_SETTINGS, ...state }}
      users={users ?? undefined}
      pending={new Set(pending)}
      keys={keys}
      actions={actions}
    />,
  );
  return { section: part('Preferences'), actions };
}
interface Parts {
  users: JobscoreUsers | null;
  pending: ('settings' | 'users')[];
  keys: readonly { service: 'jobscore' | 'jofi'; saved: boolean }[];
}

const list = (section: HTMLElement, name: string) => named<HTMLSelectElement>(section, 'select', name);
const options = (select: HTMLSelectElement) => [...select.options].map(text);
const SEE_AS = 'View JobScore as';
const REFRESH = 'Check JOFI for new profiles';
const NOTES = 'Look for JOFI links in notes and profile links';
const MARKS = 'Show badges in JobScore lists';

describe('preferences', () => {
  it('offer how long answers about people are kept', () => {
    const { section, actions } = show();
    const select = list(section, 'Keep candidate data for');
    expect(options(select)).toEqual(['Until I close the browser', '1 day', '1 week']);
    expect(select.value).toBe('day');
    enter(select, 'week');
    expect(actions.change).toHaveBeenCalledExactlyOnceWith({ keepFor: 'week' });
  });

  it('name what goes and ask before it is kept for less time', () => {
    const { section, actions } = show();
    const select = list(section, 'Keep candidate data for');
    select.focus();
    enter(select, 'session');
    // The arrow keys may go on to another time.
    expect(document.activeElement).toBe(select);
    expect(section.querySelector('[role=alert]')?.textContent).toContain('along with recent');
    expect(text(section)).toContain('along with recent candidates and profile snapshots');
    expect(actions.change).not.toHaveBeenCalled();
    click(button(section, 'Cancel'));
    expect(select.value).toBe('day');
    expect(document.activeElement).toBe(select);
    enter(select, 'session');
    click(button(section, 'Delete and change'));
    expect(actions.change).toHaveBeenCalledExactlyOnceWith({ keepFor: 'session' });
    expect(text(section)).not.toContain('Delete and change');
  });

  it.each([
    ['Show Fitside in', 'Browser side panel', { place: 'panel' }],
    ['Sidebar position', 'Left', { side: 'left' }],
    ['Sidebar width', 'Wide', { width: 'wide' }],
  ])('offer %s', (name, words, change) => {
    const { section, actions } = show();
    const select = list(section, name);
    select.value = [...select.options].find(option => text(option) === words)!.value;
    act(() => void select.dispatchEvent(new Event('change', { bubbles: true })));
    expect(actions.change).toHaveBeenCalledExactlyOnceWith(change);
  });

  it('offer to have the sidebar opened by itself, and the side panel at once', () => {
    const { section, actions } = show();
    const box = named<HTMLInputElement>(section, 'input', 'Open automatically on candidate pages');
    expect(box.checked).toBe(true);
    click(box);
    expect(actions.change).toHaveBeenCalledExactlyOnceWith({ openAutomatically: false });
    click(named(section, 'button', 'Open side panel now'));
    expect(actions.openPanel).toHaveBeenCalledOnce();
  });

  it('show that the side panel did not open, until it does', async () => {
    const { section, actions } = show();
    const press = () => act(async () => click(named(section, 'button', 'Open side panel now')));
    actions.openPanel.mockResolvedValueOnce(false);
    await press();
    expect(text(section)).toContain("Couldn't open the side panel.");
    await press();
    expect(text(section)).not.toContain("Couldn't open");
  });

  it('list the sections an organization hides', () => {
    const settings = { ...DEFAULT_SETTINGS, hiddenSections: ['interests', 'job'] as const };
    const { section } = show({ settings, locked: ['hiddenSections'] });
    expect(text(section)).toContain(
      'Hidden by your organization: Interests and This job.Set by your organization.',
    );
    expect(text(show().section)).not.toContain('Set by your organization');
  });

  it('fixed by an organization are shown, marked and locked', () => {
    const settings = { ...DEFAULT_SETTINGS, purpose: 'structured' as const, actingAs: ANA };
    const { section } = show({ settings, locked: ['keepFor', 'purpose', 'actingAs'] });
    for (const name of ['Keep candidate data for', SEE_AS]) {
      const select = list(section, name);
      expect(select.disabled).toBe(true);
      const note = document.getElementById(select.getAttribute('aria-describedby')!);
      expect(text(note)).toBe('Set by your organization.');
    }
    expect(list(section, REFRESH).disabled).toBe(false);
  });

  it('offer how often JOFI’s lists are read', () => {
    const { section, actions } = show();
    const select = list(section, REFRESH);
    expect(options(select)).toEqual([
      'Never',
      'Every 5 minutes',
      'Every 10 minutes',
      'Every 30 minutes',
      'Every 60 minutes',
    ]);
    expect(select.value).toBe('10');
    enter(select, '0');
    expect(actions.change).toHaveBeenCalledExactlyOnceWith({ refreshMinutes: 0 });
  });

  it('show that without a key no lists are read', () => {
    expect(text(show({}, { keys: [] }).section)).toContain('Add a JOFI API key to turn this on.');
    expect(text(show().section)).not.toContain('Add a JOFI API key');
  });

  it.each([
    ['look for profiles in notes, off at first', NOTES, 'notes', { readNotes: true }],
    ['mark candidates in lists, on at first', MARKS, 'never how they fit', { listMarks: false }],
  ])('offer to %s, with a description', (_, name, description, change) => {
    const { section, actions } = show();
    const box = named<HTMLInputElement>(section, 'input', name);
    expect(box.checked).toBe(!Object.values(change)[0]);
    expect(text(document.getElementById(box.getAttribute('aria-describedby')!))).toContain(description);
    click(box);
    expect(actions.change).toHaveBeenCalledExactlyOnceWith(change);
  });

  it('offer the users JobScore can be seen as, and show the one in force until JobScore agrees', () => {
    const { section, actions } = show();
    const select = list(section, SEE_AS);
    act(() => select.dispatchEvent(new FocusEvent('focus')) as unknown as void);
    expect(actions.readUsers).toHaveBeenCalledOnce();
    expect(options(select)).toEqual(['Token owner', 'Robert Raymond', 'Ana Reyes']);
    enter(select, ROBERT.id);
    expect(actions.change).toHaveBeenCalledExactlyOnceWith({
      actingAs: { id: ROBERT.id, name: ROBERT.name },
    });
    expect(select.value).toBe('');
  });

  it('keep the one in force on offer, and let it be cleared', () => {
    const settings = { ...DEFAULT_SETTINGS, actingAs: { id: ROBERT.id, name: ROBERT.name } };
    const { section, actions } = show({ settings }, { users: null });
    const select = list(section, SEE_AS);
    expect(select.value).toBe(ROBERT.id);
    expect(options(select)).toEqual(['Token owner', 'Robert Raymond']);
    enter(select, '');
    expect(actions.change).toHaveBeenCalledExactlyOnceWith({ actingAs: null });
  });

  it('distinguish users of the same name', () => {
    const users = { users: [ROBERT, { ...ROBERT, id: 'other', email: 'r2@example.org' }], isCut: true };
    const { section } = show({}, { users });
    expect(options(list(section, SEE_AS)).slice(1)).toEqual([
      'Robert Raymond (robert@example.org)',
      'Robert Raymond (r2@example.org)',
    ]);
    expect(text(section)).toContain('Showing the first 2 users');
  });

  it('offer nobody without a token, and show what is missing', () => {
    const { section } = show({}, { keys: [], users: null });
    expect(list(section, SEE_AS).disabled).toBe(true);
    expect(text(section)).toContain('Add a JobScore personal access token first.');
  });

  it.each([
    ['Loading JobScore', {}, { pending: ['users'] as const }],
    ['Saving', {}, { pending: ['settings'] as const }],
    [
      'Only account owners can',
      { refused: { kind: 'bad-key', service: 'jobscore', onBehalf: true } as const },
      {},
    ],
    ["Couldn't reach JobScore", { refused: { kind: 'offline', service: 'jobscore' } as const }, {}],
    [
      'JobScore is having problems',
      {},
      { users: { problem: { kind: 'server', service: 'jobscore' } as const } },
    ],
  ])('show what goes on: %s', (words, state, parts) => {
    const { section } = show(state, parts as Partial<Parts>);
    expect([...section.querySelectorAll('[role=status]')].map(text)).toContainEqual(
      expect.stringContaining(words),
    );
  });
});

describe('the JobScore group besides the key', () => {
  it('shows the user it acts as and the requests left this hour', () => {
    const allowance = {
      limit: 3_600,
      remaining: 2_891,
      heard: { remaining: 2_891, at: NOW },
      endsBy: NOW + 1_000,
    };
    const settings = { ...DEFAULT_SETTINGS, actingAs: ROBERT };
    const { root, update } = mount(<JobscoreUsage preferences={{ settings, allowance }} />);
    expect(text(root)).toContain('Viewing JobScore as Robert Raymond');
    expect(text(root)).toContain('2,891 of 3,600 requests left this hour');
    expect(text(root)).toContain(`Resets by ${formatTime(allowance.endsBy)}`);
    update(<JobscoreUsage preferences={undefined} />);
    expect(text(root)).toBe('');
  });
});
