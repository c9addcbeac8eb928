import { openDesk } from '#desk';
import { EnvironmentError, listPrograms } from '#journal';
import { badInput } from '../exit.ts';
import { readPolicy } from '../policy.ts';
import { type DataPlace, openForServing } from '../service/database.ts';
import { listen } from '../service/listen.ts';
import { openProgramAt } from '../service/program.ts';
import { stayUntilStopped } from '../service/stay.ts';
import { voucherAccounts } from '../service/voucher-accounts.ts';
import { readStage } from '../stage.ts';
import { addFirstOwner } from './user.ts';

export type ServeOptions = DataPlace & {
  port: string;
  host: string;
  policy: string;
  program: string;
  stage: string;
  address?: string;
  localWebhooks?: boolean;
  webhookDays: string;
  proxies: string;
  voucherAccounts?: string;
};

/**
 * `cistern serve`: every program of a data folder or database; a new folder gets one, in rehearsal unless told.
 * On a database that other nodes serve, what they have is sent to them.
 */
export async function serve(options: ServeOptions): Promise<void> {
  const { document } = readPolicy(options.policy);
  const stage = readStage(options.stage);
  readDays(options.webhookDays);
  const proxies = readProxies(options.proxies);
  const accounts = voucherAccounts(options.voucherAccounts);
  const database = await openForServing(options);
  try {
    const { key } = await database.unlock();
    const found = await listPrograms(database.pool);
    const wanted = found.length > 0 ? found : [{ programId: options.program, policy: document }];
    const programs = await Promise.all(
      wanted.map(({ programId, policy }) =>
        openProgramAt(database.pool, programId, policy, { stage, patienceMs: 0 }).catch(unlessHeld),
      ),
    );
    await addFirstOwner(openDesk({ pool: database.pool, key }));
    const server = await listen(
      database,
      programs.filter((program) => program !== undefined),
      {
        port: Number(options.port),
        host: options.host,
        address: options.address,
        localWebhooks: options.localWebhooks ?? false,
        webhookDays: readDays(options.webhookDays),
        proxies,
        voucherAccounts: accounts,
      },
    );
    process.stdout.write(`蓄池 Cistern: ${server.address}\n`);
    await stayUntilStopped([database.ended, server.ended], [server.close]);
  } finally {
    await database.close();
  }
}

function readDays(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw badInput(
    `--webhook-days 应为 1 到 9999 的整数，收到 ${text}`,
    `--webhook-days must be a whole number from 1 to 9999; got ${text}`,
  );
}

function readProxies(text: string): number {
  if (/^[0-9]$/.test(text)) return Number(text);
  throw badInput(
    `--proxies 应为 0 到 9 的整数，收到 ${text}`,
    `--proxies must be a whole number from 0 to 9; got ${text}`,
  );
}

/** Another node has it: this one waits for it while it serves. */
function unlessHeld(error: unknown): undefined {
  if (error instanceof EnvironmentError && error.code === 'lease_held') return undefined;
  throw error;
}
