import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CandidateData } from '../../../../lib/shared/model/sections';
import type { Subject } from '../../../../lib/shared/model/subject';
import { withRecentPeople } from '../../../../lib/background/people/recent-people';
import type { Reviewer } from '../../../../lib/background/review/review';
import { CANDIDATE_ID } from '../../fixtures/jobscore';
import { OTHER_VISIT, VISIT } from '../../fixtures/messages';
import { settle } from '../../fixtures/promises';
import { byId, byPage } from '../../fixtures/records';

const DATA: CandidateData = {
  candidateId: CANDIDATE_ID,
  name: 'Ingrid Solheim',
  addresses: [{ email: 'ingrid@example.org', from: 'jobscore' }],
  choices: [],
  namesakes: [],
};
const INGRID = {
  person: CANDIDATE_ID,
  name: 'Ingrid Solheim',
  email: 'ingrid@example.org',
  candidateId: CANDIDATE_ID,
};

let data: CandidateData | undefined;
let isOn: boolean;
let reviewer: Reviewer;
const note = vi.fn(async () => undefined);
const read = async (subject: Subject, section: 'candidate' | 'profile' = 'candidate') => {
  const answer = await reviewer.read(subject, section, 'fresh', { pages: 1 }, async () => true);
  await settle();
  return answer;
};

beforeEach(() => {
  note.mockClear();
  data = DATA;
  isOn = true;
  reviewer = withRecentPeople(
    { read: vi.fn(async () => ({ state: 'known', data })) } as unknown as Reviewer,
    {
      recentPeople: { note },
      mayRemember: async () => isOn,
      now: () => 5,
    },
  );
});

describe('a candidate who is shown', () => {
  it('is noted once for each visit', async () => {
    expect(await read(byId())).toMatchObject({ data: DATA });
    await read(byId());
    await read(byId(), 'profile');
    expect(note.mock.calls).toEqual([[{ ...INGRID, at: 5 }]]);
    await read(byId({ visit: OTHER_VISIT }));
    expect(note).toHaveBeenCalledTimes(2);
  });

  it('is noted again when more is known of them', async () => {
    data = { ...DATA, name: undefined } as unknown as CandidateData;
    await read(byId());
    data = DATA;
    await read(byId());
    expect(note.mock.lastCall).toEqual([{ ...INGRID, at: 5 }]);
  });

  it('is named by the page where JobScore names nobody, if its heading is a name', async () => {
    const { name: _name, ...rest } = DATA;
    data = { ...rest, pageName: 'Ingrid B. Solheim' };
    await read(byId());
    data = { ...rest, pageName: 'Candidate profile' };
    await read(byId({ visit: OTHER_VISIT }));
    const { name: _, ...nameless } = INGRID;
    expect(note.mock.calls).toEqual([
      [{ ...nameless, name: 'Ingrid B. Solheim', at: 5 }],
      [{ ...nameless, at: 5 }],
    ]);
  });

  it('is noted by the address where JobScore has no id', async () => {
    data = { addresses: [{ email: 'A@example.org', from: 'page' }], choices: [], namesakes: [] };
    await read(byPage('A@example.org'));
    expect(note.mock.calls).toEqual([[{ person: 'email:a@example.org', email: 'A@example.org', at: 5 }]]);
  });

  it('is not noted when the user does not want that, or it is not known who it is', async () => {
    isOn = false;
    await read(byId());
    isOn = true;
    data = undefined;
    await read(byId());
    data = { addresses: [], choices: ['a@example.org', 'b@example.org'], namesakes: [] };
    await read({ visit: VISIT, pageEmails: ['a@example.org', 'b@example.org'] });
    expect(note).not.toHaveBeenCalled();
  });
});
