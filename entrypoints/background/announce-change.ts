import { lastChange, type Change } from '../../lib/shared/settings/settings';

/** Returns a function that has open sidebars ask again, after a change of this kind. */
export const announceChange = (of: Change['of']) => () => lastChange.setValue({ of, at: Date.now() });
