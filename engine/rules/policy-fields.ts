import { formatMoney } from '../amount/decimal.ts';
import { type LegacyRelease, type Limits, type Policy, type Tariff, TIERS } from './policy.ts';

/** A policy's fields as text, by the names of the document, in its order; what it does not have is absent. */
export function policyFields(policy: Policy): ReadonlyMap<string, string> {
  const { redemption, exit, binding, credits, tax } = policy;
  return new Map([
    ['name', policy.name],
    ['startPrice', formatMoney(policy.startPrice)],
    ...[...policy.tariffs.values()].flatMap(tariffFields),
    ['defaultTariff', policy.defaultTariff],
    ['redemption.retention', `${redemption.retention}`],
    ['redemption.to', redemption.to],
    ['exit.multiple', `${exit.multiple}`],
    ['exit.retentionTo', exit.retentionTo],
    ['exit.streamDays', `${exit.streamDays}`],
    ['exit.perCommand', `${exit.perCommand}`],
    ...commissionFields(policy),
    ['binding.days', `${binding.days}`],
    ['genesis.amount', formatMoney(policy.genesis.amount)],
    ['refundLossTo', policy.refundLossTo],
    ...[...policy.greaterRegions].map(([name, provinces]) =>
      field(`regions.greater.${name}`, provinces.join(', ')),
    ),
    ['credits.grant', `${credits.grant}`],
    ['credits.waitDays', `${credits.waitDays}`],
    ['dividends.share', `${policy.dividends.share}`],
    ['legacy', legacyText(policy.legacy)],
    ['tax.wallet', tax.wallet],
    ['tax.commission', tax.commission],
    ...limitFields(policy.limits),
    ['cases.appealDays', `${policy.cases.appealDays}`],
    ['utcOffsetMinutes', `${policy.utcOffsetMinutes}`],
  ]);
}

type Field = [name: string, text: string];

function field(name: string, text: string): Field {
  return [name, text];
}

/** The order of the parts is a rule of its own: ties in rounding go by it. */
function tariffFields({ name, names, shares, ...tariff }: Tariff): Field[] {
  const path = `tariffs.${name}`;
  return [
    field(`${path}.parts`, names.join(', ')),
    ...names.map((part, place) => field(`${path}.parts.${part}`, `${shares[place]}`)),
    field(`${path}.mintRatio`, `${tariff.mintRatio}`),
    field(`${path}.settlementDelayDays`, `${tariff.settlementDelayDays}`),
    field(`${path}.remainder`, tariff.remainder),
    field(`${path}.creditShare`, `${tariff.creditShare}`),
  ];
}

function commissionFields({ commission }: Policy): Field[] {
  const { direct, indirect, recruiting, regional, ranks } = commission;
  return [
    field('commission.direct', `${direct}`),
    field('commission.indirect', `${indirect}`),
    field('commission.recruiting', `${recruiting}`),
    field('commission.regional.mode', regional.mode),
    ...TIERS.map((tier) => field(`commission.regional.${tier}`, `${regional.rates[tier]}`)),
    ...[...ranks.levels].map(([name, rate]) => field(`commission.ranks.levels.${name}`, `${rate}`)),
    field('commission.ranks.peer', `${ranks.peer}`),
    field('commission.ranks.depth', `${ranks.depth}`),
    field('commission.ranks.paid', `${ranks.paid}`),
  ];
}

function legacyText(legacy: LegacyRelease | undefined): string {
  if (!legacy) return 'null';
  if (legacy.mode === 'growth') return `growth to ${formatMoney(legacy.target)}`;
  return `${legacy.batches} batches every ${legacy.everyDays} days`;
}

function limitFields(limits: Limits): Field[] {
  const shown = (limit: bigint | null) => (limit === null ? 'null' : formatMoney(limit));
  return [
    field('limits.redemptionPerDay', shown(limits.redemptionPerDay)),
    field('limits.withdrawalPerDay', shown(limits.withdrawalPerDay)),
    field('limits.withdrawalMin', shown(limits.withdrawalMin)),
    field('limits.creditsPerDay', shown(limits.creditsPerDay)),
    field('limits.secondOfficerAbove', shown(limits.secondOfficerAbove)),
  ];
}
