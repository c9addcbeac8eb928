import type { Tree } from './tree.ts';

export interface RefusalText {
  readonly status: number;
  readonly zh: string;
  readonly en: string;
}

const FIRST_SCREEN_LINES = 40;
const COMMANDS = ['npm ci && npm start', 'npm ci && npm test'] as const;
const HAN = /\p{Script=Han}/u;
const LATIN = /[A-Za-z]{2}/;

/** Cells of a table row `| a | b |`; an escaped pipe stays inside its cell. */
const cells = (line: string): readonly string[] =>
  line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());

/** The rows of every table of a page. */
export const rows = (text: string): readonly (readonly string[])[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map(cells);

function checkTexts(where: string, zh: string, en: string): readonly string[] {
  return [
    ...(HAN.test(zh) ? [] : [`${where} [refusal] has no Chinese text`]),
    ...(LATIN.test(en) && !HAN.test(en) ? [] : [`${where} [refusal] has no English text`]),
  ];
}

/** Every refusal the engine can give is in the contract's table and in the glossary, in both languages. */
export function checkRefusals(
  codes: readonly string[],
  table: Readonly<Record<string, RefusalText>>,
  glossary: string,
): readonly string[] {
  const explained = new Map(
    rows(glossary).flatMap(([code = '', zh = '', en = '']) => {
      const plain = /^`([a-z_]+)`$/.exec(code)?.[1];
      return plain === undefined ? [] : [[plain, { zh, en }] as const];
    }),
  );
  const found: string[] = [];
  for (const code of new Set([...codes, ...Object.keys(table)])) {
    const text = table[code];
    const row = explained.get(code);
    if (!/^[a-z]+(_[a-z]+)*$/.test(code)) found.push(`${code} [refusal] is not snake_case`);
    if (!text) found.push(`${code} [refusal] is not in api/contract`);
    else found.push(...checkTexts(`${code} in api/contract`, text.zh, text.en));
    if (text && !(text.status >= 400 && text.status <= 599))
      found.push(`${code} [refusal] has status ${text.status}`);
    if (!row) found.push(`${code} [refusal] is not in docs/GLOSSARY.md`);
    else found.push(...checkTexts(`${code} in docs/GLOSSARY.md`, row.zh, row.en));
  }
  for (const code of explained.keys()) {
    if (!(code in table)) found.push(`${code} [refusal] is in docs/GLOSSARY.md only`);
  }
  return found;
}

/** README's first screen has the two commands, CHANGELOG has room for what comes, CI runs what README says. */
export function checkPapers(tree: Tree): readonly string[] {
  const screen = (tree.get('README.md') ?? '').split('\n').slice(0, FIRST_SCREEN_LINES);
  const shown = (command: string): boolean => screen.some((line) => line.trim() === command);
  const ci = (tree.get('.ci/run') ?? '').split('\n');
  return [
    ...COMMANDS.filter((command) => !shown(command)).map(
      (command) => `README.md does not show \`${command}\` first`,
    ),
    ...(/^## Pending$/m.test(tree.get('CHANGELOG.md') ?? '') ? [] : ['CHANGELOG.md has no Pending section']),
    ...(ci.includes('set -euo pipefail') ? [] : ['.ci/run does not stop at the first failure']),
    ...(ci.some((line) => line.startsWith('npm ci && npm test'))
      ? []
      : ['.ci/run does not run `npm ci && npm test`']),
  ];
}

/** Each package has its line of reason in docs/ARCHITECTURE.md, and no line outlives its package. */
export function checkPackages(tree: Tree): readonly string[] {
  const manifest = JSON.parse(tree.get('package.json') ?? '{}') as Record<
    string,
    Readonly<Record<string, string>>
  >;
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  const installed = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  const chapter = /^## Packages.*$([\s\S]*?)^## /m.exec(tree.get('docs/ARCHITECTURE.md') ?? '')?.[1] ?? '';
  const named = rows(chapter).flatMap(([cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  );
  return [
    ...installed.filter((name) => !named.includes(name)).map((name) => `${name} [package] has no reason`),
    ...named.filter((name) => !installed.includes(name)).map((name) => `${name} [package] is not installed`),
  ];
}
