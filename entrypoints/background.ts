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
import { createRefresher, REFRESH_ALARM, withRefresh } from '../lib/refresh-alarm';
import { createAsker } from '../lib/review/asker';
import { createQuestions } from '../lib/review/questions';
import { refreshIndex } from '../lib/review/refresh';
import { createReviewer } from '../lib/review/review';
import { createAnswers } from '../lib/storage/answers';
import { openDatabase } from '../lib/storage/database';
import { createProfileIndex } from '../lib/storage/profile-index';
import { createReviews } from '../lib/storage/reviews';
import { createSecrets } from '../lib/storage/secrets';
import { frameOpen, settings } from '../lib/storage/settings';

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
  const questions = createQuestions({ ...services, index });
  const reviewer = createReviewer({ asker, index, questions });
  const refresher = createRefresher({
    alarms: browser.alarms,
    minutes: async () => (await settings.getValue()).refreshMinutes,
    hasKey: async () => (await secrets.key('jofi')) !== undefined,
    refresh: minutes => refreshIndex({ asker, questions }, minutes),
  });
  const keyring = withRefresh(createKeyring({ secrets, asker, index, services }), refresher);
  const openOptions = () => browser.runtime.openOptionsPage();

  receive(createHandlers({ reviewer, reviews, keyring, frameOpen, openOptions }));
  browser.action.onClicked.addListener(openOptions);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === REFRESH_ALARM) void refresher.run();
  });
  browser.runtime.onStartup.addListener(() => void refresher.run());
  settings.watch(() => void refresher.arrange());
  browser.tabs.onRemoved.addListener(tabId => void reviews.remove(tabId));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void openOptions();
    // Stored answers have the form that the version before gave them.
    if (reason === 'update') void answers.clear();
  });
  void answers.sweep();
  void refresher.arrange();
});
