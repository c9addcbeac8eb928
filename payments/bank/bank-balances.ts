import type { Pool } from 'pg';
import type { Micro } from '#engine';

/** What the bank or the escrow account of a channel held when a day of the program's zone ended. */
export type BankBalance = {
  /** In the order they were entered. */
  readonly place: number;
  readonly channel: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly amount: Micro;
  /** Of the statement it was read from. */
  readonly reference: string;
  readonly enteredBy: string;
  readonly enteredAt: Date;
};

export type NewBankBalance = Omit<BankBalance, 'place' | 'enteredAt'>;

export type BankBalanceQuery = {
  readonly channel?: string | undefined;
  /** Those before this place. */
  readonly below?: number | undefined;
  readonly limit: number;
};

type Kept = Omit<BankBalance, 'place' | 'amount'> & { readonly place: string; readonly amount: string };

const COLUMNS = `place, channel, to_char(day, 'YYYY-MM-DD') as day, amount, reference,
  entered_by as "enteredBy", entered_at as "enteredAt"`;

/** Keeps one; one entered for the same channel and day before stays where it is. */
export async function enterBankBalance(
  pool: Pool,
  programId: string,
  { channel, day, amount, reference, enteredBy }: NewBankBalance,
  now: Date,
): Promise<BankBalance> {
  const { rows } = await pool.query<Kept>(
    `insert into bank_balances (program_id, channel, day, amount, reference, entered_by, entered_at)
     values ($1, $2, $3, $4, $5, $6, $7) returning ${COLUMNS}`,
    [programId, channel, day, amount, reference, enteredBy, now],
  );
  return balanceFrom(rows[0]!);
}

/** The newest first. */
export async function listBankBalances(
  pool: Pool,
  programId: string,
  { channel, below, limit }: BankBalanceQuery,
): Promise<readonly BankBalance[]> {
  const { rows } = await pool.query<Kept>(
    `select ${COLUMNS} from bank_balances
     where program_id = $1 and ($2::text is null or channel = $2) and ($3::bigint is null or place < $3)
     order by place desc limit $4`,
    [programId, channel, below, limit],
  );
  return rows.map(balanceFrom);
}

function balanceFrom(kept: Kept): BankBalance {
  return { ...kept, place: Number(kept.place), amount: BigInt(kept.amount) };
}
