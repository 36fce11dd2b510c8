import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ProfileLink } from '../../../../lib/shared/model/profile-matching';
import { openDatabase } from '../../../../lib/background/storage/database';
import { type ProfileLinks, createProfileLinks } from '../../../../lib/background/storage/user-work';
import { connectionTo, freshName } from '../../fixtures/database';

let links: ProfileLinks;

beforeEach(() => {
  links = createProfileLinks(connectionTo(openDatabase(freshName())));
});

const link = (fields: Partial<ProfileLink> = {}): ProfileLink => ({
  person: 'A',
  scope: 'live:1',
  profileId: 'P',
  kind: 'same',
  profileName: 'Ingrid',
  at: 1,
  ...fields,
});

describe('decisions about profiles', () => {
  it('is kept for one person and one account', async () => {
    const all = [
      link(),
      link({ person: 'B' }),
      link({ scope: 'test:1' }),
      link({ profileId: 'Q', kind: 'not' }),
    ];
    for (const one of all) await links.put(one);
    expect(await links.of(['A'], 'live:1')).toEqual([all[0], all[3]]);
    expect(await links.of(['A', 'B'], 'live:1')).toHaveLength(3);
    expect(await links.of(['A'], 'live:')).toEqual([]);
    expect(await links.of([], 'live:1')).toEqual([]);
  });

  it('is one thing at a time of one person and one profile', async () => {
    await links.put(link());
    await links.put(link({ kind: 'not', at: 2 }));
    expect(await links.all()).toEqual([link({ kind: 'not', at: 2 })]);
  });

  it('is listed newest first, and forgotten one by one', async () => {
    for (const at of [2, 3, 1]) await links.put(link({ profileId: `P${at}`, at }));
    expect((await links.all()).map(({ at }) => at)).toEqual([3, 2, 1]);
    await links.remove(link({ profileId: 'P2' }));
    await links.remove(link({ profileId: 'P2' }));
    expect((await links.all()).map(({ at }) => at)).toEqual([3, 1]);
  });
});
