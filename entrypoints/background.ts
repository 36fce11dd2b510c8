import { config } from 'zod';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { HttpSurroundings } from '../lib/apis/http';
import { createJobscore } from '../lib/apis/jobscore';
import { createJofi } from '../lib/apis/jofi';
import { createOnet } from '../lib/apis/onet';
import { HOST_PERMISSIONS } from '../lib/domain/services';
import { createHandlers } from '../lib/handlers';
import { createKeyring } from '../lib/keyring';
import { receive } from '../lib/messaging/receive';
import { createAsker } from '../lib/review/asker';
import { createQuestions } from '../lib/review/questions';
import { createReviewer } from '../lib/review/review';
import { createAnswers } from '../lib/storage/answers';
import { openDatabase } from '../lib/storage/database';
import { createProfileIndex } from '../lib/storage/profile-index';
import { createReviews } from '../lib/storage/reviews';
import { createSecrets } from '../lib/storage/secrets';
import { frameOpen, keysChangedAt } from '../lib/storage/settings';

export default defineBackground(() => {
  // Extensions may not evaluate text as code; without this zod tries it once.
  config({ jitless: true });

  const database = openDatabase();
  const secrets = createSecrets(database);
  const answers = createAnswers(database);
  const index = createProfileIndex(database);
  const reviews = createReviews();

  const surroundings: HttpSurroundings = {
    key: service => secrets.key(service),
    hasAccess: service => browser.permissions.contains({ origins: [HOST_PERMISSIONS[service]] }),
  };
  const services = {
    jobscore: createJobscore(surroundings),
    jofi: createJofi(surroundings),
    onet: createOnet(surroundings),
  };
  const asker = createAsker(answers);
  const reviewer = createReviewer({ asker, index, questions: createQuestions({ ...services, index }) });
  const changed = () => keysChangedAt.setValue(Date.now());
  const keyring = createKeyring({ secrets, asker, index, services, changed });
  const openOptions = () => browser.runtime.openOptionsPage();

  receive(createHandlers({ reviewer, reviews, keyring, frameOpen, openOptions }));
  browser.action.onClicked.addListener(openOptions);
  browser.tabs.onRemoved.addListener(tabId => void reviews.remove(tabId));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void openOptions();
    // Stored answers have the form that the version before gave them.
    if (reason === 'update') void answers.clear();
  });
  void answers.sweep();
});
