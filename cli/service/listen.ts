import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildServer } from '#api';
import type { VoucherAccounts } from '#books';
import { openDesk } from '#desk';
import type { PolicyDocument } from '#engine';
import { EnvironmentError, findHolder, listPrograms } from '#journal';
import { officialRegions } from '../regions/official-regions.ts';
import { carriersOf } from './carriers.ts';
import { codeSenderOf } from './code-sender.ts';
import type { OpenDatabase } from './database.ts';
import { type OpenProgram, openProgramAt } from './program.ts';
import { type Seat, takeSeat } from './seat.ts';
import { watchKey } from './watch-key.ts';
import { workBeside } from './work-beside.ts';

export type ListenOptions = {
  readonly port: number;
  readonly host: string;
  /** Where other nodes of the same database reach this one; default: where it listens. */
  readonly address?: string | undefined;
  /** How many reverse proxies with TLS stand before it; default none, and plain HTTP. */
  readonly proxies?: number;
  /** Whether webhooks may go to http and private addresses while a program is not live. */
  readonly localWebhooks: boolean;
  /** How long delivered webhook messages are kept; default 30 days. */
  readonly webhookDays?: number | undefined;
  /** The accountant's codes for vouchers; default ours. */
  readonly voucherAccounts?: VoucherAccounts;
};

const WEB_ROOT = resolve(fileURLToPath(import.meta.url), '../../../dist');
/** How often a node looks for programs that were opened on another one. */
const LOOK_MS = 2_000;

/** Programs behind HTTP. */
export type Listening = {
  /** What people open. */
  readonly address: string;
  /** Rejects when this node must end: the desk is sealed with another key than it has. */
  readonly ended: Promise<never>;
  /** Stops answering, then closes every program. */
  close(): Promise<void>;
};

/**
 * Puts programs behind HTTP and lets their time pass; programs opened over HTTP join them. What another node of
 * the same database has is sent there, and taken over when that node is gone.
 */
export async function listen(
  database: OpenDatabase,
  programs: readonly OpenProgram[],
  options: ListenOptions,
): Promise<Listening> {
  const { pool } = database;
  const seats = new Map<string, Seat>();
  const stops = new Map<string, () => Promise<void>>();
  const { proofSecret, ...found } = await database.unlock();
  const desk = openDesk({ pool, key: found.key });
  const watch = watchKey(database, found);
  const { localWebhooks, webhookDays, proxies = 0 } = options;
  const carriers = carriersOf(process.env);
  const parts = { database, desk, localWebhooks, webhookDays, carriers };
  let node = '';
  const app = await buildServer({
    programs,
    async openProgram({ programId, policy, stage }) {
      const program = await openProgramAt(pool, programId, policy, { stage });
      seat(programId, policy, program);
      return program;
    },
    holderOf: (programId) => findHolder(pool, programId),
    ...{ desk, proofSecret, localWebhooks, carriers, proxies, secureCookies: proxies > 0 },
    ...(options.voucherAccounts && { voucherAccounts: options.voucherAccounts }),
    codeSender: codeSenderOf(process.env),
    database: pool,
    regions: officialRegions(),
    webRoot: WEB_ROOT,
    logger: { level: 'warn' },
  });
  const seat = (programId: string, policy: PolicyDocument, first?: OpenProgram): void => {
    let served = first;
    const taken = takeSeat(first, {
      open: () => openProgramAt(pool, programId, policy, { patienceMs: 0 }),
      async onTaken(program) {
        if (!(await watch.fits())) return;
        program.start();
        stops.set(programId, await workBeside(program, parts));
        if (program !== served) app.programs.add(program);
        served = program;
        await program.writer.announce(node);
      },
      onLost() {
        app.programs.remove(programId);
        void stops.get(programId)?.();
      },
    });
    seats.set(programId, taken);
  };
  const address = await listenAt(app, options);
  node = options.address ?? address;
  for (const program of programs) seat(program.writer.programId, program.policy, program);
  const seatAll = async () => {
    for (const { programId, policy } of await listPrograms(pool))
      if (!seats.has(programId)) seat(programId, policy);
  };
  await seatAll();
  const timer = setInterval(() => Promise.all([seatAll(), watch.fits()]).catch(() => undefined), LOOK_MS);
  return {
    address,
    ended: watch.changed,
    async close() {
      clearInterval(timer);
      for (const stop of stops.values()) await stop();
      await app.close();
      for (const one of seats.values()) await one.close();
    },
  };
}

async function listenAt(
  app: Awaited<ReturnType<typeof buildServer>>,
  options: ListenOptions,
): Promise<string> {
  try {
    return await app.listen({ port: options.port, host: options.host });
  } catch (error) {
    await app.close();
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    const message = `端口 ${options.port} 已被占用，换一个：--port ${options.port + 1}\nport ${options.port} is taken; choose another: --port ${options.port + 1}`;
    throw new EnvironmentError('port_in_use', message, { cause: error });
  }
}
