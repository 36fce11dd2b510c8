import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
export default defineBackground(() => {
  browser.runtime.onMessage.addListener((m, s) => { console.log(m, JSON.stringify(s)); return Promise.resolve(JSON.stringify(s)); });
});
