import { PRESETS } from '#engine';
import type { SimulationReport } from '../measures/report.ts';
import { parseScenario } from '../scenario/parse-scenario.ts';
import type { ScenarioDocument } from '../scenario/presets.ts';
import { simulate } from '../simulate.ts';

/** Equal orders of 1000, each by somebody new, at one store: what the documents calculate with. */
export function equalOrders(
  name: string,
  ordersPerDay: number,
  days: number,
  changes: Readonly<Record<string, unknown>> = {},
): ScenarioDocument {
  return {
    name,
    policy: 'local-life',
    days,
    growth: { mode: 'constant', ordersPerDay },
    orders: { min: '1000', max: '1000' },
    people: { newShare: 1_000_000, referredShare: 0, stores: 1 },
    behaviours: [{ kind: 'hold', weight: 1 }],
    ...changes,
  };
}

/** The documents' policy with another exit multiple, in ppm. */
export function multipleOf(preset: string, multiple: number): unknown {
  const policy = PRESETS.get(preset)!;
  return { ...policy, exit: { ...policy.exit, multiple } };
}

export function runClaim(document: ScenarioDocument): SimulationReport {
  const parsed = parseScenario(document);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return simulate(parsed.scenario);
}
