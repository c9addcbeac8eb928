import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import type { CommandJson } from '#journal';
import type { RunningVictim } from './kill-cycles.ts';

type Told = { readonly number: number; readonly text?: string; readonly error?: string };
type Ready = { readonly serverPid: number };
type Waiting = { readonly resolve: (text: string) => void; readonly reject: (error: Error) => void };

/** A script that says `{ serverPid }` when ready, and answers `{ number, command }` with `{ number, text }`. */
export function processVictim(script: string, parameters: readonly string[]) {
  return {
    async start() {
      const child = fork(script, parameters, { execArgv: ['--import', 'tsx'] });
      const exited = once(child, 'exit');
      const failed = exited.then(([code]) => Promise.reject(new Error(`it ended with ${code} at the start`)));
      const [{ serverPid }] = (await Promise.race([once(child, 'message'), failed])) as [Ready];
      failed.catch(() => undefined);
      return running(child, serverPid, exited);
    },
  };
}

function running(
  child: ChildProcess,
  serverPid: number,
  exited: Promise<unknown>,
): RunningVictim & { readonly serverPid: number } {
  const waiting = new Map<number, Waiting>();
  let sent = 0;
  child.on('message', ({ number, text, error }: Told) => {
    const one = waiting.get(number);
    waiting.delete(number);
    if (text === undefined) one?.reject(new Error(error));
    else one?.resolve(text);
  });
  child.once('exit', () => {
    for (const one of waiting.values()) one.reject(new Error('it died'));
    waiting.clear();
  });
  child.on('error', () => undefined);
  return {
    serverPid,
    submit(command: CommandJson) {
      sent += 1;
      const number = sent;
      return new Promise((resolve, reject) => {
        if (!child.connected) return reject(new Error('it is dead'));
        waiting.set(number, { resolve, reject });
        child.send({ number, command }, (error) => error && reject(error));
      });
    },
    async kill(everything) {
      const others = everything ? [serverPid, ...childrenOf(serverPid)] : [];
      child.kill('SIGKILL');
      for (const pid of others) kill(pid);
      await exited;
    },
    async stop() {
      child.send({ stop: true });
      await exited;
    },
  };
}

export function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === parent)
    .map(Number);
}

function parentOf(pid: string): number | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It had ended.
  }
}
