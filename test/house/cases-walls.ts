import { table } from './case.ts';
import { DOORS } from './rooms.ts';
import { checkDoors, checkWalls } from './walls.ts';

const OPENED = Object.fromEntries(Object.entries(DOORS).map(([name, path]) => [name, `./${path}`]));

export const walls = table(checkWalls, [
  [
    'engine imports journal',
    { 'engine/a.ts': "import { x } from '#journal';" },
    'engine/a.ts:1 [import table] engine may not import journal',
  ],
  [
    'a type is an import too',
    { 'engine/a.ts': "\nexport type A = import('#books').A;" },
    'engine/a.ts:2 [import table] engine may not import books',
  ],
  [
    'journal re-exports the desk',
    { 'journal/a.ts': "export * from '#desk';" },
    'journal/a.ts:1 [import table] journal may not import desk',
  ],
  [
    'web loads the server later',
    { 'web/a.tsx': "export const a = <p>{await import('#api')}</p>;" },
    'web/a.tsx:1 [import table] web may not import api',
  ],
  [
    'books reaches past the door',
    { 'books/a.ts': "import { x } from '../engine/pool/x.ts';", 'engine/pool/x.ts': '' },
    'books/a.ts:1 [door] reaches past the door of engine: ../engine/pool/x.ts',
  ],
  [
    'api reaches past the door of its contract',
    { 'api/a.ts': "import { x } from './contract/x.ts';", 'api/contract/x.ts': '' },
    'api/a.ts:1 [door] reaches past the door of contract: ./contract/x.ts',
  ],
  ['a door nobody built', { 'cli/a.ts': "import '#vault';" }, 'cli/a.ts:1 [door] no door is called #vault'],
  [
    'engine imports a package',
    { 'engine/a.ts': "import pg from 'pg';" },
    'engine/a.ts:1 [import table] engine may not import the package pg',
  ],
  [
    'web imports Node',
    { 'web/a.ts': "import { readFileSync } from 'node:fs';" },
    'web/a.ts:1 [import table] web may not import node:fs',
  ],
  [
    'code imports a test tool',
    { 'engine/a.ts': "import { test } from 'vitest';" },
    'engine/a.ts:1 [import table] engine may not import the package vitest',
  ],
  [
    'a room test imports a later room',
    { 'engine/a.test.ts': "import { test } from 'vitest';\nimport '#journal';" },
    'engine/a.test.ts:2 [import table] engine may not import journal',
  ],
  ['an import without .ts', { 'engine/a.ts': "import './b';" }, 'engine/a.ts:1 [missing] ./b is not a file'],
  ['a room of its own', { 'utils/a.ts': '' }, 'utils/a.ts [no room] stands in no room'],
  [
    'what is allowed',
    {
      'api/a.ts':
        "import '#engine';\nimport '#contract';\nimport cookie from '@fastify/cookie';\nimport './b.ts';",
      'api/b.ts': "// import '#web'\nexport const b = \"import x from '#lab'\";",
      'engine/a.test.ts': "import fc from 'fast-check';\nimport { readFileSync } from 'node:fs';",
      'test/a.ts': "import '#journal';\nimport '../cli/main.ts';",
      'cli/main.ts': '',
    },
  ],
]);

export const doors = table(checkDoors, [
  [
    'a door moved without the table',
    { 'package.json': JSON.stringify({ imports: { ...OPENED, '#engine': './engine/all.ts' } }) },
    'package.json [door] #engine opens ./engine/all.ts, the table says engine/index.ts',
  ],
  [
    'a door of its own',
    { 'package.json': JSON.stringify({ imports: { ...OPENED, '#vault': './vault/index.ts' } }) },
    'package.json [door] #vault opens ./vault/index.ts, the table says undefined',
  ],
  ['the doors of the table', { 'package.json': JSON.stringify({ imports: OPENED }) }],
]);
