import { choose } from './chance.ts';
import { nursing, type Field } from './fields.ts';

/**
 * Answers JOFI's 23 exercises, in the order of its documentation, as someone who wants to work in the field. They are
 * documented as free text; a few are what forms with stars, boxes and lists might send.
 */
export function answered(field: Field, name: string) {
  const target = field.occupations[0]?.[2] ?? field.name;
  const pick = <Item>(about: string, ...from: Item[]) => choose(from, `${name} ${about}`);
  return {
    strengthsCareerInterests: field.interests,
    strengthsPersonalityTraits: pick(
      'traits',
      'Calm, patient, hard to rattle.',
      'Curious and a bit stubborn.',
    ),
    strengthsJobFamilies: `Anything near ${field.name}; perhaps community work.`,
    explorationInterviewNotes: `Spoke with someone who has worked as a ${target.toLowerCase()} for nine years.`,
    explorationInterviewReflection: pick(
      'reflection',
      'The pace suits me; nights do not.',
      'I could see myself there.',
    ),
    lmiTargetJobProjectedGrowth: pick('growth', 'Faster than average.', 'About average.'),
    lmiTargetJobCompensation: pick(
      'pay',
      'About 64,000 a year in the middle.',
      'Around 71,000 at the median.',
    ),
    lmiTargetJobJobOpenings: pick(
      'openings',
      'Many within an hour of home.',
      'A few each month in the county.',
    ),
    lmiTargetJobStartingWages: pick('start', 'Around 24 an hour.', 'Some 21 to 26 an hour.'),
    lmiTargetJobRequiredEducationTraining: `A course in ${field.degree.toLowerCase()}.`,
    lmiTargetJobRequiredCredentials: field.credential,
    lmiTargetJobEducationTrainingOptions: 'Two years at the county college, evenings possible.',
    challengesBarriers: pick(
      'barrier',
      'Evening childcare.',
      'No car at present.',
      'Fees for the first term.',
    ),
    challengesSupport: pick<string | boolean>(
      'support',
      true,
      'My sister covers two evenings.',
      'The workforce centre lends a bus pass.',
    ),
    mentorsNames: pick('mentors', 'A. Ruiz; D. Chen', 'Mrs. Oyelaran', 'My uncle Pete'),
    mentorsGuidance: 'Shadow a day before signing up for anything.',
    targetJobName: target,
    targetJobOnetCode: field.occupations[0]?.[0] ?? '',
    targetJobFiveStarRating: pick<number | string>('stars', 3, 4, 5, '4'),
    actionPlanNextSteps: 'Book an advising appointment; ask for transcripts; visit the open day in May.',
    transferableSkillsKnowledge: pick('knowledge', 'Basic bookkeeping', 'First aid', 'Stock systems'),
    transferableSkillsSkills: pick<string | string[]>('skills', 'Scheduling, calming people down', [
      'Explaining',
      'Fixing',
    ]),
    transferableSkillsAbilities: pick('abilities', 'Stamina, near vision', 'Steady hands', 'Good memory'),
  };
}

export type Exercises = Record<keyof ReturnType<typeof answered>, unknown> & { targetJobOnetCode: string };

/** Leaves every exercise empty. JOFI does not document what it sends then; empty strings are the likeliest, null is one of the others. */
export function unanswered(): Exercises {
  const keys = Object.keys(answered(nursing, '')) as (keyof Exercises)[];
  return Object.fromEntries(keys.map((key, index) => [key, index % 2 === 0 ? '' : null])) as Exercises;
}
