import { foldEmail, type EmailField } from './email';
import type { EpochMs } from './time';

/** Live data of real people, the made-up data JOFI answers a test key with, or what JOFI calls otherwise or not at all. */
export type Mode = 'live' | 'test' | 'unknown';

/** Addresses that JOFI has of a participant. */
export interface PersonEmails {
  /** The first address; empty without any. */
  email: string;
  otherEmails?: string[];
  /** Text that JOFI has in place of an address and can't be read as one. */
  unreadableEmails?: string[];
  /** Set where only an imported file names the participant so far: JOFI decides before anything rests on it. */
  isFromFile?: true;
}

/** A profile in JOFI's list: enough to find whose it is. */
export interface ProfileEntry extends PersonEmails {
  id: string;
  name: string;
  /** The customer's own id of the person, for instance JobScore's candidate id. */
  personId?: string;
  /** The customer's own grouping label; many people share one. */
  customId?: string;
  testTakerId?: number;
  /** When the person was invited. */
  invitedAt?: EpochMs;
  /** When JOFI first answered that it has no such profile; absent once it names it again. */
  missingAt?: EpochMs;
}

/** A test taker in JOFI's list, with or without a profile. */
export interface TestTakerEntry extends PersonEmails {
  id: number;
  name: string;
  /** The customer's own id of the person, for instance JobScore's candidate id. */
  personId?: string;
  /** The customer's own grouping label; many people share one. */
  customId?: string;
  /** Their profile; absent while they have none. */
  profileId?: string;
  /** When the person was invited. */
  invitedAt?: EpochMs;
  /** The person's own link to their assessments. It is never opened, and not kept in the profile index. */
  assessmentUrl?: string;
}

/** An invitation in JOFI's list, accepted or not. */
export interface InvitationEntry extends Omit<TestTakerEntry, 'id'> {
  /** The test taker that the person became by accepting; absent before. */
  testTakerId?: number;
  hasAccepted: boolean;
}

/** Reports JOFI keeps on its own pages, by the name of the field that links them. */
export const JOFI_REPORTS = ['careerNavigation', 'scorecard', 'jobFitSummary', 'careerOptions'] as const;
export type JofiReport = (typeof JOFI_REPORTS)[number];

/** A job the person planned, in their own words. */
export interface PlannedJob {
  name?: string;
  occupation?: string;
  /** The participant's O*NET code; may be any text. */
  code?: string;
  credentials?: string;
  training?: string;
  support?: string;
}

/** A JOFI Career Navigation profile. */
export interface Profile extends ProfileEntry {
  mode: Mode;
  invitationId?: number;
  /** Id of the account the profile belongs to. */
  accountId?: number;
  team?: string;
  account?: string;
  links: Partial<Record<JofiReport, string>>;
  /** The person's own link to their assessments, which is no report and never opened. */
  assessmentUrl?: string;
  /** Answers to the exercises by JOFI's key; blank ones are left out. */
  exercises: Record<string, string>;
  /** The number of answers left out beyond a generous limit. */
  moreExercises?: number;
  /** The participant's O*NET codes to compare; may be any text. */
  compared: string[];
  planned: PlannedJob[];
  /** ZIP code the person searched jobs around. */
  zipCode?: string;
}

/** One assessment a test taker was given. */
export interface Assessment {
  name: string;
  /** Absent while it is not finished. */
  completedAt?: EpochMs;
  startedAt?: EpochMs;
  /** Set for JOFI's Career Interests assessment. */
  careerInterests: boolean;
}

/** JOFI's steps, and the exercises of each in JOFI's order. */
export const EXERCISE_GROUPS = {
  strengths: ['strengthsCareerInterests', 'strengthsPersonalityTraits', 'strengthsJobFamilies'],
  exploration: ['explorationInterviewNotes', 'explorationInterviewReflection'],
  labourMarket: [
    'lmiTargetJobProjectedGrowth',
    'lmiTargetJobCompensation',
    'lmiTargetJobJobOpenings',
    'lmiTargetJobStartingWages',
    'lmiTargetJobRequiredEducationTraining',
    'lmiTargetJobRequiredCredentials',
    'lmiTargetJobEducationTrainingOptions',
  ],
  challenges: ['challengesBarriers', 'challengesSupport'],
  mentors: ['mentorsNames', 'mentorsGuidance'],
  targetJob: ['targetJobName', 'targetJobOnetCode', 'targetJobFiveStarRating'],
  actionPlan: ['actionPlanNextSteps'],
  transferableSkills: [
    'transferableSkillsKnowledge',
    'transferableSkillsSkills',
    'transferableSkillsAbilities',
  ],
} as const;
export type ExerciseGroup = keyof typeof EXERCISE_GROUPS;
export type Exercise = (typeof EXERCISE_GROUPS)[ExerciseGroup][number];

/** Returns how many assessments are finished, of how many; undefined where none is known. */
export function countFinished(
  assessments: readonly Assessment[] | undefined,
): { finished: number; total: number } | undefined {
  if (!assessments || assessments.length === 0) return undefined;
  const finished = assessments.filter(({ completedAt }) => completedAt !== undefined).length;
  return { finished, total: assessments.length };
}

/** Returns the profile as a list would have it: without answers and links. */
export function profileEntry(profile: Profile): ProfileEntry {
  const { id, name, email, otherEmails, unreadableEmails } = profile;
  const { personId, customId, testTakerId, invitedAt } = profile;
  return {
    id,
    name,
    email,
    ...(otherEmails && { otherEmails }),
    ...(unreadableEmails && { unreadableEmails }),
    personId,
    customId,
    testTakerId,
    invitedAt,
  };
}

/** Returns a participant's addresses as a field has them: all of them are the participant's. */
export function personEmails({ emails: [email = '', ...others], unreadable }: EmailField): PersonEmails {
  return {
    email,
    ...(others.length > 0 && { otherEmails: others }),
    ...(unreadable.length > 0 && { unreadableEmails: unreadable }),
  };
}

/** Returns whether JOFI itself named a participant to this browser. */
export function isOfJofi({ isFromFile }: PersonEmails): boolean {
  return !isFromFile;
}

/** JOFI is asked again for a missing profile after this long: one wrong answer is no truth. */
const MISSING_REST_MS = 5 * 60_000;

/** Returns whether JOFI lately had no such profile. */
export function isMissing({ missingAt }: ProfileEntry, now: EpochMs): boolean {
  return missingAt !== undefined && missingAt <= now && now - missingAt < MISSING_REST_MS;
}

/** Returns all addresses of a participant, folded. */
export function foldedEmails({ email, otherEmails = [] }: PersonEmails): string[] {
  return [email, ...otherEmails].filter(Boolean).map(foldEmail);
}

/** Returns what JOFI has as the participant's address, be it readable or not. */
export function shownEmail({ email, otherEmails = [], unreadableEmails = [] }: PersonEmails): string {
  return [email, ...otherEmails, ...unreadableEmails].filter(Boolean).join(', ');
}
