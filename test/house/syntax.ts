import { parseSync } from 'vite';

/** A node of the syntax tree, as far as the checkers look at it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** False for a path that is only written down (`new URL('./worker.ts', …)`): reachable, not imported. */
  readonly binding: boolean;
}

type Visit = (node: Node, parent: Node | undefined, key: string) => void;

/** What was read of a file, kept while its text is the same: a dozen checks ask for the same house. */
interface Reading {
  readonly text: string;
  readonly node: Node;
  imports?: readonly Import[];
}

const readings = new Map<string, Reading>();

function read(path: string, text: string): Reading {
  const known = readings.get(path);
  if (known?.text === text) return known;
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const reading = { text, node: program as unknown as Node };
  readings.set(path, reading);
  return reading;
}

/** Parses TypeScript, TSX or JavaScript; a syntax error is a fault here, the formatter reports it kindly. */
export function parse(path: string, text: string): Node {
  return read(path, text).node;
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Visits every node, parents first. */
export function walk(node: Node, visit: Visit, parent?: Node, key = ''): void {
  visit(node, parent, key);
  for (const name in node) {
    const value = node[name];
    if (isNode(value)) walk(value, visit, node, name);
    else if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) walk(item, visit, node, name);
    }
  }
}

/** 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** The text of a string literal or of a template without holes. */
export function literal(value: unknown): string | undefined {
  if (!isNode(value)) return undefined;
  if (value.type === 'Literal' && typeof value.value === 'string') return value.value;
  if (value.type !== 'TemplateLiteral') return undefined;
  const quasis = value.quasis as readonly { readonly value: { readonly cooked: string } }[];
  return quasis.length === 1 ? quasis[0]?.value.cooked : undefined;
}

const FROM = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

/** What a node imports: declarations, `import()`, types, `require(…)`, `require.resolve(…)`, `import.meta.resolve(…)`. */
function importedBy(node: Node): string | undefined {
  if (FROM.has(node.type)) return literal(node.source ?? node.argument);
  if (node.type === 'TSExternalModuleReference') return literal(node.expression);
  if (node.type !== 'CallExpression' || !isNode(node.callee)) return undefined;
  const first = literal((node.arguments as readonly unknown[])[0]);
  if (node.callee.type === 'Identifier' && node.callee.name === 'require') return first;
  if (node.callee.type !== 'MemberExpression') return undefined;
  const { object, property } = node.callee as unknown as { object: Node; property: Node };
  const resolves = object.type === 'MetaProperty' || object.name === 'require';
  return resolves && property.name === 'resolve' ? first : undefined;
}

/** Every module and file a source names. Paths in plain strings count for reachability only. */
export function importsOf(path: string, text: string): readonly Import[] {
  const reading = read(path, text);
  reading.imports ??= findImports(reading);
  return reading.imports;
}

function findImports({ text, node: program }: Reading): readonly Import[] {
  const found: Import[] = [];
  const taken = new Set<number>();
  walk(program, (node) => {
    const specifier = importedBy(node);
    if (specifier !== undefined) {
      found.push({ specifier, line: lineAt(text, node.start), binding: true });
      const source = node.source ?? node.argument ?? node.expression;
      if (isNode(source)) taken.add(source.start);
      return;
    }
    const word = literal(node);
    if (word === undefined || taken.has(node.start) || !/^[\w./-]+\.(tsx?|js|mjs)$/.test(word)) return;
    found.push({ specifier: word, line: lineAt(text, node.start), binding: false });
  });
  return found;
}

/** `test.each(rows)(…)` -> `test`: the name a chain of calls starts from. */
export function rootOf(callee: unknown): string {
  let at = callee;
  while (isNode(at) && at.type !== 'Identifier') at = at.object ?? at.callee ?? at.tag;
  return isNode(at) ? String(at.name) : '';
}
