import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
export default defineContentScript({
  matches: ['https://hire.jobscore.com/*', 'https://www.jobscore.com/employer/*'],
  async main() { console.log(await browser.runtime.sendMessage('hi')); },
});
