import { createHash } from 'node:crypto';
import { type OpenHash, openSimulation, parseScenario, reportOf, runDays } from '#lab';
import { printBars } from './bars.ts';
import { runInBrowser } from './lab-browser.ts';

const DAYS = 3_650;
const ORDERS = 1_000_000;
const MEMBERS = 100_000;

/** A million orders by a hundred thousand people over ten years, every behaviour in it, all measures taken. */
const SCENARIO = {
  name: 'bench',
  policy: 'local-life-guarded',
  days: DAYS,
  growth: { mode: 'constant', ordersPerDay: Math.ceil(ORDERS / DAYS) },
  orders: { min: '30', max: '300' },
  people: { newShare: 110_000, membersMax: MEMBERS, stores: 1_000 },
  behaviours: [
    { kind: 'hold', weight: 60 },
    { kind: 'sell-at-gain', weight: 20, gain: 1_500_000 },
    { kind: 'sell-after', weight: 10, days: 60 },
    { kind: 'panic', weight: 10 },
  ],
  events: [{ kind: 'sell-off', day: 1_800, share: 300_000 }],
};

const nodeHash: OpenHash = () => {
  const hash = createHash('sha256');
  return { add: (text) => void hash.update(text, 'latin1'), hex: () => hash.digest('hex') };
};

/** Seconds of a whole run, of wall clock and of this process alone: on a busy machine they differ. */
function benchNode(): Record<string, number | string> {
  const parsed = parseScenario(SCENARIO);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  const started = performance.now();
  const used = process.cpuUsage();
  const simulation = openSimulation(parsed.scenario);
  runDays(simulation, DAYS);
  const ran = performance.now();
  const report = reportOf(simulation, { openHash: nodeHash });
  const measured = performance.now();
  const cpu = process.cpuUsage(used);
  return {
    orders: report.totals.orders,
    members: report.totals.members,
    commands: simulation.commands,
    'run, s': seconds(ran - started),
    'measures, s': seconds(measured - ran),
    'in all, s': seconds(measured - started),
    'cpu, s': seconds((cpu.user + cpu.system) / 1000),
    'heap, MB': Math.round(process.memoryUsage().heapUsed / 2 ** 20),
    'result hash': report.resultHash,
  };
}

function seconds(ms: number): number {
  return Number((ms / 1000).toFixed(2));
}

/** In Node, and beside it in the worker of the lab's page: the same result, or it does not count. */
export async function benchLab(): Promise<void> {
  const node = benchNode();
  const browser = await runInBrowser(SCENARIO);
  if (browser.resultHash !== node['result hash']) throw new Error('Node and the browser disagree');
  console.table({ ...node, 'in the browser, s': seconds(browser.seconds * 1000) });
  printBars({ 'lab, 1 M orders, s': Number(node['in all, s']), 'lab in the browser, s': browser.seconds });
}
