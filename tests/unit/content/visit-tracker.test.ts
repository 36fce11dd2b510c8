import { beforeEach, describe, expect, it } from 'vitest';
import { readPageAddress } from '../../../lib/content/page-address';
import { NOTHING } from '../../../lib/content/email-scanner';
import { createVisitTracker, type VisitTracker } from '../../../lib/content/visit-tracker';

const HIRE = 'https://hire.jobscore.com/employer';
const ADA = `${HIRE}/candidate/view/1${'a'.repeat(21)}`;
const BOB = `${HIRE}/candidate/view/1${'b'.repeat(21)}`;
const CURRENT = `${HIRE}/candidate/view?card=current`;
const LIST = `${HIRE}/candidates`;

let visits: VisitTracker;
beforeEach(() => {
  let count = 0;
  visits = createVisitTracker(() => `visit ${++count}`);
});

/** One look: at an address, a page that holds these addresses, others that are surely not the candidate's. */
function look(
  url: string,
  ranked: string[],
  { added = [] as string[], others = [] as string[], heading = '', isWhole = true } = {},
) {
  const scan = { ranked, seen: new Set([...ranked, ...others]), added: new Set(added), heading, isWhole };
  const turn = visits.look(readPageAddress(url), scan);
  return 'candidate' in turn
    ? `${turn.kind} ${turn.visit}: ${turn.candidate.emails.join(' ')}`.trim()
    : turn.kind;
}

describe('visits', () => {
  it('begin with each candidate, and keep while emails come in', () => {
    expect(look(ADA, [])).toBe('new visit 1:');
    expect(look(ADA, ['ada'])).toBe('more visit 1: ada');
    expect(look(ADA, ['ada'])).toBe('same');
    expect(look(ADA, ['ada', 'ada2'])).toBe('more visit 1: ada ada2');
    expect(look(`${ADA}?sub=view_notes`, ['ada', 'ada2'])).toBe('same');
  });

  it('give the id where there is one', () => {
    const empty = { ...NOTHING, isWhole: true };
    expect(visits.look(readPageAddress(ADA), empty)).toMatchObject({
      candidate: { candidateIds: [`1${'a'.repeat(21)}`] },
    });
    const turn = visits.look(readPageAddress(CURRENT), empty);
    expect(turn).toMatchObject({ candidate: { candidateIds: [] } });
  });

  it('end once', () => {
    expect(look(LIST, [])).toBe('left');
    expect(look(LIST, [])).toBe('same');
    expect(look(ADA, [])).toBe('new visit 1:');
    expect(look(LIST, [])).toBe('left');
    expect(look(LIST, [])).toBe('same');
  });

  it('give five emails at most', () => {
    expect(look(ADA, ['1', '2', '3', '4', '5', '6'])).toBe('new visit 1: 1 2 3 4 5');
  });

  it('take no further addresses once the page is drawn, but still the first', () => {
    look(ADA, ['ada']);
    visits.settle();
    expect(look(ADA, ['ada', 'colleague'])).toBe('same');
    look(BOB, []);
    visits.settle();
    expect(look(BOB, ['bob'])).toBe('more visit 2: bob');
  });

  it('start again when the page comes back from memory', () => {
    expect(visits.renew()).toEqual({ kind: 'same' });
    look(ADA, ['ada']);
    expect(visits.renew()).toMatchObject({ kind: 'new', visit: 'visit 2', candidate: { emails: ['ada'] } });
    look(LIST, []);
    expect(visits.renew()).toEqual({ kind: 'left' });
  });
});

describe('what is left over from the page before', () => {
  beforeEach(() => void look(ADA, ['ada']));

  it('is not the next candidate’s', () => {
    expect(look(BOB, ['ada'])).toBe('new visit 2:');
    expect(look(BOB, ['ada'])).toBe('same');
    expect(look(BOB, ['bob'])).toBe('more visit 2: bob');
  });

  it('is not the next candidate’s beside his own', () => {
    look(BOB, ['ada']);
    expect(look(BOB, ['ada', 'bob'])).toBe('more visit 2: bob');
    expect(look(BOB, ['bob', 'ada'])).toBe('same');
  });

  it('counts again after it was seen gone', () => {
    look(BOB, ['ada']);
    expect(look(BOB, [])).toBe('same');
    expect(look(BOB, ['ada'])).toBe('more visit 2: ada');
  });

  it('is not gone from a page that was read in part', () => {
    look(BOB, ['ada']);
    look(BOB, [], { isWhole: false });
    expect(look(BOB, ['ada'])).toBe('same');
  });

  it('is not gone while it stands anywhere on the page', () => {
    look(BOB, ['ada']);
    look(BOB, ['bob'], { others: ['ada'] });
    expect(look(BOB, ['bob', 'ada'])).toBe('same');
  });

  it('stays held back when both truly share it', () => {
    expect(look(BOB, ['ada'], { added: ['ada'] })).toBe('new visit 2:');
    expect(look(BOB, ['ada'])).toBe('same');
  });

  it('includes what was on the page without being the candidate’s', () => {
    look(ADA, ['ada'], { others: ['writer'] });
    look(BOB, ['ada'], { others: ['writer'] });
    expect(look(BOB, ['ada', 'writer'])).toBe('same');
  });

  it('includes what came after the last look', () => {
    expect(look(BOB, ['ada', 'ada2'])).toBe('new visit 2:');
    expect(look(BOB, ['ada2'])).toBe('same');
  });

  it('excludes what was drawn for the next candidate before the address changed', () => {
    expect(look(BOB, ['bob'], { added: ['bob'] })).toBe('new visit 2: bob');
  });

  it('includes the first one’s even if it was drawn again in the same task', () => {
    expect(look(BOB, ['bob', 'ada'], { added: ['bob', 'ada'] })).toBe('new visit 2: bob');
  });

  it('includes what a list shows', () => {
    look(LIST, []);
    expect(look(BOB, ['ada', 'bob', 'eve'])).toBe('new visit 2:');
    expect(look(BOB, ['bob'])).toBe('same');
    look(BOB, []);
    expect(look(BOB, ['bob'])).toBe('more visit 2: bob');
  });

  it('holds through ten candidates in a row whose pages come late', () => {
    const urls = [...'cdefghijkl'].map(letter => `${HIRE}/candidate/view/1${letter.repeat(21)}`);
    for (const url of urls) expect(look(url, ['ada'])).toMatch(/^new visit \d+:$/);
    expect(look(urls.at(-1)!, ['own'])).toBe('more visit 11: own');
  });

  it('does not keep a candidate from having his own again on the way back', () => {
    look(BOB, ['ada']);
    look(BOB, ['bob']);
    expect(look(ADA, ['bob'])).toBe('new visit 3:');
    expect(look(ADA, ['ada'])).toBe('more visit 3: ada');
  });

  it('is nothing on the first page of a document', () => {
    visits = createVisitTracker(() => 'visit');
    expect(look(BOB, ['ada'])).toBe('new visit: ada');
  });
});

describe('the main heading', () => {
  const headingOf = (url: string, heading: string) => {
    const turn = visits.look(readPageAddress(url), { ...NOTHING, heading, isWhole: true });
    return 'candidate' in turn ? [turn.kind, turn.candidate.heading] : turn.kind;
  };

  it('is reported with the candidate, and again when it changes', () => {
    expect(headingOf(ADA, '')).toEqual(['new', undefined]);
    expect(headingOf(ADA, 'Ada')).toEqual(['more', 'Ada']);
    expect(headingOf(ADA, 'Ada')).toBe('same');
    visits.settle();
    expect(headingOf(ADA, 'Bob')).toEqual(['more', 'Bob']);
  });

  it('of the candidate before is not the next one’s', () => {
    headingOf(ADA, 'Ada');
    expect(headingOf(BOB, 'Ada')).toEqual(['new', undefined]);
    expect(headingOf(BOB, 'Bob')).toEqual(['more', 'Bob']);
  });
});

describe('pages whose address names nobody', () => {
  it('begin a visit when the email is another', () => {
    expect(look(CURRENT, ['ada'])).toBe('new visit 1: ada');
    expect(look(CURRENT, ['bob', 'shared'])).toBe('new visit 2: bob shared');
  });

  it('begin a visit without one when the email is gone', () => {
    look(CURRENT, ['ada']);
    expect(look(CURRENT, [])).toBe('new visit 2:');
    expect(look(CURRENT, ['bob'])).toBe('more visit 2: bob');
  });

  it('do not give one candidate what stood beside the other', () => {
    look(CURRENT, ['ada', 'junk']);
    expect(look(CURRENT, ['junk'])).toBe('new visit 2:');
    expect(look(CURRENT, ['bob', 'junk'])).toBe('more visit 2: bob');
  });

  it('begin a visit when the rest of the address changes', () => {
    look(CURRENT, ['ada']);
    expect(look(`${HIRE}/candidate/view?card=next`, ['ada'])).toBe('new visit 2:');
  });
});
