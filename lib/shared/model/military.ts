import type { OccupationRef } from './occupation';

/** The branches of the US military, as O*NET names them in its parameters. */
export const BRANCHES = ['air_force', 'army', 'coast_guard', 'marine_corps', 'navy', 'space_force'] as const;
export type Branch = (typeof BRANCHES)[number];

/** A military occupation. */
export interface MilitaryTitle {
  code: string;
  title: string;
  /** Set while it is in use today. */
  isActive: boolean;
}

/** O*NET's ways from a military occupation to a civilian one. */
export const MILITARY_MATCHES = ['most_duties', 'some_duties', 'crosswalk', 'keyword'] as const;
export type MilitaryMatch = (typeof MILITARY_MATCHES)[number];

/** A page of the civilian careers that go with a military title or code. */
export interface MilitaryCareerMatches {
  /** The military occupations found; without a branch where O*NET lists it for all. */
  titles: (MilitaryTitle & { branch?: Branch })[];
  careers: (OccupationRef & { match?: MilitaryMatch; preparation?: string; payGrade?: string })[];
  /** The number of all careers. */
  total: number;
  /** The row that the next page of careers begins with; absent on the last. */
  next?: number | undefined;
}

/** The military occupations that are like a civilian one. */
export type MilitaryCounterparts = Partial<Record<Branch, MilitaryTitle[]>>;

/** Someone's military work, read from their employer and title. */
export interface MilitaryWork {
  branch: Branch;
  /** The title without the branch. */
  title?: string;
}

/** Names of the branches; the reserve and the national guard are of the branch they belong to. */
const NAMES: [name: string, branch: Branch][] = [
  ['army(?: national guard| reserves?)?', 'army'],
  ['navy(?: reserves?)?', 'navy'],
  ['air (?:force(?: reserves?)?|national guard)', 'air_force'],
  ['marine corps(?: reserves?)?|marines', 'marine_corps'],
  ['coast guard(?: reserves?)?', 'coast_guard'],
  ['space force', 'space_force'],
];

const NATION = String.raw`(?:u\.? ?s\.?(?: ?a\.?)?|united states(?: of america)?) `;

/** Other employers that bear a branch in their names. */
const NO_BRANCH = String.raw`(?! (?:corps of engineers|exchange|federal))`;

const ABBREVIATIONS: [text: string, branch: Branch][] = [
  ['USAF', 'air_force'],
  ['USCG', 'coast_guard'],
  ['USMC', 'marine_corps'],
  ['USN', 'navy'],
  ['USSF', 'space_force'],
];

/** A branch named with its nation, or by the letters it goes by, anywhere; else by its name alone, where nothing else stands. */
const SIGNS: [sign: RegExp, branch: Branch][] = [
  ...NAMES.map(([name, branch]): [RegExp, Branch] => [
    new RegExp(String.raw`(?<![\p{L}\p{N}])${NATION}(?:${name})(?![\p{L}\p{N}])${NO_BRANCH}`, 'iu'),
    branch,
  ]),
  ...ABBREVIATIONS.map(([text, branch]): [RegExp, Branch] => [
    new RegExp(String.raw`(?<![\p{L}\p{N}])${text}(?![\p{L}\p{N}])`, 'u'),
    branch,
  ]),
  ...NAMES.map(([name, branch]): [RegExp, Branch] => [
    new RegExp(String.raw`(?<=^|[,;|(@–—-] ?)(?:the )?(?:${name})(?= ?(?:$|[,;|)–—-]))`, 'iu'),
    branch,
  ]),
  [/(?<![\p{L}\p{N}])army national guard(?![\p{L}\p{N}])/iu, 'army'],
  [/(?<![\p{L}\p{N}])air national guard(?![\p{L}\p{N}])/iu, 'air_force'],
];

/** Characters that join a branch to a title, trimmed from the title's ends. */
const JOINTS = ' ,;|@–—:/-';

/** Longer than any title or employer's name in earnest. */
const LONGEST = 300;

/**
 * The branch of the US military that someone's employer or title names, and the title without it: "US Army" and
 * "Combat Medic", or "Hospital Corpsman, U.S. Navy" alone. Undefined where none is named for certain: "Salvation Army",
 * "Old Navy" and "Royal Navy" are no branch of it.
 */
export function militaryWork(
  work: { employer?: string; title?: string } | undefined,
): MilitaryWork | undefined {
  const [employer, title] = [fold(work?.employer), fold(work?.title)];
  const named = branchIn(title);
  const branch = branchIn(employer)?.branch ?? named?.branch;
  if (!branch) return undefined;
  const rest = named ? title.replace(named.sign, ' ').replace(/\(\s*\)/gu, ' ') : title;
  const left = withoutJoints(rest.replace(/\s+/gu, ' ')).replace(/ (?:at|in|with)(?: the)?$/iu, '');
  return left ? { branch, title: left } : { branch };
}

function branchIn(text: string): { branch: Branch; sign: RegExp } | undefined {
  for (const [sign, branch] of SIGNS) {
    if (sign.test(text)) return { branch, sign };
  }
  return undefined;
}

function withoutJoints(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && JOINTS.includes(text.charAt(start))) start += 1;
  while (end > start && JOINTS.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** One sign may become many. */
function fold(text = ''): string {
  const folded = text.slice(0, LONGEST).normalize('NFKC').slice(0, LONGEST);
  return folded.replace(/\s+/gu, ' ').trim();
}
