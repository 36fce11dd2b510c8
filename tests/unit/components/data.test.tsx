// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { ActivityLogSettings } from '../../../components/options/ActivityLogSettings';
import { StoredDataSettings } from '../../../components/options/StoredDataSettings';
import { USER_WORK_KINDS, type ImportCounts, type UserWorkKind } from '../../../lib/shared/model/stored-data';
import type { StoredDataView } from '../../../lib/ui/options/stored-data';
import type { ActivityLogView } from '../../../lib/ui/options/activity-log';
import { button, click, mount, text } from './mount';

function show(view: Partial<StoredDataView> = {}) {
  const actions = {
    save: vi.fn(),
    read: vi.fn(),
    readCopy: vi.fn(),
    endCopy: vi.fn(),
    apply: vi.fn(),
    discard: vi.fn(),
    persist: vi.fn(),
    clear: vi.fn(),
  };
  const data = { kinds: [{ kind: 'links' as const, count: 1_200, bytes: 3_400_000 }], usage: 5_000 };
  const { part } = mount(<StoredDataSettings view={{ data, lost: false, ...view }} actions={actions} />);
  return { section: part('Data'), actions };
}
/** The same counts for every kind. */
const ofEach = (counts: ImportCounts) =>
  Object.fromEntries(USER_WORK_KINDS.map(kind => [kind, counts])) as Record<UserWorkKind, ImportCounts>;
const dialog = (section: HTMLElement) => section.querySelector<HTMLElement>('[role=alertdialog]');

describe('what is kept', () => {
  it('is shown in numbers and sizes', () => {
    const { section } = show();
    expect(text(section.querySelector('tbody tr')!)).toContain('1,200');
    expect(text(section.querySelector('tbody tr')!)).toContain('3.4 MB');
    expect(text(section)).toContain('Total, per your browser: 5 kB.');
  });

  it.each([
    ['Clear candidate data…', 'people', 'your links and the interests you entered'],
    ['Reset Fitside…', 'everything', 'including keys, preferences and consent'],
  ] as const)('is deleted by %s only after that was confirmed', (name, what, words) => {
    const { section, actions } = show();
    click(button(section, name));
    expect(text(dialog(section)!)).toContain(words);
    expect(text(document.activeElement!)).toBe('Cancel');
    expect(actions.clear).not.toHaveBeenCalled();
    click(button(dialog(section)!, 'Export…'));
    expect(actions.save).toHaveBeenCalledOnce();
    click(button(dialog(section)!, 'Delete'));
    expect(actions.clear).toHaveBeenCalledExactlyOnceWith(what);
    expect(dialog(section)).toBeNull();
    expect(text(document.activeElement!)).toBe('Data');
  });

  it('is offered from a second copy where the browser lost it, and its loss is shown where there is none', () => {
    const kinds = [{ kind: 'links' as const, count: 0, bytes: 0 }];
    const at = Date.UTC(2026, 2, 1, 12);
    const withCopy = (left?: 'copy' | 'none') =>
      show({ data: { kinds, copy: { at, bytes: 2_000, ...(left && { left }) } } });
    expect(text(withCopy().section)).toContain('is kept apart: 2 kB');
    const { section, actions } = withCopy('copy');
    expect(text(section)).toContain("Your browser lost Fitside's data. A copy");
    click(button(section, 'Show what can be brought back…'));
    expect(actions.readCopy).toHaveBeenCalledOnce();
    click(button(section, 'Delete the copy'));
    expect(actions.endCopy).toHaveBeenCalledOnce();
    const without = withCopy('none');
    expect(text(without.section)).toContain('no copy of your links and entered interests is left');
    click(button(without.section, 'Close'));
    expect(without.actions.endCopy).toHaveBeenCalledOnce();
  });

  it('is started over alone where it does not open, with what can be read saved first', () => {
    expect(text(show().section)).not.toContain('Start over');
    const { section, actions } = show({ lost: 'newer' });
    click(button(section, 'Start over…'));
    expect(text(dialog(section)!)).toContain('Preferences and consent stay.');
    click(button(dialog(section)!, 'Export…'));
    expect(actions.save).toHaveBeenCalledOnce();
    click(button(dialog(section)!, 'Delete'));
    expect(actions.clear).toHaveBeenCalledExactlyOnceWith('database');
  });

  it('is kept by the browser when the disk is full, or that is asked for', () => {
    expect(text(show({ isPersisted: true }).section)).toContain('keeps this data even when');
    const { section, actions } = show({ isPersisted: false });
    click(button(section, 'Ask it to keep the data'));
    expect(actions.persist).toHaveBeenCalledOnce();
    expect(text(show({ isPersisted: false, isRefused: true }).section)).toContain("didn't agree");
  });

  it('shows that it is being deleted', () => {
    expect(text(show({ isClearing: true }).section.querySelector('[role=status]'))).toBe('Deleting…');
  });

  it('stays when the user cancels, and the focus goes back', () => {
    const { section, actions } = show();
    click(button(section, 'Reset Fitside…'));
    click(button(dialog(section)!, 'Cancel'));
    expect(dialog(section)).toBeNull();
    expect(text(document.activeElement!)).toBe('Reset Fitside…');
    expect(actions.clear).not.toHaveBeenCalled();
  });

  it('shows the result of a file', () => {
    const counts = { added: 3, replaced: 1, unchanged: 2 };
    const { section } = show({
      report: { kinds: ofEach(counts), preferences: 'older' },
    });
    const report = text(section.querySelector('[role=status]')!);
    expect(report).toContain('Links: 3 new, 1 replaced, 2 unchanged.');
    expect(report).toContain('Interest Profiler answers so far: 3 new');
    expect(report).toContain("Profiles in JOFI's lists: 3 new");
    expect(report).toContain('Preferences: skipped');
  });

  it('explains why nothing was imported from a file', () => {
    const { section } = show({ report: { unreadable: 'tooNew' } });
    expect(text(section.querySelector('[role=status]')!)).toContain('newer version');
  });
});

describe('a file that was read', () => {
  const counts = { added: 2, replaced: 1, unchanged: 0 };
  const link = {
    person: 'gLv1sDUqb2hNd8RkLm0ZxY',
    scope: 'live:17',
    profileId: 'CNP8',
    kind: 'same' as const,
  };
  const changes = {
    kinds: ofEach(counts),
    links: [
      { ...link, isReplaced: false, candidateName: 'Maya Okafor', profileName: 'Maya O.' },
      { ...link, profileId: 'CNP9', kind: 'not' as const, isReplaced: true },
      { ...link, person: 'email:bo@home.example', isReplaced: false, profileName: 'Bo' },
    ],
    preferences: {
      others: 1,
      widening: { readNotes: true, keepFor: 'week' as const, refreshMinutes: 5 as const },
    },
  };
  const preview = (section: HTMLElement) => section.querySelector<HTMLElement>('.confirm')!;

  it('shows what would change, by name where it is known', () => {
    const { section } = show({ changes });
    expect(text(document.activeElement!)).toBe('What this file would change');
    const shown = text(preview(section));
    expect(shown).toContain('Links: 2 new, 1 replaced, 0 unchanged.');
    expect(shown).toContain('Preferences: 1 changed.');
    const list = preview(section).querySelector('[role=region]')!;
    expect(list.getAttribute('tabindex')).toBe('0');
    expect([...list.querySelectorAll('li')].map(text)).toEqual([
      'Maya Okafor – Maya O. Linked',
      'JobScore ID gLv1sDUqb2hNd8RkLm0ZxY (no name stored) – profile CNP9 (no name stored) Not this person, replaces an earlier choice',
      'bo@home.example – Bo Linked',
    ]);
  });

  it('asks one by one for settings that read or keep more', () => {
    const { section, actions } = show({ changes });
    const boxes = [...preview(section).querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    expect(boxes.map(box => box.checked)).toEqual([false, false, false]);
    expect(boxes.map(box => text(box.closest('label')))).toEqual([
      'Look for JOFI links in notes and profile links',
      'Keep candidate data for: 1 week',
      'Check JOFI for new profiles: Every 5 minutes',
    ]);
    click(boxes[1]!);
    click(boxes[0]!);
    click(boxes[0]!);
    click(button(preview(section), 'Import'));
    expect(actions.apply).toHaveBeenCalledExactlyOnceWith(['keepFor']);
    expect(text(document.activeElement!)).toBe('Data');
  });

  it('is discarded by Cancel', () => {
    const { section, actions } = show({ changes: { ...changes, links: [], preferences: 'older' } });
    expect(preview(section).querySelector('input')).toBeNull();
    click(button(preview(section), 'Cancel'));
    expect(actions.discard).toHaveBeenCalledOnce();
    expect(actions.apply).not.toHaveBeenCalled();
  });
});

describe('the last requests', () => {
  function showActivity(view: Partial<ActivityLogView>) {
    const actions = { read: vi.fn(), copy: vi.fn(), clear: vi.fn() };
    const { part } = mount(<ActivityLogSettings view={{ lost: false, ...view }} actions={actions} />);
    return { section: part('Activity'), actions };
  }

  it('are shown in words, each with its number', () => {
    const row = { at: 0, durationMs: 1_250, isFromStore: false } as const;
    const { section, actions } = showActivity({
      activity: [
        { ...row, service: 'jofi', operation: 'test-takers/{}', status: 404, problem: 'not-found' },
        { ...row, service: 'jobscore', operation: 'users/me', status: 200 },
        { ...row, service: 'jofi', operation: 'accounts', problem: 'offline' },
        { ...row, service: 'onet', operation: 'skills', isFromStore: true },
      ],
    });
    const rows = [...section.querySelectorAll('tbody tr')].map(one =>
      [...one.querySelectorAll('td')].slice(1).map(text),
    );
    expect(rows).toEqual([
      ['JOFI', 'test-takers/{}', 'Not found (404)', '1,250 ms', 'Network'],
      ['JobScore', 'users/me', 'OK (200)', '1,250 ms', 'Network'],
      ['JOFI', 'accounts', 'Unreachable', '1,250 ms', 'Network'],
      ['O*NET', 'skills', 'From storage', '1,250 ms', 'Storage'],
    ]);
    click(button(section, 'Copy for support'));
    click(button(section, 'Clear'));
    click(button(section, 'Delete'));
    expect([actions.copy, actions.clear].map(one => one.mock.calls.length)).toEqual([1, 1]);
  });

  it('offer nothing to copy where there are none', () => {
    const { section } = showActivity({ activity: [] });
    expect(text(section)).toContain('No requests yet.');
    expect(section.querySelectorAll('button')).toHaveLength(0);
  });
});
