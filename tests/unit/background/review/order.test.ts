import { beforeEach, describe, expect, it, type Mock } from 'vitest';
import { SECTIONS } from '../../../../lib/shared/model/section-lists';
import type { Section } from '../../../../lib/shared/model/sections';
import type { Subject } from '../../../../lib/shared/model/subject';
import type { Freshness } from '../../../../lib/shared/messages/fields';
import { CANDIDATE_ID } from '../../fixtures/jobscore';
import { onetTables, scores } from '../../fixtures/tables';
import { deferred, settle } from '../../fixtures/promises';
import { byId, byPage, EMAIL, profile } from '../../fixtures/records';
import { freshWorld, renew } from '../../fixtures/world';

const world = freshWorld();
let isHeld: boolean;
let held: { name: string; release: () => void }[];

beforeEach(() => {
  held = [];
  isHeld = false;
});

/** Holds every answer back until the round it belongs to ends. */
function hold(): void {
  for (const [service, api] of Object.entries({
    jobscore: world.jobscore,
    jofi: world.jofi,
    onet: world.onet,
  })) {
    for (const [name, call] of Object.entries<Mock>(api)) {
      const answer = call.getMockImplementation()!;
      call.mockImplementation(async (...args: unknown[]) => {
        const { promise, resolve } = deferred<void>();
        held.push({ name: `${service}.${name}`, release: () => resolve() });
        await promise;
        return answer(...args);
      });
    }
  }
}

/** Reads the sections at once. Returns the requests of each round trip, and the answers. */
async function rounds(sections: readonly Section[], subject: Subject = byId(), want: Freshness = 'fresh') {
  if (!isHeld) hold();
  isHeld = true;
  let isDone = false;
  const read = Promise.all(
    sections.map(section => world.reviewer.read(subject, section, want, { pages: 1 }, async () => true)),
  ).then(answers => {
    isDone = true;
    return answers;
  });
  const asked: string[][] = [];
  for (;;) {
    await settle();
    const round = held.splice(0);
    if (round.length === 0) break;
    asked.push(round.map(({ name }) => name).toSorted());
    for (const { release } of round) release();
  }
  expect(isDone).toBe(true);
  return { asked, answers: await read };
}

describe('nothing stored', () => {
  // The test taker is the profile section's too: read for matches alone, it costs no round trip.
  it('the matches need three round trips and seven requests', async () => {
    const { asked, answers } = await rounds(['careers']);
    expect(asked).toEqual([
      ['jobscore.candidate', 'jofi.profiles', 'jofi.scoreProfiles'],
      ['jofi.profile', 'jofi.scorecard', 'jofi.testTaker'],
      ['onet.careers'],
    ]);
    expect(answers[0]).toMatchObject({ state: 'known', data: { kind: 'known' } });
  });

  it('the profile needs two round trips', async () => {
    const { asked } = await rounds(['profile']);
    expect(asked).toEqual([
      ['jobscore.candidate', 'jofi.profiles'],
      ['jofi.profile', 'jofi.testTaker'],
    ]);
  });

  it('of O*NET, one request is made for letters, for chosen occupations in the tables, and for entered scores', async () => {
    const asked = async () => (await rounds(SECTIONS)).asked.flat().filter(name => name.startsWith('onet'));
    expect(await asked()).toEqual(['onet.careers']);

    renew(world);
    isHeld = false;
    const chosen = ['29-1141.00', '29-2061.00'];
    world.jofi.scorecard.mockResolvedValue({ mode: 'live', testTakerId: 701 });
    world.jofi.profile.mockResolvedValue({ ...profile(), compared: chosen });
    const values = scores(1, 2, 3, 4, 5, 6);
    world.state.tables = onetTables(
      Object.fromEntries(chosen.map(code => [code, { title: code, interests: values }])),
    );
    expect(await asked()).toEqual(['onet.careers']);

    renew(world);
    isHeld = false;
    await world.entered.put({ person: CANDIDATE_ID, entry: { kind: 'scores', scores: values }, at: 1 });
    expect(await asked()).toEqual(['onet.careers']);
  });

  it('entered answers take one more, because O*NET computes their scores', async () => {
    const answers = '12345'.repeat(6);
    await world.entered.put({ person: CANDIDATE_ID, entry: { kind: 'answers', answers }, at: 1 });
    const { asked } = await rounds(SECTIONS);
    expect(asked.flat().filter(name => name.startsWith('onet'))).toEqual(['onet.results', 'onet.careers']);
  });

  it('all sections together need no more round trips, and ask nothing twice', async () => {
    const { asked, answers } = await rounds(SECTIONS);
    expect(asked).toEqual([
      ['jobscore.candidate', 'jofi.profiles', 'jofi.scoreProfiles'],
      ['jobscore.assignments', 'jofi.profile', 'jofi.scorecard', 'jofi.testTaker'],
      ['onet.careers'],
    ]);
    expect(answers.map(({ state }) => state)).toEqual(SECTIONS.map(() => 'known'));
  });

  it('a candidate known by address alone needs no more either', async () => {
    const { asked } = await rounds(SECTIONS, byPage(EMAIL));
    expect(asked).toHaveLength(3);
  });

  it('occupations are asked about together', async () => {
    world.jofi.scorecard.mockResolvedValue({ mode: 'live', testTakerId: 701 });
    world.jofi.profile.mockResolvedValue({
      ...profile(),
      compared: ['29-1141.00', '29-2061.00', '31-9092.00'],
    });
    const { asked } = await rounds(SECTIONS);
    expect(asked).toHaveLength(4);
    expect(asked.at(-2)).toEqual(Array.from({ length: 3 }, () => 'onet.occupationInterests'));
    expect(asked.at(-1)).toEqual(['onet.careers']);
  });
});

describe('something stored', () => {
  it('all of it needs no request', async () => {
    await rounds(SECTIONS);
    const { asked, answers } = await rounds(SECTIONS);
    expect(asked).toEqual([]);
    expect(answers.map(({ state }) => state)).toEqual(SECTIONS.map(() => 'known'));
  });

  it('the next candidate needs neither the list nor the score profiles again', async () => {
    await rounds(SECTIONS);
    const { asked } = await rounds(['careers'], byId({ candidateId: 'AnotherCandidate_-0123' }));
    expect(asked).toEqual([['jobscore.candidate']]);
  });

  it('to refresh asks everything once more, and nothing twice', async () => {
    await rounds(SECTIONS);
    world.state.now += 10;
    const { asked } = await rounds(SECTIONS, byId(), { since: world.state.now });
    expect(asked.flat().toSorted()).toEqual([
      'jobscore.assignments',
      'jobscore.candidate',
      'jofi.profile',
      'jofi.profiles',
      'jofi.scoreProfiles',
      'jofi.scorecard',
      'jofi.testTaker',
      'onet.careers',
    ]);
  });
});
