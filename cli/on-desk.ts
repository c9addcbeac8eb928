import type { Command } from 'commander';
import type { AuditOptions } from './commands/audit.ts';
import type { RotateOptions } from './commands/desk-key.ts';
import type { KeyOptions } from './commands/key.ts';
import type { NotificationOptions } from './commands/notifications.ts';
import type { UserOptions } from './commands/user.ts';
import type { DataPlace } from './service/database.ts';

/** Staff, API keys: the desk, from where the data lies. */
export function addOnDesk(cistern: Command, onData: (command: Command) => Command): void {
  const user = cistern.command('user').description('工作人员 / staff');
  onData(user.command('add <login>'))
    .description('添加工作人员 / add a member of staff')
    .option('--role <role>', 'owner | finance | support | auditor', 'support')
    .action(async (login: string, options: UserOptions) =>
      (await import('./commands/user.ts')).addUser(login, options),
    );
  onData(user.command('list'))
    .description('列出工作人员 / list them')
    .action(async (options: DataPlace) => (await import('./commands/user.ts')).listUsers(options));
  onData(user.command('reset <login>'))
    .description('重设密码和验证码 / a new password and second factor')
    .action(async (login: string, options: DataPlace) =>
      (await import('./commands/user.ts')).resetUser(login, options),
    );
  onData(user.command('role <login> <role>'))
    .description('改换角色 / change a role')
    .action(async (login: string, role: string, options: DataPlace) =>
      (await import('./commands/user.ts')).setUserRole(login, role, options),
    );
  onData(user.command('end <login>'))
    .description('停用 / let somebody sign in no more')
    .action(async (login: string, options: DataPlace) =>
      (await import('./commands/user.ts')).endUser(login, options),
    );
  const key = cistern.command('key').description('接口密钥 / API keys');
  onData(key.command('add <name>'))
    .description('生成密钥，只显示一次 / make a key, shown once')
    .option('--scope <scopes>', 'read,write,write:orders,…,officers', 'read')
    .option('--days <days>', '有效天数 / days it is valid', '365')
    .addHelpText('after', '\n  $ cistern key add till --scope write:orders --days 90')
    .action(async (name: string, options: KeyOptions) =>
      (await import('./commands/key.ts')).addKey(name, options),
    );
  onData(key.command('list'))
    .description('列出密钥 / list them')
    .action(async (options: DataPlace) => (await import('./commands/key.ts')).listKeys(options));
  onData(key.command('revoke <id>'))
    .description('吊销密钥 / revoke a key')
    .action(async (id: string, options: DataPlace) =>
      (await import('./commands/key.ts')).revokeKey(id, options),
    );
  addDeskKey(cistern, onData);
  addNotifications(cistern, onData);
  const audit = cistern.command('audit').description('操作日志 / what the staff did');
  onData(audit.command('log'))
    .description('列出操作，最新在前 / list it, newest first')
    .option('--actor <actor>', 'staff:anna')
    .option('--action <action>', 'FreezeMember, staff.add, …')
    .option('--subject <subject>', 'member:m1')
    .option('--from <time>', '从 / from')
    .option('--to <time>', '不含 / not included')
    .option('--limit <rows>', '条数 / rows', '100')
    .option('--json', '以 JSON 输出 / as JSON')
    .action(async (options: AuditOptions) => (await import('./commands/audit.ts')).auditLog(options));
  onData(audit.command('verify'))
    .description('核验哈希链 / verify its chain of hashes')
    .option('--json', '以 JSON 输出 / as JSON')
    .action(async (options: DataPlace & { json?: true }) =>
      (await import('./commands/audit.ts')).auditVerify(options),
    );
}

function addDeskKey(cistern: Command, onData: (command: Command) => Command): void {
  const deskKey = cistern
    .command('desk-key')
    .description('封存个人资料的密钥 / the key personal data is sealed with');
  onData(deskKey.command('rotate'))
    .description('换成新密钥，先停止服务 / change it for a new one; stop every server first')
    .option('--json', '以 JSON 输出 / as JSON')
    .addHelpText('after', '\n  $ CISTERN_DESK_KEY_NEW=… cistern desk-key rotate')
    .action(async (options: RotateOptions) =>
      (await import('./commands/desk-key.ts')).rotateDeskKey(options),
    );
}

function addNotifications(cistern: Command, onData: (command: Command) => Command): void {
  const notification = cistern.command('notification').description('通知 / notifications');
  const about = (words: string, text: string) =>
    onData(notification.command(words))
      .description(text)
      .option('--program <id>', '方案编号，只有一个时可省 / program id, where there are several')
      .option('--member <id>', '会员 / member')
      .option('--limit <rows>', '条数 / rows', '50');
  about('list', '列出通知，最新在前 / what people were told, newest first').action(
    async (options: NotificationOptions) =>
      (await import('./commands/notifications.ts')).listNotifications(options),
  );
  about('deliveries', '列出外送记录 / what carriers were given, and what they answered')
    .option('--status <status>', 'waiting | delivered | given_up')
    .action(async (options: NotificationOptions) =>
      (await import('./commands/notifications.ts')).listDeliveries(options),
    );
  about('retry', '重试已放弃的 / try again what was given up').action(async (options: NotificationOptions) =>
    (await import('./commands/notifications.ts')).retryDeliveries(options),
  );
}
