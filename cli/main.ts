import { Command } from 'commander';
import { ENGINE_VERSION } from '#engine';
import { EnvironmentError } from '#journal';
import { FIGURE_NAMES, SCENARIOS } from '#lab';
import { runBacktest } from './commands/backtest.ts';
import { showClaims } from './commands/claims.ts';
import type { DemoOptions } from './commands/demo.ts';
import type { DetectOptions } from './commands/detect.ts';
import type { ImportName, ImportOptions } from './commands/import.ts';
import type { PerformanceOptions } from './commands/performance.ts';
import { diffPolicyFiles, lintPolicyFile, showPolicy, writeDisclosure } from './commands/policy.ts';
import { runProject } from './commands/project.ts';
import type { ReconcileOptions } from './commands/reconcile.ts';
import { showRegions } from './commands/regions.ts';
import { run } from './commands/run.ts';
import type { ServeOptions } from './commands/serve.ts';
import { runSimulate } from './commands/simulate.ts';
import type { SnapshotOptions } from './commands/snapshot.ts';
import type { VerifyOptions } from './commands/verify.ts';
import { BAD_INPUT, CommandFailure, DONE } from './exit.ts';
import { addKeeping, addOnBooks } from './on-books.ts';
import { addOnDesk } from './on-desk.ts';
import { addPayouts } from './on-payouts.ts';
import { addWebhooks } from './on-webhooks.ts';
import { CELLS_COMMAND } from './simulate/run-cells.ts';
import { serveCells } from './simulate/serve-cells.ts';

const DATA_HELP = '数据文件夹 / data folder';
const DATABASE_HELP = '自己的 PostgreSQL / your own PostgreSQL';
const STAGE_HELP = '新方案的阶段 / stage of the new program: draft | rehearsal';
const POLICY_HELP = '预设方案名或 JSON 文件 / preset name or JSON file';

function commandLine(): Command {
  const cistern = new Command('cistern').description('蓄池 Cistern').exitOverride().enablePositionalOptions();
  cistern.version(ENGINE_VERSION, '-V, --version', '版本 / version');
  cistern
    .command('run <file>')
    .description('在内存中执行命令文件 / run a command file in memory')
    .requiredOption('--policy <policy>', POLICY_HELP)
    .option('--state <file>', '写出最终状态 / write the final state')
    .option('--outcomes <file>', '写出每条结果，默认到标准输出 / write outcomes, default stdout')
    .option('--lots <file>', '写出每个积分批次 / write every lot')
    .option('--registers <file>', '写出各登记簿 / write the registers: who, what, which status')
    .option('--stage <stage>', STAGE_HELP, 'rehearsal')
    .addHelpText('after', '\n  $ cistern run orders.jsonl --policy local-life --state out.json')
    .action(run);
  cistern
    .command('backtest <orders>')
    .description('用真实订单历史回测方案 / replay an order history (CSV, or "superstore")')
    .requiredOption('--policy <policy>', POLICY_HELP)
    .option('--behaviour <behaviour>', 'hold | sell-after:30d | sell-at:1.5', 'hold')
    .option('--zone <zone>', '方案所在时区 / time zone of the program', 'Asia/Shanghai')
    .option('--json <file>', '写出全部数字 / write all figures')
    .option('--html <file>', '写出可打印的报告 / write a report that prints')
    .option('--members <file>', '写出每位会员 / write every member')
    .option('--skip-bad', '跳过不能用的行 / leave bad rows out')
    .addHelpText('after', '\n  $ cistern backtest superstore --policy local-life --html report.html')
    .action(runBacktest);
  addSimulate(cistern);
  const policy = cistern.command('policy').description('方案 / policies');
  policy
    .command('show [name]')
    .description('列出预设或显示一个 / list presets or show one')
    .action(showPolicy);
  policy
    .command('lint <policy>')
    .description('检查一个方案 / check a policy')
    .option('--json', '以 JSON 输出 / as JSON')
    .action(lintPolicyFile);
  policy
    .command('disclosure <policy>')
    .description('会员在拿钱之前看到的告知 / what a member is told before anything is paid')
    .action(writeDisclosure);
  policy
    .command('diff <before> <after>')
    .description('两个方案的差别，以及对会员的影响 / what changes between two policies, and for whom')
    .option('--json', '以 JSON 输出 / as JSON')
    .action(diffPolicyFiles);
  cistern
    .command('project <file>')
    .description('按所填数字推算收入和现金上限 / what stated inputs would earn, and the cash bound')
    .requiredOption('--policy <policy>', POLICY_HELP)
    .option('--json', '以 JSON 输出 / as JSON')
    .addHelpText('after', '\n  $ cistern project examples/projections.json --policy local-life-v2')
    .action(runProject);
  cistern
    .command('regions [code]')
    .description('官方行政区划树（GB/T 2260）/ tree of the official regions')
    .option('--json', '以 JSON 输出 / as JSON')
    .action(showRegions);
  addServing(cistern);
  addReading(cistern, addOnBooks(cistern, onData));
  addKeeping(cistern, onData);
  return cistern;
}

const onData = (command: Command) =>
  command.option('--data <folder>', DATA_HELP, 'data').option('--database-url <url>', DATABASE_HELP);

/** The lab. */
function addSimulate(cistern: Command): void {
  cistern
    .command('simulate <scenario>')
    .description(
      '推演一个场景：谁拿到钱、什么时候、谁付的 / who is paid, when, and by whom (name or JSON file)',
    )
    .option('--seed <number>', '另一组人 / other people')
    .option('--policy <policy>', '另一个方案 / another policy')
    .option('--json <file>', '写出全部数字 / write all figures')
    .option('--html <file>', '写出可签字的报告 / write a report to sign')
    .option('--state-hash', "也给出引擎状态的哈希 / the hash of the engine's state too")
    .option('--compare <policy>', '同一群人，再用另一个方案 / the same people under another policy')
    .option('--sweep <parameter=values...>', '扫描一两个参数 / one or two parameters: a=1,2,3 or a=1..9/4')
    .option('--measure <figure>', '扫描时看的数字 / the figure of a sweep', 'medianResult')
    .option('--goal <goal...>', '目标 / goals of a sweep or a search: "firstYear>=200000"')
    .option('--search <range...>', '按目标找参数 / find what meets the goals: poolShare=100000..250000')
    .addHelpText(
      'after',
      [
        '',
        '  $ cistern simulate growth-then-stop --html report.html',
        '  $ cistern simulate steady-town --sweep poolShare=100000..200000/4 policy.exit.multiple=1200000,2000000',
        "  $ cistern simulate steady-town --search poolShare=100000..250000 --goal 'firstYear>=150000'",
        '',
        `现成的场景 / scenarios: ${[...SCENARIOS.keys()].join(', ')}`,
        `参数 / parameters: poolShare, policy.exit.multiple, growth.ordersPerDay, …；比例是百万分之一 / rates in millionths`,
        `数字 / figures: ${FIGURE_NAMES.join(', ')}`,
        '写法 / how to write a scenario: docs/LAB.md',
      ].join('\n'),
    )
    .action(runSimulate);
  cistern
    .command('claims')
    .description('文件里的说法，逐条用推演核对 / what the documents claim, each held against a run')
    .option('--json <file>', '写出数字和场景 / write the figures and scenarios')
    .option('--scenarios <folder>', '每个场景写成一个文件，可用 simulate 打开 / a file for each scenario')
    .action(showClaims);
  cistern.command(CELLS_COMMAND, { hidden: true }).action(serveCells);
}

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

/** Runs one command line; answers with the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    await commandLine().parseAsync([...argv]);
    return DONE;
  } catch (error) {
    if (error instanceof EnvironmentError) {
      process.stderr.write(`${error.message}\n`);
      return error.exitCode;
    }
    if (error instanceof CommandFailure) {
      process.stderr.write(`${error.message}\n`);
      return error.exitCode;
    }
    if (isUsage(error)) return error.exitCode === 0 ? DONE : BAD_INPUT;
    throw error;
  }
}

function isUsage(error: unknown): error is { exitCode: number } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.');
}
