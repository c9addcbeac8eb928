import { DAY_MS, type Instant } from '#engine';
import type { StressEvent } from '../scenario/scenario.ts';
import { nextCommand, send } from './send.ts';
import type { Simulation } from './simulation.ts';

const SELL_OFF_DAYS = 7;

/** What befalls the program at this midnight. Stops of the inflow and whales are the crowd's own. */
export function strike(simulation: Simulation, at: Instant): void {
  simulation.scenario.events.forEach((event, place) => {
    if (event.day !== simulation.day) return;
    if (event.kind === 'sell-off') planSellOff(simulation, event.share);
    if (event.kind === 'subsidy') startSubsidy(simulation, at, event, place);
    if (event.kind !== 'injection') return;
    const { amount, periodDays } = event;
    send(simulation, {
      type: 'InjectCapital',
      id: nextCommand(simulation),
      at,
      injectionId: `injection${place}`,
      amount,
      periodDays,
      channel: 'simulated',
    });
  });
}

function startSubsidy(
  simulation: Simulation,
  at: Instant,
  { budget, ppm, days }: Extract<StressEvent, { kind: 'subsidy' }>,
  place: number,
): void {
  const id = nextCommand(simulation);
  const campaign = { campaignId: `subsidy${place}`, budget, ppm, channel: 'simulated' };
  send(simulation, { type: 'StartSubsidy', id, at, ...campaign, from: at, to: at + days * DAY_MS });
}

/** Each of the people so far is drawn, and each of those drawn gets a day of the week. */
function planSellOff({ tally, sellers, chances, day }: Simulation, share: number): void {
  const { sellOffs } = chances;
  for (const member of tally.people.members) {
    if (!sellOffs.happens(share)) continue;
    const on = day + sellOffs.below(SELL_OFF_DAYS);
    const known = sellers.sellOff.get(on);
    if (known) known.push(member);
    else sellers.sellOff.set(on, [member]);
  }
}
