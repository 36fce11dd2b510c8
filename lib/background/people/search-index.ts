import { uniquePeople, type FoundPerson } from '../../shared/model/people';
import { readSearchWords } from '../../shared/model/search-words';
import type { ProfileIndex } from '../storage/profile-index';
import { byName, personFromProfile, personFromTestTaker } from './found-person';

/** The most people shown of a kind. */
export const MOST_FOUND = 8;
/** The most people looked at to find those whose name comes first. */
const REACH = 3 * MOST_FOUND;

/** Returns people in the profile index, by an id, or by the beginning of an email or of names. */
export async function searchIndex(index: ProfileIndex, scope: string, words: string): Promise<FoundPerson[]> {
  const { testTakers } = index;
  const { emails = [words], profileId = words.trim(), testTakerId } = readSearchWords(words);
  const found = await Promise.all([
    index.byId(scope, profileId).then(entry => (entry ? [personFromProfile(entry)] : [])),
    testTakerId === undefined
      ? []
      : testTakers.byId(scope, testTakerId).then(entry => (entry ? [personFromTestTaker(entry)] : [])),
    ...[
      ...emails.map(email => index.byEmailPrefix(scope, email, MOST_FOUND)),
      index.byNamePrefix(scope, words, REACH),
    ].map(async entries => (await entries).map(personFromProfile).toSorted(byName)),
    ...[
      ...emails.map(email => testTakers.byEmailPrefix(scope, email, MOST_FOUND)),
      testTakers.byNamePrefix(scope, words, REACH),
    ].map(async entries => (await entries).map(personFromTestTaker).toSorted(byName)),
  ]);
  return uniquePeople(found.flat()).slice(0, MOST_FOUND);
}
