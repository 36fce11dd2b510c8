import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDataFile, writeDataFile, type DataFile } from '../../../../lib/background/data/export-file';
import { foldEmail, isEmail } from '../../../../lib/shared/model/email';
import { AREAS } from '../../../../lib/shared/model/interests';
import { foldName } from '../../../../lib/shared/model/names';
import { PREFERENCES } from '../../../../lib/shared/model/settings';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const NONE: DataFile = { links: [], entered: [], jobs: [] };

const at = fc.integer({ min: 0, max: NOW });
const words = fc.string({ unit: 'grapheme', maxLength: 60 });
const id = fc.stringMatching(/^[\w-]{22}$/);
const person = fc.oneof(
  id,
  fc
    .emailAddress()
    .filter(isEmail)
    .map(email => `email:${foldEmail(email)}`),
);
const code = fc.stringMatching(/^\d{2}-\d{4}\.\d{2}$/);
const file: fc.Arbitrary<DataFile> = fc.record(
  {
    links: fc.array(
      fc.record(
        {
          person,
          scope: fc.constantFrom('live:17', 'test:4'),
          profileId: fc.string({ minLength: 1, maxLength: 20 }),
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
  { requiredKeys: ['links', 'entered', 'jobs'] },
);

describe('a file', () => {
  it('reads back to what was written', () => {
    fc.assert(
      fc.property(file, written => {
        expect(readDataFile(writeDataFile(written, NOW), NOW)).toEqual({
          file: written,
          refused: { links: 0, entered: 0, jobs: 0 },
        });
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
      version: 1,
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
      jobs: [
        {
          title: 'planner',
          occupation: { code: '43-5061.00', title: 'Clerks' },
          at: '2026-03-01T12:00:00.000Z',
        },
      ],
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
    expect(readDataFile('{"format":"fitside","version":2}', NOW)).toEqual({ unreadable: 'tooNew' });
  });

  it('is read where it is understood, and the rest is counted', () => {
    const link = {
      candidateId: 'qT7vWc2_hNd-8RkLm0ZxYb',
      kind: 'same',
      account: 'live:17',
      profileId: 'CNP8',
      profileName: 'Maya',
      at: '2026-02-01T00:00:00.000Z',
    };
    const read = readDataFile(
      JSON.stringify({
        format: 'fitside',
        version: 1,
        links: [link, { ...link, kind: 'maybe' }, { ...link, candidateId: 'short' }, null, 7],
        interests: [{ ...link, answers: '123' }],
        jobs: [{ title: '***', occupation: { code: '43-5061.00', title: 'x' }, at: link.at }],
        preferences: { theme: 'pink', language: 'es', jofi: 'sk_live_1', at: link.at },
      }),
      NOW,
    );
    expect(read).toMatchObject({
      refused: { links: 4, entered: 1, jobs: 1 },
      file: { links: [{ person: 'qT7vWc2_hNd-8RkLm0ZxYb' }], entered: [], jobs: [] },
    });
    expect('file' in read && read.file.preferences?.values).toEqual({ language: 'es' });
  });

  it('from a clock that is ahead does not win for ever', () => {
    const text = writeDataFile({ ...NONE, preferences: { values: {}, at: NOW + 1e10 } }, NOW);
    expect(readDataFile(text, NOW)).toMatchObject({ file: { preferences: { at: NOW } } });
  });
});
