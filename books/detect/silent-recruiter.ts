import { sql } from 'kysely';
import { DAY_MS } from '#engine';
import type { Candidate } from './detection.ts';
import { marksOf } from './marks.ts';
import { candidatesOf, type Question, share, tableOf } from './question.ts';
import { saleOf } from './sale.ts';
import { SILENT_RECRUITER, TURNOVER_MIN } from './thresholds.ts';

/**
 * S69: an active store whose recruiter earns next to nothing from its buyers (value), most of whom are bound
 * to one or a few accounts that look kept for binding (graph). Only orders count on which the recruiter would
 * have earned, had the buyer been bound to the owner: the owner stands below the recruiter then.
 */
export function silentRecruiter(question: Question): Promise<Candidate[]> {
  const { source, bindingDays } = question;
  const { buyersMin, accountsMax, spendShareMin } = SILENT_RECRUITER;
  const program = source.programId;
  const holds = bindingDays === null ? sql`true` : sql`s.settled_at < w.bound_at + ${bindingDays * DAY_MS}`;
  return candidatesOf(
    question,
    sql`
    with watched as (
      select s.store_id, s.owner_id, s.recruiter_id, w.bound_at
      from ${tableOf(question, 'stores')} s
      join ${tableOf(question, 'members')} w on w.program_id = s.program_id and w.member_id = s.owner_id
      where s.program_id = ${program} and w.referrer_id = s.recruiter_id
    ), sale as (
      select s.*, s.direct_id = s.owner_id and s.indirect_id = s.recruiter_id as reached
      from (${saleOf(question)}) s join watched w using (store_id)
      where s.settled_at >= w.bound_at and ${holds}
    ), store as (
      select store_id, sum(spend) as turnover, coalesce(sum(spend) filter (where reached), 0) as reached,
        sum(spend) filter (where direct_id is not null) as bound,
        count(distinct buyer_id) filter (where direct_id is not null) as buyers
      from sale group by store_id having sum(spend) >= ${TURNOVER_MIN}
    ), binder as (
      select s.store_id, s.owner_id, s.direct_id as member_id, sum(s.spend) as spend
      from sale s join store t using (store_id)
      where s.direct_id not in (s.owner_id, s.recruiter_id)
      group by s.store_id, s.owner_id, s.direct_id, t.bound
      having sum(s.spend) * 1000000 >= t.bound * ${spendShareMin}
    ), ${marksOf(question)}, leaf as (
      select store_id, member_id, spend,
        row_number() over (partition by store_id order by spend desc, member_id) as place
      from marked where leaf
    ), leaves as (
      select store_id, sum(spend) as spend, array_agg(member_id order by place) as member_ids
      from leaf where place <= ${accountsMax} group by store_id
    )
    select s.store_id, coalesce(l.member_ids, '{}') as member_ids, s.turnover,
      ${share(sql`s.reached`, sql`s.turnover`)} as "indirect-income",
      case when s.buyers >= ${buyersMin} then ${share(sql`coalesce(l.spend, 0)`, sql`s.bound`)} end
        as "bound-to-leaves"
    from store s left join leaves l using (store_id)`,
  );
}
