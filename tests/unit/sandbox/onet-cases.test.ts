// @vitest-environment node
import { expect, it } from 'vitest';
import { cases } from '../../sandbox';
import { highPoints, occupations } from '../../sandbox/onet/occupations';
import { entries } from '../../sandbox/onet/retired';
import { search } from '../../sandbox/onet/search';
import { jobs } from '../../sandbox/jobscore/account';
import { makeCandidates } from '../../sandbox/people/candidates';
import { makeParticipants } from '../../sandbox/people/participants';

const candidates = makeCandidates();
const participants = makeParticipants();
const candidate = (one: { candidateId: string }) => candidates.find(each => each.id === one.candidateId)!;
const participant = (one: { profileIds: string[] }) =>
  participants.find(each => each.profile?.id === one.profileIds[0])!;
const target = (one: { profileIds: string[] }) => participant(one).profile!.exercises.targetJobOnetCode;
const occupation = (code: string) => occupations.find(one => one.code === code)!;

it('has a person whose letters and chosen occupations disagree', () => {
  const { letters, profile } = participant(cases.twoSources);
  expect(letters).toBe('AEI');
  const chosen = profile!.compared.map(code => highPoints(occupation(code!))[0]);
  expect(new Set(chosen)).toEqual(new Set(['realistic']));
});

it('has a person who chose codes that are no longer in use', () => {
  const { compared, planned } = participant(cases.retiredCodes).profile!;
  const chosen = [target(cases.retiredCodes), ...compared, planned[0]?.onetCode].filter(Boolean);
  expect(chosen).toHaveLength(4);
  const active = entries('active').map(one => one.code);
  for (const code of chosen) expect(active).not.toContain(code);
});

it('has people whose chosen interests are flat, tied or unknown', () => {
  expect(new Set(occupation(target(cases.flatChosen)).interests).size).toBe(1);
  const [first, second] = occupation(target(cases.tiedChosen)).interests.toSorted((a, b) => b - a);
  expect(first).toBe(second);
  expect(occupation(target(cases.unratedChosen))).toBeUndefined();
});

it('has a veteran, and people in a state and in none', () => {
  expect(candidate(cases.veteran).attributes.employers[0]?.employer_name).toBe('US Army');
  expect(candidate(cases.profile).attributes.home_state).toBe('WA');
  expect(candidate(cases.retiredCodes).attributes.home_state).toBe('Oregon');
  expect(candidate(cases.unratedChosen).attributes.home_state).toBeNull();
});

it('has jobs whose title finds an occupation, and jobs whose title finds none', () => {
  const first = (one: { candidateId: string }) => {
    const { jobId } = candidate(one).assignments[0]!;
    return search(jobs.find(job => job.id === jobId)!.title, occupations)[0]?.code;
  };
  expect(first(cases.profile)).toBe('29-1141.00');
  expect(first(cases.caseDiffers)).toBeUndefined();
});
