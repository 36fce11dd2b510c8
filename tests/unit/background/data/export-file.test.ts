import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDataFile, writeDataFile, type DataFile } from '../../../../lib/background/data/export-file';
import { cleanLine } from '../../../../lib/shared/model/clean-text';
import { foldEmail, isEmail } from '../../../../lib/shared/model/email';
import { AREAS } from '../../../../lib/shared/model/interests';
import { foldName } from '../../../../lib/shared/model/names';
import { PREFERENCES } from '../../../../lib/shared/model/settings';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const NONE: DataFile = { links: [], entered: [], progress: [], jobs: [], profiles: [], testTakers: [] };

const at = fc.integer({ min: 0, max: NOW });
const words = fc.string({ unit: 'grapheme', maxLength: 60 }).map(text => cleanLine(text));
const id = fc.stringMatching(/^[\w-]{22}$/);
const person = fc.oneof(
  id,
  fc
    .emailAddress()
    .filter(isEmail)
    .map(email => `email:${foldEmail(email)}`),
);
const code = fc.stringMatching(/^\d{2}-\d{4}\.\d{2}$/);
const address = fc.emailAddress().filter(isEmail);
const absent = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** People of the index, the newest first as they are written. */
function people<T extends { id: string | number }>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) {
  return fc
    .uniqueArray(
      fc.record({
        scope: fc.constantFrom('live:17', 'test:4'),
        name: words,
        email: fc.oneof(fc.constant(''), address),
        otherEmails: absent(fc.array(address, { maxLength: 3 })),
        unreadableEmails: absent(fc.array(words, { maxLength: 2 })),
        personId: absent(id),
        customId: absent(words),
        invitedAt: absent(at),
        ...fields,
      }),
      { maxLength: 4, selector: each => JSON.stringify([each.scope, each.id]) },
    )
    .map(all => all.toSorted((a, b) => (b.invitedAt ?? 0) - (a.invitedAt ?? 0)));
}

const file: fc.Arbitrary<DataFile> = fc.record(
  {
    links: fc.array(
      fc.record(
        {
          person,
          scope: fc.constantFrom('live:17', 'test:4'),
          profileId: fc.stringMatching(/^[\w-]{1,20}$/),
          kind: fc.constantFrom('same' as const, 'not' as const),
          profileName: words,
          candidateName: words,
          wasLinked: fc.constant(true as const),
          at,
        },
        { requiredKeys: ['person', 'scope', 'profileId', 'kind', 'profileName', 'at'] },
      ),
    ),
    entered: fc.array(
      fc.record({
        person,
        entry: fc.oneof(
          fc.record({
            kind: fc.constant('scores' as const),
            scores: fc.record(
              Object.fromEntries(AREAS.map(area => [area, fc.integer({ min: 0, max: 40 })])) as Record<
                (typeof AREAS)[number],
                fc.Arbitrary<number>
              >,
            ),
          }),
          fc.record({
            kind: fc.constant('answers' as const),
            answers: fc.stringMatching(/^[1-5]{30}$/),
          }),
        ),
        at,
      }),
    ),
    jobs: fc.array(
      fc.record({
        key: fc.oneof(
          id.map(one => `job:${one}`),
          words
            .map(foldName)
            .filter(Boolean)
            .map(one => `title:${one}`),
        ),
        occupation: fc.record({ code, title: words.filter(Boolean) }),
        at,
      }),
    ),
    progress: fc.uniqueArray(
      fc.record({
        person: fc.oneof(person, fc.constant('')),
        form: fc.constantFrom(30 as const, 60 as const),
        answers: fc.stringMatching(/^[1-5]{0,30}$/),
        at,
      }),
      { maxLength: 3, selector: each => each.person },
    ),
    profiles: people<{ id: string; testTakerId: number | undefined }>({
      id: fc.stringMatching(/^[\w-]{1,20}$/),
      testTakerId: absent(fc.integer()),
    }),
    testTakers: people<{ id: number; profileId: string | undefined }>({
      id: fc.integer(),
      profileId: absent(id),
    }),
    preferences: fc.record({
      values: fc.record(
        {
          refreshMinutes: fc.constantFrom(...PREFERENCES.refreshMinutes.values),
          keepFor: fc.constantFrom(...PREFERENCES.keepFor.values),
          readNotes: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
      at,
    }),
  },
  { requiredKeys: ['links', 'entered', 'progress', 'jobs', 'profiles', 'testTakers'] },
);

describe('a file', () => {
  it('reads back to what was written', () => {
    fc.assert(
      fc.property(file, written => {
        expect(readDataFile(writeDataFile(written, NOW), NOW)).toEqual(written);
      }),
    );
  });

  it('has names that other programs can rely on', () => {
    const text = writeDataFile(
      {
        ...NONE,
        links: [
          {
            person: 'email:a@example.org',
            scope: 'live:17',
            profileId: 'CNP8',
            kind: 'same',
            profileName: 'Maya Okafor',
            at: NOW,
          },
        ],
        jobs: [{ key: 'title:planner', occupation: { code: '43-5061.00', title: 'Clerks' }, at: NOW }],
        preferences: { values: { theme: 'dark' }, at: NOW },
      },
      NOW,
    );
    expect(JSON.parse(text)).toEqual({
      format: 'fitside',
      version: 2,
      savedAt: '2026-03-01T12:00:00.000Z',
      links: [
        {
          email: 'a@example.org',
          kind: 'same',
          profileId: 'CNP8',
          profileName: 'Maya Okafor',
          account: 'live:17',
          at: '2026-03-01T12:00:00.000Z',
        },
      ],
      interests: [],
      profiler: [],
      jobs: [
        {
          title: 'planner',
          occupation: { code: '43-5061.00', title: 'Clerks' },
          at: '2026-03-01T12:00:00.000Z',
        },
      ],
      profiles: [],
      testTakers: [],
      preferences: { theme: 'dark', at: '2026-03-01T12:00:00.000Z' },
    });
  });

  it.each([
    ['no JSON', 'none'],
    ['JSON of others', '{"format":"theirs","version":1}'],
    ['nothing', ''],
    ['a list', '[]'],
  ])('that is %s is not ours', (_what, text) => {
    expect(readDataFile(text, NOW)).toEqual({ unreadable: 'notOurs' });
  });

  it('of a newer version is not guessed at', () => {
    expect(readDataFile('{"format":"fitside","version":3}', NOW)).toEqual({ unreadable: 'tooNew' });
  });

  const link = {
    candidateId: 'qT7vWc2_hNd-8RkLm0ZxYb',
    kind: 'same',
    account: 'live:17',
    profileId: 'CNP8',
    profileName: 'Maya',
    at: '2026-02-01T00:00:00.000Z',
  };
  const entered = { candidateId: link.candidateId, answers: '1'.repeat(30), at: link.at };
  const job = { title: 'planner', occupation: { code: '43-5061.00', title: 'x' }, at: link.at };
  const progress = { candidateId: link.candidateId, questions: 30, answers: '123', at: link.at };
  const profile = {
    account: 'live:17',
    id: 'CNP8',
    name: 'Maya Okafor',
    email: 'maya@example.org',
    invitedAt: link.at,
  };
  const testTaker = { ...profile, id: 4, profileId: 'CNP8' };
  const textOf = (fields: object) =>
    JSON.stringify({
      format: 'fitside',
      version: 1,
      links: [link],
      interests: [entered],
      jobs: [job],
      ...fields,
    });

  it('is read whole', () => {
    expect(readDataFile(textOf({ preferences: { language: 'es', at: link.at } }), NOW)).toMatchObject({
      links: [{ person: link.candidateId }],
      entered: [{ person: link.candidateId, entry: { kind: 'answers' } }],
      jobs: [{ key: 'title:planner' }],
      preferences: { values: { language: 'es' } },
    });
  });

  it.each<[string, object]>([
    ['a link of another kind', { links: [link, { ...link, profileId: 'CNP9', kind: 'maybe' }] }],
    ['a link of no candidate', { links: [{ ...link, candidateId: undefined }] }],
    ['a link of two', { links: [{ ...link, email: 'a@example.org' }] }],
    ['an id that is none', { links: [{ ...link, candidateId: 'short' }] }],
    ['an account of another form', { links: [{ ...link, account: 'live:17\u0000' }] }],
    ['an id with controls', { links: [{ ...link, profileId: 'CNP\u202e8' }] }],
    ['a name beyond measure', { links: [{ ...link, profileName: 'x'.repeat(501) }] }],
    ['a link twice', { links: [link, { ...link, kind: 'not' }] }],
    ['something unknown in a link', { links: [{ ...link, trusted: true }] }],
    ['nothing in a list', { links: [null] }],
    ['an object for a list', { links: {} }],
    [
      'a list beyond measure',
      { links: Array.from({ length: 5_001 }, (_, at) => ({ ...link, profileId: `C${at}` })) },
    ],
    ['half an answer', { interests: [{ ...entered, answers: '123' }] }],
    ['answers and scores', { interests: [{ ...entered, scores: {} }] }],
    ['scores out of range', { interests: [{ ...entered, answers: undefined, scores: { R: 41 } }] }],
    ['progress of two', { profiler: [{ ...progress, email: 'a@example.org' }] }],
    ['more answers than questions', { profiler: [{ ...progress, answers: '1'.repeat(31) }] }],
    ['answers out of range', { profiler: [{ ...progress, answers: '6' }] }],
    ['progress twice', { profiler: [progress, { ...progress, answers: '' }] }],
    ['a profile of no account', { profiles: [{ ...profile, account: undefined }] }],
    ['a profile of another account’s form', { profiles: [{ ...profile, account: 'mine' }] }],
    ['a profile with an address that is none', { profiles: [{ ...profile, email: 'maya' }] }],
    ['a profile twice', { profiles: [profile, { ...profile, name: 'x' }] }],
    ['a profile that is confirmed', { profiles: [{ ...profile, isFromFile: false }] }],
    ['a test taker by a word', { testTakers: [{ ...testTaker, id: 'four' }] }],
    [
      'people of accounts beyond measure',
      { profiles: Array.from({ length: 101 }, (_, at) => ({ ...profile, account: `live:${at}` })) },
    ],
    [
      'people beyond measure',
      { testTakers: Array.from({ length: 10_001 }, (_, id) => ({ ...testTaker, id })) },
    ],
    ['a job without a title', { jobs: [{ ...job, title: '***' }] }],
    ['a code that is none', { jobs: [{ ...job, occupation: { code: '43', title: 'x' } }] }],
    ['an unknown value of a preference', { preferences: { theme: 'pink', at: link.at } }],
    ['an unknown preference', { preferences: { jofi: 'sk_live_1', at: link.at } }],
    ['a user to be seen as', { preferences: { actingAs: { id: link.candidateId, name: 'x' }, at: link.at } }],
    ['hidden sections', { preferences: { hiddenSections: [], at: link.at } }],
    ['preferences without a time', { preferences: { theme: 'dark' } }],
    ['a consent', { consent: { version: 1, at: 1 } }],
    ['keys', { keys: { jofi: 'sk_live_1' } }],
    ['a time that is none', { savedAt: 'today' }],
  ])('with %s is refused whole', (_what, fields) => {
    expect(readDataFile(textOf(fields), NOW)).toEqual({ unreadable: 'odd' });
  });

  it('with a prototype of its own is refused whole', () => {
    const text = textOf({}).replace('"links"', '"__proto__":{"consent":1},"links"');
    expect(readDataFile(text, NOW)).toEqual({ unreadable: 'odd' });
    const deep = `{"format":"fitside","version":1,"links":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    expect(readDataFile(deep, NOW)).toHaveProperty('unreadable');
  });

  it('with a leaf replaced by anything is refused, or read as records of the same form', () => {
    const places = [
      ...Object.keys(link).map(key => ({ list: 'links', record: link, key })),
      ...Object.keys(entered).map(key => ({ list: 'interests', record: entered, key })),
      ...Object.keys(progress).map(key => ({ list: 'profiler', record: progress, key })),
      ...Object.keys(job).map(key => ({ list: 'jobs', record: job, key })),
      ...Object.keys(profile).map(key => ({ list: 'profiles', record: profile, key })),
      ...Object.keys(testTaker).map(key => ({ list: 'testTakers', record: testTaker, key })),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), ({ list, record, key }, value) => {
        const read = readDataFile(textOf({ [list]: [{ ...record, [key]: value }] }), NOW);
        if ('unreadable' in read) return;
        expect(readDataFile(writeDataFile(read, NOW), NOW)).toEqual(read);
      }),
    );
  });

  it('of the version before has neither progress nor people', () => {
    expect(readDataFile(textOf({}), NOW)).toMatchObject({ progress: [], profiles: [], testTakers: [] });
  });

  it('has the newest people of an index that no file could hold, and none that it could not read', () => {
    const person = (at: number) => ({ scope: 'live:17', id: `CNP${at}`, name: '', email: '', invitedAt: at });
    const odd = { ...person(20_000), email: 'no address' };
    const profiles = [odd, ...Array.from({ length: 101 }, (_, at) => person(at))];
    const written = (longest?: number) =>
      readDataFile(writeDataFile({ ...NONE, profiles }, NOW, longest), NOW) as DataFile;
    expect(written().profiles).toHaveLength(101);
    expect(written(13_000).profiles).toEqual(profiles.toReversed().slice(0, 78));
  });

  it('keeps the signs in titles', () => {
    const work: DataFile = {
      ...NONE,
      jobs: [{ key: 'title:c c++', occupation: { code: '15-1252.00', title: 'x' }, at: NOW }],
    };
    expect(readDataFile(writeDataFile(work, NOW), NOW)).toEqual(work);
  });

  it('from a clock that is ahead does not win for ever', () => {
    const text = writeDataFile({ ...NONE, preferences: { values: {}, at: NOW + 1e10 } }, NOW);
    expect(readDataFile(text, NOW)).toMatchObject({ preferences: { at: NOW } });
  });
});
