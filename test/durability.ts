import { parseArgs } from 'node:util';
import { killMany } from './kill/campaign.ts';
import { simulateMany } from './simulation/campaign.ts';

/** Both durability campaigns in one go: real processes that are killed, then simulated runs with faults. */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
  },
});
const wrong = await killMany(Number(values.kills));
const failed = await simulateMany(Number(values.runs), Number(values.seed));
process.exitCode = wrong === 0 && failed === 0 ? 0 : 1;
