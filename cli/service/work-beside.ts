import { type Carrier, keepReconciled, openDeliveries, openNotifier } from '#api';
import type { Desk } from '#desk';
import type { OpenDatabase } from './database.ts';
import type { OpenProgram } from './program.ts';
import { keepSnapshots } from './snapshots.ts';

type Parts = {
  readonly database: OpenDatabase;
  readonly desk: Desk;
  readonly localWebhooks: boolean;
  readonly carriers: readonly Carrier[];
  /** How long delivered webhook messages are kept. */
  readonly webhookDays?: number | undefined;
};

/**
 * What is done for a program beside its commands: snapshots are taken, events sent, people told, days reconciled.
 * Gives how to stop.
 */
export async function workBeside(
  { writer, providers }: OpenProgram,
  { database, desk, localWebhooks, carriers, webhookDays }: Parts,
): Promise<() => Promise<void>> {
  const { pool, place } = database;
  const snapshots = await keepSnapshots(pool, place, writer);
  const parts = { desk, database: pool, writer, clock: Date.now };
  const deliveries = openDeliveries({
    ...parts,
    localAllowed: localWebhooks,
    ...(webhookDays && { keptDays: webhookDays }),
  });
  const reconciling = keepReconciled({ database: pool, writer, providers, clock: Date.now });
  deliveries.start();
  reconciling.start();
  const notifier = openNotifier({ ...parts, carriers });
  notifier.start();
  return async () => {
    snapshots.stop();
    await Promise.all([reconciling.close(), deliveries.close(), notifier.close()]);
  };
}
