import type { EpochMs } from './time';
import type { CandidateDetails, IdentityQuestion } from './candidate';
import type { Assignment } from './assignment';
import type { CareerMatch, Fit } from './career-matches';
import type { Zone } from './occupation';
import type { JobParticulars } from './job-terms';
import type { ChosenOccupation } from './chosen-occupations';
import type { InterestInput } from './interest-entry';
import type { Caveat } from './interest-caveats';
import type { InterestsSource, SourceKind, Scores } from './interests';
import type { RecentProfileChanges } from './profile-changes';
import type {
  AddressWithSource,
  InvitedPerson,
  ProfileMatch,
  OtherProfiles,
  ProfileChoice,
  SearchExtent,
} from './profile-matching';
import type { Service } from './services';
import type { Assessment, Profile } from './profile';

/** Facts of one section, used wherever it is read, shown or summed up. */
export interface SectionFacts {
  /** The services its data is from; interests and jobs may have others, by what they are worked out from. */
  sources: readonly Service[];
  /** Sections whose data it is worked out from. */
  needs?: readonly string[];
  /** Sections it shows something of, unless these are hidden or folded. */
  mentions?: readonly string[];
  /** The section it is drawn inside, and asked for again with. */
  within?: string;
  /** O*NET's tables change what it shows. */
  usesTables?: true;
  /** It waits for the user while few requests are left. */
  isDeferrable?: true;
  /** Organisations can hide it. */
  isHideable?: true;
  /** Hiding this section hides it too. */
  hiddenWith?: string;
  /** In a structured review it stays folded until the user opens it. */
  isFoldedInStructured?: true;
  /** Summaries and printed sheets contain it. */
  isSummarized?: true;
  /** About as many lines as it takes for someone with a profile: fewer would move what stands below. */
  skeletonLines: number;
}

/** The sections of a review, each read and failing on its own, in the order they are shown. */
export const SECTION_FACTS = {
  candidate: { sources: ['jobscore'], isSummarized: true, skeletonLines: 7 },
  profile: {
    sources: ['jofi'],
    needs: ['candidate'],
    isHideable: true,
    isSummarized: true,
    skeletonLines: 25,
  },
  interests: {
    sources: ['jofi'],
    needs: ['profile'],
    mentions: ['occupations'],
    usesTables: true,
    isHideable: true,
    isFoldedInStructured: true,
    isSummarized: true,
    skeletonLines: 15,
  },
  careers: {
    sources: ['onet'],
    needs: ['interests'],
    mentions: ['occupations'],
    usesTables: true,
    isHideable: true,
    hiddenWith: 'interests',
    isFoldedInStructured: true,
    isSummarized: true,
    skeletonLines: 18,
  },
  occupations: {
    sources: ['jofi'],
    needs: ['profile'],
    usesTables: true,
    isHideable: true,
    isSummarized: true,
    skeletonLines: 12,
  },
  assignments: {
    sources: ['jobscore'],
    needs: ['candidate'],
    within: 'candidate',
    isDeferrable: true,
    isHideable: true,
    skeletonLines: 2,
  },
  job: {
    sources: ['jobscore'],
    needs: ['assignments', 'careers'],
    mentions: ['interests', 'careers'],
    usesTables: true,
    isDeferrable: true,
    isHideable: true,
    isFoldedInStructured: true,
    skeletonLines: 2,
  },
} as const satisfies Record<string, SectionFacts>;

type Facts = typeof SECTION_FACTS;
export type Section = keyof Facts;

/** The sections for which a fact is stated. */
export type SectionWith<Fact extends keyof SectionFacts> = {
  [S in Section]: Facts[S] extends Record<Fact, unknown> ? S : never;
}[Section];

export type SummarizedSection = SectionWith<'isSummarized'>;
export type DeferrableSection = SectionWith<'isDeferrable'>;
/** A section that is drawn by itself. */
export type TopSection = Exclude<Section, SectionWith<'within'>>;

/** Section *candidate*. */
export interface CandidateData extends CandidateDetails {
  candidateId?: string;
  name?: string;
  addresses: AddressWithSource[];
  /** Addresses on the page that the user must pick from before any is used. */
  choices: string[];
  /** Set where signs on the page disagree: the user is asked before anyone is shown. */
  question?: IdentityQuestion;
  /** The page's main heading, which stands for the name where there is no JobScore token. */
  pageName?: string;
  /** JobScore candidates that share the address, when the page names none of them. */
  namesakes: { id: string; name: string }[];
}

/** Section *profile*. */
export type ProfileData =
  | ({
      kind: 'matched';
      profile: Profile;
      match: ProfileMatch;
      /** All matching profiles, the shown one among them, best first. */
      choices: ProfileChoice[];
      /** Absent when JOFI could not list them. */
      assessments?: Assessment[];
      /** Additions since the user last viewed it; absent at the first view. */
      since?: RecentProfileChanges;
    } & OtherProfiles)
  | ({ kind: 'none'; searched: SearchExtent; invited?: InvitedPerson } & OtherProfiles)
  /** Neither a candidate id nor an address to search by. */
  | { kind: 'unidentified' };

/** Section *interests*. */
export type InterestsData =
  | {
      kind: 'known';
      scores: Scores;
      source: InterestsSource;
      /** When the participant answered the questions behind them, where known. */
      assessedAt?: EpochMs;
      /** Their caveats. */
      caveats: Caveat[];
      /** All sources there are for this candidate, the best first, that of the shown ones among them. */
      choices: SourceKind[];
      /** Interests that the user entered for them, used or not. */
      entered?: InterestInput;
      enteredAt?: EpochMs;
      /** JOFI has interests that can't be read. */
      isUnreadable?: true;
    }
  /**
   * `unreadable`: JOFI has interests that can't be read. `unrated`: there are chosen occupations, but O*NET has interest
   * values of none.
   */
  | { kind: 'none'; reason: 'no-profile' | 'no-source' | 'unreadable' | 'unrated' };

/** Section *careers*. */
export type CareersData =
  | {
      kind: 'known';
      careers: CareerMatch[];
      total: number;
      /** O*NET's pages end with these, though they are fewer than the total: it repeated some, or one was odd. */
      isEnd?: true;
      zone?: Zone;
      source: InterestsSource;
      /** Caveats of the interests that are known with the matches. */
      caveats: Caveat[];
      /** Fitside worked them out of O*NET's interest values, since O*NET's matching could not be asked. */
      isWorkedOut?: true;
      /** The titles are in English though Fitside speaks another language. */
      isEnglish?: true;
    }
  | { kind: 'none'; reason: 'no-interests' | 'equal' };

/** Section *occupations*: what the person chose themselves. */
export type OccupationsData =
  { kind: 'known'; chosen: ChosenOccupation[] } | { kind: 'none'; reason: 'no-profile' | 'nothing-chosen' };

/** Section *job*: the job on the page, or the newest one the candidate is considered for. */
export type JobData =
  | (JobParticulars & {
      kind: 'job';
      /** JobScore's id. */
      id: string;
      title: string;
      isOfPage: boolean;
      /** Without a JobScore token: true where the user named it, false where its occupation's title stands for it. */
      isTitledByUser?: boolean;
      /** The occupation the user chose, for this job or for one of equal title. */
      occupation?: { code: string; title: string; chosenFor: 'job' | 'title' };
      /** Match of the occupation with the candidate's interests; absent until it was read. */
      match?: JobMatch;
    })
  /** Without a JobScore token: the user may give a title, perhaps the page's heading. */
  | { kind: 'untitled'; heading?: string }
  | { kind: 'none' };

/** An occupation's place among a candidate's career matches, and the interests these rest on. */
export type JobMatch = ({ isListed: false } | { isListed: true; fit?: Fit }) &
  Pick<Extract<CareersData, { kind: 'known' }>, 'source' | 'caveats'>;

/** Section *assignments*, shown with the candidate. */
export type AssignmentsData =
  | {
      kind: 'known';
      /** The newest ones. */
      assignments: Assignment[];
      /** The number read beyond those listed. */
      more: number;
      /** Set where JobScore has more than were read. */
      isCut: boolean;
    }
  /** JobScore knows nobody in particular to have any. */
  | { kind: 'unidentified' };

export interface SectionData {
  candidate: CandidateData;
  profile: ProfileData;
  interests: InterestsData;
  careers: CareersData;
  occupations: OccupationsData;
  assignments: AssignmentsData;
  job: JobData;
}
