import { describe, expect, it } from 'vitest';
import { createJobscore } from '../../../../lib/background/services/jobscore';
import { CANDIDATE_ID, candidateAnswer, candidateResource, candidatesAnswer } from '../../fixtures/jobscore';
import { fakeService, json, serviceWith } from '../../fixtures/services';

const MAIN = 'ingrid.solheim@example.org';

/** A candidate whose further addresses hang on the relationship like so. */
function withEmails(data: unknown, included?: unknown) {
  const answer = candidateAnswer();
  Object.assign(answer.data.relationships, { candidate_emails: { data } });
  return { ...answer, ...(included === undefined ? {} : { included }) };
}

const emails = async (answer: unknown) =>
  (await createJobscore(serviceWith(answer).surroundings).candidate(CANDIDATE_ID)).emails;

describe("a candidate's addresses", () => {
  const along = (attributes: unknown, id = 'e1', type = 'candidate_emails') => ({ id, type, attributes });

  it.each([
    ['nothing', withEmails([]), []],
    ['the relationship absent', { data: { ...candidateResource(), relationships: undefined } }, []],
    ['an odd relationship', withEmails('none', 7), []],
    [
      'what is sent along',
      withEmails([{ id: 'e1', type: 'candidate_emails' }], [along({ email: 'b@example.org' })]),
      ['b@example.org'],
    ],
    [
      'another attribute',
      withEmails([{ id: 'e1', type: 'candidate_emails' }], [along({ address: 'b@example.org' })]),
      ['b@example.org'],
    ],
    ['the relationship itself', withEmails([along({ email: 'b@example.org' })]), ['b@example.org']],
    [
      'what belongs to others',
      withEmails(
        [{ id: 'e1', type: 'candidate_emails' }],
        [along({ email: 'b@example.org' }, 'e2'), along({ email: 'c@example.org' }, 'e1', 'users')],
      ),
      [],
    ],
    [
      'what is no address, or there already',
      withEmails([along({ email: 'none' }), along({ email: MAIN.toUpperCase() })]),
      [],
    ],
  ])('beside the main one are those of %s', async (_what, answer, further) => {
    expect(await emails(answer)).toEqual([MAIN, ...further]);
  });

  it('are ten at most', async () => {
    const many = Array.from({ length: 30 }, (_, at) => along({ email: `a${at}@example.org` }, `e${at}`));
    expect(await emails(withEmails(many))).toHaveLength(10);
  });

  it('all count when candidates are looked up by one', async () => {
    const one = candidateResource();
    Object.assign(one.relationships, { candidate_emails: { data: [along({ email: 'b@example.org' })] } });
    const { surroundings } = serviceWith(candidatesAnswer(one));
    expect(await createJobscore(surroundings).candidatesByEmail('B@example.org')).toHaveLength(1);
  });
});

it('profile links are taken as they are, odd ones left out', async () => {
  const links = [
    { url: 'https://example.org/me', type: 'blog' },
    { url: 7 },
    'x',
    { url: ' www.careernavigation.org?c=CNP1 ' },
  ];
  const { surroundings } = serviceWith(candidateAnswer({ profile_links: links }));
  const { profileLinks } = await createJobscore(surroundings).candidate(CANDIDATE_ID);
  expect(profileLinks).toEqual(['https://example.org/me', 'www.careernavigation.org?c=CNP1']);
});

describe('notes', () => {
  const note = (content: unknown, isPrivate: unknown = false) => ({
    id: 'n',
    type: 'notes',
    attributes: { content, private: isPrivate },
  });
  const page = (items: unknown[], next: string | null = null) => ({ data: items, links: { next } });

  it('are read page by page, without private and odd ones', async () => {
    const { surroundings, requests } = fakeService((_request, count) =>
      json(
        count === 1
          ? page([note('<p>one</p>'), note('secret', true), note('unclear', null), note(7)], '/v1/next')
          : page([note('two')]),
      ),
    );
    expect(await createJobscore(surroundings).notes(CANDIDATE_ID)).toEqual(['<p>one</p>', 'two']);
    expect(requests.map(({ url }) => new URL(url).pathname)).toEqual([
      `/v1/candidates/${CANDIDATE_ID}/notes`,
      `/v1/candidates/${CANDIDATE_ID}/notes`,
    ]);
    expect(requests.map(({ url }) => new URL(url).searchParams.get('page[number]'))).toEqual(['1', '2']);
  });

  it('are not followed without end', async () => {
    const { surroundings, requests } = fakeService(() => json(page([note('again')], '/v1/next')));
    await createJobscore(surroundings).notes(CANDIDATE_ID);
    expect(requests.length).toBeLessThanOrEqual(5);
  });
});

describe('addresses of many candidates', () => {
  it('come a hundred at a time, the newest candidates first, and odd ones are left out', async () => {
    const list = candidatesAnswer(candidateResource());
    list.data.push({ id: 7 } as never);
    const { surroundings, requests } = fakeService(() => json({ ...list, links: { next: 'https://x' } }));
    expect(await createJobscore(surroundings).candidateEmails(3)).toEqual({
      items: [{ id: CANDIDATE_ID, emails: [MAIN] }],
      hasNext: true,
    });
    expect(requests.map(({ url }) => url)).toEqual([
      'https://api.jobscore.com/v1/candidates?page%5Bnumber%5D=3&page%5Bsize%5D=100',
    ]);
  });

  it('go on behind a page of odd ones alone', async () => {
    const { surroundings } = serviceWith({ data: [{ id: 7 }], links: { next: 'https://x' } });
    expect(await createJobscore(surroundings).candidateEmails(1)).toEqual({ items: [], hasNext: true });
  });
});
