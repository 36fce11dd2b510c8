/** Returns the earliest of the times that are known: data of several parts is as old as its oldest. */
export function oldest(...times: (number | undefined)[]): number | undefined {
  const known = times.filter(time => time !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}
