import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProfileEntry } from '../../../../lib/shared/model/profile';
import { openDatabase } from '../../../../lib/background/storage/database';
import { createProfileIndex } from '../../../../lib/background/storage/profile-index';
import { cutOff } from '../../fixtures/cut-off';
import { connectionTo, freshName } from '../../fixtures/database';

const SCOPE = 'live:17';

const entries = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
    name: fc.constantFrom('Ingrid Solheim', 'Noor Haddad', ''),
    email: fc.constantFrom('a@example.org', 'b@example.org', ''),
    personId: fc.constantFrom('p-1', 'p-2', undefined),
    invitedAt: fc.constantFrom(1, 2, undefined),
  }),
  { selector: ({ id }) => id, maxLength: 5 },
) satisfies fc.Arbitrary<ProfileEntry[]>;

describe('the profile index, cut off between any two requests', () => {
  it('holds all of a list or nothing of it', async () => {
    await fc.assert(
      fc.asyncProperty(entries, entries, fc.integer({ min: 1, max: 12 }), async (before, listed, after) => {
        const database = openDatabase(freshName());
        const index = createProfileIndex(connectionTo(database));
        const all = async () => (await database).getAll('profiles');
        await index.note(SCOPE, before);
        const old = await all();
        const isCut = await cutOff(after, () => index.note(SCOPE, listed));
        const found = await all();

        if (isCut) expect(found).toEqual(old);
        else for (const entry of listed) expect(await index.byId(SCOPE, entry.id)).toMatchObject(entry);
        // Whatever came of it, the next list is noted whole.
        await index.note(SCOPE, listed);
        const expected = new Map([...before, ...listed].map(entry => [entry.id, entry]));
        expect(await index.count(SCOPE)).toBe(expected.size);
        for (const entry of expected.values()) expect(await index.byId(SCOPE, entry.id)).toMatchObject(entry);
      }),
      { numRuns: 100 },
    );
  });

  it('is cleared of profiles and test takers alike, or of neither', async () => {
    for (const after of [1, 2, 3]) {
      const index = createProfileIndex(connectionTo(openDatabase(freshName())));
      await index.note(SCOPE, [{ id: 'A', name: '', email: '' }]);
      await index.testTakers.note(SCOPE, [{ id: 1, name: '', email: '' }]);
      const isCut = await cutOff(after, () => index.clear());
      expect(isCut).toBe(after < 3);
      const left = [await index.count(SCOPE), await index.testTakers.count(SCOPE)];
      expect(left).toEqual(isCut ? [1, 1] : [0, 0]);
    }
  });
});
