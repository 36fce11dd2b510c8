/** A line of work, from which a person's history, exercises and chosen occupations are made. */
export interface Field {
  name: string;
  /** Interest letters of people drawn to it. */
  letters: string;
  occupations: readonly [code: string, title: string, job: string][];
  employers: readonly string[];
  titles: readonly string[];
  degree: string;
  interests: string;
  credential: string;
}

export const nursing: Field = {
  name: 'nursing',
  letters: 'SIR',
  occupations: [
    ['29-1141.00', 'Registered Nurses', 'Staff nurse'],
    ['29-2061.00', 'Licensed Practical and Licensed Vocational Nurses', 'Clinic nurse'],
    ['31-9092.00', 'Medical Assistants', 'Medical assistant'],
  ],
  employers: ['Example Clinic', 'Lakeside Sample Hospital', 'Riverbend Care Centre'],
  titles: ['Patient Care Assistant', 'Unit Clerk', 'Home Health Aide'],
  degree: 'Health Sciences',
  interests: 'I keep coming back to caring for people directly, and to finding out what is wrong.',
  credential: 'State nursing licence',
};

export const fields: readonly Field[] = [
  nursing,
  {
    name: 'software',
    letters: 'IRC',
    occupations: [
      ['15-1252.00', 'Software Developers', 'Back-end developer'],
      ['15-1244.00', 'Network and Computer Systems Administrators', 'Systems administrator'],
      ['15-1232.00', 'Computer User Support Specialists', 'Help desk analyst'],
    ],
    employers: ['Placeholder Systems', 'Northwind Demo Labs', 'Sample Data Works'],
    titles: ['Support Technician', 'Junior Developer', 'Test Analyst'],
    degree: 'Computer Science',
    interests: 'Puzzles, taking things apart, and making a slow thing quick.',
    credential: 'Cloud practitioner certificate',
  },
  {
    name: 'trades',
    letters: 'RCI',
    occupations: [
      ['47-2111.00', 'Electricians', 'Apprentice electrician'],
      [
        '49-9021.00',
        'Heating, Air Conditioning, and Refrigeration Mechanics and Installers',
        'HVAC technician',
      ],
      ['49-9071.00', 'Maintenance and Repair Workers, General', 'Building maintenance'],
    ],
    employers: ['Example Electric Co-op', 'Harbor Sample Builders', 'Demo Facilities Group'],
    titles: ['Site Labourer', 'Maintenance Helper', 'Warehouse Associate'],
    degree: 'Electrical Technology',
    interests: 'Working with my hands, outdoors if I can, and seeing the job done at the end of the day.',
    credential: 'Journey-level licence',
  },
  {
    name: 'teaching',
    letters: 'SAE',
    occupations: [
      ['25-2021.00', 'Elementary School Teachers, Except Special Education', 'Primary school teacher'],
      ['25-9045.00', 'Teaching Assistants, Except Postsecondary', 'Classroom assistant'],
      ['21-1012.00', 'Educational, Guidance, and Career Counselors and Advisors', 'School counsellor'],
    ],
    employers: ['Sample Unified Schools', 'Example After-School Club', 'Public Library of Sampletown'],
    titles: ['Tutor', 'Camp Leader', 'Library Assistant'],
    degree: 'Education',
    interests: 'Explaining things until they click, stories, and being with children.',
    credential: 'State teaching certificate',
  },
  {
    name: 'office',
    letters: 'CES',
    occupations: [
      ['13-2011.00', 'Accountants and Auditors', 'Staff accountant'],
      ['43-3031.00', 'Bookkeeping, Accounting, and Auditing Clerks', 'Bookkeeper'],
      ['13-1071.00', 'Human Resources Specialists', 'HR generalist'],
    ],
    employers: ['Example Credit Union', 'Sample County Office', 'Demo Logistics'],
    titles: ['Office Assistant', 'Payroll Clerk', 'Receptionist'],
    degree: 'Business Administration',
    interests: 'Order, numbers that add up, and people knowing they can rely on me.',
    credential: 'Bookkeeping certificate',
  },
  {
    name: 'design',
    letters: 'AEI',
    occupations: [
      ['27-1024.00', 'Graphic Designers', 'Brand designer'],
      ['15-1255.00', 'Web and Digital Interface Designers', 'Interface designer'],
      ['27-4021.00', 'Photographers', 'Product photographer'],
    ],
    employers: ['Studio Placeholder', 'Example Print House', 'Sample & Daughters'],
    titles: ['Print Operator', 'Junior Designer', 'Shop Assistant'],
    degree: 'Visual Communication',
    interests: 'Drawing, type, and pictures that say something in one glance.',
    credential: 'Portfolio review',
  },
];
