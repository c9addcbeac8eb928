import { sql } from 'kysely';
import type { Candidate } from './detection.ts';
import { marksOf } from './marks.ts';
import { candidatesOf, type Question, share, tableOf } from './question.ts';
import { saleOf } from './sale.ts';
import { SYBIL_BINDING, TURNOVER_MIN } from './thresholds.ts';

/**
 * S71, own false accounts: somebody other than the owner is bound above many buyers of a store, never buys
 * from another owner and brings people to this one only (graph); and the commissions of these buyers' orders
 * stay mostly with the two of them (value), or these buyers registered in bursts (timing).
 */
export function sybilBinding(question: Question): Promise<Candidate[]> {
  const { source } = question;
  const { buyersMin, burstMembers, burstReachMs } = SYBIL_BINDING;
  const program = source.programId;
  const reach = sql.lit(burstReachMs);
  return candidatesOf(
    question,
    sql`
    with watched as (
      select store_id, owner_id, recruiter_id from ${tableOf(question, 'stores')} where program_id = ${program}
    ), sale as (${saleOf(question)}), store as (
      select store_id, sum(spend) as turnover from sale group by store_id having sum(spend) >= ${TURNOVER_MIN}
    ), binder as (
      select s.store_id, s.owner_id, s.direct_id as member_id
      from sale s join store using (store_id)
      where s.direct_id <> s.owner_id and s.direct_id is distinct from s.recruiter_id
      group by s.store_id, s.owner_id, s.direct_id having count(distinct s.buyer_id) >= ${buyersMin}
    ), kept as (
      select b.store_id, b.member_id, sum(c.amount) as paid,
        coalesce(sum(c.amount) filter (where c.member_id in (b.member_id, b.owner_id)), 0) as kept
      from binder b
      join sale s on s.store_id = b.store_id and s.direct_id = b.member_id
      join ${tableOf(question, 'commissions')} c on c.program_id = ${program} and c.entry = s.settled_entry
        and c.order_id = s.order_id and c.refund_id is null
      group by b.store_id, b.member_id
    ), ${marksOf(question)}, near as (
      select store_id, member_id, count(*) over (partition by store_id, member_id order by registered_at
        range between ${reach}::bigint preceding and ${reach}::bigint following) as members
      from bound
    ), burst as (
      select store_id, member_id,
        ${share(sql`count(*) filter (where members >= ${burstMembers})`, sql`count(*)`)} as ppm
      from near group by store_id, member_id
    )
    select m.store_id, array[m.member_id] as member_ids, store.turnover,
      case when m.only_here then m.here_ppm end as "binds-for-one-store",
      ${share(sql`kept.kept`, sql`kept.paid`)} as "commission-kept", burst.ppm as "registered-in-bursts"
    from marked m join store using (store_id)
    join kept using (store_id, member_id) left join burst using (store_id, member_id)`,
  );
}
