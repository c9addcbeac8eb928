import { readFileSync, writeFileSync } from 'node:fs';
import { ENGINE_VERSION, STATE_VERSION } from '#engine';
import { type CommandJson, openWriter, verifyJournal } from '#journal';
import { inMemory } from '../simulation/in-memory.ts';
import { MemoryDatabase } from '../simulation/memory-database.ts';
import { figuresHash } from './figures-hash.ts';
import { type KeptJournal, keepRow } from './kept-journal.ts';

/**
 * Keeps the journal this release writes for every command of the example: `npm run journal:keep`, once a
 * release, when its version number is set. What is kept is never written anew.
 */
const example = (name: string) => readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8');
const commands = example('every-command.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as CommandJson);
const policy = JSON.parse(example('every-command-policy.json'));
const programId = 'kept';
let database: MemoryDatabase | undefined;

const kept = await inMemory(
  (now) => {
    database = new MemoryDatabase(now);
    return database;
  },
  async (pool): Promise<KeptJournal> => {
    const clock = () => Date.UTC(2026, 0, 1);
    const writer = await openWriter({ pool, programId, policy, stage: 'draft', clock, batchMax: 10 });
    await writer.submitMany(commands, { stampAt: false });
    await writer.close();
    const found = await verifyJournal(pool, programId);
    if (!found.ok || found.refused > 0) throw new Error(JSON.stringify(found.ok ? 'refused' : found.what));
    return {
      ...{ release: ENGINE_VERSION, programId, head: `${found.head.entry}:${found.head.hash}` },
      stateHashes: { [STATE_VERSION]: found.stateHash },
      figures: figuresHash(found.state),
      rows: database!.rows.map(keepRow),
    };
  },
);
const path = new URL(`./${ENGINE_VERSION}.json`, import.meta.url);
writeFileSync(path, `${JSON.stringify(kept, null, 1)}\n`, { flag: 'wx' });
console.log(`${path.pathname}: ${kept.head}`);
