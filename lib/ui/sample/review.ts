import type { EpochMs } from '../../shared/model/time';
import type { SampleChoices } from './matching';
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
} from '../../shared/model/interests';
import type { CareersData, InterestsData, JobData, OccupationsData } from '../../shared/model/sections';
import { caveatsOf } from '../../shared/model/interest-caveats';
import { sampleOccupation, SAMPLE_TABLES } from './occupations';
import { SAMPLE_JOB, type SampleProfile } from './candidate';

type Wanted = SectionRequest;
type Sourced = { scores: Scores; source: InterestsSource };

/** Works out the sections that rest on the profile shown and on the user's choices. */
export function createSampleReview(
  shown: () => SampleProfile | undefined,
  choices: () => SampleChoices,
  now: () => EpochMs,
) {
  return { interests, careers, occupations, job };

  /** All sources there are, the best first. */
  function sources(): Sourced[] {
    const current = shown();
    const { entered } = choices();
    const found: (Sourced | undefined)[] = [
      entered && fromEntry(entered),
      current && current.letters.length > 0
        ? { scores: scoresFromLetters(current.letters), source: { kind: 'letters', areas: current.letters } }
        : undefined,
      current && fromOccupations(chosenCodes(current.profile)),
    ];
    return found.filter(each => each !== undefined);
  }

  function used(): Sourced | undefined {
    const found = sources();
    return found.find(({ source }) => source.kind === choices().from) ?? found[0];
  }

  function interests(): InterestsData {
    const sourced = used();
    if (!sourced) return { kind: 'none', reason: shown() ? 'no-source' : 'no-profile' };
    const { scores, source } = sourced;
    const assessedAt = assessedAtOf(sourced);
    const there = new Set(sources().map(each => each.source.kind));
    const { entered } = choices();
    return {
      kind: 'known',
      scores,
      source,
      ...(assessedAt !== undefined && { assessedAt }),
      caveats: caveatsOf(sourced, assessedAt, now()),
      choices: SOURCE_KINDS.filter(kind => there.has(kind)),
      ...(entered && { entered: entered.entry, enteredAt: entered.at }),
    };
  }

  function assessedAtOf({ source }: Sourced): number | undefined {
    return source.kind === 'letters' && source.enteredAt === undefined ? shown()?.assessedAt : undefined;
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
    const { occupation } = choices();
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

/** Each sixth of the answers is one area's here, and each answer counts 0 to 4. */
function fromEntry({ entry, at }: { entry: InterestInput; at: EpochMs }): Sourced {
  if (entry.kind === 'scores') return { scores: entry.scores, source: { kind: 'scores', enteredAt: at } };
  if (entry.kind === 'letters') {
    return {
      scores: scoresFromLetters(entry.areas),
      source: { kind: 'letters', areas: entry.areas, enteredAt: at },
    };
  }
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
