import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../bin/cistern.js', import.meta.url));

/** One `cistern serve` on a database that others serve as well. */
export type NodeProcess = { readonly address: string; readonly child: ChildProcess; stop(): Promise<void> };

/** `folder` holds what the nodes share beside the database: the key that seals the desk's secrets. */
export async function startNode(databaseUrl: string, folder: string): Promise<NodeProcess> {
  const words = [BIN, 'serve', '--database-url', databaseUrl, '--data', folder, '--port', '0'];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = once(child, 'exit');
  let complaints = '';
  child.stderr!.on('data', (chunk) => {
    complaints += chunk;
  });
  for await (const line of createInterface({ input: child.stdout! })) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address !== undefined) return { address, child, stop };
  }
  throw new Error(`the node did not start: ${complaints}`);

  async function stop(): Promise<void> {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT');
    await exited;
  }
}
