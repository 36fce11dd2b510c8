import type { OccupationRef } from './occupation';

/** The branches of the US military, as O*NET names them in its parameters. */
export const BRANCHES = ['air_force', 'army', 'coast_guard', 'marine_corps', 'navy', 'space_force'] as const;
export type Branch = (typeof BRANCHES)[number];

/** A military occupation. */
export interface MilitaryTitle {
  code: string;
  title: string;
  /** Whether it is in use today. */
  isActive: boolean;
}

/** How O*NET came from a military occupation to a civilian one. */
export const MILITARY_MATCHES = ['most_duties', 'some_duties', 'crosswalk', 'keyword'] as const;
export type MilitaryMatch = (typeof MILITARY_MATCHES)[number];

/** The civilian careers that go with a military title or code. */
export interface MilitaryCareers {
  /** The military occupations found; without a branch where O*NET says it is one of all of them. */
  titles: (MilitaryTitle & { branch?: Branch })[];
  careers: (OccupationRef & { match?: MilitaryMatch; preparation?: string; payGrade?: string })[];
  /** How many careers there are in all. */
  total: number;
}

/** The military occupations that are like a civilian one. */
export type MilitaryCounterparts = Partial<Record<Branch, MilitaryTitle[]>>;
