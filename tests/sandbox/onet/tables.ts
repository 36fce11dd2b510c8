import type { SandboxState } from '../state.ts';
import { areas } from './language.ts';
import { describe, highPoints, occupations, unrated, type Occupation } from './occupations.ts';
import { jobZonesOf, zoneAmong } from './job-zones.ts';

export interface Column {
  id: string;
  title: string;
  type: 'text' | 'number' | 'date';
  optional?: true;
}

export type Row = Record<string, string | number | undefined>;

/** A table of the database. */
export interface Table {
  id: string;
  title: string;
  columns: Column[];
  rows: Row[];
}

const code: Column = { id: 'onetsoc_code', title: 'O*NET-SOC Code', type: 'text' };
const title: Column = { id: 'title', title: 'Title', type: 'text' };
const zone: Column = { id: 'job_zone', title: 'Job Zone', type: 'number' };
const source: Column[] = [
  { id: 'date_updated', title: 'Date', type: 'date' },
  { id: 'domain_source', title: 'Domain Source', type: 'text' },
];
const text = (id: string, name: string): Column => ({ id, title: name, type: 'text' });

/** The database's scale from 1 to 7, to which O*NET OnLine's from 0 to 100 belongs. */
function level(interest: number): number {
  return Math.round((1 + (interest * 6) / 100) * 100) / 100;
}

/** Nine rows: six levels, then the first, second and third high point as the number of its area, or 0. */
function interestRows(one: Occupation): Row[] {
  const rest = { date_updated: '2023-11-01', domain_source: 'Machine Learning' };
  const levels = areas.map((area, index) => ({
    onetsoc_code: one.code,
    title: one.title,
    element_id: `1.B.1.${'abcdef'[index]}`,
    element_name: area[0]!.toUpperCase() + area.slice(1),
    scale_id: 'OI',
    scale_name: 'Occupational Interests',
    data_value: level(one.interests[index] ?? 0),
    ...rest,
  }));
  const points = highPoints(one);
  const highs = ['First', 'Second', 'Third'].map((name, index) => {
    const point = points[index];
    return {
      onetsoc_code: one.code,
      title: one.title,
      element_id: `1.B.1.${'ghi'[index]}`,
      element_name: `${name} Interest High-Point`,
      scale_id: 'IH',
      scale_name: 'Occupational Interest High-Point',
      data_value: point ? areas.indexOf(point) + 1 : 0,
      ...rest,
    };
  });
  return [...levels, ...highs];
}

/** An occupation that nothing but the tables knows, to make them as long as the real ones. */
function extra(index: number): Occupation {
  const model = occupations[index % occupations.length]!;
  const number = String(1000 + Math.floor(index / 100));
  const suffix = String(index % 100).padStart(2, '0');
  return { ...model, code: `99-${number}.${suffix}`, title: `Sandbox Occupations ${index + 1}` };
}

function make(extras: number, zones: 4 | 5): Table[] {
  const all = [...occupations, ...Array.from({ length: extras }, (_, index) => extra(index))];
  const named = [...all, ...unrated].toSorted((one, other) => (one.code < other.code ? -1 : 1));
  return [
    {
      id: 'interests',
      title: 'Interests',
      columns: [
        code,
        title,
        text('element_id', 'Element ID'),
        text('element_name', 'Element Name'),
        text('scale_id', 'Scale ID'),
        text('scale_name', 'Scale Name'),
        { id: 'data_value', title: 'Data Value', type: 'number' },
        ...source,
      ],
      rows: all.flatMap(interestRows),
    },
    {
      id: 'job_zone_reference',
      title: 'Job Zone Reference',
      columns: [
        zone,
        text('name', 'Name'),
        text('experience', 'Experience'),
        text('education', 'Education'),
        text('job_training', 'Job Training'),
        text('examples', 'Examples'),
        text('svp_range', 'SVP Range'),
      ],
      rows: jobZonesOf(zones).map(one => ({
        job_zone: one.code,
        name: one.title.en,
        experience: one.experience.en,
        education: one.education.en,
        job_training: one.training.en,
        examples: one.examples.en,
        svp_range: `(${one.svp})`,
      })),
    },
    {
      id: 'job_zones',
      title: 'Job Zones',
      columns: [code, title, zone, ...source],
      rows: all.map(one => ({
        onetsoc_code: one.code,
        title: one.title,
        job_zone: zoneAmong(zones, one),
        date_updated: '2025-08-01',
        domain_source: 'Analyst',
      })),
    },
    {
      id: 'occupation_data',
      title: 'Occupation Data',
      columns: [code, title, text('description', 'Description')],
      rows: named.map(one => ({ onetsoc_code: one.code, title: one.title, description: describe(one) })),
    },
  ];
}

const made = new Map<string, Table[]>();

/** The tables, with so many occupations more than the sandbox knows otherwise. Made once, since they are long. */
export function tables({ extraOccupations, jobZones }: SandboxState): Table[] {
  const key = `${extraOccupations} ${jobZones}`;
  const known = made.get(key) ?? make(extraOccupations, jobZones);
  made.set(key, known);
  return known;
}
