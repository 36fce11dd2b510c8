import { defineWxtModule } from 'wxt/modules';

/** The modules of single icons, and the one that makes components of them. */
const ICONS = /\/lucide-preact\/dist\/esm\/(?:icons\/[^/]+|createLucideIcon)\.mjs$/;
/**
 * Random names of strokes, by which lists that change their order would find them; names and aliases of icons, which
 * become classes and titles for tools; and what turns icons of earlier forms into today's.
 */
const UNUSED = [
  /,\s*key: "\w+"/g,
  /^ {2}(?:name: "[^"]*"|aliases: \[[^\]]*\]),?$/gm,
  /^ {2}if \(iconData\.name\) \{[^}]*\}$/gm,
  /typeof iconDataOrName === "string" \? toLucideIconData\([^)]*\) :/g,
];

/** Leaves out of builds what icons carry along and nothing of Fitside reads. */
export default defineWxtModule(wxt => {
  wxt.hook('vite:build:extendConfig', (_, config) => {
    config.plugins = [...(config.plugins ?? []), { name: 'lean-icons', transform: leanIcons }];
  });
});

function leanIcons(code: string, id: string): string | undefined {
  if (!ICONS.test(id)) return undefined;
  return UNUSED.reduce((whole, part) => whole.replaceAll(part, ''), code);
}
