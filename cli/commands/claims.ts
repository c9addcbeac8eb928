import { claimsPage, judgeClaims } from '#lab';
import { writeOutput } from '../files.ts';

/** `cistern claims`: what the documents claim, each held against a run of the lab. */
export function showClaims(options: { json?: string }): void {
  const claims = judgeClaims();
  if (options.json) writeOutput(options.json, [`${JSON.stringify(claims, null, 2)}\n`]);
  process.stdout.write(claimsPage(claims));
}
