import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../../lib/shared/model/settings';
import type { ExportedPreferences } from '../../../../lib/shared/model/stored-data';
import { createPreferences, type Preferences } from '../../../../lib/background/settings/preferences';
import { failure, freshWorld } from '../../fixtures/world';

const ROBERT = { id: 'eHMa2dzvcrbaBMEkZa455g', name: 'Robert Raymond' };
const LEFT = { limit: 3_600, remaining: 12, heard: { remaining: 12, at: 1 }, endsBy: 2 };

const world = freshWorld();
let value: Settings;
let changedAt: number;
let locked: (keyof Settings)[];
let preferences: Preferences;
const log: string[] = [];
const allowances = { left: vi.fn(async () => LEFT) };

beforeEach(() => {
  value = { ...DEFAULT_SETTINGS };
  log.length = 0;
  changedAt = 0;
  locked = [];
  vi.clearAllMocks();
  preferences = createPreferences({
    settings: {
      getValue: async () => value,
      locked: async () => locked,
      setValue: async next => {
        log.push('set');
        value = next;
      },
    },
    queryClient: {
      forget: async service => {
        log.push(`forget ${service}`);
        await world.queryClient.forget(service);
      },
    },
    jobscore: world.jobscore,
    changedAt: {
      getValue: async () => changedAt,
      setValue: async at => {
        changedAt = at;
      },
    },
    now: () => 1_000,
    allowances,
    applyRetention: async () => void log.push(`keep for a ${value.keepFor}`),
  });
});

describe('settings', () => {
  it('are listed with JobScore’s remaining requests', async () => {
    expect(await preferences.get()).toEqual({ settings: DEFAULT_SETTINGS, allowance: LEFT });
  });

  it('change by what is given, and keep the rest', async () => {
    await preferences.set({ refreshMinutes: 30 });
    expect(await preferences.set({ readNotes: true })).toMatchObject({
      settings: { refreshMinutes: 30, readNotes: true },
    });
    expect(log).toEqual(['set', 'set']);
    expect(world.asked()).toEqual([]);
  });

  it('of how long answers about people are kept apply to what is stored, once they hold', async () => {
    await preferences.set({ keepFor: 'week' });
    await preferences.set({ keepFor: 'week' });
    expect(log).toEqual(['set', 'keep for a week', 'set']);
  });

  it('are taken along but for the user seen as, and taken where they were chosen later', async () => {
    value = { ...value, actingAs: { id: 'eHMa2dzvcrbaBMEkZa455g', name: 'Robert' } };
    await preferences.set({ refreshMinutes: 30 });
    const along = await preferences.takeAlong();
    expect(along.at).toBe(1_000);
    expect(along.values).toMatchObject({ refreshMinutes: 30, theme: 'browser' });
    expect(along.values).not.toHaveProperty('actingAs');
    expect(
      await preferences.take({ values: { refreshMinutes: 5 }, at: 1_000 }, ['refreshMinutes']),
    ).toBeUndefined();
    expect(value.refreshMinutes).toBe(30);
    const undo = await preferences.take({ values: { refreshMinutes: 5 }, at: 1_001 }, ['refreshMinutes']);
    expect(value).toMatchObject({ refreshMinutes: 5, actingAs: { name: 'Robert' } });
    expect(changedAt).toBe(1_001);
    await undo?.();
    expect(value).toMatchObject({ refreshMinutes: 30, actingAs: { name: 'Robert' } });
    expect(changedAt).toBe(1_000);
  });

  it('that would read or keep more are taken from a file only where the user accepts them', async () => {
    locked = ['purpose'];
    value = { ...value, listMarks: false, keepFor: 'session', refreshMinutes: 30, openAutomatically: true };
    const along: ExportedPreferences = {
      values: {
        listMarks: true,
        readNotes: true,
        keepFor: 'week',
        refreshMinutes: 5,
        openAutomatically: false,
        theme: 'dark',
        purpose: 'structured',
        width: 'medium',
      },
      at: 2_000,
    };
    expect(await preferences.compare(along)).toEqual({
      others: 2,
      widening: { listMarks: true, readNotes: true, keepFor: 'week', refreshMinutes: 5 },
    });
    expect(value.theme).toBe('browser');
    await preferences.take(along, ['listMarks', 'purpose']);
    expect(value).toMatchObject({
      listMarks: true,
      readNotes: false,
      keepFor: 'session',
      refreshMinutes: 30,
      openAutomatically: false,
      theme: 'dark',
      purpose: 'coaching',
    });
    expect(await preferences.compare(along)).toBe('older');
  });

  it('never take along how long keys stay unlocked, nor take it from elsewhere', async () => {
    await preferences.set({ lockAfter: 15 });
    expect((await preferences.takeAlong()).values).not.toHaveProperty('lockAfter');
    const others = { values: { lockAfter: 0, theme: 'dark' }, at: 2_000 } as const;
    expect(await preferences.compare(others)).toEqual({ others: 1, widening: {} });
    expect(await preferences.take(others, ['lockAfter'])).toBeDefined();
    expect(value).toMatchObject({ lockAfter: 15, theme: 'dark' });
  });

  it('fixed by an organization stay, are marked and not exported', async () => {
    locked = ['keepFor', 'actingAs'];
    const state = await preferences.set({
      keepFor: 'week',
      refreshMinutes: 60,
      actingAs: { id: 'eHMa2dzvcrbaBMEkZa455g', name: 'Robert' },
    });
    expect(state).toMatchObject({ settings: { keepFor: 'day', refreshMinutes: 60 }, locked });
    expect(state.settings).not.toHaveProperty('actingAs');
    expect(world.asked()).toEqual([]);
    expect((await preferences.takeAlong()).values).not.toHaveProperty('keepFor');
  });

  it('that the token brings about do not count as chosen by the user', async () => {
    await preferences.ownUser();
    await preferences.set({ actingAs: null });
    expect(changedAt).toBe(0);
  });

  it('changed at once undo one another in nothing', async () => {
    await Promise.all([preferences.set({ refreshMinutes: 60 }), preferences.set({ readNotes: true })]);
    expect(value).toMatchObject({ refreshMinutes: 60, readNotes: true });
  });
});

describe('to see JobScore as another user', () => {
  it('is tried first; then all JobScore answers are deleted, before and after', async () => {
    await world.queryClient.read(world.queries.candidate('x'), 'fresh', async () => true);
    expect(await preferences.set({ actingAs: ROBERT })).toMatchObject({ settings: { actingAs: ROBERT } });
    expect(world.jobscore.tryActingAs).toHaveBeenCalledExactlyOnceWith(ROBERT.id);
    expect(log).toEqual(['forget jobscore', 'set', 'forget jobscore']);
    expect(await world.queryClient.read(world.queries.candidate('x'), 'stored', async () => true)).toEqual(
      {},
    );
  });

  it.each(['bad-key', 'offline', 'rate-limited'] as const)(
    'is not done when the try fails (%s)',
    async kind => {
      world.jobscore.tryActingAs.mockImplementation(failure(kind, 'jobscore'));
      expect(await preferences.set({ actingAs: ROBERT, readNotes: true })).toMatchObject({
        settings: DEFAULT_SETTINGS,
        refused: { kind, service: 'jobscore' },
      });
      expect(log).toEqual([]);
    },
  );

  it('ends by choosing the token’s own, without asking', async () => {
    value = { ...value, actingAs: ROBERT };
    const { settings } = await preferences.set({ actingAs: null });
    expect(settings.actingAs).toBeUndefined();
    expect(Object.keys(value)).not.toContain('actingAs');
    expect(log).toEqual(['forget jobscore', 'set', 'forget jobscore']);
    expect(world.jobscore.tryActingAs).not.toHaveBeenCalled();
  });

  it('is left alone by other changes, and by the same choice', async () => {
    value = { ...value, actingAs: ROBERT };
    await preferences.set({ readNotes: true });
    await preferences.set({ actingAs: ROBERT });
    expect(value.actingAs).toEqual(ROBERT);
    expect(log).toEqual(['set', 'set']);
  });

  it('ends with the token', async () => {
    value = { ...value, actingAs: ROBERT };
    await preferences.ownUser();
    expect(value.actingAs).toBeUndefined();
  });
});

describe('the users to choose from', () => {
  it('are those of JobScore, or why they could not be read', async () => {
    const users = { users: [ROBERT], isCut: true };
    world.jobscore.users.mockResolvedValue(users as never);
    expect(await preferences.users()).toEqual(users);
    world.jobscore.users.mockImplementation(failure('forbidden', 'jobscore'));
    expect(await preferences.users()).toEqual({ problem: { kind: 'forbidden', service: 'jobscore' } });
  });
});
