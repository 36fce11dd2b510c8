import * as z from 'zod/mini';
import { atLeast, atMost } from '../lengths';
import { ALL_PAGES } from '../../model/career-matches';
import { ZONES } from '../../model/occupation';
import { LANGUAGES } from '../../model/language';
import { BRANCHES } from '../../model/military';
import type { TablesState } from '../../model/onet-tables';
import { PROFILER_FORMS } from '../../model/profiler';
import { OCCUPATION_PARTS, type Topic, type TopicAnswer } from '../../model/topics';
import { occupationCode, want, wholeAnswers } from '../fields';
import { SIDEBARS, message, reply, none, type Empty } from '../message';

const words = z.string().check(z.trim(), atLeast(1), atMost(200));

/** The first row of a page after the first. */
const start = z.optional(z.int().check(z.gte(2), z.lte(1_000_000)));

const topic: z.ZodMiniType<Topic, Topic> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(OCCUPATION_PARTS), code: occupationCode }),
  z.strictObject({ kind: z.literal('zones') }),
  z.strictObject({ kind: z.literal('search'), words, of: z.enum(['job', 'career']), start }),
  z.strictObject({ kind: z.literal('military'), words, branch: z.optional(z.enum(BRANCHES)), start }),
  z.strictObject({ kind: z.literal('questions'), form: z.literal(PROFILER_FORMS) }),
  z.strictObject({ kind: z.literal('results'), answers: wholeAnswers }),
  z.strictObject({
    kind: z.literal('matches'),
    answers: wholeAnswers,
    page: z.int().check(z.gte(1), z.lte(ALL_PAGES)),
    zone: z.optional(z.literal(ZONES)),
    isWorkedOut: z.optional(z.literal(true)),
  }),
]);

/** O*NET, about no person. */
export const onetMessages = {
  /** Reads something of O*NET that is about no person. */
  'onet.read': message({
    from: SIDEBARS,
    request: z.strictObject({
      topic,
      want,
      /** The language of the reply; by default the one Fitside is shown in. */
      language: z.optional(z.enum(LANGUAGES)),
    }),
    reply: reply<TopicAnswer>(),
  }),
  /** Opens occupations in a tab, side by side where they are several. */
  'occupations.open': message({
    from: SIDEBARS,
    request: z.strictObject({ codes: z.array(occupationCode).check(atLeast(1), atMost(4)) }),
    reply: reply<Empty>(),
  }),
  /** Asks how much of O*NET's tables has been read. */
  'tables.state': message({ from: 'page', request: none, reply: reply<TablesState>() }),
  /** Asks whether words belong to an occupation's title, by the tables read so far. Asks no service. */
  'tables.areTitleWords': message({
    from: 'page',
    request: z.strictObject({ words }),
    reply: reply<{ areTitleWords: boolean }>(),
  }),
  /** Goes on reading the tables where that stopped; replies how much has been read. */
  'tables.read': message({ from: 'page', request: none, reply: reply<TablesState>() }),
} as const;
