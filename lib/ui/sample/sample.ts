import type { EpochMs } from '../../shared/model/time';
import type { SectionRequest } from '../../shared/messages/to-background/review';
import type { SectionData, Section } from '../../shared/model/sections';
import type { SectionAnswer } from '../../shared/model/section-answer';
import type { MessageName, ReplyOf, RequestOf } from '../../shared/messages/to-background';
import type { Send } from '../../shared/messages/send';
import { sampleAssignments, sampleProfiles } from './candidate';

import { createSampleMatching, type SampleChoices } from './matching';
import { createSampleReview } from './review';

/** The one visit there is in the sample. */
export const SAMPLE_VISIT = 'sample';

/** The messages that the sample answers itself. */
type SampleMessage = Extract<MessageName, `review.${string}` | 'sheet.open'>;
type SampleAnswers = { [Name in SampleMessage]?: (request: RequestOf<Name>) => Promise<ReplyOf<Name>> };

/**
 * Answers the sidebar's messages for an invented candidate, from data that is part of Fitside and by the same pure
 * rules. Nothing is requested and nothing stored.
 */
export function createSample(now: () => EpochMs) {
  let choices: SampleChoices = { linked: new Set(), rejected: new Set() };
  const getChoices = () => choices;
  const { candidate, profile, shown, check } = createSampleMatching(sampleProfiles(now()), getChoices);
  const { interests, careers, occupations, job } = createSampleReview(shown, getChoices, now);

  const choose = (change: Partial<SampleChoices>) => {
    choices = { ...choices, ...change };
    return {};
  };
  const readers: { [S in Section]: (wanted: SectionRequest) => SectionData[S] } = {
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
    'review.enterInterests': async ({ entry, at = now() }) =>
      choose({ entered: { entry, at }, from: entry.kind }),
    'review.removeInterests': async (_request: RequestOf<'review.removeInterests'>) =>
      choose({ entered: undefined, from: undefined }),
    'review.useInterests': async ({ from }) => choose({ from }),
    'review.useOccupation': async ({ occupation }) => choose({ occupation: occupation ?? undefined }),
  } satisfies SampleAnswers;
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
