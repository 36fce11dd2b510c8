import type { EpochMs } from '../../shared/model/time';
import type { ProfileLink } from '../../shared/model/profile-matching';
import type { PreferenceName } from '../../shared/model/settings';
import type { ImportPreview, ImportReport } from '../../shared/model/stored-data';
import type { Preferences } from '../settings/preferences';
import type { UserWorkStore } from '../storage/all-user-work';
import type { ProfileIndex } from '../storage/profile-index';
import { readDataFile, writeDataFile } from './export-file';
import type { StoredNames } from './stored-names';

/** Saves the user's own work and preferences as a file, and imports them from one. */
export function createDataTransfer(parts: {
  userWork: UserWorkStore;
  index: Pick<ProfileIndex, 'leaveUnknown'>;
  preferences: Pick<Preferences, 'takeAlong' | 'compare' | 'take'>;
  /** Reads the names of people that are known here. */
  readNames: () => Promise<StoredNames>;
  /** Called when open sidebars must read again. */
  changed: () => Promise<void>;
  now: () => EpochMs;
}) {
  const { userWork, preferences, changed, now } = parts;

  return {
    /** Returns the user's own work and preferences as the text of a file. */
    async export(): Promise<string> {
      const [work, along] = await Promise.all([userWork.all(), preferences.takeAlong()]);
      return writeDataFile({ ...work, ...(along.at > 0 && { preferences: along }) }, now());
    },

    /** Returns what importing a file would change. */
    async preview(text: string): Promise<ImportPreview> {
      const file = readDataFile(text, now());
      if ('unreadable' in file) return file;
      const [{ kinds, links }, compared, names] = await Promise.all([
        userWork.compare(file),
        file.preferences ? preferences.compare(file.preferences) : ('absent' as const),
        parts.readNames(),
      ]);
      const named = links.map(async ({ link, isReplaced }) => {
        const { person, scope, profileId, kind } = link;
        return { person, scope, profileId, kind, isReplaced, ...(await namesOf(link, names)) };
      });
      return { kinds, links: await Promise.all(named), preferences: compared };
    },

    /** Imports what is newer in a file than here, all or nothing, and returns the result. */
    async import(text: string, accepted: readonly PreferenceName[]): Promise<ImportReport> {
      const file = readDataFile(text, now());
      if ('unreadable' in file) return file;
      const names = await parts.readNames();
      // A file may give people other names than they have.
      const links = await Promise.all(
        file.links.map(async link => ({ ...link, ...(await namesOf(link, names)) })),
      );
      const scopes = [...file.profiles, ...file.testTakers].map(({ scope }) => scope);
      if (scopes.length > 0) await parts.index.leaveUnknown([...new Set(scopes)], now());
      // The two are in stores of their own: the one that is undone easily comes first.
      const undo = file.preferences && (await preferences.take(file.preferences, accepted));
      try {
        const kinds = await userWork.merge({ ...file, links });
        return { kinds, preferences: file.preferences ? (undo ? 'taken' : 'older') : 'absent' };
      } catch (error) {
        await undo?.();
        throw error;
      } finally {
        await changed();
      }
    },
  };
}

/** Returns the names that a link's people have here. */
async function namesOf({ person, scope, profileId }: ProfileLink, names: StoredNames) {
  const [candidateName, profileName] = await Promise.all([
    names.candidate(person),
    names.profile(scope, profileId),
  ]);
  return { ...(candidateName && { candidateName }), ...(profileName && { profileName }) };
}
