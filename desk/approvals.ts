import { randomBytes } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { type Actor, appendAudit } from './audit.ts';
import { inTransaction } from './transaction.ts';

/** What was proposed: a command without its id, as the writer will get it once a second person agrees. */
export type Proposal = {
  readonly programId: string;
  readonly type: string;
  readonly fields: Readonly<Record<string, unknown>>;
};

export type ApprovalStatus = 'waiting' | 'approved' | 'done' | 'refused' | 'rejected' | 'expired';

export type Approval = Proposal & {
  /** In the order they were proposed. */
  readonly place: number;
  readonly approvalId: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly expiresAt: Date;
  /** `approved` only while the writer has not answered yet: asked again, it answers the same. */
  readonly status: ApprovalStatus;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
  /** The writer's answer, as JSON. */
  readonly outcome: Readonly<Record<string, unknown>> | null;
};

export type ApprovalQuery = {
  readonly programId: string;
  readonly status?: ApprovalStatus | undefined;
  /** Those before this place. */
  readonly below?: number | undefined;
  readonly limit: number;
};

type Decided =
  | { readonly approval: Approval }
  | { readonly problem: 'not_found' | 'same_person' | 'decided' };

export type Approvals = {
  propose(actor: Actor, proposal: Proposal): Promise<Approval>;
  find(programId: string, approvalId: string): Promise<Approval | undefined>;
  list(query: ApprovalQuery): Promise<readonly Approval[]>;
  /** A second person agrees; what is agreed already is given again, so that it can be finished. */
  approve(actor: Actor, programId: string, approvalId: string): Promise<Decided>;
  /** Somebody turns it down, or who proposed it takes it back. */
  reject(actor: Actor, programId: string, approvalId: string, reason: string): Promise<Decided>;
  /** Keeps the writer's answer. */
  finish(approvalId: string, done: boolean, outcome: object): Promise<void>;
};

const WAITS_MS = 3 * 86_400_000;

const COLUMNS = `place, approval_id as "approvalId", program_id as "programId", type, fields,
  proposed_by as "proposedBy", proposed_at as "proposedAt", expires_at as "expiresAt", status,
  decided_by as "decidedBy", decided_at as "decidedAt", reason, outcome`;
const SELECT = `select ${COLUMNS} from approvals`;

type Kept = Omit<Approval, 'fields' | 'outcome'> & {
  readonly fields: string;
  readonly outcome: string | null;
};

export function openApprovals(pool: Pool, clock: () => number): Approvals {
  const now = () => new Date(clock());
  return {
    propose: (actor, proposal) => inTransaction(pool, (client) => propose(client, actor, proposal, now())),
    async find(programId, approvalId) {
      const found = `${SELECT} where program_id = $1 and approval_id = $2`;
      const { rows } = await pool.query<Kept>(found, [programId, approvalId]);
      return rows[0] && read(rows[0], now());
    },
    async list({ programId, status, below, limit }) {
      const { rows } = await pool.query<Kept>(
        `${SELECT} where program_id = $1 and ($2::bigint is null or place < $2)
           and ($3::text is null
             or case when status = 'waiting' and expires_at <= $4 then 'expired' else status end = $3)
         order by place desc limit $5`,
        [programId, below, status, now(), limit],
      );
      return rows.map((row) => read(row, now()));
    },
    approve: (actor, programId, approvalId) =>
      inTransaction(pool, (client) => decide(client, actor, { programId, approvalId }, now())),
    reject: (actor, programId, approvalId, reason) =>
      inTransaction(pool, (client) => decide(client, actor, { programId, approvalId, reason }, now())),
    async finish(approvalId, done, outcome) {
      await pool.query(
        `update approvals set status = $2, outcome = $3 where approval_id = $1 and status = 'approved'`,
        [approvalId, done ? 'done' : 'refused', JSON.stringify(outcome)],
      );
    },
  };
}

function read(kept: Kept, now: Date): Approval {
  return {
    ...kept,
    place: Number(kept.place),
    fields: JSON.parse(kept.fields),
    outcome: kept.outcome === null ? null : JSON.parse(kept.outcome),
    status: kept.status === 'waiting' && kept.expiresAt <= now ? 'expired' : kept.status,
  };
}

async function propose(
  client: PoolClient,
  actor: Actor,
  { programId, type, fields }: Proposal,
  now: Date,
): Promise<Approval> {
  const approvalId = `apr_${randomBytes(12).toString('hex')}`;
  const { rows } = await client.query<Kept>(
    `insert into approvals (approval_id, program_id, type, fields, proposed_by, proposed_at, expires_at, status)
     values ($1, $2, $3, $4, $5, $6, $7, 'waiting') returning ${COLUMNS}`,
    [
      ...[approvalId, programId, type, JSON.stringify(fields), actor.id],
      ...[now, new Date(now.getTime() + WAITS_MS)],
    ],
  );
  const subject = `approval:${approvalId}`;
  const deed = { action: 'approval.propose', programId, subject, after: { type, ...fields } };
  await appendAudit(client, actor, deed, now);
  return read(rows[0]!, now);
}

type Decision = { readonly programId: string; readonly approvalId: string; readonly reason?: string };

/** Agrees, or turns down when there is a reason. The row stays locked until the decision is kept. */
async function decide(
  client: PoolClient,
  actor: Actor,
  { programId, approvalId, reason }: Decision,
  now: Date,
): Promise<Decided> {
  const found = `${SELECT} where program_id = $1 and approval_id = $2 for update`;
  const { rows } = await client.query<Kept>(found, [programId, approvalId]);
  const approval = rows[0] && read(rows[0], now);
  if (!approval) return { problem: 'not_found' };
  const agreed = reason === undefined;
  if (agreed && approval.proposedBy === actor.id) return { problem: 'same_person' };
  if (agreed && approval.status === 'approved') return { approval };
  if (approval.status !== 'waiting') return { problem: 'decided' };
  const status = agreed ? 'approved' : 'rejected';
  await client.query(
    'update approvals set status = $2, decided_by = $3, decided_at = $4, reason = $5 where approval_id = $1',
    [approvalId, status, actor.id, now, reason],
  );
  const action = agreed ? 'approval.approve' : 'approval.reject';
  const more = { type: approval.type, reason };
  await appendAudit(client, actor, { action, programId, subject: `approval:${approvalId}`, more }, now);
  return { approval: { ...approval, status, decidedBy: actor.id, decidedAt: now, reason: reason ?? null } };
}
