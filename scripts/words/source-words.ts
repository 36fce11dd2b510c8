import { parseSync } from 'oxc-parser';

/** Words that stand in for what code returns, sends or shows, and words that nobody uses today. */
const STILTED = /\b(?:tell(?:s|ing)?|say(?:s|ing)?|told|said|whom|anew|heed(?:s|ed)?|lest)\b/gi;
/** Openings of a doc comment that describe a thing by a clause; a verb or a noun is plainer. */
const CLAUSE_OPENING = /^(?:what|whether|whom|that|those|all that|which)\b/i;
/** Names of variables, parameters and properties that give no role. */
const EMPTY_NAMES = new Set(['told', 'said', 'mine', 'own', 'one']);

/** A word, opening or name that breaks the rules, and where it stands. */
export interface WordFinding {
  file: string;
  line: number;
  text: string;
}

/** Words of one source file, counted by the rules of docs/contributing.md. */
export interface SourceWords {
  commentLines: number;
  stilted: WordFinding[];
  clauseOpenings: WordFinding[];
  emptyNames: WordFinding[];
  /** Names that the file itself declares and exports. */
  exports: WordFinding[];
}

/** Reads the comments, the exported and the declared names of one file of TypeScript. */
export function readSourceWords(file: string, source: string): SourceWords {
  const { comments, module, program } = parseSync(file, source);
  const lineOf = (offset: number) => source.slice(0, offset).split('\n').length;
  const finding = (offset: number, text: string): WordFinding => ({ file, line: lineOf(offset), text });
  const words: SourceWords = {
    commentLines: 0,
    stilted: [],
    clauseOpenings: [],
    emptyNames: [],
    exports: [],
  };

  for (const { type, value, start } of comments) {
    words.commentLines += value.split('\n').filter(line => /\w/.test(line)).length;
    for (const match of value.matchAll(STILTED)) words.stilted.push(finding(start + match.index, match[0]));
    const [, opening] = /^\*[\s*]*([^\n]*)/.exec(value) ?? [];
    if (type === 'Block' && opening !== undefined && CLAUSE_OPENING.test(opening)) {
      words.clauseOpenings.push(finding(start, opening));
    }
  }
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, exportName } of entries) {
      if (moduleRequest === null && exportName.kind === 'Name') {
        words.exports.push(finding(exportName.start ?? 0, exportName.name ?? ''));
      }
    }
  }
  for (const { name, start } of declaredNames(program)) {
    if (EMPTY_NAMES.has(name)) words.emptyNames.push(finding(start, name));
  }
  return words;
}

interface SyntaxNode {
  type: string;
  start: number;
  [key: string]: unknown;
}

/** Yields the names of variables, parameters and properties that a syntax tree declares. */
function* declaredNames(tree: unknown): Generator<{ name: string; start: number }> {
  if (Array.isArray(tree)) {
    for (const item of tree) yield* declaredNames(item);
    return;
  }
  if (!isNode(tree)) return;
  for (const pattern of PATTERNS[tree.type]?.(tree) ?? []) yield* boundNames(pattern);
  for (const value of Object.values(tree)) yield* declaredNames(value);
}

const parametersOf = (node: SyntaxNode) => node['params'] as unknown[];
const keyOf = (node: SyntaxNode) => (node['computed'] ? [] : [node['key']]);

/** The parts of nodes that give names: a variable's, a function's parameters, a property's key. */
const PATTERNS: Record<string, (node: SyntaxNode) => unknown[]> = {
  VariableDeclarator: node => [node['id']],
  FunctionDeclaration: parametersOf,
  FunctionExpression: parametersOf,
  ArrowFunctionExpression: parametersOf,
  TSDeclareFunction: parametersOf,
  TSEmptyBodyFunctionExpression: parametersOf,
  TSFunctionType: parametersOf,
  TSCallSignatureDeclaration: parametersOf,
  TSMethodSignature: node => [...parametersOf(node), ...keyOf(node)],
  CatchClause: node => [node['param']],
  TSPropertySignature: keyOf,
  PropertyDefinition: keyOf,
  MethodDefinition: keyOf,
  ObjectExpression: node =>
    (node['properties'] as SyntaxNode[]).flatMap(property =>
      property.type === 'Property' ? keyOf(property) : [],
    ),
};

/** Yields the names that a pattern binds: its own, or those that it takes apart. */
function* boundNames(pattern: unknown): Generator<{ name: string; start: number }> {
  if (!isNode(pattern)) return;
  switch (pattern.type) {
    case 'Identifier':
      yield { name: pattern['name'] as string, start: pattern.start };
      break;
    case 'ObjectPattern':
      for (const property of pattern['properties'] as SyntaxNode[]) {
        yield* boundNames(property.type === 'RestElement' ? property['argument'] : property['value']);
      }
      break;
    case 'ArrayPattern':
      for (const element of pattern['elements'] as unknown[]) yield* boundNames(element);
      break;
    case 'AssignmentPattern':
      yield* boundNames(pattern['left']);
      break;
    case 'RestElement':
      yield* boundNames(pattern['argument']);
      break;
    case 'TSParameterProperty':
      yield* boundNames(pattern['parameter']);
      break;
    default:
  }
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** Returns findings of names that several files export, each but the first. */
export function repeatedExports(files: readonly SourceWords[]): WordFinding[] {
  const first = new Map<string, WordFinding>();
  const repeated: WordFinding[] = [];
  for (const exported of files.flatMap(({ exports }) => exports)) {
    const known = first.get(exported.text);
    if (!known) first.set(exported.text, exported);
    // A type and a value of one name in one file are one export.
    else if (known.file !== exported.file) {
      repeated.push({ ...exported, text: `${exported.text} (also in ${known.file})` });
    }
  }
  return repeated;
}
