import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPageAddress } from '../../../lib/content/page-address';

const ID = 'aBc-_dEfGhIjKlMnOpQr12';
const JOB = 'cZ9yX8wV7uT6sR5qP4oN3m';
const HIRE = 'https://hire.jobscore.com';
const idOf = (url: string) => {
  const address = readPageAddress(url);
  return address.kind === 'none' ? 'none' : address.candidateIds.join(' ') || 'no id';
};

describe('addresses that name a candidate', () => {
  it.each([
    `/employer/candidate/view/${ID}`,
    `/employer/candidate/view/${ID}/`,
    `/employer/candidate/view/${ID}?sub=view_overview`,
    `/employer/candidate/view/${ID}#notes`,
    `/employer/candidate/view/${ID}#/notes/3`,
    `/employer/candidate/show/${ID}`,
    `/employer/candidate/edit/${ID}/contact`,
    `/employer/candidates/${ID}`,
    `/employer/candidates/${ID}/emails`,
    `/employer/Candidate/View/${ID}`,
    `/candidate/${ID}`,
    `/employer/jobs/${JOB}/candidates/${ID}`,
    `/employer/job/view/${JOB}/candidate/view/${ID}`,
    `/employer/messages/add_feedback?candidate_card_id=${ID}&job_id=${JOB}`,
    `/employer/candidates?candidate_card_id=${ID}`,
    `/app#/candidate/view/${ID}`,
    `/app#!/candidates/${ID}?sub=notes`,
    `/employer#/messages/add_feedback?candidate_card_id=${ID}`,
    `/employer/candidate/view/${ID}#/candidate/view/${ID}`,
  ])('%s', path => {
    expect(idOf(HIRE + path)).toBe(ID);
  });

  it('are those of the older host, too', () => {
    expect(idOf(`https://www.jobscore.com/employer/candidate/view/${ID}`)).toBe(ID);
  });
});

describe('addresses of a candidate that name none', () => {
  it.each([
    '/employer/candidate/view?card=current',
    '/employer/candidate/view',
    '/employer/candidate/view/12345',
    '/employer/candidate/edit/?next=1',
    '/app#/candidate/view?card=current',
  ])('%s', path => {
    expect(idOf(HIRE + path)).toBe('no id');
  });

  it('are one key for all tabs and anchors of a page, and another for each other query', () => {
    const keyOf = (path: string) => {
      const address = readPageAddress(HIRE + path);
      return address.kind === 'candidate' && address.key;
    };
    const page = '/employer/candidate/view?card=current';
    expect(keyOf(`${page}&sub=view_notes`)).toBe(keyOf(page));
    expect(keyOf(`${page}#top`)).toBe(keyOf(page));
    expect(keyOf('/employer/candidate/view?card=next')).not.toBe(keyOf(page));
  });
});

describe('addresses of something else', () => {
  it.each([
    '/',
    '/employer',
    '/employer/candidates',
    '/employer/candidates/by_job',
    '/employer/candidates/bulk_upload_candidates',
    '/employer/candidates/bulk-upload-candidates',
    '/employer/candidates/BulkUploadCandidateNow',
    '/employer/candidates/Bulk_Upload_Candidates',
    '/employer/candidates/BULK_UPLOAD_CANDIDATES',
    '/employer/candidates/export_2026_candidates',
    '/employer/candidates/EXPORT-2026-CANDIDATES',
    '/employer/candidates/uploadmanycandidatesat',
    '/employer/candidates/view',
    '/employer/candidate',
    '/employer/candidate/new',
    '/employer/candidate/merge',
    '/employer/jobs',
    `/employer/job/view/${JOB}`,
    `/employer/jobs/${JOB}`,
    `/employer/jobs/${JOB}/candidates`,
    `/employer/candidates/job/${JOB}`,
    `/employer/candidates/jobs/${JOB}`,
    `/employer/candidates?job_id=${JOB}`,
    '/employer/messages/add_feedback?candidate_card_id=short',
    `/employer/jobs#${ID}`,
    `/employer/jobs/edit/${JOB}?sub=candidate`,
  ])('%s', path => {
    expect(idOf(HIRE + path)).toBe('none');
  });

  it.each([
    `http://hire.jobscore.com/employer/candidate/view/${ID}`,
    `https://careers.jobscore.com/employer/candidate/view/${ID}`,
    `https://www.jobscore.com/candidate/view/${ID}`,
    `https://hire.jobscore.com.example/employer/candidate/view/${ID}`,
    `https://example.com/https://hire.jobscore.com/employer/candidate/view/${ID}`,
    'not an address',
    '',
  ])('%s', url => {
    expect(idOf(url)).toBe('none');
  });
});

describe('addresses that name several candidates', () => {
  const OTHER = 'dZ9yX8wV7uT6sR5qP4oN3m';
  it.each([
    `/employer/candidate/view/${ID}#/candidate/view/${OTHER}`,
    `/employer/candidate/view/${ID}?candidate_card_id=${OTHER}`,
    `/employer/candidates/${ID}/candidate/${OTHER}`,
    `/employer/candidates?candidate_card_id=${ID}&candidate_card_id=${OTHER}`,
    `/employer#/messages?candidate_card_id=${ID}&x=1&candidate_card_id=${OTHER}`,
  ])('%s', path => {
    expect(
      idOf(HIRE + path)
        .split(' ')
        .toSorted(),
    ).toEqual([ID, OTHER]);
  });
});

describe('any address', () => {
  const id = fc
    .string({ unit: fc.constantFrom(...'abcXYZ019_-'), minLength: 19, maxLength: 19 })
    .map(text => `${text}9aZ`);
  const part = fc.string({ unit: fc.constantFrom(...'abcxyz_'), minLength: 1, maxLength: 12 });
  /** Pieces that mean something in an address, in any order. */
  const pieces = fc.array(
    fc.constantFrom('/', '?', '#', '&', '=', 'candidate', 'view', 'job', 'candidate_card_id', ID, 'x', '%'),
  );

  it('is read without an error, and gives ids of the right form only', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          pieces.map(list => `${HIRE}/${list.join('')}`),
        ),
        url => {
          expect(idOf(url)).toMatch(/^(none|no id|[A-Za-z0-9_-]{22}( [A-Za-z0-9_-]{22}){0,2})$/);
        },
      ),
    );
  });

  it('gives the id after "candidate", whatever stands before and behind', () => {
    fc.assert(
      fc.property(fc.array(part), id, fc.array(part), part, (before, own, behind, query) => {
        const tail = behind.filter(word => !/^candidates?$/.test(word));
        const path = [...before, 'candidate', 'view', own, ...tail].join('/');
        expect(idOf(`${HIRE}/employer/${path}?${query}`)).toBe(own);
      }),
    );
  });

  it('never gives an id that follows "job" or "jobs"', () => {
    fc.assert(
      fc.property(fc.constantFrom('job', 'jobs', 'job/view', 'jobs/edit'), id, (job, own) => {
        expect(idOf(`${HIRE}/employer/${job}/${own}`)).toBe('none');
        expect(idOf(`${HIRE}/employer/candidates/${job}/${own}`)).toBe('none');
        expect(idOf(`${HIRE}/employer/candidates#/${job}/${own}`)).toBe('none');
      }),
    );
  });
});
