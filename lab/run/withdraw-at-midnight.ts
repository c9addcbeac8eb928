import { heldIn, type Instant, MICRO_PER_FEN, type Micro } from '#engine';
import { nextCommand, send } from './send.ts';
import type { Simulation } from './simulation.ts';

const SOURCES = ['wallet', 'commission'] as const;

/** On its days, and on the last: everybody asks for what lies in their wallet and commissions, and is paid. */
export function withdrawAtMidnight(simulation: Simulation, at: Instant): void {
  const { scenario, tally, day } = simulation;
  const { withdrawals } = scenario;
  if (!withdrawals) return;
  const isDay = (day + 1) % withdrawals.everyDays === 0 || day === scenario.days - 1;
  if (!isDay) return;
  for (const member of tally.people.members) {
    for (const from of SOURCES) {
      const held = heldIn(member[from]);
      const amount = held - (held % MICRO_PER_FEN);
      if (amount >= withdrawals.min) withdraw(simulation, at, { memberId: member.id, from, amount });
    }
  }
}

type Wanted = {
  readonly memberId: string;
  readonly from: (typeof SOURCES)[number];
  readonly amount: Micro;
};

function withdraw(simulation: Simulation, at: Instant, wanted: Wanted): void {
  const id = () => nextCommand(simulation);
  const withdrawalId = `w${simulation.commands}`;
  const asked = { type: 'RequestWithdrawal', id: id(), at, withdrawalId, channel: 'simulated' } as const;
  if (!send(simulation, { ...asked, ...wanted })) return;
  send(simulation, { type: 'ReviewWithdrawal', id: id(), at, withdrawalId, decision: 'approve' });
  const payoutNumber = withdrawalId;
  send(simulation, { type: 'RecordPayout', id: id(), at, withdrawalId, status: 'submitted', payoutNumber });
  send(simulation, { type: 'RecordPayout', id: id(), at, withdrawalId, status: 'paid', payoutNumber });
}
