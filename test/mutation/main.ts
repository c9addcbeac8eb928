import { readFileSync } from 'node:fs';
import { compareSurvivors, type Report } from './survivors.ts';

/** The second half of `npm run mutation`: fails unless exactly what docs/MUTATION.md lists has survived. */
const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const report = JSON.parse(read('.tsbuild/mutation/report.json')) as Report;
const found = compareSurvivors(report, read('docs/MUTATION.md'));
for (const line of found) console.log(line);
console.log(found.length === 0 ? 'Only what docs/MUTATION.md lists survives.' : `${found.length} to settle.`);
if (found.length > 0) process.exitCode = 1;
