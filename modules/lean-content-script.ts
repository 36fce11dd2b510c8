import { fileURLToPath } from 'node:url';
import { mergeAlias } from 'vite';
import { defineWxtModule } from 'wxt/modules';

/**
 * Leaves out of content scripts what they do not use, which is a third of what they may weigh: webextension-polyfill,
 * since all they call (`sendMessage`, `getURL`, `getMessage`) gives promises by itself in every browser Fitside supports;
 * and, but in development, WXT's context.
 */
export default defineWxtModule(wxt => {
  wxt.hook('vite:build:extendConfig', (entrypoints, config) => {
    if (!entrypoints.every(({ type }) => type === 'content-script')) return;
    const lean = {
      'wxt/browser': fileURLToPath(import.meta.resolve('wxt/browser')),
      ...(wxt.config.command === 'build' && {
        'wxt/utils/content-script-context': fileURLToPath(
          new URL('../lib/content/context-stub.ts', import.meta.url),
        ),
      }),
    };
    config.resolve = { ...config.resolve, alias: mergeAlias(config.resolve?.alias, lean) };
  });
});
