import { existsSync } from 'node:fs';
import { formatInstant } from '#engine';
import { parseScenario, SCENARIOS, type Scenario } from '#lab';
import { type OrderHistory, readOrderHistory } from '../backtest/rows.ts';
import { brokenDocument } from '../broken-rule.ts';
import { superstoreHistory } from '../demo/superstore-history.ts';
import { badInput } from '../exit.ts';
import { readInput } from '../files.ts';
import { readPolicyDocument } from '../policy.ts';
import { badRowsText } from '../table/csv-table.ts';

type Fields = Record<string, unknown>;

/** What of a scenario the command line says instead of the document. */
export type Instead = { readonly seed?: string | undefined; readonly policy?: string | undefined };

/** The order history that comes with the demo. */
const BUILT_IN = 'superstore';

/**
 * A scenario by preset name or from a JSON file, with the files it names read in: a policy by name or path, an
 * order history (`"growth": {"mode": "history", "file": "orders.csv"}`).
 */
export function readScenario(nameOrFile: string, instead: Instead = {}): Scenario {
  const parsed = parseScenario(readScenarioDocument(nameOrFile, instead));
  if ('scenario' in parsed) return parsed.scenario;
  const { zh, en } = brokenDocument(parsed.problems);
  throw badInput(`场景 ${nameOrFile} 不成立：\n${zh}`, `scenario ${nameOrFile} cannot be run:\n${en}`);
}

/** The document alone, for whoever changes one figure of it at a time. */
export function readScenarioDocument(nameOrFile: string, { seed, policy }: Instead = {}): unknown {
  const json = documentOf(nameOrFile);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return json;
  const fields: Fields = { ...json };
  if (seed !== undefined) fields.seed = /^\d+$/.test(seed) ? Number(seed) : seed;
  if (policy !== undefined) fields.policy = policy;
  if (typeof fields.policy === 'string') fields.policy = readPolicyDocument(fields.policy);
  return { ...fields, growth: withHistory(fields.growth) };
}

function documentOf(nameOrFile: string): unknown {
  const preset = SCENARIOS.get(nameOrFile);
  if (preset) return preset;
  if (!existsSync(nameOrFile)) {
    const names = [...SCENARIOS.keys()].join(', ');
    throw badInput(
      `没有叫 ${nameOrFile} 的场景或文件；现成的场景：${names}`,
      `no scenario and no file is called ${nameOrFile}; scenarios: ${names}`,
    );
  }
  try {
    return JSON.parse(readInput(nameOrFile));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw badInput(
      `${nameOrFile} 不是 JSON：${error.message}`,
      `${nameOrFile} is not JSON: ${error.message}`,
    );
  }
}

/** Reads the file a history names. */
function withHistory(growth: unknown): unknown {
  if (typeof growth !== 'object' || growth === null) return growth;
  const { file, ...fields } = growth as Fields;
  if (typeof file !== 'string') return growth;
  const history: OrderHistory = file === BUILT_IN ? superstoreHistory() : readOrderHistory(readInput(file));
  if (history.bad.length > 0) {
    throw badInput(
      `${file} 有 ${history.bad.length} 行不能用`,
      `${history.bad.length} rows of ${file} cannot be used\n${badRowsText(history.bad)}`,
    );
  }
  const orders: object[] = [];
  const refunds: object[] = [];
  for (const { kind, at: time, orderId, memberId, storeId, amount } of history.rows) {
    const at = formatInstant(time);
    if (kind === 'order') orders.push({ at, memberId, storeId, amount, orderId });
    else refunds.push({ at, orderId, amount });
  }
  return { ...fields, orders, refunds };
}
