import { CARRIED_STATUSES, renderNotification } from '#contract';
import { type Desk, openDesk } from '#desk';
import { badInput } from '../exit.ts';
import { type DataPlace, openForReading } from '../service/database.ts';
import { whichProgram } from '../service/which-program.ts';

export type NotificationOptions = DataPlace & {
  program?: string;
  member?: string;
  status?: string;
  limit?: string;
};

const ZONE = 'Asia/Shanghai';

/** `cistern notification list`: what people were told, newest first. */
export async function listNotifications(options: NotificationOptions): Promise<void> {
  const limit = rowsOf(options);
  await withDesk(options, async (desk, programId) => {
    const rows = await desk.notifications.list({ programId, memberId: options.member, limit });
    for (const row of rows) {
      const state = row.acknowledgedAt ? 'acknowledged' : row.readAt ? 'read' : 'unread';
      const { title, text } = renderNotification(row, 'zh', ZONE);
      print([row.at.toISOString(), row.memberId, row.kind, state, `${title}：${text}`]);
    }
  });
}

/** `cistern notification deliveries`: what carriers were given, the last answer, when it is tried again. */
export async function listDeliveries(options: NotificationOptions): Promise<void> {
  const status = CARRIED_STATUSES.find((one) => one === options.status);
  if (options.status !== undefined && !status) {
    const known = CARRIED_STATUSES.join(', ');
    throw badInput(`--status 只有 ${known}`, `--status is one of ${known}; got ${options.status}`);
  }
  const limit = rowsOf(options);
  await withDesk(options, async (desk, programId) => {
    const query = { programId, memberId: options.member, status, limit };
    for (const one of await desk.notifications.listCarried(query)) {
      const next = one.status === 'waiting' ? `→ ${one.dueAt.toISOString()}` : '';
      const { memberId, kind } = one.notification;
      print([memberId, kind, one.carrier, one.status, `×${one.tries}`, one.lastAnswer ?? '', next]);
    }
  });
}

/** `cistern notification retry`: what was given up is tried again. */
export async function retryDeliveries(options: NotificationOptions): Promise<void> {
  await withDesk(options, async (desk, programId) => {
    const count = await desk.notifications.retry({ id: 'cli' }, programId);
    process.stdout.write(`重试 / tried again: ${count}\n`);
  });
}

async function withDesk(
  options: NotificationOptions,
  run: (desk: Desk, programId: string) => Promise<void>,
): Promise<void> {
  const database = await openForReading(options);
  try {
    const programId = await whichProgram(database.pool, options.program);
    await run(openDesk({ pool: database.pool }), programId);
  } finally {
    await database.close();
  }
}

function rowsOf({ limit = '50' }: NotificationOptions): number {
  if (!/^[1-9]\d{0,3}$/.test(limit))
    throw badInput(`--limit 应为 1 到 9999，收到 ${limit}`, `--limit is 1 to 9999; got ${limit}`);
  return Number(limit);
}

function print(cells: readonly string[]): void {
  process.stdout.write(`${cells.join('\t').trimEnd()}\n`);
}
