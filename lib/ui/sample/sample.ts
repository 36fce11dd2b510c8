import type { EpochMs } from '../../shared/model/time';
import { CAREERS_PER_PAGE, matchCareersLocally } from '../../shared/model/career-matches';
import { chosenOccupations, chosenCodes } from '../../shared/model/chosen-occupations';
import type { SectionRequest } from '../../shared/messages/to-background/review';
import type { InterestInput } from '../../shared/model/interest-entry';
import {
  AREAS,
  isFlat,
  scoresFromLetters,
  scoresFromOccupations,
  type Scores,
  SOURCE_KINDS,
  type InterestsSource,
  type SourceKind,
} from '../../shared/model/interests';
import { parseJofiId } from '../../shared/model/jofi-ids';
import type { CheckedProfile } from '../../shared/model/profile-matching';
import type {
  CandidateData,
  CareersData,
  InterestsData,
  JobData,
  OccupationsData,
  ProfileData,
  SectionData,
  Section,
} from '../../shared/model/sections';
import type { SectionAnswer } from '../../shared/model/section-answer';
import { foldEmail } from '../../shared/model/email';
import { caveatsOf } from '../../shared/model/interest-caveats';
import type { MessageName, ReplyOf, RequestOf } from '../../shared/messages/to-background';
import type { Send } from '../../shared/messages/send';
import { sampleOccupation, SAMPLE_TABLES } from './occupations';
import {
  sampleAssignments,
  SAMPLE_CANDIDATE,
  SAMPLE_EMAIL,
  SAMPLE_JOB,
  sampleProfiles,
  type SampleProfile,
} from './candidate';

/** The one visit there is in the sample. */
export const SAMPLE_VISIT = 'sample';

/** The user's choices in the sample, forgotten with the page. */
interface SampleChoices {
  /** The address the user typed in place of the candidate's own. */
  email?: string;
  /** The profile the user switched to. */
  profileId?: string | undefined;
  from?: SourceKind | undefined;
  entered?: { entry: InterestInput; at: EpochMs } | undefined;
  occupation?: { code: string; title: string } | undefined;
  linked: ReadonlySet<string>;
  rejected: ReadonlySet<string>;
}

/** The messages that the sample answers itself. */
type SampleMessage = Extract<MessageName, `review.${string}` | 'sheet.open'>;
type SampleAnswers = { [Name in SampleMessage]?: (request: RequestOf<Name>) => Promise<ReplyOf<Name>> };

type Wanted = SectionRequest;
type Sourced = { scores: Scores; source: InterestsSource };

/**
 * Answers the sidebar's messages for an invented candidate, from data that is part of Fitside and by the same pure
 * rules. Nothing is requested and nothing stored.
 */
export function createSample(now: () => EpochMs) {
  let choices: SampleChoices = { linked: new Set(), rejected: new Set() };
  const all = sampleProfiles(now());

  const choose = (change: Partial<SampleChoices>) => {
    choices = { ...choices, ...change };
    return {};
  };
  const readers: { [S in Section]: (wanted: Wanted) => SectionData[S] } = {
    candidate,
    profile,
    interests,
    careers,
    occupations,
    assignments: () => ({ kind: 'known', assignments: sampleAssignments(now()), more: 0, isCut: false }),
    job,
  };

  return {
    'review.read': async ({ sections }) => {
      const answers = sections.map(wanted => {
        const { section } = wanted;
        const data = readers[section](wanted);
        return { visit: SAMPLE_VISIT, section, state: 'known', data, sources: [] } as SectionAnswer;
      });
      return { answers };
    },
    'review.check': async ({ text }) => check(text),
    'review.useEmail': async ({ email }) =>
      choose({ email: email.trim(), profileId: undefined, from: undefined }),
    'review.useProfile': async ({ profileId }) => choose({ profileId }),
    'review.link': async ({ profileId }) =>
      choose({
        linked: including(choices.linked, profileId),
        rejected: without(choices.rejected, profileId),
        profileId,
      }),
    'review.reject': async ({ profileId }) =>
      choose({
        linked: without(choices.linked, profileId),
        rejected: including(choices.rejected, profileId),
        profileId: undefined,
      }),
    'review.unlink': async ({ profileId }) =>
      choose({ linked: without(choices.linked, profileId), rejected: without(choices.rejected, profileId) }),
    'review.enterInterests': async ({ entry }) => choose({ entered: { entry, at: now() }, from: entry.kind }),
    'review.removeInterests': async (_request: RequestOf<'review.removeInterests'>) =>
      choose({ entered: undefined, from: undefined }),
    'review.useInterests': async ({ from }) => choose({ from }),
    'review.useOccupation': async ({ occupation }) => choose({ occupation: occupation ?? undefined }),
  } satisfies SampleAnswers;

  function candidate(): CandidateData {
    const { email } = choices;
    if (email === undefined || isOwn(email)) return SAMPLE_CANDIDATE;
    return { ...SAMPLE_CANDIDATE, addresses: [...SAMPLE_CANDIDATE.addresses, { email, from: 'user' }] };
  }

  /** Returns the candidate's profiles: linked, or matching and not rejected; linked ones first. */
  function matching(): SampleProfile[] {
    const linked = all.filter(({ profile }) => choices.linked.has(profile.id));
    const bySelf = all.filter(
      ({ profile: { id, email } }) => isOwn(email) && !choices.linked.has(id) && !choices.rejected.has(id),
    );
    return [...linked, ...bySelf];
  }

  function shown(): SampleProfile | undefined {
    const found = matching();
    return found.find(({ profile }) => profile.id === choices.profileId) ?? found[0];
  }

  function profile(): ProfileData {
    const found = matching();
    const current = shown();
    const others = {
      possible: all
        .filter(
          ({ profile: { id, email } }) =>
            !isOwn(email) && !choices.linked.has(id) && !choices.rejected.has(id),
        )
        .map(({ profile: { id, name, email, invitedAt } }) => ({
          id,
          name,
          email,
          ...(invitedAt !== undefined && { invitedAt }),
          why: 'name' as const,
        })),
      setAside: all
        .filter(({ profile }) => choices.rejected.has(profile.id))
        .map(({ profile: { id, name } }) => ({ id, name })),
      gone: [],
    };
    if (!current) {
      const emails = [SAMPLE_EMAIL, ...(choices.email === undefined ? [] : [choices.email])];
      const searched = {
        emails,
        byCandidateId: true,
        listed: all.length,
        total: all.length,
        seen: all.length,
      };
      return { kind: 'none', searched, ...others };
    }
    return {
      kind: 'matched',
      profile: current.profile,
      match: matchOf(current),
      choices: found.map(each => ({
        id: each.profile.id,
        ...(each.profile.invitedAt !== undefined && { invitedAt: each.profile.invitedAt }),
        match: matchOf(each),
      })),
      assessments: current.assessments,
      ...others,
    };
  }

  function matchOf({ profile: { id, personId } }: SampleProfile) {
    if (choices.linked.has(id)) return { rule: 'link' as const, namesAnother: false };
    if (personId !== undefined) return { rule: 'person-id' as const, namesAnother: false };
    return { rule: 'email' as const, email: SAMPLE_EMAIL, namesAnother: false };
  }

  function check(text: string): CheckedProfile {
    const named = parseJofiId(text);
    if (!named) return { unreadable: true };
    const found = 'profileId' in named && all.find(({ profile }) => profile.id === named.profileId);
    if (!found) return { problem: { kind: 'not-found', service: 'jofi' } };
    const { id, name, email, invitedAt } = found.profile;
    return {
      profile: { id, name, email, ...(invitedAt !== undefined && { invitedAt }), namesAnother: false },
    };
  }

  /** All sources there are, the best first. */
  function sources(): Sourced[] {
    const current = shown();
    const found: (Sourced | undefined)[] = [
      choices.entered && fromEntry(choices.entered),
      current && current.letters.length > 0
        ? { scores: scoresFromLetters(current.letters), source: { kind: 'letters', areas: current.letters } }
        : undefined,
      current && fromOccupations(chosenCodes(current.profile)),
    ];
    return found.filter(each => each !== undefined);
  }

  function used(): Sourced | undefined {
    const found = sources();
    return found.find(({ source }) => source.kind === choices.from) ?? found[0];
  }

  function interests(): InterestsData {
    const sourced = used();
    if (!sourced) return { kind: 'none', reason: shown() ? 'no-source' : 'no-profile' };
    const { scores, source } = sourced;
    const assessedAt = assessedAtOf(sourced);
    const there = new Set(sources().map(each => each.source.kind));
    return {
      kind: 'known',
      scores,
      source,
      ...(assessedAt !== undefined && { assessedAt }),
      caveats: caveatsOf(sourced, assessedAt, now()),
      choices: SOURCE_KINDS.filter(kind => there.has(kind)),
    };
  }

  function assessedAtOf({ source }: Sourced): number | undefined {
    return source.kind === 'letters' ? shown()?.assessedAt : undefined;
  }

  function careers({ zone, pages = 1 }: Pick<Wanted, 'zone' | 'pages'>): CareersData {
    const sourced = used();
    if (!sourced) return { kind: 'none', reason: 'no-interests' };
    if (isFlat(sourced.scores)) return { kind: 'none', reason: 'equal' };
    const found = matchCareersLocally(sourced.scores, SAMPLE_TABLES, zone);
    return {
      kind: 'known',
      careers: found.slice(0, pages * CAREERS_PER_PAGE),
      total: found.length,
      source: sourced.source,
      caveats: caveatsOf(sourced, assessedAtOf(sourced), now()),
      ...(zone !== undefined && { zone }),
    };
  }

  function occupations(): OccupationsData {
    const current = shown();
    if (!current) return { kind: 'none', reason: 'no-profile' };
    const chosen = chosenOccupations(current.profile).map(each => {
      const title = each.code === undefined ? each.title : sampleOccupation(each.code)?.title;
      return { ...each, ...(title !== undefined && { title }) };
    });
    return chosen.length > 0 ? { kind: 'known', chosen } : { kind: 'none', reason: 'nothing-chosen' };
  }

  function job({ opened }: Pick<Wanted, 'opened'>): JobData {
    const { occupation } = choices;
    const base = { kind: 'job', ...SAMPLE_JOB, isOfPage: true } as const;
    if (!occupation) return base;
    const of = { ...base, occupation: { ...occupation, chosenFor: 'job' as const } };
    const found = opened ? careers({ pages: TABLES_PAGES }) : undefined;
    if (found?.kind !== 'known') return of;
    const { source, caveats } = found;
    const isListed = found.careers.some(({ code }) => code === occupation.code);
    return { ...of, match: { isListed, source, caveats } };
  }
}

/** As many pages as all matches can take. */
const TABLES_PAGES = 100;

function isOwn(email: string): boolean {
  return foldEmail(email) === SAMPLE_EMAIL;
}

/** Each sixth of the answers is one area's here, and each answer counts 0 to 4. */
function fromEntry({ entry, at }: { entry: InterestInput; at: EpochMs }): Sourced {
  if (entry.kind === 'scores') return { scores: entry.scores, source: { kind: 'scores', enteredAt: at } };
  const { answers } = entry;
  const each = answers.length / AREAS.length;
  const sum = (area: number) =>
    Array.from(answers.slice(area * each, (area + 1) * each), digit => Number(digit) - 1).reduce(
      (a, b) => a + b,
      0,
    );
  return {
    scores: Object.fromEntries(AREAS.map((area, place) => [area, sum(place)])) as Scores,
    source: { kind: 'answers', answers, enteredAt: at },
  };
}

function fromOccupations(chosen: string[]): Sourced | undefined {
  const used = chosen.filter(code => sampleOccupation(code) !== undefined);
  const scores = scoresFromOccupations(used.map(code => sampleOccupation(code)?.interests ?? {}));
  return (
    scores && {
      scores,
      source: { kind: 'occupations', used: used.length, chosen: chosen.length, codes: chosen },
    }
  );
}

function including(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...set, id]);
}

function without(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...set].filter(item => item !== id));
}

/** Returns a `send` that the sample answers where it can, and the background otherwise. */
export function sampleSend(answers: SampleAnswers, send: Send): Send {
  return <Name extends MessageName>(name: Name, request: RequestOf<Name>) => {
    const answer = (answers as Partial<Record<MessageName, unknown>>)[name];
    return typeof answer === 'function' ? answer(request) : send(name, request);
  };
}
