import { backtest } from '../backtest/backtest.ts';
import { parseBehaviour } from '../backtest/behaviour.ts';
import { backtestHtml } from '../backtest/html.ts';
import { midnightsOf } from '../backtest/midnights.ts';
import { backtestReport, memberRows, summaryText } from '../backtest/report.ts';
import { type OrderHistory, readOrderHistory } from '../backtest/rows.ts';
import { superstoreHistory } from '../demo/superstore-history.ts';
import { badInput } from '../exit.ts';
import { readInput, writeOutput } from '../files.ts';
import { readPolicy } from '../policy.ts';
import { openProgress } from '../progress.ts';
import { type BadRow, badRowsText } from '../table/csv-table.ts';

export type BacktestArguments = {
  policy: string;
  behaviour: string;
  zone: string;
  json?: string;
  html?: string;
  members?: string;
  skipBad?: boolean;
};

/** The name that stands for the order history shipped with the demo. */
const BUILT_IN = 'superstore';

/** `cistern backtest`: an order history through the engine. Nothing is written when a row is bad. */
export function runBacktest(file: string, options: BacktestArguments): void {
  const { policy } = readPolicy(options.policy);
  const behaviour = parseBehaviour(options.behaviour);
  const nextMidnight = zoneOf(options.zone);
  const history: OrderHistory = file === BUILT_IN ? superstoreHistory() : readOrderHistory(readInput(file));
  if (!options.skipBad) refuseBadRows(file, history.bad);
  const progress = openProgress('回测 / backtest');
  const result = backtest(history.rows, { policy, behaviour, nextMidnight, onProgress: progress.show });
  progress.close();
  if (!options.skipBad) refuseBadRows(file, result.refusedRows);
  const badRows = [...history.bad, ...result.refusedRows].sort((a, b) => a.line - b.line);
  const rowsUsed = history.rows.length - result.refusedRows.length;
  const head = {
    file,
    policy: policy.name,
    behaviour: behaviour.name,
    zone: options.zone,
    rowsUsed,
    badRows,
  };
  const report = backtestReport(head, result);
  if (options.json) writeOutput(options.json, [`${JSON.stringify(report, null, 2)}\n`]);
  if (options.html) writeOutput(options.html, [backtestHtml(report)]);
  if (options.members) writeOutput(options.members, memberRows(result));
  process.stdout.write(`${summaryText(report)}\n`);
  for (const { line, zh, en } of badRows) process.stderr.write(`${line}: ${zh} / ${en}\n`);
}

function zoneOf(zone: string): (after: number) => number {
  try {
    return midnightsOf(zone);
  } catch {
    throw badInput(`不认识的时区 ${zone}`, `unknown time zone ${zone}`);
  }
}

function refuseBadRows(file: string, bad: readonly BadRow[]): void {
  if (bad.length === 0) return;
  throw badInput(
    `${file} 有 ${bad.length} 行不能用，什么都没有写；加 --skip-bad 跳过它们`,
    `${bad.length} rows of ${file} cannot be used, nothing was written; --skip-bad leaves them out\n${badRowsText(bad)}`,
  );
}
