import type { EpochMs } from './time';
import type { CareerPage } from './career-matches';
import type {
  Zone,
  Education,
  ElementGroup,
  JobZone,
  OccupationHits,
  Outlook,
  OverviewData,
  Personality,
  RatedElement,
  Related,
  OutlookInState,
  Technology,
} from './occupation';
import type { AnswerOption, InterestResult, ProfilerForm, ProfilerQuestion } from './profiler';
import type { OccupationInterests } from './interests';
import type { Branch, MilitaryCareerMatches, MilitaryCounterparts } from './military';
import type { Problem } from './problem';

/** The parts of an occupation, each read when it is opened. */
export const OCCUPATION_PARTS = [
  'overview',
  'interests',
  'tasks',
  'knowledge',
  'skills',
  'abilities',
  'personality',
  'technology',
  'education',
  'outlook',
  'states',
  'related',
  'apprenticeships',
  'counterparts',
  'knowledgeRatings',
  'skillRatings',
  'abilityRatings',
  'workActivities',
  'detailedActivities',
  'workContext',
  'workStyles',
  'software',
  'schooling',
  'associations',
] as const;
export type OccupationPart = (typeof OCCUPATION_PARTS)[number];

/** Something to be read of O*NET that is about no person. */
export type Topic =
  | { [Part in OccupationPart]: { kind: Part; code: string } }[OccupationPart]
  /** Job zones and their titles. */
  | { kind: 'zones' }
  /**
   * Occupations by words or code: `job` for the titles of jobs (O*NET OnLine), else careers (My Next Move). A page
   * after the first has the row it begins with.
   */
  | { kind: 'search'; words: string; of: 'job' | 'career'; start?: number | undefined }
  /** Civilian careers by a military title or code. */
  | { kind: 'military'; words: string; branch?: Branch | undefined; start?: number | undefined }
  /** The questions of the Interest Profiler. */
  | { kind: 'questions'; form: ProfilerForm }
  /** The six scores of an answer string. */
  | { kind: 'results'; answers: string }
  /** Careers that match an answer string; `isWorkedOut` for those behind a page that Fitside worked out itself. */
  | {
      kind: 'matches';
      answers: string;
      page: number;
      zone?: Zone | undefined;
      isWorkedOut?: true | undefined;
    };

/** The topics of one kind. */
export type TopicOf<K extends Topic['kind']> = Extract<Topic, { kind: K }>;

/** Data of each kind of topic. */
export interface TopicData {
  overview: OverviewData;
  interests: OccupationInterests;
  /** Tasks, the most important first. */
  tasks: RatedElement[];
  knowledge: ElementGroup[];
  skills: ElementGroup[];
  abilities: ElementGroup[];
  personality: Personality;
  technology: Technology[];
  education: Education;
  outlook: Outlook;
  states: OutlookInState[];
  related: Related;
  apprenticeships: string[];
  counterparts: MilitaryCounterparts;
  knowledgeRatings: RatedElement[];
  skillRatings: RatedElement[];
  abilityRatings: RatedElement[];
  workActivities: RatedElement[];
  detailedActivities: string[];
  workContext: RatedElement[];
  workStyles: RatedElement[];
  /** All software that O*NET names, where My Next Move has some. */
  software: Technology[];
  /** The schooling a new worker needs, by how many of those asked named it. */
  schooling: RatedElement[];
  /** Professional associations, by their reach. */
  associations: ElementGroup[];
  zones: JobZone[];
  search: OccupationHits;
  military: MilitaryCareerMatches;
  questions: { options: AnswerOption[]; questions: ProfilerQuestion[] };
  results: InterestResult[];
  matches: CareerPage;
}
export type TopicKind = keyof TopicData;

/** A topic's answer. */
export interface TopicAnswer<K extends TopicKind = TopicKind> {
  /** `none`: O*NET has no data of it. `pending`: nothing is stored, and nothing was asked. */
  state: 'pending' | 'known' | 'none' | 'failed';
  data?: TopicData[K];
  fetchedAt?: EpochMs;
  /** With `known`, why the data is a stored one. */
  problem?: Problem;
  /** The data is in English though Fitside speaks another language: O*NET has it in no other. */
  isEnglish?: true;
}

/** Names a topic: the same topic gives the same name. */
export function topicName(topic: Topic): string {
  const { kind, ...rest } = topic;
  const details = Object.entries(rest).filter(([, value]) => value !== undefined);
  return JSON.stringify([kind, ...details.toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}
