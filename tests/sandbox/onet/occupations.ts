import { chance } from '../people/chance.ts';
import { areas, type Area } from './language.ts';

export interface Occupation {
  code: string;
  title: string;
  zone: number;
  bright: boolean;
  /** From 0 to 100, in the order of {@link areas}. Invented, though led by the occupation's real bent. */
  interests: number[];
}

/**
 * Code, title, job zone, `*` for a bright outlook, and the letters its interests lead with: `=` for six equal ones,
 * and between two letters for two that are equal.
 */
const table = `
11-1021.00|General and Operations Managers|4*|ECS
11-2021.00|Marketing Managers|4*|ECA
11-3031.00|Financial Managers|5*|ECI
11-9051.00|Food Service Managers|3*|ECR
11-9111.00|Medical and Health Services Managers|5*|ECS
11-9151.00|Social and Community Service Managers|4*|ESC
13-1071.00|Human Resources Specialists|4*|ECS
13-1111.00|Management Analysts|5*|IEC
13-1121.00|Meeting, Convention, and Event Planners|4*|ECS
13-1151.00|Training and Development Specialists|4*|SAC
13-1161.00|Market Research Analysts and Marketing Specialists|4*|IEC
13-2011.00|Accountants and Auditors|4|CEI
13-2051.00|Financial and Investment Analysts|4*|CIE
13-2052.00|Personal Financial Advisors|4*|ECS
15-1211.00|Computer Systems Analysts|4*|ICR
15-1212.00|Information Security Analysts|4*|CIR
15-1221.00|Computer and Information Research Scientists|5*|IRC
15-1232.00|Computer User Support Specialists|3|RIC
15-1242.00|Database Administrators|4*|CI
15-1244.00|Network and Computer Systems Administrators|4|IRC
15-1252.00|Software Developers|4*|ICR
15-1253.00|Software Quality Assurance Analysts and Testers|4*|ICR
15-1254.00|Web Developers|4*|CIR
15-1255.00|Web and Digital Interface Designers|4*|AIC
15-1255.01|Video Game Designers|4*|AIE
15-2031.00|Operations Research Analysts|5*|ICE
15-2041.00|Statisticians|5*|CI
15-2051.00|Data Scientists|5*|ICR
17-1011.00|Architects, Except Landscape and Naval|5|AI
17-2051.00|Civil Engineers|4*|RIC
17-2071.00|Electrical Engineers|4*|IR
17-2112.00|Industrial Engineers|4*|ICE
17-2141.00|Mechanical Engineers|4*|IRC
17-3023.00|Electrical and Electronic Engineering Technologists and Technicians|3|RIC
17-3031.00|Surveying and Mapping Technicians|2|RCI
19-1021.00|Biochemists and Biophysicists|5*|IAR
19-1042.00|Medical Scientists, Except Epidemiologists|5*|IRA
19-2041.00|Environmental Scientists and Specialists, Including Health|5|IRC
19-3033.00|Clinical and Counseling Psychologists|5*|SIA
19-3051.00|Urban and Regional Planners|5|IEA
19-4021.00|Biological Technicians|4|RIC
21-1012.00|Educational, Guidance, and Career Counselors and Advisors|5*|S
21-1013.00|Marriage and Family Therapists|5*|SAI
21-1015.00|Rehabilitation Counselors|5|SI
21-1021.00|Child, Family, and School Social Workers|4*|SE
21-1022.00|Healthcare Social Workers|5*|SI
21-1023.00|Mental Health and Substance Abuse Social Workers|5*|SIA
21-1093.00|Social and Human Service Assistants|4*|CSE
21-1094.00|Community Health Workers|4*|SEC
23-1011.00|Lawyers|5*|EI
23-2011.00|Paralegals and Legal Assistants|4|CIE
25-1071.00|Health Specialties Teachers, Postsecondary|5*|SI
25-2011.00|Preschool Teachers, Except Special Education|3*|SA
25-2021.00|Elementary School Teachers, Except Special Education|4*|SAC
25-2031.00|Secondary School Teachers, Except Special and Career/Technical Education|4*|SAE
25-3031.00|Substitute Teachers, Short-Term|4*|SAI
25-4012.00|Curators|5*|EAC
25-4022.00|Librarians and Media Collections Specialists|5|CSE
25-9045.00|Teaching Assistants, Except Postsecondary|3*|SC
27-1014.00|Special Effects Artists and Animators|4|AI
27-1022.00|Fashion Designers|4|AER
27-1024.00|Graphic Designers|4|ARE
27-1025.00|Interior Designers|4*|AE
27-2012.00|Producers and Directors|4*|EAC
27-2022.00|Coaches and Scouts|4*|SRE
27-2031.00|Dancers|2*|AR
27-2042.00|Musicians and Singers|3|AE
27-3031.00|Public Relations Specialists|4*|EAS
27-3041.00|Editors|4|AEC
27-3043.00|Writers and Authors|4|AEI
27-4021.00|Photographers|3|AR
27-4032.00|Film and Video Editors|4*|AEI
29-1031.00|Dietitians and Nutritionists|5*|IS
29-1051.00|Pharmacists|5|ICS
29-1122.00|Occupational Therapists|5*|SI
29-1123.00|Physical Therapists|5*|SIR
29-1124.00|Radiation Therapists|3|SRC
29-1126.00|Respiratory Therapists|3*|SIR
29-1127.00|Speech-Language Pathologists|5*|SIA
29-1131.00|Veterinarians|5*|IR
29-1141.00|Registered Nurses|3*|SIC
29-1141.01|Acute Care Nurses|3*|SIR
29-1141.03|Critical Care Nurses|3|SIR
29-1171.00|Nurse Practitioners|5*|SIR
29-1215.00|Family Medicine Physicians|5|IS
29-1292.00|Dental Hygienists|3*|SRC
29-2011.00|Medical and Clinical Laboratory Technologists|4|IRC
29-2012.00|Medical and Clinical Laboratory Technicians|4|RIC
29-2032.00|Diagnostic Medical Sonographers|3*|ISR
29-2034.00|Radiologic Technologists and Technicians|3*|RS
29-2042.00|Emergency Medical Technicians|3*|SRI
29-2052.00|Pharmacy Technicians|3*|CR
29-2055.00|Surgical Technologists|3*|RSC
29-2056.00|Veterinary Technologists and Technicians|3*|RI
29-2061.00|Licensed Practical and Licensed Vocational Nurses|3*|SR
31-1121.00|Home Health Aides|2*|SR
31-1131.00|Nursing Assistants|2*|SRC
31-2011.00|Occupational Therapy Assistants|3*|SR
31-2021.00|Physical Therapist Assistants|3*|SRI
31-9011.00|Massage Therapists|3*|SR
31-9091.00|Dental Assistants|3*|CRS
31-9092.00|Medical Assistants|3*|SCR
31-9097.00|Phlebotomists|3*|CSR
33-1012.00|First-Line Supervisors of Police and Detectives|3|ESC
33-2011.00|Firefighters|3*|RS
33-3051.00|Police and Sheriff's Patrol Officers|3|REC
35-1011.00|Chefs and Head Cooks|3*|ERA
35-2014.00|Cooks, Restaurant|2*|RE
35-9021.00|Dishwashers|1|RC
37-2012.00|Maids and Housekeeping Cleaners|1|RC
37-3011.00|Landscaping and Groundskeeping Workers|1*|RC
39-2011.00|Animal Trainers|2*|RS
39-5012.00|Hairdressers, Hairstylists, and Cosmetologists|3|AES
39-5094.00|Skincare Specialists|3*|ESA
39-9011.00|Childcare Workers|2|SA
39-9031.00|Exercise Trainers and Group Fitness Instructors|3*|SRE
41-1011.00|First-Line Supervisors of Retail Sales Workers|2|ECS
41-2031.00|Retail Salespersons|2|EC
41-3021.00|Insurance Sales Agents|4*|ECS
41-9022.00|Real Estate Sales Agents|3|EC
43-3031.00|Bookkeeping, Accounting, and Auditing Clerks|3|CE
43-3051.00|Payroll and Timekeeping Clerks|2|CE
43-4051.00|Customer Service Representatives|2|CES
43-4171.00|Receptionists and Information Clerks|2|CES
43-6013.00|Medical Secretaries and Administrative Assistants|2*|CS
43-6014.00|Secretaries and Administrative Assistants, Except Legal, Medical, and Executive|2|CE
43-5071.00|Shipping, Receiving, and Inventory Clerks|2|R=C
45-2092.00|Farmworkers and Laborers, Crop, Nursery, and Greenhouse|1|RC
47-2031.00|Carpenters|2*|RCI
47-2111.00|Electricians|3*|RIC
47-2152.00|Plumbers, Pipefitters, and Steamfitters|3*|RC
47-2231.00|Solar Photovoltaic Installers|2*|RC
47-4011.00|Construction and Building Inspectors|3|RCI
49-3011.00|Aircraft Mechanics and Service Technicians|3*|RCI
49-3023.00|Automotive Service Technicians and Mechanics|3|RI
49-9021.00|Heating, Air Conditioning, and Refrigeration Mechanics and Installers|3*|RC
49-9041.00|Industrial Machinery Mechanics|3*|RIC
49-9062.00|Medical Equipment Repairers|3*|RIC
49-9071.00|Maintenance and Repair Workers, General|3*|RCI
49-9081.00|Wind Turbine Service Technicians|3*|RCI
51-2092.00|Team Assemblers|2|=
51-3011.00|Bakers|2*|REA
51-4041.00|Machinists|3*|RCI
51-4121.00|Welders, Cutters, Solderers, and Brazers|2*|RC
53-2011.00|Airline Pilots, Copilots, and Flight Engineers|4*|RCI
53-3032.00|Heavy and Tractor-Trailer Truck Drivers|2*|RC
53-7065.00|Stockers and Order Fillers|1*|RC
`;

const initials = 'RIASEC';

function interestsFrom(letters: string, code: string): number[] {
  if (letters === '=') return initials.split('').map(() => 50);
  if (letters[1] === '=') {
    return [...initials].map(letter => (letters.includes(letter) ? 80 : 5 + chance(28, `${code} ${letter}`)));
  }
  return [...initials].map(letter => {
    const place = letters.indexOf(letter);
    const jitter = chance(14, `${code} ${letter}`);
    return place === -1 ? 5 + 2 * jitter : [84, 62, 43][place]! + jitter;
  });
}

function read(line: string): Occupation {
  const [code = '', title = '', zone = '', letters = ''] = line.split('|');
  return {
    code,
    title,
    zone: Number(zone[0]),
    bright: zone.endsWith('*'),
    interests: interestsFrom(letters, code),
  };
}

/** Real occupations of the O*NET-SOC taxonomy; their data are partly invented. */
export const occupations: Occupation[] = table.trim().split('\n').map(read);

/** Occupations that the taxonomy names and O*NET OnLine lists, without ratings: no other tree has a record of them. */
export const unrated: { code: string; title: string }[] = [
  { code: '13-1199.00', title: 'Business Operations Specialists, All Other' },
  { code: '15-1299.00', title: 'Computer Occupations, All Other' },
  { code: '29-1299.00', title: 'Healthcare Diagnosing or Treating Practitioners, All Other' },
  { code: '49-9099.00', title: 'Installation, Maintenance, and Repair Workers, All Other' },
];

/**
 * The areas that stand out in an occupation, strongest first and three at most; none where all are alike. Where two
 * are equal, the first in O*NET's order comes first.
 */
export function highPoints({ interests }: Pick<Occupation, 'interests'>): Area[] {
  if (new Set(interests).size === 1) return [];
  const value = (area: Area) => interests[areas.indexOf(area)] ?? 0;
  return areas
    .filter(area => value(area) > 40)
    .toSorted((one, other) => value(other) - value(one))
    .slice(0, 3);
}

const brightReasons = [
  { code: 'grow', title: 'Rapid Growth' },
  { code: 'openings', title: 'Numerous Job Openings' },
  { code: 'emerging', title: 'New & Emerging' },
] as const;
export type BrightReason = (typeof brightReasons)[number];

/** Returns one to three reasons for a bright outlook, none for another. */
export function reasonsOf({ code, bright }: Pick<Occupation, 'code' | 'bright'>): BrightReason[] {
  if (!bright) return [];
  // The bits of a number from 1 to 7: at least one reason.
  const chosen = 1 + chance(7, `${code} bright`);
  return brightReasons.filter((_, index) => (chosen >> index) % 2 === 1);
}

/** Describes an occupation in a sentence of the sandbox's own. */
export function describe({ title, interests }: Pick<Occupation, 'title'> & Partial<Occupation>): string {
  const bent = interests ? highPoints({ interests }).join(' and ') : '';
  return `${title}: work that is ${bent || 'of many kinds'}, as the sandbox describes it.`;
}
