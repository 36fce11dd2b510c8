import * as z from 'zod/mini';

/*
 * The checks of zod itself read `length` of whatever has one before its type is known: an object whose length is no number
 * makes them throw. These look only at what has the right type.
 */

/** Refuses what is shorter. */
export const atLeast = <T extends { length: number }>(least: number) =>
  z.refine<T>(value => value.length >= least);

/** Refuses what is longer. */
export const atMost = <T extends { length: number }>(most: number) =>
  z.refine<T>(value => value.length <= most);
