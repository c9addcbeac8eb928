import { parseArgs } from 'node:util';
import { summaryLine } from './kill/kill-cycles.ts';
import { killJournal } from './kill/kill-journal.ts';
import { simulateMany } from './simulation/campaign.ts';

const EVERY = 50;

/** Both durability campaigns in one go: real processes that are killed, then simulated runs with faults. */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
  },
});
const { summary, found, verified } = await killJournal(Number(values.kills), (done) => {
  if (done % EVERY === 0) console.log(`${done} kills`);
});
console.log(summaryLine('the journal', summary, found.lost.length, found.doubled.length));
console.log(
  verified.ok
    ? `journal verified: ${verified.entries} entries of ${summary.record.size} commands sent, all invariants hold`
    : `entry ${verified.entry}: ${verified.what}`,
);
const wrong = [...found.lost, ...found.doubled, ...found.foreign, ...summary.changed];
const failed = await simulateMany(Number(values.runs), Number(values.seed));
process.exitCode = verified.ok && wrong.length === 0 && failed === 0 ? 0 : 1;
