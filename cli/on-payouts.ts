import type { Command } from 'commander';
import type { SettleOptions } from './commands/settle.ts';
import type { SimulateProviderOptions } from './commands/simulate-provider.ts';

const PROGRAM_HELP = '方案编号，只有一个时可省 / program id, where there are several';

/** Paying stores, and telling the simulated provider how to behave. */
export function addPayouts(cistern: Command, onData: (command: Command) => Command): void {
  onData(cistern.command('settle'))
    .description('给所有应付够数的门店打款 / pay every store that is owed enough')
    .option('--date <day>', '哪一天，默认今天；以后的日子到时执行 / default today; a later day: done then')
    .option('--minimum <amount>', '少于这个数的不打 / stores owed less are left out', '0.01')
    .option('--channel <channel>', '支付渠道 / payment channel', 'simulated')
    .option('--every <days>', '定期打款 / by itself: daily | weekly:1 | monthly:5 | never')
    .option('--dry-run', '只看会打多少 / only say what would be paid')
    .option('--program <id>', PROGRAM_HELP)
    .option('--json', '以 JSON 输出 / as JSON')
    .addHelpText(
      'after',
      '\n  $ cistern settle --minimum 100 --dry-run\n  $ cistern settle --date 2026-12-01',
    )
    .action(async (options: SettleOptions) => (await import('./commands/settle.ts')).settle(options));
  const provider = cistern
    .command('provider')
    .description('模拟支付渠道（仅演练） / the simulated provider (development only)');
  onData(provider.command('simulate'))
    .description('让接下来的付款失败、迟到、答两次或没有回答 / let the next transfers go wrong')
    .requiredOption('--mode <mode>', 'fail | delay | twice | silent | lost | confirm | expire')
    .option('--next <count>', '几笔 / how many transfers', '1')
    .option('--seconds <seconds>', '迟到或沉默多久 / how late, or how long silent', '60')
    .option('--program <id>', PROGRAM_HELP)
    .addHelpText('after', '\n  $ cistern provider simulate --mode fail --next 3')
    .action(async (options: SimulateProviderOptions) =>
      (await import('./commands/simulate-provider.ts')).simulateProvider(options),
    );
  onData(provider.command('show'))
    .description('接下来会怎样 / what it was told')
    .option('--program <id>', PROGRAM_HELP)
    .action(async (options: SimulateProviderOptions) =>
      (await import('./commands/simulate-provider.ts')).showProvider(options),
    );
  onData(provider.command('forget'))
    .description('恢复正常，马上付 / it pays at once again')
    .option('--program <id>', PROGRAM_HELP)
    .action(async (options: SimulateProviderOptions) =>
      (await import('./commands/simulate-provider.ts')).forgetProvider(options),
    );
}
