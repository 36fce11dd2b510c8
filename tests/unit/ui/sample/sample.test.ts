import { beforeEach, describe, expect, it } from 'vitest';
import type { Section, SectionData } from '../../../../lib/shared/model/sections';
import { OCCUPATION_PARTS } from '../../../../lib/shared/model/topics';
import { onetCode } from '../../../../lib/shared/model/onet-code';
import { createSample, readTopic, SAMPLE_VISIT } from '../../../../lib/ui/sample';
import { SAMPLE_OCCUPATIONS } from '../../../../lib/ui/sample/occupations';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const visit = SAMPLE_VISIT;
let sample: ReturnType<typeof createSample>;

beforeEach(() => {
  sample = createSample(() => NOW);
});

async function read<S extends Section>(section: S, wanted = {}): Promise<SectionData[S]> {
  const reply = await sample['review.read']({
    visit,
    round: 'R1',
    want: 'fresh',
    sections: [{ section, ...wanted }],
  });
  if ('outdated' in reply) throw new Error('outdated');
  const answer = reply.answers[0]!;
  expect(answer).toMatchObject({ visit, section, state: 'known', sources: [] });
  return answer.data as SectionData[S];
}
const profileId = async () => {
  const data = await read('profile');
  return data.kind === 'matched' ? data.profile.id : data.kind;
};
const source = async () => {
  const data = await read('interests');
  return data.kind === 'known' ? data.source.kind : data.reason;
};

describe('the sample candidate', () => {
  it('has something in every section', async () => {
    const kinds = await Promise.all([
      read('profile'),
      read('interests'),
      read('careers'),
      read('occupations'),
      read('assignments'),
      read('job'),
    ]);
    expect(kinds.map(({ kind }) => kind)).toEqual(['matched', 'known', 'known', 'known', 'known', 'job']);
    expect(await read('candidate')).toMatchObject({ name: expect.any(String), namesakes: [] });
  });

  it('has two profiles to switch between, and one that may be theirs to link, reject and take back', async () => {
    expect(await profileId()).toBe('SAMPLE-2');
    await sample['review.useProfile']({ visit, profileId: 'SAMPLE-1' });
    expect(await profileId()).toBe('SAMPLE-1');
    expect(await read('profile')).toMatchObject({ possible: [{ id: 'SAMPLE-3', why: 'name' }] });
    await sample['review.link']({ visit, profileId: 'SAMPLE-3' });
    expect(await read('profile')).toMatchObject({
      profile: { id: 'SAMPLE-3' },
      match: { rule: 'link' },
      possible: [],
    });
    expect(await source()).toBe('no-source');
    await sample['review.reject']({ visit, profileId: 'SAMPLE-3' });
    expect(await read('profile')).toMatchObject({
      profile: { id: 'SAMPLE-2' },
      setAside: [{ id: 'SAMPLE-3' }],
    });
    await sample['review.unlink']({ visit, profileId: 'SAMPLE-3' });
    expect(await read('profile')).toMatchObject({ possible: [{ id: 'SAMPLE-3' }], setAside: [] });
    for (const id of ['SAMPLE-1', 'SAMPLE-2']) await sample['review.reject']({ visit, profileId: id });
    expect(await read('profile')).toMatchObject({ kind: 'none', setAside: [{}, {}] });
    expect(await read('careers')).toEqual({ kind: 'none', reason: 'no-interests' });
  });

  it('names the profile of a pasted id, and no other', async () => {
    expect(await sample['review.check']({ visit, text: ' SAMPLE-3 ' })).toMatchObject({
      profile: { id: 'SAMPLE-3' },
    });
    expect(await sample['review.check']({ visit, text: 'SAMPLE-9' })).toMatchObject({
      problem: { kind: 'not-found' },
    });
    expect(await sample['review.check']({ visit, text: 'two words' })).toEqual({ unreadable: true });
  });

  it('has interests from several sources, entered ones first, which lead to other careers', async () => {
    const first = async () => {
      const data = await read('careers');
      return data.kind === 'known' ? data.careers[0]?.title : undefined;
    };
    expect(await source()).toBe('letters');
    const byLetters = await first();
    await sample['review.useInterests']({ visit, from: 'occupations' });
    expect(await source()).toBe('occupations');
    const scores = {
      realistic: 40,
      investigative: 10,
      artistic: 0,
      social: 0,
      enterprising: 0,
      conventional: 10,
    };
    await sample['review.enterInterests']({ visit, entry: { kind: 'scores', scores } });
    expect(await read('interests')).toMatchObject({
      scores,
      choices: ['scores', 'letters', 'occupations'],
      source: { enteredAt: NOW },
    });
    expect(await first()).not.toBe(byLetters);
    await sample['review.enterInterests']({
      visit,
      entry: { kind: 'answers', answers: '5'.repeat(10) + '1'.repeat(50) },
    });
    expect(await read('interests')).toMatchObject({ scores: { realistic: 40, social: 0 } });
    await sample['review.removeInterests']({ visit });
    expect([await source(), await first()]).toEqual(['letters', byLetters]);
  });

  it('has careers of one zone only, and shows whether they list the job’s occupation', async () => {
    const data = await read('careers', { zone: 4 });
    const codes = data.kind === 'known' ? data.careers.map(({ code }) => code) : [];
    expect(codes.length).toBeGreaterThan(0);
    for (const code of codes) expect(SAMPLE_OCCUPATIONS.find(one => one.code === code)?.zone).toBe(4);
    const [JOB, occupation] = [
      { id: 'J1', title: 'Any' },
      { code: codes[0]!, title: 'Any' },
    ];
    await sample['review.useOccupation']({ visit, job: JOB, occupation });
    expect(await read('job')).toMatchObject({ occupation: { ...occupation, chosenFor: 'job' } });
    expect(await read('job', { opened: true })).toMatchObject({ match: { isListed: true } });
    await sample['review.useOccupation']({ visit, job: JOB, occupation: null });
    expect(await read('job', { opened: true })).not.toHaveProperty('occupation');
  });

  it('ignores an email that is not theirs, and keeps matches that rest on more', async () => {
    await sample['review.useEmail']({ visit, email: 'someone.else@example.org' });
    expect(await read('candidate')).toMatchObject({ addresses: [{}, { from: 'user' }] });
  });
});

describe('the sample’s occupations', () => {
  it('is there for most parts of each, under codes of which none is another’s', async () => {
    expect(new Set(SAMPLE_OCCUPATIONS.map(({ code }) => code)).size).toBe(SAMPLE_OCCUPATIONS.length);
    for (const { code } of SAMPLE_OCCUPATIONS) {
      expect(onetCode(code)).toBe(code);
      const answers = await Promise.all(OCCUPATION_PARTS.map(kind => readTopic({ topic: { kind, code } })));
      const known = answers.filter(({ state }) => state === 'known').length;
      expect(known).toBeGreaterThanOrEqual(OCCUPATION_PARTS.length - 2);
    }
    expect(await readTopic({ topic: { kind: 'tasks', code: '11-1011.00' } })).toEqual({ state: 'none' });
  });

  it('can be searched by the words of a job and of a military title', async () => {
    const found = await readTopic({
      topic: { kind: 'search', words: 'Visitor Experience Coordinator', of: 'job' },
    });
    expect(found.data).toMatchObject({ occupations: [{ title: 'Visitor Experience Planner' }, {}] });
    expect(await readTopic({ topic: { kind: 'search', words: 'astronaut', of: 'job' } })).toMatchObject({
      data: { total: 0 },
    });
    const military = (words: string, branch?: 'navy' | 'army') =>
      readTopic({ topic: { kind: 'military', words, branch } });
    expect(await military('Signals Operator', 'navy')).toMatchObject({ state: 'known' });
    expect(await military('Signals Operator', 'army')).toEqual({ state: 'none' });
    expect(await military('cook')).toEqual({ state: 'none' });
  });
});
