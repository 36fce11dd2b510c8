import { chance, choose, uid } from './chance.ts';
import { fields, nursing } from './fields.ts';
import { named } from './named.ts';
import type { NamedPerson } from './named-person.ts';
import type { AssignmentRecord, CandidateRecord, DocumentRecord, NoteRecord } from './records.ts';
import { occupationNamed } from './occupation-cases.ts';
import { filler, sequence } from './sequence.ts';
import { jobs, stageIds, users } from '../jobscore/account.ts';

/** How many candidates the account has. */
const candidateCount = 120;

const day = 24 * 60 * 60 * 1000;
const newest = Date.parse('2026-10-20T17:05:09.000Z');

/** People that tests name are still being considered for their first job. Some of the others are hired or declined. */
function assignments(
  id: string,
  created: string,
  { field, profiles, stageId: firstStage }: NamedPerson,
): AssignmentRecord[] {
  const inField = jobs.filter(job => job.field === field.name);
  const wanted = [choose(inField.length > 0 ? inField : jobs, `${id} job`)];
  if (chance(3, `${id} second`) === 0) {
    const second = choose(jobs, `${id} second job`);
    if (!wanted.includes(second)) wanted.push(second);
  }
  return wanted.map((job, index) => {
    const possible = profiles.length > 0 && index === 0 ? stageIds.slice(0, 4) : stageIds;
    const chosen = choose(possible, `${id} stage ${index}`);
    const stageId = index === 0 ? (firstStage ?? chosen) : chosen;
    const isHired = stageId === stageIds[7];
    const offer = stageId === stageIds[4];
    const after = (days: number) => new Date(Date.parse(created) + days * day).toISOString();
    return {
      id: uid(`assignment ${id} ${job.id}`),
      jobId: job.id,
      stageId,
      origin: index === 0 ? 'candidate' : 'user',
      created_on: created,
      offer,
      offer_extended_on: offer || isHired ? after(12) : null,
      offer_accepted_on: isHired ? after(15) : null,
      startsOn: isHired ? after(30).slice(0, 10) : null,
    };
  });
}

function notes(id: string, created: string, extra: string | undefined): NoteRecord[] {
  const note = (name: string, content: string, isPrivate = false) => ({
    id: uid(`note ${id} ${name}`),
    content,
    private: isPrivate,
    created_on: created,
  });
  return [
    note(
      'screen',
      '<p>Phone screen went <strong>well</strong>. Ask ben.ito@example.com about the second round.</p>',
    ),
    note('pay', '<p>Compensation discussed.</p>', true),
    ...(extra ? [note('extra', extra)] : []),
  ];
}

function documents(id: string, created: string, name: string): DocumentRecord[] {
  return [
    {
      id: uid(`resume ${id}`),
      file_name: `${name}-resume.pdf`,
      mime_type: 'application/pdf',
      purpose: 'resume',
      created_on: created,
    },
    {
      id: uid(`letter ${id}`),
      file_name: 'letter.html',
      mime_type: 'text/html',
      purpose: 'cover_letter',
      created_on: created,
    },
  ];
}

function candidate(who: NamedPerson, index: number): CandidateRecord {
  const { candidateId: id, field } = who;
  const created = who.attributes?.created_on ?? new Date(newest - index * 4 * day).toISOString();
  const graduated = 2008 + chance(15, `${id} graduated`);
  const file = `${who.first}-${who.last}`.toLowerCase();
  const ofUser = chance(2, `${id} source`) === 0;
  return {
    id,
    attributes: {
      first_name: who.first,
      last_name: who.last,
      email: who.email,
      created_on: created,
      updated_on: new Date(Date.parse(created) + 2 * day).toISOString(),
      home_phone: `206-555-01${String(10 + chance(90, `${id} phone`))}`,
      home_street1: `${String(1 + chance(900, `${id} street`))} Sample Way`,
      home_street2: '',
      home_city: choose(['Seattle', 'Tacoma', 'Everett', 'Renton'], `${id} city`),
      home_state: 'WA',
      home_postal_code: `981${String(10 + chance(90, `${id} zip`))}`,
      home_country: 'US',
      source: ofUser ? 'user' : 'job_board',
      source_detail: ofUser ? null : 'Example Board',
      profile_links: [
        { url: `https://www.linkedin.com/in/${encodeURIComponent(file)}-example`, type: 'linkedin' },
      ],
      tags: [field.name],
      schools: [
        {
          degree_type: choose(['associates', 'bachelors', 'vocational', 'certification'], `${id} degree`),
          degree_major: field.degree,
          name: 'Example County College',
          graduation_year: String(graduated),
        },
      ],
      employers: [
        {
          employer_name: choose(field.employers, `${id} employer`),
          titles: [
            { start_year: graduated + 1, end_year: 'to_present', title: choose(field.titles, `${id} title`) },
            { start_year: graduated - 2, end_year: graduated + 1, title: 'Receptionist' },
          ],
        },
      ],
      source_referral_email: null,
      source_referral_first_name: null,
      source_referral_last_name: null,
      ...who.attributes,
    },
    furtherEmails: who.furtherEmails ?? (index % 5 === 4 ? [`further.${index}@example.com`] : []),
    isConfidential: who.isConfidential ?? false,
    sourceUserId: ofUser ? (users[2]?.id ?? null) : null,
    documents: who.email === null ? [] : documents(id, created, file),
    notes: notes(id, created, who.note),
    assignments: who.email === null ? [] : assignments(id, created, who),
  };
}

/** The two candidates of JobScore's own samples. */
const documented: NamedPerson[] = [
  {
    first: 'Peter',
    last: 'Smith',
    email: 'petesmith29@example.org',
    candidateId: 'IvV2eM3TnFb2X5J7nlW35g',
    field: fields[1] ?? nursing,
    profiles: [],
  },
  {
    first: 'François',
    last: 'Higgs',
    email: 'f_higgs@example.org',
    candidateId: 'TYbRbNaTBB0jp3uFWsuOaQ',
    field: fields[1] ?? nursing,
    profiles: [],
  },
];

/** Every candidate, in the order of JobScore's own list: named people, then the sequence, then the others. */
export function makeCandidates(): CandidateRecord[] {
  const known: NamedPerson[] = [
    ...Object.values<NamedPerson>(named),
    ...sequence,
    ...documented,
    ...Object.values<NamedPerson>(occupationNamed),
  ];
  const others = Array.from({ length: candidateCount - known.length }, (_, index): NamedPerson => {
    const who = filler(index);
    return { ...who, candidateId: uid(`candidate ${who.email}`), profiles: [] };
  });
  return [...known, ...others].map(candidate);
}
