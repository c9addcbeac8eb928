import type { Command } from 'commander';
import type { AuditPackOptions } from './commands/audit-pack.ts';
import type { BackupOptions } from './commands/backup.ts';
import type { BankOptions } from './commands/bank.ts';
import type { CloseOptions } from './commands/close.ts';
import type { DoctorOptions } from './commands/doctor.ts';
import type { ExportOptions } from './commands/export.ts';
import type { ProveOptions, VerifyProofOptions } from './commands/prove.ts';
import type { RebuildOptions } from './commands/rebuild.ts';
import type { RestoreOptions } from './commands/restore.ts';
import type { BalanceOptions, StatementOptions } from './commands/statement.ts';

type OnData = (command: Command) => Command;

const PROGRAM_HELP = '方案编号，只有一个时可省 / program id, where there are several';
const FROM_HELP = '从这天零点起 / from this midnight on, 2026-11-01';
const TO_HELP = '到这天零点止，不含当天 / before this midnight, 2026-12-01';

/** The commands that read the books and the journal for people outside; answers with `export`, which has more. */
export function addOnBooks(cistern: Command, onData: OnData): Command {
  const ofProgram = (command: Command) => onData(command).option('--program <id>', PROGRAM_HELP);
  ofProgram(cistern.command('statement <kind> [id]'))
    .description(
      '对账单：期初、每一笔和原因、期末 / a statement: opening, every line with its reason, closing',
    )
    .option('--month <month>', '2026-11')
    .option('--from <day>', FROM_HELP)
    .option('--to <day>', TO_HELP)
    .option('--csv', '以 CSV 输出 / as CSV')
    .option('--json', '以 JSON 输出 / as JSON')
    .addHelpText(
      'after',
      '\n  kind: member | store | agent | shareholder | program\n  $ cistern statement member li --month 2026-11',
    )
    .action(async (kind: string, id: string | undefined, options: StatementOptions) =>
      (await import('./commands/statement.ts')).statement(kind, id, options),
    );
  ofProgram(cistern.command('balance <account>'))
    .description('任一科目在过去任一时刻的余额 / any balance at any moment of the past')
    .option('--at-seq <seq>', '这个序号之后 / after this accepted command')
    .option('--at <day>', '这天零点之前 / just before this midnight')
    .option('--json', '以 JSON 输出 / as JSON')
    .addHelpText('after', '\n  $ cistern balance member:li:points --at 2026-11-01')
    .action(async (account: string, options: BalanceOptions) =>
      (await import('./commands/statement.ts')).balance(account, options),
    );
  addForOutsiders(cistern, ofProgram);
  return ofProgram(cistern.command('export'))
    .enablePositionalOptions()
    .description('导出账簿到标准输出 / write the books to stdout for an accountant’s own tool')
    .option('--format <format>', 'hledger | beancount | csv | kingdee | yonyou')
    .option('--accounts <file>', '凭证的科目对照表（CSV）/ codes of accounts for vouchers (CSV)')
    .option('--from <day>', FROM_HELP)
    .option('--to <day>', TO_HELP)
    .addHelpText(
      'after',
      '\n  $ cistern export --format hledger --from 2026-11-01 | hledger -f - balancesheet',
    )
    .action(async (options: ExportOptions) => (await import('./commands/export.ts')).runExport(options));
}

/** What is kept or checked by somebody else than the server. */
function addForOutsiders(cistern: Command, ofProgram: (command: Command) => Command): void {
  ofProgram(cistern.command('close'))
    .description('月结：期末余额和全月变动的哈希 / close a month: closing balances, a hash of all that moved')
    .requiredOption('--month <month>', '2026-11')
    .option('--out <file>', '写到文件，默认到标准输出 / write to a file, default stdout')
    .option('--check <file>', '重算并与留存的记录核对 / compute again and compare with a kept record')
    .addHelpText('after', '\n  $ cistern close --month 2026-10 --out closes/2026-10.json')
    .action(async (options: CloseOptions) => (await import('./commands/close.ts')).close(options));
  ofProgram(cistern.command('bank'))
    .description('银行余额与账簿核对 / balances of bank accounts against the books')
    .option('--channel <channel>', '只看这个渠道 / of this channel only')
    .option('--json', '以 JSON 输出 / as JSON')
    .action(async (options: BankOptions) => (await import('./commands/bank.ts')).bank(options));
  ofProgram(cistern.command('audit-pack'))
    .description('给外部会计和审计的文件夹，离线可核对 / a folder an auditor checks without the server')
    .requiredOption('--from <day>', FROM_HELP)
    .requiredOption('--to <day>', TO_HELP)
    .option('--out <folder>', '新文件夹 / a new folder')
    .addHelpText(
      'after',
      '\n  $ cistern audit-pack --from 2026-10-01 --to 2026-11-01 --out pack && cistern verify --pack pack',
    )
    .action(async (options: AuditPackOptions) =>
      (await import('./commands/audit-pack.ts')).auditPack(options),
    );
  ofProgram(cistern.command('prove [member]'))
    .description(
      '某时刻欠每个人多少的证明；不写会员则是公布的总数 / proof of what was owed; without a member, the root',
    )
    .option('--at <day>', '这天零点之前，默认现在 / just before this midnight, default now')
    .addHelpText(
      'after',
      '\n  $ cistern prove --at 2026-11-24 > root.json && cistern prove li --at 2026-11-24 > li.json',
    )
    .action(async (member: string | undefined, options: ProveOptions) =>
      (await import('./commands/prove.ts')).prove(member, options),
    );
  cistern
    .command('verify-proof <file>')
    .description('核对一份证明，不需要数据库 / check a proof; needs no database')
    .requiredOption('--root <file>', '公布的总数 / the published root')
    .action(async (file: string, options: VerifyProofOptions) =>
      (await import('./commands/prove.ts')).verifyProofFile(file, options),
    );
}

/** Saving what cannot be made again, and putting it back. */
export function addKeeping(cistern: Command, onData: OnData): void {
  onData(cistern.command('backup <folder>'))
    .description('备份到新文件夹，服务不用停 / save everything into a new folder while the server runs')
    .option('--check', '只检查一份备份，不需要数据库 / only check a backup; needs no database')
    .option('--json', '以 JSON 输出 / as JSON')
    .addHelpText(
      'after',
      '\n  $ cistern backup backups/2026-11-23 && cistern backup backups/2026-11-23 --check',
    )
    .action(async (folder: string, options: BackupOptions) =>
      (await import('./commands/backup.ts')).backup(folder, options),
    );
  onData(cistern.command('restore <folder>'))
    .description(
      '把备份恢复到新的数据文件夹或空数据库 / put a backup into a new data folder or empty database',
    )
    .option('--json', '以 JSON 输出 / as JSON')
    .addHelpText('after', '\n  $ cistern restore backups/2026-11-23 --data data-restored')
    .action(async (folder: string, options: RestoreOptions) =>
      (await import('./commands/restore.ts')).restore(folder, options),
    );
  onData(cistern.command('rebuild'))
    .description('丢弃账表，从流水重做一遍并核对 / throw the books away, make them again and compare')
    .option('--program <id>', '只重做这个方案 / only this program')
    .option('--json', '以 JSON 输出 / as JSON')
    .action(async (options: RebuildOptions) => (await import('./commands/rebuild.ts')).rebuild(options));
  onData(cistern.command('doctor'))
    .description('逐项检查，说出该做什么 / look at everything and say what to do')
    .option('--json', '以 JSON 输出 / as JSON')
    .action(async (options: DoctorOptions) => (await import('./commands/doctor.ts')).doctor(options));
}
