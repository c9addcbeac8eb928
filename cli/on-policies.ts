import type { Command } from 'commander';
import type { BacktestArguments } from './commands/backtest.ts';
import type { ClaimsOptions } from './commands/claims.ts';
import type { ProjectOptions } from './commands/project.ts';
import type { RunOptions } from './commands/run.ts';
import type { SimulateArguments } from './commands/simulate.ts';
import { CELLS_COMMAND } from './simulate/cells-command.ts';
import { FIGURE_NAMES, SCENARIO_NAMES } from './simulate/names.ts';

const STAGE_HELP = '新方案的阶段 / stage of the new program: draft | rehearsal';
const POLICY_HELP = '预设方案名或 JSON 文件 / preset name or JSON file';

type AsJson = { json?: boolean };

const policies = () => import('./commands/policy.ts');

/** What can be asked of a policy without data: runs in memory, histories, projections, the region table. */
export function addPolicies(cistern: Command): void {
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
    .action(async (file: string, options: RunOptions) =>
      (await import('./commands/run.ts')).run(file, options),
    );
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
    .action(async (file: string, options: BacktestArguments) =>
      (await import('./commands/backtest.ts')).runBacktest(file, options),
    );
  const policy = cistern.command('policy').description('方案 / policies');
  policy
    .command('show [name]')
    .description('列出预设或显示一个 / list presets or show one')
    .action(async (name?: string) => (await policies()).showPolicy(name));
  policy
    .command('lint <policy>')
    .description('检查一个方案 / check a policy')
    .option('--json', '以 JSON 输出 / as JSON')
    .action(async (policy: string, options: AsJson) => (await policies()).lintPolicyFile(policy, options));
  policy
    .command('disclosure <policy>')
    .description('会员在拿钱之前看到的告知 / what a member is told before anything is paid')
    .action(async (policy: string) => (await policies()).writeDisclosure(policy));
  policy
    .command('diff <before> <after>')
    .description('两个方案的差别，以及对会员的影响 / what changes between two policies, and for whom')
    .option('--json', '以 JSON 输出 / as JSON')
    .action(async (before: string, after: string, options: AsJson) =>
      (await policies()).diffPolicyFiles(before, after, options),
    );
  cistern
    .command('project <file>')
    .description('按所填数字推算收入和现金上限 / what stated inputs would earn, and the cash bound')
    .requiredOption('--policy <policy>', POLICY_HELP)
    .option('--json', '以 JSON 输出 / as JSON')
    .addHelpText('after', '\n  $ cistern project examples/projections.json --policy local-life-v2')
    .action(async (file: string, options: ProjectOptions) =>
      (await import('./commands/project.ts')).runProject(file, options),
    );
  cistern
    .command('regions [code]')
    .description('官方行政区划树（GB/T 2260）/ tree of the official regions')
    .option('--json', '以 JSON 输出 / as JSON')
    .action(async (code: string | undefined, options: AsJson) =>
      (await import('./commands/regions.ts')).showRegions(code, options),
    );
}

/** The lab. */
export function addLab(cistern: Command): void {
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
        `现成的场景 / scenarios: ${SCENARIO_NAMES.join(', ')}`,
        `参数 / parameters: poolShare, policy.exit.multiple, growth.ordersPerDay, …；比例是百万分之一 / rates in millionths`,
        `数字 / figures: ${FIGURE_NAMES.join(', ')}`,
        '写法 / how to write a scenario: docs/LAB.md',
      ].join('\n'),
    )
    .action(async (scenario: string, options: SimulateArguments) =>
      (await import('./commands/simulate.ts')).runSimulate(scenario, options),
    );
  cistern
    .command('claims')
    .description('文件里的说法，逐条用推演核对 / what the documents claim, each held against a run')
    .option('--json <file>', '写出数字和场景 / write the figures and scenarios')
    .option('--scenarios <folder>', '每个场景写成一个文件，可用 simulate 打开 / a file for each scenario')
    .action(async (options: ClaimsOptions) => (await import('./commands/claims.ts')).showClaims(options));
  cistern
    .command(CELLS_COMMAND, { hidden: true })
    .action(async () => (await import('./simulate/serve-cells.ts')).serveCells());
}
