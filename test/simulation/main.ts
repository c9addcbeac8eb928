import { parseArgs } from 'node:util';
import { simulateMany } from './campaign.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
});
process.exitCode = (await simulateMany(Number(values.runs), Number(values.seed))) > 0 ? 1 : 0;
