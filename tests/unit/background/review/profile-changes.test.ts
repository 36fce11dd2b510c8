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
import { freshName } from '../../fixtures/database';
import { MATCHED, NOT_FOUND, PROFILE, known } from '../../components/fixtures';

const DAY = 24 * 60 * 60_000;
const MAYA: Subject = { visit: 'v1', candidateId: 'maya', pageEmails: [] };

let looks: ProfileSnapshots;
let time: number;

beforeEach(() => {
  looks = createProfileSnapshots(openDatabase(freshName()));
  time = Date.UTC(2026, 2, 4);
});

const told = (answer: SectionAnswer<'profile'>, isKept = true, subject = MAYA) =>
  createProfileChanges({ looks, now: () => time }).told(subject, answer, isKept);
const since = (answer: SectionAnswer<'profile'>) =>
  answer.data?.kind === 'matched' ? answer.data.since : undefined;
const before = known('profile', {
  ...MATCHED,
  profile: { ...PROFILE, exercises: {}, planned: [] },
});
const after = known('profile', MATCHED);

describe('a profile that is shown', () => {
  it('shows on the next visit what is new', async () => {
    expect(since(await told(before))).toBeUndefined();
    time += DAY;
    expect(since(await told(after))).toMatchObject({ at: time - DAY, planned: 2, compared: 0 });
  });

  it('is the same in stored and fresh answers, whichever comes first', async () => {
    await told(before);
    time += DAY;
    const [stored, fresh, again] = [
      since(await told(after, false)),
      since(await told(after)),
      since(await told(after, false)),
    ];
    expect(stored).toBeDefined();
    expect(fresh).toEqual(stored);
    expect(again).toEqual(stored);
  });

  it('is not looked at by an answer that something newer follows', async () => {
    await told(before, false);
    expect(await looks.of('maya')).toBeUndefined();
  });

  it('is compared with what was seen for the same person alone', async () => {
    await told(before);
    time += DAY;
    expect(since(await told(after, true, { ...MAYA, candidateId: 'omar' }))).toBeUndefined();
    expect(since(await told(after, true, { visit: 'v2', pageEmails: [] }))).toBeUndefined();
  });

  it('leaves other answers as they are', async () => {
    const none = known('profile', NOT_FOUND);
    expect(await told(none)).toBe(none);
    expect(await looks.of('maya')).toBeUndefined();
  });
});

describe('what was seen of a profile', () => {
  it('goes with the profile', async () => {
    await told(before);
    await told(before, true, { ...MAYA, candidateId: 'omar' });
    await looks.replace('lena', () => ({
      person: 'lena',
      profileId: 'another',
      at: 1,
      answered: [],
      compared: 0,
      planned: 0,
      assessedAt: [],
    }));
    const gone = { of: vi.fn(), add: vi.fn(async () => undefined) } satisfies DeletedProfiles;
    await withSnapshots(gone, looks).add('live:1', 'maya', PROFILE.id);
    expect(gone.add).toHaveBeenCalledExactlyOnceWith('live:1', 'maya', PROFILE.id);
    expect(await looks.of('maya')).toBeUndefined();
    expect(await looks.of('omar')).toBeUndefined();
    expect(await looks.of('lena')).toBeDefined();
  });

  it('goes all at once', async () => {
    await told(before);
    await looks.clear();
    time += DAY;
    expect(since(await told(after))).toBeUndefined();
  });
});
