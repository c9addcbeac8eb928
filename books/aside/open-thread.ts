import { Worker } from 'node:worker_threads';
import type { Asked, ThreadData } from './question.ts';

const THREAD = new URL('../../bin/thread.js', import.meta.url);
const MODULE = new URL('./reading-thread.ts', import.meta.url);
/** As for the process itself: most of what is read lives for a moment only. */
const YOUNG_MB = 96;

export type Thread = { ask(asked: Asked): void; close(): Promise<void> };

/** The thread of readings: it starts with the first question, and again after it has ended. */
export function openThread(databaseUrl: string, proofSecret: Buffer | undefined): Thread {
  const data = { module: MODULE.href, databaseUrl, proofSecret: proofSecret?.toString('hex') };
  let worker: Worker | undefined;
  const start = (): Worker => {
    const started = new Worker(THREAD, {
      workerData: data satisfies ThreadData,
      execArgv: [],
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    // A process that has nothing else to do ends; whoever waits for an answer is told by their port, which closes.
    started.unref();
    started.once('error', (error) => process.emitWarning(error));
    started.once('exit', () => {
      if (worker === started) worker = undefined;
    });
    return started;
  };
  return {
    ask(asked) {
      worker ??= start();
      worker.postMessage(asked, [asked.port]);
    },
    async close() {
      await worker?.terminate();
    },
  };
}
