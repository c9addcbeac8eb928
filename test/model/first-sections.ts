import type { Command, CommandType } from './commands.ts';
import type { PolicyDocument } from './policy-document.ts';

/** Sequences and policies as §1–§13 know them: what later sections added is left out. */

const FIRST_TYPES: readonly CommandType[] = [
  ...(['RegisterMember', 'BindMember', 'RegisterStore', 'PlaceOrder', 'SettleOrder', 'RefundOrder'] as const),
  ...(['RedeemPoints', 'InjectCapital', 'AppointAgent', 'EndAgency', 'RecordSplit', 'FundDeposit'] as const),
  'Tick',
];

const LATER_FIELDS = ['lines', 'creditsUsed', 'officers', 'kind', 'credits'];

export function* firstCommands(commands: Iterable<Command>): Generator<object> {
  for (const command of commands) {
    if (!FIRST_TYPES.includes(command.type)) continue;
    yield Object.fromEntries(Object.entries(command).filter(([name]) => !LATER_FIELDS.includes(name)));
  }
}

export function firstPolicy(policy: PolicyDocument): PolicyDocument {
  const { name, startPrice, defaultTariff, redemption, exit, binding, genesis, refundLossTo, regions } =
    policy;
  const { ranks: _ranks, ...commission } = policy.commission ?? {};
  const { credit: _credit, ...tariffs } = policy.tariffs;
  const given = { binding, genesis, refundLossTo, regions };
  const optional = Object.entries(given).filter(([, value]) => value !== undefined);
  return {
    ...{ name, startPrice, tariffs, defaultTariff, redemption, exit, commission },
    ...(Object.fromEntries(optional) as Partial<PolicyDocument>),
  };
}
