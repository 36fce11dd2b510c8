import { areas, type Area } from './language.ts';

export interface Form {
  /** How many questions it has. */
  size: number;
  /** The area of each question, in their order. */
  areas: Area[];
}

function form(size: number, each: number): Form {
  const order = Array.from({ length: size }, (_, index) => areas[Math.floor(index / each) % areas.length]!);
  return { size, areas: order };
}

/** The Interest Profiler's forms. The short one takes the areas in turn, the long one in pairs. */
export const short = form(30, 1);
export const long = form(60, 2);

/** Six scores out of an answer string: 0 to 20 of 30 answers, 0 to 40 of 60. */
export function scoresFromAnswers(answers: string): number[] {
  const { areas: order } = answers.length === short.size ? short : long;
  return areas.map(area =>
    order.reduce((sum, one, index) => sum + (one === area ? Number(answers[index]) - 1 : 0), 0),
  );
}
