import { posix, relative, resolve, sep } from 'node:path';
import { COVERED, ROOMS, roomOf } from './arrows.mjs';

const ROOT = resolve(import.meta.dirname, '../..');

/**
 * Returns where a specifier leads from the project's root, or undefined if it names a library. Aliases of the root count
 * as libraries, which no room lists: an import of ours is relative, so that every tool resolves it alike.
 * @param {string} from Path of the importing file, from the root.
 * @param {string} specifier
 */
function targetOf(from, specifier) {
  if (!/^\.\.?(\/|$)/.test(specifier)) return undefined;
  return posix.join(posix.dirname(from), specifier.replace(/[?#].*$/, '')).replace(/\/$/, '');
}

/**
 * Returns why the file may not import what the specifier names, or undefined if it may.
 * @param {string} file Path of the importing file, from the root.
 * @param {unknown} specifier
 */
export function refusal(file, specifier) {
  const from = roomOf(file);
  if (from === undefined) return `${file} lies in no folder of scripts/lint/arrows.mjs.`;
  if (typeof specifier !== 'string') return 'An import names its module by a plain string.';
  const room = ROOMS[from];
  const target = targetOf(file, specifier);
  if (target === undefined) {
    return room.libraries.includes(specifier)
      ? undefined
      : `${from} may not import the library ${specifier}.`;
  }
  const to = roomOf(target);
  if (to === undefined) return `${target} lies in no folder of scripts/lint/arrows.mjs.`;
  return to === from || room.imports.includes(to) ? undefined : `${from} may not import ${to}.`;
}

/** Refuses imports that scripts/lint/arrows.mjs does not allow, of types and dynamic ones too. */
const arrows = {
  create(context) {
    const file = relative(ROOT, context.filename).split(sep).join('/');
    if (!COVERED.includes(file.split('/')[0])) return {};
    const check = (node, specifier) => {
      const message = refusal(file, specifier);
      if (message !== undefined) context.report({ node, message });
    };
    const refuse = (node, message) => context.report({ node, message });
    return {
      Program(node) {
        if (roomOf(file) === undefined) check(node, undefined);
        for (const comment of context.sourceCode.getAllComments()) {
          if (/^\/\s*<reference\b/.test(comment.value))
            refuse(comment, 'A reference evades the table of arrows.');
        }
      },
      ImportDeclaration: node => check(node, node.source.value),
      ExportAllDeclaration: node => check(node, node.source.value),
      ExportNamedDeclaration: node => node.source && check(node, node.source.value),
      // no-cycle does not follow dynamic imports; no circle leads through an entrypoint.
      ImportExpression: node =>
        file.startsWith('entrypoints/')
          ? check(node, literalOf(node.source))
          : refuse(node, 'Only entrypoints import dynamically.'),
      TSImportType: node => check(node, node.source.value),
      TSExternalModuleReference: node => check(node, node.expression.value),
      TSModuleDeclaration: node =>
        node.id.type === 'Literal' && refuse(node, 'Declaring a module evades the table of arrows.'),
      MetaProperty(node) {
        const { parent } = node;
        const isEnv =
          parent.type === 'MemberExpression' && !parent.computed && parent.property.name === 'env';
        if (node.meta.name === 'import' && !isEnv) refuse(node, 'Of import.meta, only env is used.');
      },
      CallExpression(node) {
        const { callee } = node;
        if (callee.type === 'Identifier' && ['require', 'importScripts'].includes(callee.name)) {
          check(node, literalOf(node.arguments[0]));
        }
      },
    };
  },
};

/** Returns the text of a string literal, or of a template without places to fill. */
function literalOf(node) {
  if (node?.type === 'Literal') return node.value;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0].value.cooked;
  return undefined;
}

export default { meta: { name: 'fitside' }, rules: { arrows } };
