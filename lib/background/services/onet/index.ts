import { createHttp } from '../http';
import type { HttpSurroundings } from '../http-surroundings';
import { databaseOf } from './database';
import { occupationOf } from './occupation';
import { onlineOf } from './online';
import { profilerOf } from './profiler';
import { RULES } from './rules';
import { taxonomyOf } from './taxonomy';
import { veteransOf } from './veterans';

export type { CareerPart, CareerPartData } from './occupation';
export type { OnlineReport, OnlineReportData } from './online';
export type { Tree } from './rules';

export type Onet = ReturnType<typeof createOnet>;

/** Reads O*NET. Every function throws a ProblemError when the answer cannot be had; `not-found`: it has no data. */
export function createOnet(surroundings: HttpSurroundings) {
  const http = createHttp(RULES, surroundings);
  return {
    ...databaseOf(http),
    ...profilerOf(http),
    ...occupationOf(http),
    ...onlineOf(http),
    ...taxonomyOf(http),
    ...veteransOf(http),
  };
}
