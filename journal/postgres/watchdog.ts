import { spawn } from 'node:child_process';

/**
 * Ends the server when this process dies, however it dies: a shell waits at the end of a pipe, and the
 * kernel closes the pipe. A line on it means that there is nothing to end any more.
 */
export function watch(serverPid: number): () => void {
  const script = 'read line || kill -INT "$1"';
  const shell = spawn('/bin/sh', ['-c', script, 'watchdog', String(serverPid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  shell.unref();
  const pipe = shell.stdin;
  pipe.on('error', () => undefined);
  (pipe as unknown as { unref?: () => void }).unref?.();
  return () => void pipe.end('done\n');
}
