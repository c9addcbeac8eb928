import { createHash } from 'node:crypto';
import { formatInstant, formatScaled } from '#engine';
import type { RowSource } from '#journal';
import { monthRange } from '../calendar.ts';
import { COMMODITY_DECIMALS, commodityOf } from '../export/chart.ts';
import { transactions } from '../export/transactions.ts';

/** A month that is over: how it ended, and a hash of all that moved in it. The same again for the same journal. */
export type CloseRecord = {
  readonly format: 1;
  readonly programId: string;
  readonly month: string;
  readonly from: string;
  readonly to: string;
  /** The last accepted command before the end that moved something. */
  readonly entry: number;
  readonly seq: number;
  /** Commands of the month that moved something, and sha256 over their movements, hex. */
  readonly commands: number;
  readonly movements: string;
  /** By account, in the accountant's sign: what is owed is negative. */
  readonly closing: Readonly<Record<string, string>>;
  /** sha256 over all above. */
  readonly hash: string;
};

/**
 * Closes a month out of the journal. Nothing can be dated into it any more: the journal takes no time before
 * that of its last accepted command, and one lies after the month. A refused one may bear any time and binds
 * nobody.
 *
 * Gives    `not_over` while that is not so; `no_month` for what is none.
 */
export async function closeMonth(
  source: RowSource,
  month: string,
): Promise<CloseRecord | 'no_month' | 'not_over'> {
  const range = monthRange(month);
  if (!range) return 'no_month';
  const held = new Map<string, bigint>();
  const movements = createHash('sha256');
  let [commands, entry, seq] = [0, 0, 0];
  let over = false;
  for await (const one of transactions(source)) {
    over = one.seq > 0 && one.at >= range.to;
    if (over) break;
    if (one.legs.length === 0) continue;
    ({ entry, seq } = one);
    const within = one.at >= range.from;
    if (within) {
      commands += 1;
      movements.update(`${one.entry} ${one.seq} ${one.at} ${one.commandId ?? ''}\n`);
    }
    for (const { from, to, amount, kind } of one.legs) {
      held.set(from, (held.get(from) ?? 0n) + amount);
      held.set(to, (held.get(to) ?? 0n) - amount);
      if (within) movements.update(`${from} ${to} ${amount} ${kind}\n`);
    }
  }
  if (!over) return 'not_over';
  const period = { from: formatInstant(range.from), to: formatInstant(range.to) };
  const record = {
    ...({ format: 1, programId: source.programId, month, ...period, entry, seq, commands } as const),
    movements: movements.digest('hex'),
    closing: closingOf(held),
  };
  return { ...record, hash: createHash('sha256').update(JSON.stringify(record)).digest('hex') };
}

function closingOf(held: ReadonlyMap<string, bigint>): Record<string, string> {
  const shown = [...held]
    .filter(([, amount]) => amount !== 0n)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([account, amount]) => [account, formatScaled(amount, COMMODITY_DECIMALS[commodityOf(account)])]);
  return Object.fromEntries(shown);
}
