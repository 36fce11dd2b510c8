import { z } from 'zod';
import { LANGUAGES } from '../model/language';
import type { TablesState } from '../model/onet-tables';
import type { TopicAnswer } from '../model/topics';
import { topicRequest } from './topic-request';
import { occupationCode } from './ids';
import { SIDEBARS, message, reply, none, want, type Empty } from './message';

/** O*NET, about no person. */
export const onetMessages = {
  /** Something of O*NET that is about no person. */
  'onet.read': message({
    from: SIDEBARS,
    request: z.strictObject({
      topic: topicRequest,
      want,
      /** The language it is wanted in; the one Fitside speaks unless told. */
      language: z.enum(LANGUAGES).optional(),
    }),
    reply: reply<TopicAnswer>(),
  }),
  /** The user wants occupations shown in a tab, side by side where they are several. */
  'occupations.open': message({
    from: SIDEBARS,
    request: z.strictObject({ codes: z.array(occupationCode).min(1).max(4) }),
    reply: reply<Empty>(),
  }),
  /** How far O*NET's tables have been read. */
  'tables.state': message({ from: 'page', request: none, reply: reply<TablesState>() }),
  /** Whether words are plainly those of an occupation's title, as far as the tables have been read. Asks no service. */
  'tables.areTitleWords': message({
    from: 'page',
    request: z.strictObject({ words: z.string().trim().min(1).max(200) }),
    reply: reply<{ areTitleWords: boolean }>(),
  }),
  /** Goes on reading them where that stopped; answers how far they are. */
  'tables.read': message({ from: 'page', request: none, reply: reply<TablesState>() }),
} as const;
