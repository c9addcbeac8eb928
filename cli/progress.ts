import { Presets, SingleBar } from 'cli-progress';

export type Progress = { show(done: number, total: number): void; close(): void };

/** A progress bar on a terminal; silent where nobody looks. */
export function openProgress(label: string): Progress {
  if (!process.stderr.isTTY) return { show: () => undefined, close: () => undefined };
  const bar = new SingleBar(
    {
      format: `${label} [{bar}] {percentage}% · {eta_formatted}`,
      stream: process.stderr,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  );
  let started = false;
  return {
    show(done, total) {
      if (!started) bar.start(total, 0);
      started = true;
      bar.update(done);
    },
    close: () => bar.stop(),
  };
}
