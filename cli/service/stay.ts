/**
 * Waits until somebody asks the process to stop, or one of the things it lives on ends or fails, then closes
 * everything in the order given. A second signal does not wait.
 */
export async function stayUntilStopped(
  ends: readonly Promise<unknown>[],
  close: readonly (() => Promise<void>)[],
): Promise<void> {
  const asked = new Promise<'asked'>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      let before = false;
      process.on(signal, () => {
        if (before) process.exit(1);
        before = true;
        done('asked');
      });
    }
  });
  const ended = ends.map((end) =>
    end.then(
      () => 'ended' as const,
      (error: Error) => error,
    ),
  );
  const first = await Promise.race([asked, ...ended]);
  for (const step of close) await step();
  if (first instanceof Error) throw first;
  if (first === 'ended') throw new Error('数据库意外结束 / the database ended unexpectedly');
}
