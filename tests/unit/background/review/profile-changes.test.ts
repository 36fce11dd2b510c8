import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SectionAnswer } from '../../../../lib/shared/model/section-answer';
import type { Subject } from '../../../../lib/shared/model/subject';
import { createProfileChanges, withSnapshots } from '../../../../lib/background/review/profile-changes';
import { openDatabase } from '../../../../lib/background/storage/database';
import type { DeletedProfiles } from '../../../../lib/background/storage/deleted-profiles';
import {
  createProfileSnapshots,
  type ProfileSnapshots,
} from '../../../../lib/background/storage/profile-snapshots';
import { connectionTo, freshName } from '../../fixtures/database';
import { MATCHED, NOT_FOUND, PROFILE, known } from '../../components/fixtures';

const DAY = 24 * 60 * 60_000;
const MAYA: Subject = { visit: 'v1', candidateId: 'maya', pageEmails: [] };

let snapshots: ProfileSnapshots;
let time: number;

beforeEach(() => {
  snapshots = createProfileSnapshots(connectionTo(openDatabase(freshName())));
  time = Date.UTC(2026, 2, 4);
});

const withChanges = (answer: SectionAnswer<'profile'>, isKept = true, subject = MAYA) =>
  createProfileChanges({ snapshots, now: () => time }).withChanges(subject, answer, isKept);
const since = (answer: SectionAnswer<'profile'>) =>
  answer.data?.kind === 'matched' ? answer.data.since : undefined;
const before = known('profile', {
  ...MATCHED,
  profile: { ...PROFILE, exercises: {}, planned: [] },
});
const after = known('profile', MATCHED);

describe('a profile that is shown', () => {
  it('shows on the next visit what is new', async () => {
    expect(since(await withChanges(before))).toBeUndefined();
    time += DAY;
    expect(since(await withChanges(after))).toMatchObject({ at: time - DAY, planned: 2, compared: 0 });
  });

  it('is the same in stored and fresh answers, whichever comes first', async () => {
    await withChanges(before);
    time += DAY;
    const [stored, fresh, again] = [
      since(await withChanges(after, false)),
      since(await withChanges(after)),
      since(await withChanges(after, false)),
    ];
    expect(stored).toBeDefined();
    expect(fresh).toEqual(stored);
    expect(again).toEqual(stored);
  });

  it('is not looked at by an answer that something newer follows', async () => {
    await withChanges(before, false);
    expect(await snapshots.of('maya')).toBeUndefined();
  });

  it('is compared with what was seen for the same person alone', async () => {
    await withChanges(before);
    time += DAY;
    expect(since(await withChanges(after, true, { ...MAYA, candidateId: 'omar' }))).toBeUndefined();
    expect(since(await withChanges(after, true, { visit: 'v2', pageEmails: [] }))).toBeUndefined();
  });

  it('leaves other answers as they are', async () => {
    const none = known('profile', NOT_FOUND);
    expect(await withChanges(none)).toBe(none);
    expect(await snapshots.of('maya')).toBeUndefined();
  });
});

describe('the snapshot of a profile', () => {
  it('goes with the profile', async () => {
    await withChanges(before);
    await withChanges(before, true, { ...MAYA, candidateId: 'omar' });
    await snapshots.replace('lena', () => ({
      person: 'lena',
      profileId: 'another',
      at: 1,
      answered: [],
      compared: 0,
      planned: 0,
      assessedAt: [],
    }));
    const deletedProfiles = { of: vi.fn(), add: vi.fn(async () => undefined) } satisfies DeletedProfiles;
    await withSnapshots(deletedProfiles, snapshots).add('live:1', 'maya', PROFILE.id);
    expect(deletedProfiles.add).toHaveBeenCalledExactlyOnceWith('live:1', 'maya', PROFILE.id);
    expect(await snapshots.of('maya')).toBeUndefined();
    expect(await snapshots.of('omar')).toBeUndefined();
    expect(await snapshots.of('lena')).toBeDefined();
  });

  it('goes all at once', async () => {
    await withChanges(before);
    await snapshots.clear();
    time += DAY;
    expect(since(await withChanges(after))).toBeUndefined();
  });
});
