import { describe, expect, it } from 'vitest';
import { uniquePeople, matchesWords, personKey, type FoundPerson } from '../../../../lib/shared/model/people';

describe('words that fit a person', () => {
  const ANNA = { name: 'Anna-Lena Müller', email: 'Anna.M@example.org' };
  it.each(['a', 'anna', 'LENA', 'mul an', 'Müller', 'anna.m@', 'ANNA.M@example.org'])('%s', words => {
    expect(matchesWords(ANNA, words)).toBe(true);
  });
  it.each(['nna', 'anna x', 'm@example.org', '', '  ', '!'])('do not: %s', words => {
    expect(matchesWords(ANNA, words)).toBe(false);
  });
  it('fit nobody without a name and an address', () => {
    expect(matchesWords({}, 'a')).toBe(false);
  });
});

describe('people who are found several times', () => {
  it('are listed once, with everything known', () => {
    const lately: FoundPerson = { name: 'Noor', email: 'noor@example.org' };
    const inJobscore: FoundPerson = { candidateId: 'C1', name: 'Noor Haddad', email: 'NOOR@example.org' };
    expect(uniquePeople([lately, inJobscore])).toEqual([
      { candidateId: 'C1', name: 'Noor', email: 'noor@example.org' },
    ]);
  });
  it('stay apart where their ids do, though they share an address', () => {
    const two: FoundPerson[] = [
      { candidateId: 'C1', email: 'shared@example.org' },
      { candidateId: 'C2', email: 'shared@example.org' },
    ];
    const profiles: FoundPerson[] = [
      { profileId: 'P1', email: 'shared@example.org' },
      { profileId: 'P2', email: 'shared@example.org' },
    ];
    expect(uniquePeople(two)).toEqual(two);
    expect(uniquePeople(profiles)).toEqual(profiles);
    expect(new Set([...two, ...profiles].map(personKey)).size).toBe(4);
  });
  it('stay apart without anything in common', () => {
    const unknown: FoundPerson[] = [{ name: 'Noor' }, { name: 'Noor' }];
    expect(uniquePeople(unknown)).toEqual(unknown);
  });
  it('with only names known are distinguished by these', () => {
    expect(personKey({ name: 'Noor Haddad' })).not.toBe(personKey({ name: 'Ada Berg' }));
  });
});
