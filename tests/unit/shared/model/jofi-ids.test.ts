import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJofiId, profileIdsIn } from '../../../../lib/shared/model/jofi-ids';

const ID = 'CNP7300000109';

describe('what a pasted text names', () => {
  it.each([
    ID,
    ` ${ID}\n`,
    `https://www.careernavigation.org?c=${ID}`,
    `https://www.careernavigation.org/?c=${ID}&lang=es`,
    `http://careernavigation.org/plan?c=${ID}#top`,
    `www.careernavigation.org?c=${ID}`,
    `careernavigation.org/?c=${ID}`,
    `<https://www.careernavigation.org?c=${ID}>`,
    `https://www.jofiscore.com/test-takers/${ID}/job-fit?r=jfs&zones=1_5`,
    `https://www.jofiscore.com/test-takers/${ID}/job-fit?r=cor&zones=1_5`,
    `https://app.jofiscore.com/team/310/test-takers/${ID}/job-fit`,
    `jofiscore.com/test-takers/${ID}/job-fit/`,
    `https://www.jofiscore.com/api/v2/career-navigation-profiles/${ID}`,
    `https://www.jofiscore.com/somewhere/new/${ID}?x=1`,
    `HTTPS://WWW.JOFISCORE.COM/x?profile=${ID}`,
    `CNP73\u200b00000109`,
    `\u202a${ID}\u202c`,
    `"${ID}"`,
    `“${ID}”.`,
    `https://www.careernavigation.org?c=${ID}.`,
    `https://www.career\u200bnavigation.org?c=${ID}`,
    'ＣＮＰ７３０００００１０９',
  ])('%s is the profile', text => {
    expect(parseJofiId(text)).toEqual({ profileId: ID });
  });

  it.each(['CP8ABC123HIJ', 'cnp_1', '0042', 'a-b-c'])('%s may be an id: ids are opaque', id => {
    expect(parseJofiId(id)).toEqual({ profileId: id });
    expect(parseJofiId(`https://www.careernavigation.org?c=${id}`)).toEqual({ profileId: id });
  });

  it('a scorecard is of a test taker', () => {
    const page = 'https://www.jofiscore.com/team/310/test-takers/55101/scorecard';
    expect(parseJofiId(page)).toEqual({ testTakerId: 55101 });
  });

  it.each([
    '',
    'Maya Okafor',
    'maya@example.org',
    `https://evil.example/?c=${ID}`,
    `https://jofiscore.com.evil.example/test-takers/${ID}/job-fit`,
    `https://evil.example/https://www.jofiscore.com/?c=${ID}`,
    `https://www.jofiscore.com@evil.example/?c=${ID}`,
    `javascript:location='https://www.jofiscore.com/?c=${ID}'`,
    'https://www.jofiscore.com/',
    'https://www.jofiscore.com/welcome/0c7f5a1e-0000-4000-8000-000000000001',
    'https://www.careernavigation.org?c=',
    'https://www.careernavigation.org?c=a%20b',
    'https://www.jofiscore.com/test-takers/%E0%A4%A/job-fit',
    'x'.repeat(65),
  ])('%s names none', text => {
    expect(parseJofiId(text)).toBeUndefined();
  });

  it('is never anything but an id, whatever is pasted', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map(s => `https://jofiscore.com/${s}`),
        ),
        text => {
          const named = parseJofiId(text);
          if (named && 'profileId' in named) expect(named.profileId).toMatch(/^[\w-]{3,64}$/);
          if (named && 'testTakerId' in named) expect(Number.isSafeInteger(named.testTakerId)).toBe(true);
        },
      ),
    );
  });
});

describe('the profile ids in notes', () => {
  it.each([
    ['<p><a href="https://www.careernavigation.org?c=CNP7300000111">page</a></p>', ['CNP7300000111']],
    [
      '<a href="https://www.jofiscore.com/test-takers/CNP1234567/job-fit?r=jfs&amp;zones=1_5">x</a>',
      ['CNP1234567'],
    ],
    ['JOFI: CNP7300000111, was CP4QX7T2MB9K.', ['CNP7300000111', 'CP4QX7T2MB9K']],
    ['see https://www.careernavigation.org?c=abc-123, thanks', ['abc-123']],
    ['(https://careernavigation.org/?c=abc-123)', ['abc-123']],
    ['CNP7300000111 and https://www.careernavigation.org?c=CNP7300000111', ['CNP7300000111']],
    ['the CPA and CPRCERTIFIED nurse; XCNP7300000111; CNP12', []],
    ['https://evil.example/?c=CNP', []],
    ['', []],
  ])('%s are %j', (note, ids) => {
    expect(profileIdsIn(note)).toEqual(ids);
  });

  it('are found in any text without trouble', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.string({ maxLength: 20 }),
        (before, after) => {
          expect(profileIdsIn(`${before} CNP7300000111 ${after}`)).toContain('CNP7300000111');
        },
      ),
    );
  });
});
