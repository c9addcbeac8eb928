import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const BIN = resolve(fileURLToPath(import.meta.url), '../../bin/cistern.js');

/** A real server in a process of its own. */
export type ServeProcess = {
  readonly address: string;
  /** What it printed until it was ready, password of a new folder included. */
  readonly printed: string;
  readonly child: ChildProcess;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  stop(): Promise<void>;
};

/** Starts `cistern <command>` on a data folder and waits for its address. */
export async function startServe(data: string, command = 'serve'): Promise<ServeProcess> {
  const child = spawn(process.execPath, [BIN, command, '--data', data, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr!.on('data', (chunk) => {
    complaints += chunk;
  });
  const exited = once(child, 'exit');
  let printed = '';
  for await (const line of createInterface({ input: child.stdout! })) {
    printed += `${line}\n`;
    const address = /http:\/\/\S+/.exec(printed)?.[0];
    // The demo prints its sign-ins after the address, then an empty line.
    const whole = command === 'serve' || line === '';
    if (address !== undefined && whole) return { address, printed, child, kill, stop };
  }
  throw new Error(`cistern ${command} did not start:\n${printed}${complaints}`);

  async function kill(): Promise<void> {
    child.kill('SIGKILL');
    await exited;
  }
  async function stop(): Promise<void> {
    child.kill('SIGINT');
    await exited;
  }
}
