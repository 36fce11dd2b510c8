import { Locator } from './locator';

/** The sidebar or the side panel, with its sections by name. */
export class Sidebar extends Locator {
  readonly candidate = this.region('Candidate');
  readonly profile = this.region('JOFI profile');
  readonly occupations = this.region('Chosen occupations');
  readonly interests = this.region('Interests');
  readonly careers = this.region('Career matches');
  readonly job = this.region('This job');
}
