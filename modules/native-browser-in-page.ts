import { fileURLToPath } from 'node:url';
import { mergeAlias } from 'vite';
import { defineWxtModule } from 'wxt/modules';

/**
 * Leaves webextension-polyfill out of content scripts: a quarter of what they may weigh, for nothing. All they call
 * (`sendMessage`, `getURL`, `getMessage`) gives promises by itself in every browser Fitside supports.
 */
export default defineWxtModule(wxt => {
  wxt.hook('vite:build:extendConfig', (entrypoints, config) => {
    if (!entrypoints.every(({ type }) => type === 'content-script')) return;
    const native = fileURLToPath(import.meta.resolve('wxt/browser'));
    config.resolve = {
      ...config.resolve,
      alias: mergeAlias(config.resolve?.alias, { 'wxt/browser': native }),
    };
  });
});
