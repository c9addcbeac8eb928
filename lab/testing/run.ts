import { type PolicyDocument, PRESETS } from '#engine';
import { runDays } from '../run/run-days.ts';
import { openSimulation, type Simulation } from '../run/simulation.ts';
import { parseScenario } from '../scenario/parse-scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** Ten equal orders of 1000 a day, each by somebody new, nobody sells: what the documents calculate with. */
const EQUAL = {
  name: 'test',
  policy: 'local-life',
  days: 10,
  growth: { mode: 'constant', ordersPerDay: 10 },
  orders: { min: '1000' },
  people: { newShare: 1_000_000, referredShare: 0, stores: 1 },
};

export function scenarioOf(changes: Record<string, unknown>): Scenario {
  const parsed = parseScenario({ ...EQUAL, ...changes });
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.scenario;
}

export function ended(changes: Record<string, unknown>): Simulation {
  const simulation = openSimulation(scenarioOf(changes));
  runDays(simulation, simulation.scenario.days);
  return simulation;
}

/** A preset with another exit multiple, in ppm. */
export function withMultiple(preset: string, multiple: number): PolicyDocument {
  const policy = PRESETS.get(preset)!;
  return { ...policy, exit: { ...policy.exit, multiple } };
}
