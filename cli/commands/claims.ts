import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { claimsPage, type JudgedClaim, judgeClaims } from '#lab';
import { writeOutput } from '../files.ts';

export type ClaimsOptions = { json?: string; scenarios?: string };

/** `cistern claims`: what the documents claim, each held against a run of the lab. */
export function showClaims(options: ClaimsOptions): void {
  const claims = judgeClaims();
  if (options.json) writeOutput(options.json, [`${JSON.stringify(claims, null, 2)}\n`]);
  if (options.scenarios !== undefined) writeScenarios(options.scenarios, claims);
  process.stdout.write(claimsPage(claims));
}

/** What each claim was judged by, a file for each run, as `simulate` reads them. */
export function writeScenarios(folder: string, claims: readonly JudgedClaim[]): void {
  mkdirSync(folder, { recursive: true });
  for (const scenario of claims.flatMap(({ scenarios }) => scenarios)) {
    writeOutput(join(folder, `${scenario.name}.json`), [`${JSON.stringify(scenario, null, 2)}\n`]);
  }
}
