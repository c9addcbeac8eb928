import { SIMULATED_MODES } from '#contract';
import { openSimulation, type Simulation } from '#payments';
import { badInput } from '../exit.ts';
import { copyProgram } from '../import/journal-copy.ts';
import { type DataPlace, openForReading } from '../service/database.ts';
import { whichProgram } from '../service/which-program.ts';

export type SimulateProviderOptions = DataPlace & {
  program?: string;
  mode?: string;
  next?: string;
  seconds?: string;
};

const SHOWN = 100;

/** `cistern provider simulate`: a running server hears of it with its next transfer. */
export async function simulateProvider(options: SimulateProviderOptions): Promise<void> {
  const mode = SIMULATED_MODES.find((one) => one === options.mode);
  if (mode === undefined) throw wrongMode(options.mode);
  const next = wholeNumber('next', options.next, 1_000);
  const seconds = wholeNumber('seconds', options.seconds, 86_400);
  await onSimulation(options, (simulation) => simulation.tell(mode, next, seconds));
}

export async function forgetProvider(options: SimulateProviderOptions): Promise<void> {
  await onSimulation(options, (simulation) => simulation.forget());
}

export async function showProvider(options: SimulateProviderOptions): Promise<void> {
  await onSimulation(options, async () => undefined);
}

/** Refused in a live program: nothing is simulated there. */
async function onSimulation(
  options: SimulateProviderOptions,
  act: (simulation: Simulation) => Promise<void>,
): Promise<void> {
  const { pool, close } = await openForReading(options);
  try {
    const programId = await whichProgram(pool, options.program);
    const { state } = await copyProgram(pool, programId);
    if (state.governance.stage === 'live')
      throw badInput(
        '方案已正式运行，没有模拟渠道',
        'the program is live: nothing is simulated, nothing was done',
      );
    const simulation = openSimulation(pool, programId);
    await act(simulation);
    await show(simulation);
  } finally {
    await close();
  }
}

async function show(simulation: Simulation): Promise<void> {
  const [told, open] = await Promise.all([simulation.told(SHOWN), simulation.open(SHOWN)]);
  const counts = new Map<string, number>();
  for (const { mode, outcome } of told) counts.set(mode ?? outcome, (counts.get(mode ?? outcome) ?? 0) + 1);
  const lines = [
    '模拟渠道，仅演练 / the simulated provider, development only',
    ...[...counts].map(([mode, count]) => `接下来 / next: ${mode} × ${count}`),
    ...(told.length === 0 ? ['接下来都马上付 / pays at once'] : []),
    ...open.map(({ payoutNumber, status }) => `未完 / not over: ${payoutNumber} ${status}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function wrongMode(mode: string | undefined) {
  const known = SIMULATED_MODES.join(', ');
  return badInput(`--mode 应为 ${known}，收到 ${mode}`, `--mode must be one of ${known}; got ${mode}`);
}

function wholeNumber(name: string, text: string | undefined, max: number): number {
  const number = Number(text);
  if (/^\d{1,5}$/.test(text ?? '') && number >= 1 && number <= max) return number;
  throw badInput(
    `--${name} 应为 1 到 ${max} 的整数，收到 ${text}`,
    `--${name} must be a whole number from 1 to ${max}; got ${text}`,
  );
}
