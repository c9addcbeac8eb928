import { type AuditRow, openDesk, verifyAudit } from '#desk';
import { badInput, CHECK_FAILED, CommandFailure } from '../exit.ts';
import { type DataPlace, openForReading } from '../service/database.ts';

export type AuditOptions = DataPlace & {
  actor?: string;
  action?: string;
  subject?: string;
  from?: string;
  to?: string;
  limit: string;
  json?: true;
};

/** `cistern audit log`: what the staff did, newest first. */
export async function auditLog(options: AuditOptions): Promise<void> {
  const { actor, action, subject } = options;
  const limit = Number(options.limit);
  if (!Number.isInteger(limit) || limit < 1) throw badInput('条数应为正整数', 'limit must be a whole number');
  const range = { from: timeOf(options.from), to: timeOf(options.to) };
  const database = await openForReading(options);
  try {
    const { audit } = openDesk({ pool: database.pool });
    const rows = await audit.read({ actor, action, subject, ...range, limit });
    for (const row of rows) process.stdout.write(`${options.json ? asJson(row) : asLine(row)}\n`);
  } finally {
    await database.close();
  }
}

/** `cistern audit verify`: every row follows the one before; exit 1 at the first that does not. */
export async function auditVerify(options: DataPlace & { json?: true }): Promise<void> {
  const database = await openForReading(options);
  try {
    const { rows, head, wrongAt } = await verifyAudit(database.pool);
    if (wrongAt !== undefined) {
      throw new CommandFailure(CHECK_FAILED, `第 ${wrongAt} 行对不上`, `row ${wrongAt} does not fit`);
    }
    const facts = { rows, head: head.toString('hex') };
    const text = options.json
      ? JSON.stringify(facts)
      : `操作日志完整 / audit log whole: ${rows} · ${facts.head}`;
    process.stdout.write(`${text}\n`);
  } finally {
    await database.close();
  }
}

function timeOf(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) throw badInput(`不是时间：${text}`, `not a time: ${text}`);
  return time;
}

function asLine({ place, at, actor, action, subject, outcome, detail }: AuditRow): string {
  return [place, at.toISOString(), actor, action, subject ?? '–', outcome, detail].join('\t');
}

function asJson({ hash, detail, ...row }: AuditRow): string {
  return JSON.stringify({ ...row, detail: JSON.parse(detail), hash: hash.toString('hex') });
}
