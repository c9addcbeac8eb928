import { startPostgres } from './start-postgres.ts';

/** Runs the server on a folder until it is ended, for the tests of the lock. */
const server = await startPostgres({ dataDir: process.argv[2]!, durable: false });
process.stdout.write(`${JSON.stringify({ pid: server.pid, url: server.url })}\n`);
setInterval(() => undefined, 60_000);
