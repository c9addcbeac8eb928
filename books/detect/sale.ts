import { type RawBuilder, sql } from 'kysely';
import { type Question, tableOf } from './question.ts';

/**
 * Settled orders of the window at the stores of `watched` (store_id, owner_id, recruiter_id), with whoever
 * the commissions say stood above the buyer then. What an owner or a recruiter buys says nothing of guests.
 */
export function saleOf(question: Question): RawBuilder<unknown> {
  const { source, from, to } = question;
  const commissions = tableOf(question, 'commissions');
  const paid = (name: string, kind: string) => {
    const alias = sql.ref(name);
    return sql`left join ${commissions} ${alias} on ${alias}.program_id = o.program_id
      and ${alias}.entry = o.settled_entry and ${alias}.order_id = o.order_id
      and ${alias}.kind = ${sql.lit(kind)} and ${alias}.refund_id is null and ${alias}.amount > 0`;
  };
  return sql`
    select w.store_id, w.owner_id, w.recruiter_id, o.order_id, o.settled_entry, o.settled_at,
      o.member_id as buyer_id, o.spend, d.member_id as direct_id, i.member_id as indirect_id
    from watched w
    join ${tableOf(question, 'orders')} o on o.program_id = ${source.programId} and o.store_id = w.store_id
      and o.settled_at >= ${from} and o.settled_at < ${to} and o.spend > 0
      and o.member_id <> w.owner_id and o.member_id is distinct from w.recruiter_id
    ${paid('d', 'direct')} ${paid('i', 'indirect')}`;
}
