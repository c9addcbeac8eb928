import { formatMoney } from '#engine';
import type { Pool } from '../service/database.ts';
import { type Finding, fail, ok, warn } from './finding.ts';

const LAG_WARN = 10_000;
/** Rows of the journal's end whose links are looked at; `cistern verify` looks at all, and at what is in them. */
const LINKS = 1_000;

/** One program: who writes it, its journal's end, its books, what it owes, work that is stuck. */
export async function lookAtProgram(pool: Pool, programId: string): Promise<Finding[]> {
  const findings = [
    await lease(pool, programId),
    await chain(pool, programId),
    ...(await books(pool, programId)),
    await jobs(pool, programId),
    await webhooks(pool, programId),
  ];
  return findings.map((finding) => ({ ...finding, name: `${programId} ${finding.name}` }));
}

async function lease(pool: Pool, programId: string): Promise<Finding> {
  const { rows } = await pool.query<{ holder: string; held: boolean }>(
    'select holder, expires_at > now() as held from lease where program_id = $1',
    [programId],
  );
  const [row] = rows;
  if (row?.held) return ok('lease', row.holder.split('/').slice(0, 2).join(' '));
  return warn('lease', '现在没有服务在写 / nobody writes now', '启动：cistern serve / start: cistern serve');
}

async function chain(pool: Pool, programId: string): Promise<Finding> {
  const { rows } = await pool.query<{ entry: bigint; hash: Buffer; broken: boolean }>(
    `select last_entry as entry, hash,
       bool_or(follows is not null and prev_hash <> follows) over () as broken
     from (select last_entry, prev_hash, hash, lag(hash) over (order by first_entry) as follows
       from journal where program_id = $1 order by first_entry desc limit $2) as ends
     order by last_entry desc limit 1`,
    [programId, LINKS],
  );
  const [row] = rows;
  const advice =
    '停止服务，保留现场，运行 cistern verify / stop, keep everything as it is, run cistern verify';
  if (!row) return fail('journal', '没有流水 / there is none', advice);
  const head = `${row.entry}:${row.hash.toString('hex').slice(0, 16)}…`;
  return row.broken ? fail('journal', `${head} 断链 / broken chain`, advice) : ok('journal', head);
}

async function books(pool: Pool, programId: string): Promise<Finding[]> {
  const rebuild = '重做账表：cistern rebuild / make the books again: cistern rebuild';
  const there = await pool.query<{ there: boolean }>(
    `select to_regclass('books.programs') is not null as there`,
  );
  if (!there.rows[0]?.there) return [warn('books', '还没有账表 / none yet', rebuild)];
  const { rows } = await pool.query<{ lag: bigint; sum: string; cash: string; owed: string }>(
    `select (select max(last_entry) from journal where program_id = $1)
         - coalesce((select entry from books.programs where program_id = $1), 0) as lag,
       coalesce(sum(balance), 0)::text as sum,
       coalesce(-sum(balance) filter (where name like 'cash:%'), 0)::text as cash,
       coalesce(sum(balance) filter (where balance > 0 and name not like 'cash:%'), 0)::text as owed
     from books.accounts where program_id = $1`,
    [programId],
  );
  const { lag, sum, cash, owed } = rows[0]!;
  const behind = `${lag} 条 / entries behind`;
  return [
    lag > LAG_WARN
      ? warn('books', behind, '等一会儿；不见少就重启服务 / wait; restart if it grows')
      : ok('books', behind),
    reserve(BigInt(sum), BigInt(cash), BigInt(owed), rebuild),
  ];
}

/** All that is owed against the cash there is: what lacks is losses, and debts of people to the program. */
function reserve(sum: bigint, cash: bigint, owed: bigint, rebuild: string): Finding {
  if (sum !== 0n) return fail('reserve', `${formatMoney(sum)} ≠ 0`, rebuild);
  const found = `${formatMoney(cash)} / ${formatMoney(owed)}`;
  if (cash >= owed) return ok('reserve', found);
  const advice =
    '缺口是退款损失和会员欠款：看对账页，补足现金 / what lacks are refund losses and debts: fund them';
  return warn('reserve', found, advice);
}

async function jobs(pool: Pool, programId: string): Promise<Finding> {
  const { rows } = await pool.query<{ disputed: bigint; late: bigint; open: bigint }>(
    `select count(*) filter (where stage = 'disputed') as disputed,
       count(*) filter (where stage in ('ready', 'sent') and due_at < now() - interval '1 hour') as late,
       (select count(*) from reconciliations where program_id = $1 and differences > 0) as open
     from payout_jobs where program_id = $1`,
    [programId],
  );
  const { disputed, late, open } = rows[0]!;
  const found = `${late} 卡住 / stuck, ${disputed} 有争议 / disputed, ${open} 天对账不符 / days differ`;
  if (late + disputed + open === 0n) return ok('payouts', found);
  const advice = '查渠道账单：cistern reconcile --day / look at the bill: cistern reconcile --day';
  return warn('payouts', found, advice);
}

async function webhooks(pool: Pool, programId: string): Promise<Finding> {
  const { rows } = await pool.query<{ endpoints: bigint; given: bigint }>(
    `select count(*) as endpoints, count(*) filter (where notice is not null) as given
     from webhook_endpoints where program_id = $1`,
    [programId],
  );
  const { endpoints, given } = rows[0]!;
  const found = `${given} / ${endpoints} 因失败暂停 / paused by failures`;
  if (given === 0n) return ok('webhooks', found);
  const advice =
    '修好接收端再继续：cistern webhook show、resume / mend the receiver, then cistern webhook resume';
  return warn('webhooks', found, advice);
}
