import type { Writer } from '#journal';

const EVERY_MS = 60_000;

/**
 * Lets time pass for a program: a `Tick` a minute while anything waits for one (the stream, orders to
 * settle). Nothing waits, nothing is written. The writer stamps the time; a tick that fails comes again.
 */
export function startClock(writer: Writer): { stop(): void } {
  const tick = () => {
    const { state } = writer;
    const waiting = state.streamEntries.length > 0 || state.pendingOrders.length > 0;
    if (!waiting || writer.status !== 'running') return;
    writer.submit({ id: `clock:${Date.now()}`, type: 'Tick' }).catch(() => undefined);
  };
  const timer = setInterval(tick, EVERY_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
