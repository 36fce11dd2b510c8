import type { Section } from '../../shared/model/sections';
import type { SectionAnswer } from '../../shared/model/section-answer';
import type { Protocol } from '../../shared/messages/to-background';
import type { SectionRequest } from '../../shared/messages/to-background/review';
import { withRetry } from '../shared/retry';

type ReadRequest = Protocol['review.read']['request'];
/** An age that answers must not exceed. */
export type Want = ReadRequest['want'];
/** How much of a section is wanted. */
export type Details = Omit<SectionRequest, 'section'>;

export interface ReadTools {
  ask(request: ReadRequest): Promise<Protocol['review.read']['reply']>;
  /** Returns the details to request of a section. */
  detailsOf(section: Section): Details;
}

export interface SectionRound {
  visit: string;
  wants: ReadonlyMap<Section, Want>;
  /** Returns false once a newer round of the section has begun, or another visit is shown. */
  isCurrent(section: Section): boolean;
  /** Receives an answer that was stored, unless a fresh one came before. */
  onStored(answer: SectionAnswer): void;
  /** Receives the section's fresh answer; undefined where it could not be had. */
  onFresh(section: Section, answer: SectionAnswer | undefined): void;
  /** Called when the background gave no fresh answer at several attempts, of which more follow. */
  onLost(error: unknown): void;
}

/** Reads all that is stored in one message, and what is fresh in one for each section, to show it as it comes. */
export function readRound({ ask, detailsOf }: ReadTools, round: SectionRound): void {
  const { visit, wants, isCurrent } = round;
  const id = crypto.randomUUID();
  const answered = new Set<Section>();
  const stored = [...wants.keys()].filter(section => wants.get(section) === 'stored');
  if (stored.length > 0) void readStored();
  for (const [section, want] of wants) void readFresh(section, want === 'stored' ? 'fresh' : want);

  async function readStored(): Promise<void> {
    for (const answer of (await read(stored, 'stored')) ?? []) {
      if (!answered.has(answer.section) && answer.state !== 'pending') round.onStored(answer);
    }
  }

  async function readFresh(section: Section, want: Want): Promise<void> {
    const answers = await read([section], want);
    if (!isCurrent(section)) return;
    const answer = answers?.[0];
    if (answer) answered.add(section);
    round.onFresh(section, answer);
  }

  /** Returns the answers that are still wanted; undefined where the background gave none. */
  async function read(sections: readonly Section[], want: Want): Promise<SectionAnswer[] | undefined> {
    const details = sections.map(section => ({ section, ...detailsOf(section) }));
    const reply = await withRetry(() => ask({ visit, round: id, want, sections: details }), {
      isWanted: () => sections.some(isCurrent),
      ...(want !== 'stored' && { onTrouble: round.onLost }),
    });
    if (!reply) return undefined;
    const answers = 'outdated' in reply.answer ? [] : reply.answer.answers;
    return answers.filter(answer => answer.visit === visit && isCurrent(answer.section));
  }
}
