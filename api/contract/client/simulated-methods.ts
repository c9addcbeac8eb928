import { type SimulationBody, simulationSchema } from '../simulated-provider.ts';
import type { Sender } from './sender.ts';

/** What the simulated provider is told to do; never in a live program. */
export function simulatedMethods({ get, ask }: Sender) {
  return {
    simulation: () => get('/simulated-provider', simulationSchema),
    simulate: (body: SimulationBody) => ask('/simulated-provider', simulationSchema, body),
    forgetSimulation: () => ask('/simulated-provider/forget', simulationSchema, {}),
  };
}
