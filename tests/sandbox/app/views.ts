import { jobs, locations, stages, users } from '../jobscore/account.ts';
import type { CandidateRecord } from '../people/records.ts';

/** Who is signed in on the pages; their address stands in the header of every page. */
export const signedIn = {
  name: `${users[0]?.first_name} ${users[0]?.last_name}`,
  email: users[0]?.email ?? '',
};

export interface RowView {
  id: string;
  name: string;
  job: string;
  stage: string;
  city: string;
  added: string;
}

export interface CandidateView extends RowView {
  email: string | null;
  phone: string | null;
  address: string;
  tags: string[];
  source: string;
  work: { employer: string; title: string; years: string }[];
  school: string;
  resume: string[];
  notes: { by: string; byEmail: string; on: string; text: string }[];
  applications: {
    job: string;
    requisition: number;
    location: string;
    stage: string;
    origin: string;
    on: string;
  }[];
  previous: string | null;
  next: string | null;
}

const jobOf = (id: string | undefined) => jobs.find(job => job.id === id);

function stageName(id: string | undefined): string {
  return id === 'brandnew' ? 'New' : (stages.find(stage => stage.id === id)?.name ?? '');
}

export function rowView({ id, attributes, assignments }: CandidateRecord): RowView {
  const [first] = assignments;
  return {
    id,
    name: `${attributes.first_name} ${attributes.last_name}`,
    job: jobOf(first?.jobId)?.title ?? 'Unassigned',
    stage: stageName(first?.stageId) || 'None',
    city: attributes.home_city ?? '',
    added: attributes.created_on.slice(0, 10),
  };
}

function resume({ attributes }: CandidateRecord): string[] {
  const { first_name, home_city, employers, schools } = attributes;
  const [employer] = employers;
  const [title] = employer?.titles ?? [];
  if (!employer || !title) return [];
  return [
    `${first_name} is a ${title.title.toLowerCase()} at ${employer.employer_name}${home_city ? ` in ${home_city}` : ''}, ready for the next step after several years in the same team.`,
    `Trained in ${schools[0]?.degree_major.toLowerCase() ?? 'the trade'}; known for steady work, for asking early, and for leaving things tidier than they were.`,
    'Available at four weeks’ notice. References on request.',
  ];
}

/** Returns what the pages show of a candidate, whichever layout draws it. */
export function candidateView(
  candidate: CandidateRecord,
  neighbours: { previous: string | null; next: string | null },
): CandidateView {
  const { attributes } = candidate;
  const school = attributes.schools[0];
  const colleague = users[3];
  return {
    ...rowView(candidate),
    email: attributes.email,
    phone: attributes.home_phone,
    address: [
      attributes.home_street1,
      attributes.home_city,
      attributes.home_state,
      attributes.home_postal_code,
    ]
      .filter(Boolean)
      .join(', '),
    tags: attributes.tags,
    source: attributes.source.replaceAll('_', ' '),
    work: attributes.employers.flatMap(({ employer_name, titles }) =>
      titles.map(({ title, start_year, end_year }) => ({
        employer: employer_name,
        title,
        years: `${start_year} – ${end_year === 'to_present' ? 'now' : (end_year ?? '')}`,
      })),
    ),
    school: school ? `${school.degree_major}, ${school.name}, ${school.graduation_year}` : '',
    resume: resume(candidate),
    notes: [
      {
        by: `${colleague?.first_name} ${colleague?.last_name}`,
        byEmail: colleague?.email ?? '',
        on: attributes.updated_on.slice(0, 10),
        text: 'Good first call. Let us meet in the second week; write to me before you book the room.',
      },
    ],
    applications: candidate.assignments.map(({ jobId, stageId, origin, created_on }) => {
      const job = jobOf(jobId);
      const location = locations[job?.location ?? 0];
      return {
        job: job?.title ?? '',
        requisition: job?.requisition_number ?? 0,
        location: location ? `${location.city}, ${location.state}` : '',
        stage: stageName(stageId),
        origin,
        on: created_on.slice(0, 10),
      };
    }),
    ...neighbours,
  };
}
