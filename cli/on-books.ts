import type { Command } from 'commander';
import type { ExportOptions } from './commands/export.ts';

type OnData = (command: Command) => Command;

const PROGRAM_HELP = '方案编号，只有一个时可省 / program id, where there are several';
const FROM_HELP = '从这天零点起 / from this midnight on, 2026-11-01';
const TO_HELP = '到这天零点止，不含当天 / before this midnight, 2026-12-01';

/** The commands that read the books and the journal for people outside; answers with `export`, which has more. */
export function addOnBooks(cistern: Command, onData: OnData): Command {
  const ofProgram = (command: Command) => onData(command).option('--program <id>', PROGRAM_HELP);
  return ofProgram(cistern.command('export'))
    .enablePositionalOptions()
    .description('导出账簿到标准输出 / write the books to stdout for an accountant’s own tool')
    .option('--format <format>', 'hledger | beancount | csv')
    .option('--from <day>', FROM_HELP)
    .option('--to <day>', TO_HELP)
    .addHelpText(
      'after',
      '\n  $ cistern export --format hledger --from 2026-11-01 | hledger -f - balancesheet',
    )
    .action(async (options: ExportOptions) => (await import('./commands/export.ts')).runExport(options));
}
