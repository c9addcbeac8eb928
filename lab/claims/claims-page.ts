import { ENGINE_VERSION } from '#engine';
import { LAB_VERSION } from '../measures/report.ts';
import type { Claim, JudgedClaim } from './claim.ts';
import { exitShare, firstExit, freeForAll } from './exit-claims.ts';
import { alwaysCovered, risingPrice, sellWave, slowingPrice } from './price-claims.ts';

/** The documents' claims, in the order in which they are read. */
export const CLAIMS: readonly Claim[] = [
  ...[freeForAll, risingPrice, slowingPrice, sellWave],
  ...[firstExit, exitShare, alwaysCovered],
];

const VERDICTS = {
  holds: '成立 · holds',
  'holds, but': '成立，但不是听起来的意思 · holds, but not as it sounds',
  'does not hold': '不成立 · does not hold',
} as const;

/** Each with the run that judges it. Takes some seconds. */
export function judgeClaims(): readonly JudgedClaim[] {
  return CLAIMS.map(judged);
}

/** One of them by its name; undefined when there is none. */
export function judgeClaim(name: string): JudgedClaim | undefined {
  const claim = CLAIMS.find((one) => one.name === name);
  return claim && judged(claim);
}

function judged({ judge, ...claim }: Claim): JudgedClaim {
  return { ...claim, ...judge() };
}

/** docs/CLAIMS.md, as `cistern claims` prints it. */
export function claimsPage(claims: readonly JudgedClaim[]): string {
  return `# What the documents claim, and what a run says

<!-- Made by \`npx cistern claims\`; change the claims in lab/claims. -->

Each claim with the scenario that judges it, on the documents' own numbers. Engine ${ENGINE_VERSION}, lab ${LAB_VERSION}; \`npx cistern claims --scenarios FOLDER\` writes the scenarios, and \`npx cistern simulate FOLDER/NAME.json\` runs one.

${claims.map(chapter).join('\n')}`;
}

function chapter({ rows, said, verdict, found, figures, scenarios }: JudgedClaim): string {
  const table = figures.map(({ zh, en, value }) => `| ${zh} · ${en} | ${value} |`).join('\n');
  const runs = scenarios.map(({ name, days }) => `\`${name}\` (${String(days)} days)`).join(', ');
  return `## ${rows.join(', ')}: ${said.zh}

${said.en}

**${VERDICTS[verdict]}**

${found.zh}

${found.en}

| | |
|---|---|
${table}

Run: ${runs}
`;
}
