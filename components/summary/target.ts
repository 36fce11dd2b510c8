import type { ChosenOccupation } from '../../lib/shared/model/chosen-occupations';
import type { OccupationsData } from '../../lib/shared/model/sections';

/** Returns the occupation the person aims for, where its code stands for one today. */
export function targetOf(data: OccupationsData | undefined): ChosenOccupation | undefined {
  if (data?.kind !== 'known') return undefined;
  const open = data.chosen.filter(
    ({ code, succession }) => code !== undefined && (succession?.successors.length ?? 0) < 2,
  );
  return open.find(({ by }) => by.some(({ how }) => how === 'target'));
}
