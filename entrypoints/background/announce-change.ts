import { lastChange, type DataChange } from '../../lib/shared/settings/stored-values';

/** Returns a function that has open sidebars ask again, after a change of this kind. */
export const announceChange = (of: DataChange['of']) => () => lastChange.setValue({ of, at: Date.now() });
