import { readFileSync } from 'node:fs';

/** Whether a process runs. One that has ended and only waits to be collected by its parent does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return process.platform !== 'linux' || birthOf(pid) !== undefined;
}

/**
 * When a process was born, in the kernel's ticks: tells it from a later one under the same number.
 * Undefined where the kernel does not say so in /proc, and for a process that has ended.
 */
export function birthOf(pid: number): string | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}
