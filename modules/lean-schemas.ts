import { defineWxtModule } from 'wxt/modules';

/** Modules of zod that turn schemas into JSON Schema. */
const JSON_SCHEMA = /\/zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js$/;
/** The module of zod's messages, which nobody reads: Fitside has words of its own for what it cannot read. */
const MESSAGES = /\/zod\/v4\/locales\/en\.js$/;
/** The module of the schemas themselves. */
const SCHEMAS = /\/zod\/v4\/classic\/schemas\.js$/;
/** Methods of every schema that Fitside calls nowhere. */
const METHODS =
  /^ {4}(?:with|brand|register|superRefine|overwrite|exactOptional|nonoptional|prefault|readonly|describe|meta|isOptional|isNullable|spa|parseAsync|(?:safe)?(?:En|De|en|de)code(?:Async)?|safeParseAsync|keyof|safeExtend|merge|required|extract|exclude)\(.*\) \{\n(?: {8}.*\n)*? {4}\},\n/gm;

/**
 * Leaves out of builds what every schema of zod carries along and Fitside never asks for: the way to JSON Schema, its
 * messages, the checks of texts in a score of formats, and readers compiled from text, which extensions may not have.
 */
export default defineWxtModule(wxt => {
  wxt.hook('vite:build:extendConfig', (_, config) => {
    config.plugins = [...(config.plugins ?? []), { name: 'lean-schemas', transform: leanSchemas }];
  });
});

function leanSchemas(code: string, id: string): string | undefined {
  if (JSON_SCHEMA.test(id)) return withoutWork(code);
  if (MESSAGES.test(id)) return `export default () => ({ localeError: () => 'invalid' });`;
  if (!SCHEMAS.test(id)) return undefined;
  return code
    .replace(/^ *inst\._zod\.processJSONSchema = .*;$/gm, '')
    .replaceAll(METHODS, '')
    .replaceAll('core.$ZodObjectJIT.init', 'core.$ZodObject.init')
    .replace(/(ZodString = [^]*?\n\}, \{)\n {4}email\(params\)[^]*?(\n\}\);)/, '$1$2');
}

/** Returns a module of the same exports, which do nothing. */
function withoutWork(code: string): string {
  const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
  return names.map(name => `export const ${name} = () => {};`).join('\n');
}
