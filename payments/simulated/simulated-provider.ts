import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { inTransaction } from '#desk';
import { Fault, type Micro } from '#engine';
import { NoAnswer, type Provider, type Transfer } from '../provider.ts';
import { type Behaviour, PAYS_AT_ONCE } from './behaviour.ts';
import { settleDue } from './settle-due.ts';
import { answerOf, receiverText, type TransferRow } from './transfer-row.ts';

/** Nothing real: a provider with a book of its own that can be told how to behave. */
export type SimulatedProvider = Provider & {
  /** Tells what to do with the next transfer under a number, or with the next one of any number; in order. */
  tell(payoutNumber: string | null, behaviour: Partial<Behaviour>): Promise<void>;
  /** The receiver confirms; false when nothing of that number waits for it. */
  confirm(payoutNumber: string): Promise<boolean>;
  /** What it has paid in all, by its own book. */
  paidInAll(): Promise<{ readonly count: number; readonly amount: Micro }>;
};

export type SimulatedOptions = {
  readonly pool: Pool;
  readonly programId: string;
  readonly clock: () => number;
  /** Decides instead of what was told; undefined: pays at once. */
  readonly behave?: (transfer: Transfer) => Behaviour | undefined;
};

const CHANNEL = 'simulated';

export function openSimulatedProvider(options: SimulatedOptions): SimulatedProvider {
  const { pool, programId, clock } = options;
  const listeners = new Set<(payoutNumber: string) => void>();
  const now = () => new Date(clock());
  return {
    channel: CHANNEL,
    simulated: true,
    async transfer(transfer) {
      const { behaviour, row } = await inTransaction(pool, (client) => take(client, options, transfer));
      const times = { once: 1, twice: 2, 'lost-answer': 1, 'lost-request': 0 }[behaviour.answer];
      for (let time = 0; time < times; time += 1)
        for (const listener of listeners) listener(transfer.payoutNumber);
      if (!row || behaviour.answer === 'lost-answer')
        throw new NoAnswer('the simulated provider did not answer');
      return answerOf(row);
    },
    async query(payoutNumber) {
      await settleDue(pool, programId, now());
      const row = await find(pool, programId, payoutNumber);
      if (!row) return { status: 'unheard' };
      if (row.silent_until.getTime() > clock()) throw new NoAnswer('the simulated provider is silent');
      return answerOf(row);
    },
    async bill({ from, to }) {
      await settleDue(pool, programId, now());
      const { rows } = await pool.query<TransferRow>(
        `select * from simulated_transfers where program_id = $1 and paid_at >= $2 and paid_at < $3
         order by paid_at, payout_number`,
        [programId, new Date(from), new Date(to)],
      );
      return rows.map((row) => ({
        payoutNumber: row.payout_number,
        providerNumber: row.provider_number,
        amount: BigInt(row.amount),
        at: row.paid_at!.getTime(),
      }));
    },
    onNotice(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async tell(payoutNumber, behaviour) {
      await pool.query(
        'insert into simulated_tellings (program_id, payout_number, behaviour) values ($1, $2, $3)',
        [programId, payoutNumber, JSON.stringify({ ...PAYS_AT_ONCE, ...behaviour })],
      );
    },
    async confirm(payoutNumber) {
      await settleDue(pool, programId, now());
      const { rowCount } = await pool.query(
        `update simulated_transfers set status = 'paid', paid_at = $3
         where program_id = $1 and payout_number = $2 and status = 'awaiting-member' and outcome = 'confirm'`,
        [programId, payoutNumber, now()],
      );
      if (rowCount === 1) for (const listener of listeners) listener(payoutNumber);
      return rowCount === 1;
    },
    async paidInAll() {
      await settleDue(pool, programId, now());
      const { rows } = await pool.query<{ count: bigint; amount: string }>(
        `select count(*), coalesce(sum(amount), 0)::text as amount from simulated_transfers
         where program_id = $1 and status = 'paid'`,
        [programId],
      );
      return { count: Number(rows[0]!.count), amount: BigInt(rows[0]!.amount) };
    },
  };
}

type Taken = { readonly behaviour: Behaviour; readonly row: TransferRow | undefined };

async function take(client: PoolClient, options: SimulatedOptions, transfer: Transfer): Promise<Taken> {
  const { programId, clock } = options;
  const { payoutNumber } = transfer;
  // One number at a time, also while it has no row yet.
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `${programId} ${payoutNumber}`,
  ]);
  await settleDue(client, programId, new Date(clock()));
  const before = await find(client, programId, payoutNumber);
  const behaviour = options.behave ? options.behave(transfer) : await told(client, programId, payoutNumber);
  if (before)
    return {
      behaviour: behaviour ?? PAYS_AT_ONCE,
      row: await heardAgain(client, programId, before, transfer),
    };
  const chosen = behaviour ?? PAYS_AT_ONCE;
  if (chosen.answer === 'lost-request') return { behaviour: chosen, row: undefined };
  await insert(client, programId, transfer, chosen, clock());
  await settleDue(client, programId, new Date(clock()));
  return { behaviour: chosen, row: await find(client, programId, payoutNumber) };
}

async function heardAgain(
  client: PoolClient,
  programId: string,
  row: TransferRow,
  transfer: Transfer,
): Promise<TransferRow> {
  if (row.receiver !== receiverText(transfer) || BigInt(row.amount) !== transfer.amount)
    throw new Fault(`the payout number ${row.payout_number} was used for another transfer`);
  await client.query(
    'update simulated_transfers set heard = heard + 1 where program_id = $1 and payout_number = $2',
    [programId, row.payout_number],
  );
  return row;
}

/** Takes the oldest telling that fits, once. */
async function told(
  client: PoolClient,
  programId: string,
  payoutNumber: string,
): Promise<Behaviour | undefined> {
  const { rows } = await client.query<{ behaviour: Behaviour }>(
    `delete from simulated_tellings where program_id = $1 and telling_id = (
       select telling_id from simulated_tellings
       where program_id = $1 and (payout_number = $2 or payout_number is null)
       order by payout_number is null, telling_id limit 1 for update)
     returning behaviour`,
    [programId, payoutNumber],
  );
  return rows[0]?.behaviour;
}

async function insert(
  client: PoolClient,
  programId: string,
  transfer: Transfer,
  { outcome, afterMs, silentMs }: Behaviour,
  now: number,
): Promise<void> {
  const { payoutNumber, amount } = transfer;
  const providerNumber = `sim${createHash('sha256').update(`${programId} ${payoutNumber}`).digest('hex').slice(0, 21)}`;
  await client.query(
    `insert into simulated_transfers (program_id, payout_number, receiver, amount, outcome, status,
       provider_number, taken_at, settles_at, silent_until)
     values ($1, $2, $3, $4, $5, 'processing', $6, $7, $8, $9)`,
    [
      ...[programId, payoutNumber, receiverText(transfer), amount.toString(), outcome, providerNumber],
      ...[new Date(now), new Date(now + afterMs), new Date(now + silentMs)],
    ],
  );
}

async function find(
  database: Pool | PoolClient,
  programId: string,
  payoutNumber: string,
): Promise<TransferRow | undefined> {
  const { rows } = await database.query<TransferRow>(
    'select * from simulated_transfers where program_id = $1 and payout_number = $2',
    [programId, payoutNumber],
  );
  return rows[0];
}
