import { z } from 'zod';
import { instant } from './values.ts';

/** What the simulated provider can be told to do with a transfer. */
export const SIMULATED_MODES = ['fail', 'delay', 'twice', 'silent', 'lost', 'confirm', 'expire'] as const;
export type SimulatedMode = (typeof SIMULATED_MODES)[number];

export const simulationBody = z.strictObject({
  mode: z.enum(SIMULATED_MODES).meta({
    description:
      'fail: refused; delay: paid later; twice: two notices; silent: taken, no answer for a while; lost: never arrives; confirm: the receiver has to confirm; expire: nobody confirms.',
  }),
  next: z.number().int().min(1).max(1_000).optional().meta({ description: 'How many transfers; default 1.' }),
  seconds: z
    .number()
    .int()
    .min(1)
    .max(86_400)
    .optional()
    .meta({ description: 'How late, or how long silent; default 60.' }),
});

export const simulationSchema = z
  .object({
    channel: z.string(),
    told: z.array(
      z.object({
        mode: z.enum(SIMULATED_MODES).nullable().meta({ description: 'null: told by something else.' }),
        payoutNumber: z.string().nullable().meta({ description: 'null: the next one of any number.' }),
        outcome: z.string(),
        answer: z.string(),
        afterMs: z.number().int(),
        silentMs: z.number().int(),
      }),
    ),
    open: z.array(
      z.object({ payoutNumber: z.string(), status: z.string(), outcome: z.string(), takenAt: instant }),
    ),
  })
  .meta({ id: 'Simulation', description: 'What it was told for the next transfers, and those not over.' });

export type SimulationBody = z.infer<typeof simulationBody>;
export type SimulationAnswer = z.infer<typeof simulationSchema>;
