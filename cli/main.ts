import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import type { DemoOptions } from './commands/demo.ts';
import type { DetectOptions } from './commands/detect.ts';
import type { ImportName, ImportOptions } from './commands/import.ts';
import type { PerformanceOptions } from './commands/performance.ts';
import type { ReconcileOptions } from './commands/reconcile.ts';
import type { ServeOptions } from './commands/serve.ts';
import type { SnapshotOptions } from './commands/snapshot.ts';
import type { VerifyOptions } from './commands/verify.ts';
import { BAD_INPUT, CommandFailure, DONE } from './exit.ts';
import { addKeeping, addOnBooks } from './on-books.ts';
import { addOnDesk } from './on-desk.ts';
import { addPayouts } from './on-payouts.ts';
import { addLab, addPolicies } from './on-policies.ts';
import { addWebhooks } from './on-webhooks.ts';

const DATA_HELP = '数据文件夹 / data folder';
const DATABASE_HELP = '自己的 PostgreSQL / your own PostgreSQL';
const STAGE_HELP = '新方案的阶段 / stage of the new program: draft | rehearsal';

function commandLine(): Command {
  const cistern = new Command('cistern').description('蓄池 Cistern').exitOverride().enablePositionalOptions();
  cistern.version(productVersion(), '-V, --version', '版本 / version');
  addPolicies(cistern);
  addLab(cistern);
  addServing(cistern);
  addReading(cistern, addOnBooks(cistern, onData));
  addKeeping(cistern, onData);
  return cistern;
}

const onData = (command: Command) =>
  command.option('--data <folder>', DATA_HELP, 'data').option('--database-url <url>', DATABASE_HELP);

/** The commands that work on a data folder or a database; what they need is loaded when one is called. */
function addServing(cistern: Command): void {
  const listening = (command: Command) =>
    onData(command)
      .option('--port <port>', '端口 / port', '3000')
      .option('--host <host>', '地址 / address', '127.0.0.1');
  listening(cistern.command('serve'))
    .description('启动服务 / start the server')
    .option('--policy <policy>', '新数据的方案 / policy of a new folder', 'local-life-guarded')
    .option('--stage <stage>', STAGE_HELP, 'rehearsal')
    .option('--program <id>', '新数据的方案编号 / program id of a new folder', 'main')
    .option('--address <url>', '其他节点访问本节点的地址 / where other nodes reach this one')
    .option('--voucher-accounts <file>', '凭证的科目对照表（CSV）/ codes of accounts for vouchers')
    .option('--local-webhooks', '正式之前允许推送到本地地址 / webhooks may go to local addresses until live')
    .option('--proxies <count>', '前面有几层带 TLS 的反向代理 / reverse proxies with TLS before it', '0')
    .option('--webhook-days <days>', '已送达的推送留多少天 / days that delivered messages are kept', '30')
    .action(async (options: ServeOptions) => (await import('./commands/serve.ts')).serve(options));
  listening(cistern.command('demo'))
    .description('用四年真实订单启动演示 / start a demo filled from four years of real orders')
    .action(async (options: DemoOptions) => (await import('./commands/demo.ts')).demo(options));
  onData(cistern.command('verify'))
    .description('从第一条分录起核验 / verify from the first entry')
    .option('--program <id>', '只核验这个方案 / only this program')
    .option('--pack <folder>', '只核对一个审计包，不需要数据库 / only check an audit pack; needs no database')
    .option('--head <entry:hash>', '与以前另存的末尾核对 / hold against an end kept earlier, elsewhere')
    .option('--json', '以 JSON 输出 / as JSON')
    .action(async (options: VerifyOptions) => (await import('./commands/verify.ts')).verify(options));
  onData(cistern.command('snapshot'))
    .description('存一份状态快照，重启更快；服务照常运行 / take a snapshot of the state: a faster start')
    .option('--program <id>', '只存这个方案 / only this program')
    .action(async (options: SnapshotOptions) => (await import('./commands/snapshot.ts')).snapshot(options));
  onData(cistern.command('reconcile'))
    .description('某日支付渠道账单与账簿逐笔核对 / a day of the provider’s bill against the journal')
    .requiredOption('--day <day>', '方案时区的日期 YYYY-MM-DD / a day of the program’s zone')
    .option('--program <id>', '方案编号，只有一个时可省 / program id, where there are several')
    .option('--json', '以 JSON 输出 / as JSON')
    .addHelpText('after', '\n  $ cistern reconcile --day 2026-11-25')
    .action(async (options: ReconcileOptions) =>
      (await import('./commands/reconcile.ts')).runReconcile(options),
    );
  const imported = cistern.command('import').description('导入 / imports');
  const importing = (name: ImportName, about: string) =>
    onData(imported.command(`${name} <file>`))
      .description(about)
      .option('--program <id>', '方案编号，只有一个时可省 / program id, where there are several')
      .option('--policy <policy>', '不用数据，在空方案上试 / try it on an empty program of this policy')
      .option('--dry-run', '只检查，不导入 / only check')
      .option('--register', '登记没有的会员 / register members nobody knows')
      .option('--at <time>', '没有时间的行发生在何时 / when lines without a time happened')
      .option('--bad <file>', '写出不能用的行（CSV）/ write the rows that cannot be used')
      .option('--report <file>', '写出切换报告（JSON）/ write the cut-over report')
      .action(async (file: string, options: ImportOptions) =>
        (await import('./commands/import.ts')).runImport(name, file, options),
      );
  importing('members', '会员和推荐人（CSV）/ members and who brought them (CSV)');
  importing('stores', '门店（CSV）/ stores (CSV)');
  importing('bindings', '锁客关系（CSV）/ bindings (CSV)');
  importing('orders', '过去的订单和退款（CSV）/ past orders and refunds (CSV)');
  importing('agents', '区域代理（CSV）/ regional agents (CSV)');
  importing('legacy', '历史应付（CSV）/ legacy claims (CSV)');
  addOnDesk(cistern, onData);
  addWebhooks(cistern, onData);
  addPayouts(cistern, onData);
}

/** The commands that read what the books make out of the journal, beside a server or without one. */
function addReading(cistern: Command, exported: Command): void {
  const onProgram = (command: Command) =>
    onData(command)
      .option('--program <id>', '方案编号，只有一个时可省 / program id, where there are several')
      .option('--json', '以 JSON 输出 / as JSON');
  onProgram(cistern.command('detect'))
    .description(
      '找出两类数字同时指向的门店，由人判断 / stores that two kinds of figures point at; a person decides',
    )
    .option('--detector <name>', 'silent-recruiter | sybil-binding | off-platform-payment')
    .option('--from <time>', '默认最近 60 天 / default the last 60 days')
    .option('--to <time>', '不含 / not included')
    .addHelpText('after', '\n  $ cistern detect --detector silent-recruiter')
    .action(async (options: DetectOptions) => (await import('./commands/detect.ts')).detect(options));
  onProgram(exported.command('performance'))
    .description(
      '每位会员一个月的业绩（CSV），只是统计 / what a month brought by each member (CSV), a statistic',
    )
    .requiredOption('--month <month>', '2026-05')
    .addHelpText('after', '\n  $ cistern export performance --month 2026-05 > may.csv')
    .action(async (options: PerformanceOptions) =>
      (await import('./commands/performance.ts')).exportPerformance(options),
    );
}

function productVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return version;
}

/** Runs one command line; answers with the exit code. Nothing of the product is loaded before a command needs it. */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    await commandLine().parseAsync([...argv]);
    return DONE;
  } catch (error) {
    if (isUsage(error)) return error.exitCode === 0 ? DONE : BAD_INPUT;
    const { EnvironmentError } = await import('#journal');
    if (!(error instanceof CommandFailure || error instanceof EnvironmentError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
}

function isUsage(error: unknown): error is { exitCode: number } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.');
}
