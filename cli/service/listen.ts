import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildServer } from '#api';
import { openDesk } from '#desk';
import { EnvironmentError } from '#journal';
import { officialRegions } from '../regions/official-regions.ts';
import type { OpenDatabase } from './database.ts';
import { type OpenProgram, openProgramAt } from './program.ts';
import { keepSnapshots } from './snapshots.ts';

export type ListenOptions = { readonly port: number; readonly host: string };

const WEB_ROOT = resolve(fileURLToPath(import.meta.url), '../../../dist');

/** Programs behind HTTP. */
export type Listening = {
  /** What people open. */
  readonly address: string;
  /** Stops answering, then closes every program. */
  close(): Promise<void>;
};

/** Puts programs behind HTTP and lets their time pass; programs opened over HTTP join them. */
export async function listen(
  database: OpenDatabase,
  programs: readonly OpenProgram[],
  options: ListenOptions,
): Promise<Listening> {
  const served = [...programs];
  const stops: (() => void)[] = [];
  const letLive = async (program: OpenProgram) => {
    program.start();
    stops.push((await keepSnapshots(database.pool, database.place, program.writer)).stop);
  };
  const app = await buildServer({
    programs,
    async openProgram({ programId, policy, stage }) {
      const program = await openProgramAt(database.pool, programId, policy, stage);
      served.push(program);
      await letLive(program);
      return program;
    },
    desk: openDesk({ pool: database.pool, key: database.deskKey() }),
    database: database.pool,
    regions: officialRegions(),
    webRoot: WEB_ROOT,
    logger: { level: 'warn' },
  });
  try {
    const address = await app.listen({ port: options.port, host: options.host });
    for (const program of programs) await letLive(program);
    return {
      address,
      async close() {
        for (const stop of stops) stop();
        await app.close();
        for (const program of served) await program.close();
      },
    };
  } catch (error) {
    await app.close();
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    const message = `端口 ${options.port} 已被占用，换一个：--port ${options.port + 1}\nport ${options.port} is taken; choose another: --port ${options.port + 1}`;
    throw new EnvironmentError('port_in_use', message, { cause: error });
  }
}
