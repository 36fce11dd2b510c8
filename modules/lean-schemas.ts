import { defineWxtModule } from 'wxt/modules';

/** Modules of zod that turn schemas into JSON Schema. */
const JSON_SCHEMA = /\/zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js$/;

/**
 * Leaves out of builds how zod turns schemas into JSON Schema: every schema carries it along, and Fitside never asks
 * for it.
 */
export default defineWxtModule(wxt => {
  wxt.hook('vite:build:extendConfig', (_, config) => {
    config.plugins = [...(config.plugins ?? []), { name: 'lean-schemas', transform: withoutJsonSchema }];
  });
});

/** Returns a module of the same exports, which do nothing. */
function withoutJsonSchema(code: string, id: string): string | undefined {
  if (!JSON_SCHEMA.test(id)) return undefined;
  const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
  const stubs = names.map(name => `export const ${name} = () => {};`);
  return stubs.join('\n');
}
