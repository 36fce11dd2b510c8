import { hexId, uid } from '../people/chance.ts';

/** The people who use JobScore. The first two are those of its own samples; the first is an Owner. */
export const users = [
  { id: 'PKjvKIeeg0-nad2YhvTFyw', email: 'albert@example.org', first_name: 'Albert', last_name: 'Hertz' },
  { id: 'eHMa2dzvcrbaBMEkZa455g', email: 'robert@example.org', first_name: 'Robert', last_name: 'Raymond' },
  { id: '1SvdJFpf6hlbjNVoIms22-', email: 'ana.reyes@example.com', first_name: 'Ana', last_name: 'Reyes' },
  { id: 'njAfnosA0XbLZh3fWVgl6z', email: 'ben.ito@example.com', first_name: 'Ben', last_name: 'Ito' },
];

export const departments = [
  { id: 'jOPnHvhjXSvyeRO7aA1_iK', name: 'Nursing' },
  { id: 'XFzTHC861b-a1x-mZeVQM6', name: 'Clinic Operations' },
  { id: 'mRAnrKLrNraZvuxsU7kvAg', name: 'Operations' },
  { id: 'NJkxcdtcuuPvY5CdkyuNlQ', name: 'Sales' },
];

export const locations = [
  {
    id: 'p_MjgM8zNllFIxe9CLKHBn',
    nickname: 'Main',
    public_nickname: null,
    street1: '1 Sample Ave',
    postal_code: '98104',
    city: 'Seattle',
    state: 'WA',
  },
  {
    id: 'uFT9vFjiquj99AIqL8xWDZ',
    nickname: null,
    public_nickname: 'Remote',
    street1: '2 Sample Ave',
    postal_code: '97204',
    city: 'Portland',
    state: 'OR',
  },
  {
    id: '5sqa26jPNhzHEj0nwxYgbw',
    nickname: 'HQ',
    public_nickname: null,
    street1: '1 Market St',
    postal_code: '94105',
    city: 'San Francisco',
    state: 'CA',
  },
  {
    id: 'AFaSKODboWNsej-AhcCeEg',
    nickname: null,
    public_nickname: null,
    street1: '1 5th Ave',
    postal_code: '10003',
    city: 'New York',
    state: 'NY',
  },
];

/** The steps of every job, by the id that assignments and filters use. */
export const stages = [
  { id: 'brandnew', name: 'brandnew' },
  { id: 'active:Xb0kD-YvGR5JddN1affBbK', name: 'Screening' },
  { id: 'active:bKLD5TJzqNOrD_XaI6nWZf', name: 'Interviewing' },
  { id: `active:${uid('stage references')}`, name: 'Check References' },
  { id: `active:${uid('stage offer')}`, name: 'Offer' },
  { id: 'declined', name: 'Declined' },
  { id: 'withdrawn', name: 'Withdrawn' },
  { id: 'hired', name: 'Hired' },
];

export const stageIds = stages.map(stage => stage.id);

export interface Job {
  id: string;
  field: string;
  title: string;
  status: 'draft' | 'internal' | 'open' | 'on_hold' | 'filled' | 'closed';
  requisition_number: number;
  job_types: string[];
  career_level: string;
  salary: [number, number] | null;
  hourly: [number, number] | null;
  department: number;
  location: number;
}

function job(id: string, field: string, title: string, requisition: number, rest: Partial<Job> = {}): Job {
  return {
    id,
    field,
    title,
    status: 'open',
    requisition_number: requisition,
    job_types: ['full_time'],
    career_level: 'mid_level',
    salary: null,
    hourly: null,
    department: 0,
    location: 0,
    ...rest,
  };
}

export const jobs: Job[] = [
  job('zGVzXSzSES9ixqNqX7s7Rh', 'nursing', 'Registered Nurse', 2041, {
    career_level: 'experienced_non_manager',
    hourly: [3800, 4600],
  }),
  job('6GH6EvqQXo5zqajonjdzHd', 'office', 'Clinic Operations Lead', 2055, {
    status: 'on_hold',
    job_types: ['full_time', 'contract'],
    career_level: 'manager',
    salary: [7_800_000, 9_200_000],
    department: 1,
    location: 1,
  }),
  job('ob3EQtrPkREE62lZiPQ6Wg', 'software', 'Physics Specialist', 3, {
    career_level: 'senior_executive',
    department: 2,
    location: 2,
  }),
  job('yrjzegVHDqBb0D4Y0yiUsQ', 'software', 'Physics Intern', 2, {
    career_level: 'entry_level',
    job_types: ['internship'],
    department: 2,
    location: 3,
  }),
  job(uid('job electrician'), 'trades', 'Maintenance Electrician', 2060, {
    hourly: [2900, 3700],
    department: 2,
  }),
  job(uid('job teacher'), 'teaching', 'Patient Education Coordinator', 2061, { department: 1 }),
  job(uid('job bookkeeper'), 'office', 'Accounts Payable Clerk', 2062, {
    job_types: ['part_time'],
    hourly: [2200, 2700],
    department: 2,
  }),
  job(uid('job designer'), 'design', 'Communications Designer', 2063, {
    status: 'internal',
    department: 3,
    location: 2,
  }),
];

type Named = { id: string; name: string };

/** The kinds of source that are names only, by the last part of their path. */
export const sources: Record<'events' | 'databases' | 'job_boards' | 'social_networks', Named[]> = {
  events: [
    { id: '95543839ed2358acfffad4', name: 'EXPO Fair' },
    { id: 'fd68e0952d6942c8d80cf7', name: 'Münich Event 2020' },
    { id: hexId('event nurse week'), name: 'Nurse Week' },
  ],
  databases: [
    { id: '4759bf14d7a511508e86c3', name: 'Builder' },
    { id: '7927f138711ad7d18769bc', name: 'Dice' },
    { id: '264ad07ccd01661d06d30d', name: 'Example Resume DB' },
  ],
  job_boards: [
    { id: '5442e2b64fa09764b9f593', name: 'GitHub' },
    { id: 'bfa9ef81ce0f02ce23c4b5', name: 'My Company Internal Job Board' },
    { id: '8db40f2c63f38499bcdbfd', name: 'Example Board' },
  ],
  social_networks: [
    { id: '82da67b211249624f24f3c', name: 'Facebook' },
    { id: '6b6390a4416131f82b6ffb', name: 'LinkedIn' },
    { id: '5392c950bdde4be7e5f5b8', name: 'Twitter' },
  ],
};

export const searchFirms = [
  { id: 'DgKjrsWC5T4gy4N_tTrAYg', name: 'Manpower' },
  { id: 'mh86P5w23lpIY6gvW4M3-Q', name: 'Big-O Talent' },
  { id: 'za612LwbtqwIpICJOMKwJj', name: 'Sample Search Partners' },
];

const recruiter = (id: string, firmId: string, first_name: string, last_name: string) => ({
  id,
  firmId,
  first_name,
  last_name,
});

export const recruiters = [
  recruiter('saFwhDDxIR2uO7d1Nz57Kg', 'mh86P5w23lpIY6gvW4M3-Q', 'Edmund', 'Landau'),
  recruiter('5wlqwO7rnt6JHt21iuyXtA', 'mh86P5w23lpIY6gvW4M3-Q', 'Paul', 'Heinrich Bachmann'),
  recruiter('ThcjE2TA8yH0dVcV-CKJMZ', 'za612LwbtqwIpICJOMKwJj', 'Ivy', 'Stone'),
];
