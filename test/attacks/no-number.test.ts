import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isNode, lineAt, type Node, parse, walk } from '../house/syntax.ts';
import { fixture, isTest, readTree, sources, type Tree } from '../house/tree.ts';

/** Rates (ppm, at most 10^9), numbers of whole things, and times: what a `number` may hold. */
const NO_VALUE = /^(worst|share|take|ppm|multiple|retention|rate|weight|worstPpm|takePpm)$/;

/** Further conversions, each looked at: what it converts is no value, or bounded far below 2^53. */
const LOOKED_AT: Readonly<Record<string, string>> = {
  'engine/pool/exit.ts Number(value)': 'a rank to sort by; what is not clearly apart is compared exactly',
  'engine/pool/exit.ts Number(points)': 'the same',
  'engine/program/encode.ts Number(value)': 'fields in RATE_FIELDS only',
  'engine/program/shares/convert-points.ts Number(offered / conversion.pointsPerShare)': 'whole shares',
  'engine/program/shares/release-entitlement.ts Number((BigInt(shares) * BigInt(batches)) / BigInt(plan.releases))':
    'whole shares',
  'engine/rules/parse-policy.ts Number(PPM)': 'the whole of a tariff, as a figure of its rule',
  'engine/program/shares/allot-shares.ts Number(parts[place]!)': 'whole shares',
};

/** Files whose numbers are digits of a date, or hexadecimal digits of a hash. */
const DIGITS = new Set(['engine/amount/instant.ts', 'engine/proof/proof-reader.ts']);
/** What gives whole numbers of numbers; `imul` keeps 32 bits, for the hash of an id. */
const WHOLE = new Set(['floor', 'ceil', 'min', 'max', 'abs', 'trunc', 'clz32', 'imul']);

function lastName(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'TSNonNullExpression') return lastName(node.expression);
  if (node.type === 'MemberExpression') return lastName(node.property);
  return node.type === 'Identifier' ? String(node.name) : '';
}

/** Name of what is called: `Number`, `parseFloat`, `Number.parseFloat`, `Math.round`, `amount.toFixed`. */
function called(node: Node): readonly [object: string, name: string] {
  const callee = node.callee as Node;
  if (callee.type === 'MemberExpression') return [lastName(callee.object), lastName(callee.property)];
  return ['', lastName(callee)];
}

function ofCall(node: Node): string | undefined {
  const [object, name] = called(node);
  const [argument] = node.arguments as readonly Node[];
  const converts = name === 'Number' && object === '';
  if (converts && !NO_VALUE.test(lastName(argument))) return 'converts to a number';
  if (/^parse(Float|Int)$/.test(name)) return 'parses a number';
  if (/^to(Fixed|Precision|Exponential)$/.test(name)) return 'rounds as a number';
  if (object === 'Math' && !WHOLE.has(name)) return 'reckons as a number';
  const inexact = isNode(argument) && argument.type === 'BinaryExpression' && argument.operator === '/';
  return name === 'BigInt' && inexact ? 'divides before it is whole' : undefined;
}

function problem(node: Node): string | undefined {
  if (node.type === 'CallExpression') return ofCall(node);
  if (node.type === 'UnaryExpression' && node.operator === '+') return 'converts to a number';
  const float = node.type === 'Literal' && typeof node.value === 'number' && !Number.isInteger(node.value);
  return float ? 'is no whole number' : undefined;
}

/** What in the engine could turn money, points or credits into a `number`, on a path of value. */
function checkNumbers(tree: Tree): readonly string[] {
  const found: string[] = [];
  for (const [path, text] of sources(tree)) {
    if (!path.startsWith('engine/') || isTest(path) || DIGITS.has(path)) continue;
    walk(parse(path, text), (node) => {
      const what = problem(node);
      const source = text.slice(node.start, node.end);
      if (what !== undefined && !(`${path} ${source}` in LOOKED_AT))
        found.push(`${path}:${lineAt(text, node.start)} ${source} ${what}`);
    });
  }
  return found;
}

describe('A17: no number holds value', () => {
  const house = readTree(fileURLToPath(new URL('../..', import.meta.url)));

  test('A17: nothing in the engine turns money, points or credits into a number', () => {
    expect([...house.keys()].filter((path) => path.startsWith('engine/')).length).toBeGreaterThan(100);
    expect(checkNumbers(house)).toEqual([]);
  });

  test('A17: every conversion that was looked at is still there', () => {
    for (const entry of Object.keys(LOOKED_AT)) {
      const [path = '', ...source] = entry.split(' ');
      expect(house.get(path) ?? '', entry).toContain(source.join(' '));
    }
  });

  test.each([
    ['Number(amountMicro)', 'converts to a number'],
    ['Number(state.pool.balance)', 'converts to a number'],
    ['Number(lot.points!)', 'converts to a number'],
    ['+net', 'converts to a number'],
    ['parseFloat(amount)', 'parses a number'],
    ['Number.parseFloat(amount)', 'parses a number'],
    ['price.toFixed(2)', 'rounds as a number'],
    ['Math.round(net)', 'reckons as a number'],
    ['BigInt(amount / 10)', 'divides before it is whole'],
    ['0.7', 'is no whole number'],
  ])('A17: the check reports %s', (source, what) => {
    const tree = fixture({ 'engine/pool/bad.ts': `export const bad = ${source};\n` });
    expect(checkNumbers(tree)).toEqual([`engine/pool/bad.ts:1 ${source} ${what}`]);
  });

  test.each(['Number(ppm)', 'Number(lot.multiple)', 'Math.floor(days)', 'BigInt(count)', '7n / 10n'])(
    'A17: the check lets %s be',
    (source) => {
      const tree = fixture({ 'engine/pool/good.ts': `export const good = ${source};\n` });
      expect(checkNumbers(tree)).toEqual([]);
    },
  );
});
