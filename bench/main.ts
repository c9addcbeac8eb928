import { benchEngine } from './engine.ts';
import { benchHttp } from './http.ts';
import { benchJournal } from './journal.ts';

/** The layers apart, each with what it is compared with in the same run; `npm run bench engine` runs one. */
const LAYERS = { engine: async () => benchEngine(), journal: benchJournal, http: benchHttp };

const asked = process.argv.slice(2);
for (const [name, measure] of Object.entries(LAYERS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${name}`);
  console.table(await measure());
}
