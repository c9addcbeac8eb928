import { printBars } from './bars.ts';
import { benchEngine } from './engine.ts';
import { benchExits } from './exits.ts';
import { benchHttp } from './http.ts';
import { benchJournal } from './journal.ts';
import { benchLab } from './lab.ts';
import { benchMemory } from './memory.ts';
import { benchNodes } from './nodes.ts';
import { benchRecovery } from './recovery.ts';

/** The layers apart, each beside what it is compared with in the same run; `npm run bench engine` runs one. */
const LAYERS: Readonly<Record<string, () => Promise<unknown>>> = {
  engine: async () => {
    const figures = benchEngine();
    console.table(figures);
    const { member, order } = benchMemory();
    printBars({
      'engine, commands/s': figures['engine commands/s']!,
      'bytes a member': member,
      'bytes an open lot, with its order': order,
    });
  },
  exits: async () => console.table(benchExits()),
  lab: benchLab,
  journal: async () => console.table(await benchJournal()),
  http: benchHttp,
  recovery: benchRecovery,
  nodes: async () => console.table(await benchNodes()),
};

const asked = process.argv.slice(2);
for (const [name, measure] of Object.entries(LAYERS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${name}`);
  await measure();
}
