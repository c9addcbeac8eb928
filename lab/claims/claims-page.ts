import { ENGINE_VERSION } from '#engine';
import { LAB_VERSION } from '../measures/report.ts';
import type { Claim } from './claim.ts';
import { exitShare, firstExit, freeForAll } from './exit-claims.ts';
import { alwaysCovered, risingPrice, sellWave, slowingPrice } from './price-claims.ts';

const CLAIMS = [freeForAll, risingPrice, slowingPrice, sellWave, firstExit, exitShare, alwaysCovered];

const VERDICTS = {
  holds: '成立 · holds',
  'holds, but': '成立，但不是听起来的意思 · holds, but not as it sounds',
  'does not hold': '不成立 · does not hold',
} as const;

/** The documents' claims, each with the run that judges it. Takes some seconds. */
export function judgeClaims(): readonly Claim[] {
  return CLAIMS.map((judge) => judge());
}

/** docs/CLAIMS.md, as `cistern claims` prints it. */
export function claimsPage(claims: readonly Claim[]): string {
  return `# What the documents claim, and what a run says

<!-- Made by \`npx cistern claims\`; change the claims in lab/claims. -->

Each claim with the scenario that judges it, on the documents' own numbers. Engine ${ENGINE_VERSION}, lab ${LAB_VERSION}; \`npx cistern claims --json OUT\` writes the scenarios, and \`npx cistern simulate\` runs them one by one.

${claims.map(chapter).join('\n')}`;
}

function chapter({ rows, said, verdict, found, figures, scenarios }: Claim): string {
  const table = figures.map(([name, value]) => `| ${name} | ${value} |`).join('\n');
  const runs = scenarios.map(({ name, days }) => `\`${name}\` (${String(days)} days)`).join(', ');
  return `## ${rows.join(', ')}: ${said}

**${VERDICTS[verdict]}**

${found.zh}

${found.en}

| | |
|---|---|
${table}

Run: ${runs}
`;
}
