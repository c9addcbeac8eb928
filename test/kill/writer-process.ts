import { PRESETS } from '#engine';
import { type CommandJson, migrate, openDatabase, openWriter, startPostgres } from '#journal';

type Asked = { readonly number: number; readonly command: CommandJson } | { readonly stop: true };

/** The journal alone in a process of its own: the built-in PostgreSQL with fsync on, and a writer. */
const [, , dataDir = '', programId = ''] = process.argv;
const server = await startPostgres({ dataDir });
const pool = openDatabase(server.url);
await migrate(pool);
const policy = PRESETS.get('local-life')!;
const writer = await openWriter({ pool, programId, policy, clock: Date.now });

process.on('message', (asked: Asked) => {
  if ('stop' in asked) void stop();
  else void answer(asked.number, asked.command);
});
process.send!({ serverPid: server.pid });

async function answer(number: number, command: CommandJson): Promise<void> {
  try {
    process.send!({ number, text: (await writer.answer(command)).text });
  } catch (error) {
    process.send!({ number, error: (error as Error).message });
  }
}

async function stop(): Promise<void> {
  await writer.close();
  await pool.end();
  await server.stop();
  process.disconnect();
}
