import { table } from './case.ts';
import { checkCycles, checkDeadFiles } from './graph.ts';
import { checkPurity } from './purity.ts';
import { checkSizes } from './sizes.ts';

const lines = (count: number, line = '//\n'): string => line.repeat(count);
const body = (count: number): string => `{\n${lines(count - 2, '  f();\n')}}\n`;

export const pure = table(checkPurity, [
  [
    'a clock',
    { 'engine/a.ts': 'export const now = Date.now();' },
    'engine/a.ts:1 [pure] engine may not use Date',
  ],
  [
    'chance',
    { 'lab/a.ts': '\nexport const r = Math.random();' },
    'lab/a.ts:2 [pure] lab may not use Math.random',
  ],
  [
    'chance, renamed',
    { 'lab/a.ts': 'const { random } = Math;' },
    'lab/a.ts:1 [pure] lab may not use Math as a value',
  ],
  ['chance, spelt', { 'lab/a.ts': "Math['random']();" }, 'lab/a.ts:1 [pure] lab may not use Math.random'],
  ['the console', { 'engine/a.ts': 'console.log(1);' }, 'engine/a.ts:1 [pure] engine may not use console'],
  ['the network', { 'lab/a.ts': "fetch('x');" }, 'lab/a.ts:1 [pure] lab may not use fetch'],
  [
    'the process',
    { 'engine/a.ts': "o['p'] = process.env.A;" },
    'engine/a.ts:1 [pure] engine may not use process',
  ],
  ['a timer', { 'engine/a.ts': 'setTimeout(f, 1);' }, 'engine/a.ts:1 [pure] engine may not use setTimeout'],
  [
    'the locale',
    { 'engine/a.ts': 'a.localeCompare(b);' },
    'engine/a.ts:1 [pure] engine may not use localeCompare',
  ],
  ['the long way', { 'engine/a.ts': 'globalThis.x;' }, 'engine/a.ts:1 [pure] engine may not use globalThis'],
  ['waiting', { 'engine/a.ts': 'const f = async () => 1;' }, 'engine/a.ts:1 [pure] engine may not use async'],
  ['a promise', { 'engine/a.ts': 'type P = Promise<1>;' }, 'engine/a.ts:1 [pure] engine may not use Promise'],
  [
    'what is allowed',
    {
      'engine/a.ts':
        "// Date.now()\nconst s = 'Date.now()'; const o = { process: 1 }; o.process; Math.max(1, 2);",
      'engine/a.test.ts': 'const t = performance.now(); console.log(Date.now() - t);',
      'lab/a.ts': 'export const f = async () => Promise.resolve(1);',
      'journal/a.ts': 'Date.now();',
    },
  ],
]);

export const cycles = table(checkCycles, [
  [
    'three files in a ring',
    {
      'engine/a.ts': "import './b.ts';",
      'engine/b.ts': "import './c.ts';",
      'engine/c.ts': "import type { A } from './a.ts';",
    },
    'engine/a.ts -> engine/b.ts -> engine/c.ts -> engine/a.ts [cycle]',
  ],
  [
    'a ring through a door',
    { 'engine/index.ts': "export * from './a.ts';", 'engine/a.ts': "import { b } from '#engine';" },
    'engine/a.ts -> engine/index.ts -> engine/a.ts [cycle]',
  ],
  [
    'two ways to one file',
    {
      'engine/a.ts': "import './b.ts'; import './c.ts';",
      'engine/b.ts': "import './c.ts';",
      'engine/c.ts': '',
    },
  ],
]);

export const dead = table(checkDeadFiles, [
  ['nobody imports it', { 'engine/index.ts': '', 'engine/b.ts': '' }, 'engine/b.ts [dead file]'],
  [
    'two dead files hold each other',
    { 'lab/b.ts': "import './c.ts';", 'lab/c.ts': "import './b.ts';" },
    'lab/b.ts [dead file]',
    'lab/c.ts [dead file]',
  ],
  [
    'a comment is no import',
    { 'engine/index.ts': "// import './b.ts'", 'engine/b.ts': '' },
    'engine/b.ts [dead file]',
  ],
  [
    'what is alive',
    {
      'package.json': '{"bin":{"cistern":"bin/cistern.js"},"scripts":{"bench":"node bench/main.ts"}}',
      'bin/cistern.js': "import('../cli/main.ts');",
      'cli/main.ts': "new URL('./worker.ts', import.meta.url);",
      'cli/worker.ts': '',
      'bench/main.ts': '',
      'web/index.html': '<script type="module" src="/console/main.tsx"></script>',
      'web/console/main.tsx': "import './a.tsx';",
      'web/console/a.tsx': '',
      'engine/a.test.ts': "import './a.ts';",
      'engine/a.ts': '',
      'vite.config.ts': '',
    },
  ],
]);

export const sizes = table(checkSizes, [
  ['a file of 301 lines', { 'engine/a.ts': lines(301) }, 'engine/a.ts [size] has 301 lines, at most 300'],
  [
    'a function of 71 lines',
    { 'engine/a.ts': `\nfunction long() ${body(71)}` },
    'engine/a.ts:2 [size] long has 71 lines, at most 70',
  ],
  [
    'an arrow, a method, a callback',
    {
      'api/a.ts': `const arrow = () => ${body(71)}const o = { method() ${body(71)}};\ncall(() => ${body(71)});`,
    },
    'api/a.ts:1 [size] arrow has 71 lines, at most 70',
    'api/a.ts:72 [size] method has 71 lines, at most 70',
    'api/a.ts:144 [size] a function without a name has 71 lines, at most 70',
  ],
  [
    'a test of 71 lines',
    { 'api/a.test.ts': `test('x', () => ${body(71)});` },
    'api/a.test.ts:1 [size] a function without a name has 71 lines, at most 70',
  ],
  [
    'what is allowed',
    {
      'engine/a.ts': lines(300),
      'engine/b.ts': `function long() ${body(70)}const s = \`{\n${lines(90, '}{\n')}\`;`,
      'engine/c.test.ts': `describe.each([1])('x', () => ${body(90)});`,
    },
  ],
]);
