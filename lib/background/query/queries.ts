import type { Jobscore } from '../services/jobscore';
import type { Jofi } from '../services/jofi';
import type { Onet } from '../services/onet';
import type { ProfileIndex } from '../storage/profile-index';
import { createJobscoreQueries } from './jobscore-queries';
import { createJofiQueries } from './jofi-queries';
import { createOnetQueries } from './onet-queries';

export type Queries = ReturnType<typeof createQueries>;

/** Creates every query a review asks, with how long its answer is good for. */
export function createQueries(services: { jobscore: Jobscore; jofi: Jofi; onet: Onet; index: ProfileIndex }) {
  const { jobscore, jofi, onet, index } = services;
  return {
    ...createJobscoreQueries(jobscore),
    ...createJofiQueries(jofi, index),
    ...createOnetQueries(onet),
  };
}
