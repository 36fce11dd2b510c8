import { describe, expect, it } from 'vitest';
import { readPageAddress } from '../../../lib/content/page-address';
import { NOTHING, type EmailScan } from '../../../lib/content/email-scanner';
import { createVisitTracker, type VisitTracker } from '../../../lib/content/visit-tracker';

const ID = 'aBc-_dEfGhIjKlMnOpQr12';
const JOB = 'cZ9yX8wV7uT6sR5qP4oN3m';
const OTHER_JOB = 'dZ9yX8wV7uT6sR5qP4oN3m';
const PAGE = `https://hire.jobscore.com/employer/candidate/view/${ID}`;

describe('the job a page is about', () => {
  it.each([
    [`${PAGE}?job_id=${JOB}`, JOB],
    [`${PAGE}?sub=view_overview&job_id=${JOB}`, JOB],
    [`https://hire.jobscore.com/employer/messages/add_feedback?candidate_card_id=${ID}&job_id=${JOB}`, JOB],
    [`https://hire.jobscore.com/app#/candidate/view/${ID}?job_id=${JOB}`, JOB],
    [PAGE, undefined],
    [`${PAGE}?job_id=7`, undefined],
    [`${PAGE}?job=${JOB}`, undefined],
  ])('%s: %s', (address, jobId) => {
    expect(readPageAddress(address)).toMatchObject({ kind: 'candidate', candidateIds: [ID] });
    expect((readPageAddress(address) as { jobId?: string }).jobId).toBe(jobId);
  });
});

describe('a visit', () => {
  const scan: EmailScan = {
    ...NOTHING,
    ranked: ['a@example.org'],
    seen: new Set(['a@example.org']),
    isWhole: true,
  };
  const look = (visits: VisitTracker, query: string) => visits.look(readPageAddress(PAGE + query), scan);
  const start = () => {
    let count = 0;
    return createVisitTracker(() => `visit ${(count += 1)}`);
  };

  it('is the same beside another job, which is reported', () => {
    const visits = start();
    expect(look(visits, '')).toMatchObject({ kind: 'new', visit: 'visit 1' });
    visits.settle();
    expect(look(visits, `?job_id=${JOB}`)).toEqual({
      kind: 'more',
      visit: 'visit 1',
      candidate: { candidateIds: [ID], jobId: JOB, emails: ['a@example.org'] },
    });
    expect(look(visits, `?job_id=${JOB}`)).toEqual({ kind: 'same' });
    expect(look(visits, `?job_id=${OTHER_JOB}`)).toMatchObject({ kind: 'more', visit: 'visit 1' });
  });

  it('keeps its job in a tab of the page that does not name it', () => {
    const visits = start();
    expect(look(visits, `?job_id=${JOB}`)).toMatchObject({ candidate: { jobId: JOB } });
    expect(look(visits, '?sub=notes')).toEqual({ kind: 'same' });
  });
});
