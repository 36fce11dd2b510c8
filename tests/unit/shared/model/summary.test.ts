import { describe, expect, it } from 'vitest';
import { summaryOf, type SummaryAnswers } from '../../../../lib/shared/model/summary';
import {
  CANDIDATE,
  LETTERS,
  MATCHED,
  MATCHES,
  NOT_FOUND,
  PROFILE,
  failed,
  known,
} from '../../components/fixtures';

const CHOSEN = { kind: 'known', chosen: [{ code: '29-1141.00', by: [{ how: 'target' }] }] } as const;
const ALL: SummaryAnswers = {
  candidate: known('candidate', CANDIDATE),
  profile: known('profile', MATCHED),
  interests: known('interests', LETTERS),
  careers: known('careers', MATCHES),
  occupations: known('occupations', { kind: 'known', chosen: [...CHOSEN.chosen] as never }),
};

describe('a summary', () => {
  it('shows what is known, and only the first matches', () => {
    const summary = summaryOf(ALL, { most: 3 });
    expect(summary).toMatchObject({
      name: 'Maya Okafor',
      emails: ['maya.okafor@example.org', 'maya@home.example'],
      candidateUrl: expect.stringContaining(CANDIDATE.candidateId!),
      profile: { id: PROFILE.id, isTest: false, isDoubtful: false, match: { rule: 'email' } },
      interests: LETTERS,
      careers: { total: 50 },
      chosen: CHOSEN.chosen,
      missing: [],
    });
    expect(summary.careers?.top.map(({ code }) => code)).toEqual(['29-1141.00', '29-2061.00', '31-9092.00']);
    expect(summary.profile).not.toHaveProperty('otherName');
  });

  it('shows what is missing, and whether it is still being read', () => {
    const answers: SummaryAnswers = {
      candidate: ALL.candidate,
      profile: failed('profile', { problem: { service: 'jofi', kind: 'server' } }),
      interests: failed('interests', { because: 'profile' }),
      careers: { visit: 'v', section: 'careers', state: 'pending', sources: [] },
    };
    const summary = summaryOf(answers, { most: 3, busy: new Set(['interests']) });
    expect(summary.missing).toEqual([
      { section: 'profile', why: 'failed' },
      { section: 'interests', why: 'reading' },
      { section: 'careers', why: 'reading' },
      { section: 'occupations', why: 'reading' },
    ]);
  });

  it('is of the name in the page’s heading where nobody else knows one', () => {
    const of = (pageName: string, profile: SummaryAnswers['profile']) =>
      summaryOf(
        { candidate: known('candidate', { ...CANDIDATE, name: undefined, pageName }), profile },
        { most: 3 },
      ).name;
    expect(of('Ingrid Solheim', known('profile', NOT_FOUND))).toBe('Ingrid Solheim');
    expect(of('Ingrid Solheim', known('profile', MATCHED))).toBe(PROFILE.name);
    expect(of('Staff Nurse', known('profile', NOT_FOUND))).toBeUndefined();
  });

  it('names the heading of the page where it is another person’s name than JOFI’s', () => {
    const headingIn = (pageName: string, name?: string) =>
      summaryOf({ ...ALL, candidate: known('candidate', { ...CANDIDATE, name, pageName }) }, { most: 3 })
        .profile?.otherHeading;
    expect(headingIn('Ingrid Solheim')).toBe('Ingrid Solheim');
    expect(headingIn('Maya A. Okafor')).toBeUndefined();
    expect(headingIn('Staff Nurse')).toBeUndefined();
    expect(headingIn('Ingrid Solheim', 'Maya Okafor')).toBeUndefined();
  });

  it('takes what is known not to be there for no gap', () => {
    const answers: SummaryAnswers = { ...ALL, profile: known('profile', NOT_FOUND) };
    const summary = summaryOf(answers, { most: 3 });
    expect(summary.missing).toEqual([]);
    expect(summary.profile).toBeUndefined();
    expect(summaryOf({ ...ALL, candidate: undefined }, { most: 3 })).toMatchObject({
      name: PROFILE.name,
      emails: [],
    });
  });

  it('leaves out folded sections with a note, and sections an organization hides without', () => {
    const summary = summaryOf(ALL, {
      most: 3,
      folded: new Set(['interests', 'careers', 'job']),
      hidden: new Set(['profile']),
    });
    expect(summary).toMatchObject({
      name: 'Maya Okafor',
      chosen: CHOSEN.chosen,
      missing: [
        { section: 'interests', why: 'folded' },
        { section: 'careers', why: 'folded' },
      ],
    });
    for (const left of ['profile', 'interests', 'careers']) expect(summary).not.toHaveProperty(left);
    const nothing = new Set(['profile', 'interests', 'careers', 'occupations'] as const);
    expect(summaryOf({}, { most: 3, hidden: nothing }).missing).toEqual([
      { section: 'candidate', why: 'reading' },
    ]);
  });

  it('shows that a profile has another name, and when that is doubtful', () => {
    const other = (name: string, rule: 'email' | 'link') =>
      summaryOf(
        {
          ...ALL,
          profile: known('profile', {
            ...MATCHED,
            profile: { ...PROFILE, name },
            match: { rule, namesAnother: false },
          }),
        },
        { most: 3 },
      ).profile;
    expect(other('Ines Alvarez', 'email')).toMatchObject({ otherName: 'Ines Alvarez', isDoubtful: true });
    expect(other('Maya Okafor-Lind', 'email')).toMatchObject({
      otherName: 'Maya Okafor-Lind',
      isDoubtful: false,
    });
    expect(other('Ines Alvarez', 'link')).toMatchObject({ isDoubtful: false });
  });

  it('links reports on JOFI’s hosts alone, and never the person’s own assessment', () => {
    const links = { ...PROFILE.links, scorecard: 'https://evil.example/scorecard' };
    const answers = { ...ALL, profile: known('profile', { ...MATCHED, profile: { ...PROFILE, links } }) };
    const reports = summaryOf(answers, { most: 3 }).profile?.reports.map(({ report }) => report);
    expect(reports).toEqual(['careerNavigation', 'jobFitSummary', 'careerOptions']);
  });
});
