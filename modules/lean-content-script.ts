import { fileURLToPath } from 'node:url';
import { mergeAlias } from 'vite';
import { defineWxtModule } from 'wxt/modules';

/**
 * Leaves out of content scripts what they do not use, which is a third of what they may weigh: webextension-polyfill,
 * since all they call (`sendMessage`, `getURL`, `getMessage`) gives promises by itself in every browser Fitside supports;
 * and, but in development, WXT's context and its logger. Firefox needs the polyfill nowhere: it has the same functions.
 */
export default defineWxtModule(wxt => {
  wxt.hook('vite:build:extendConfig', (entrypoints, config) => {
    const isContent = entrypoints.every(({ type }) => type === 'content-script');
    if (!isContent && wxt.config.browser !== 'firefox') return;
    const isBuild = isContent && wxt.config.command === 'build';
    const lean = {
      'wxt/browser': fileURLToPath(import.meta.resolve('wxt/browser')),
      ...(isBuild && {
        'wxt/utils/content-script-context': fileURLToPath(
          new URL('../lib/content/context-stub.ts', import.meta.url),
        ),
      }),
    };
    config.resolve = { ...config.resolve, alias: mergeAlias(config.resolve?.alias, lean) };
    if (isBuild)
      config.plugins = [...(config.plugins ?? []), { name: 'plain-start', transform: startPlainly }];
  });
});

/** Starts the script alone: the browser itself reports what WXT's entry for content scripts would catch and log. */
function startPlainly(code: string, id: string): string | undefined {
  if (!id.includes('content-script-isolated-world-entrypoint')) return undefined;
  return code
    .replace(/\/\/#region \S*logger\.ts\n.*?\/\/#endregion/s, '')
    .replace(/const result = \(async .*?\n\}\)\(\);/s, 'initPlugins();\nconst result = definition.main();');
}
