import { defineWxtModule } from 'wxt/modules';

/** The modules of single icons. */
const ICONS = /\/lucide-preact\/dist\/esm\/icons\/[^/]+\.mjs$/;
/** The random name of each stroke, by which lists that change their order would find it. */
const KEYS = /,\s*key: "\w+"/g;

/** Leaves the names of icons' strokes out of builds: strokes never change places, and random letters do not pack. */
export default defineWxtModule(wxt => {
  wxt.hook('vite:build:extendConfig', (_, config) => {
    const transform = (code: string, id: string) => (ICONS.test(id) ? code.replaceAll(KEYS, '') : undefined);
    config.plugins = [...(config.plugins ?? []), { name: 'lean-icons', transform }];
  });
});
