import { MONEY_DECIMALS } from '../amount/decimal.ts';
import { PPM } from '../amount/quantity.ts';
import { worstCaseCommission } from '../commission/worst-case.ts';
import {
  distributionShare,
  PART_NAMES,
  type PartName,
  type Policy,
  type PolicyProblem,
  type Tariff,
  TIERS,
} from './policy.ts';
import { type Fields, PolicyReader } from './policy-reader.ts';
import { readFurtherRules, readRanks } from './read-further-rules.ts';

export type ParsedPolicy = { readonly policy: Policy } | { readonly problems: readonly PolicyProblem[] };

/**
 * Reads a policy document (contracts §3), fills in the defaults and refuses what cannot stand: unknown
 * names, shares that do not sum to 1 000 000, commissions that could exceed the distribution part (E8).
 *
 * Shape    any JSON value → policy, or every problem found, each with field, rule and value.
 */
export function parsePolicy(json: unknown): ParsedPolicy {
  const reader = new PolicyReader();
  const policy = readPolicy(reader, json);
  if (reader.problems.length > 0) return { problems: reader.problems };
  checkWhole(reader, policy);
  return reader.problems.length > 0 ? { problems: reader.problems } : { policy };
}

function readPolicy(reader: PolicyReader, json: unknown): Policy {
  const root = reader.object(json, '', [
    'name startPrice tariffs defaultTariff redemption exit commission binding genesis refundLossTo regions ' +
      'credits dividends legacy tax limits cases utcOffsetMinutes',
  ]);
  const tariffs = readTariffs(reader, root.tariffs);
  const redemption = reader.object(root.redemption, 'redemption', ['retention to']);
  const exit = reader.object(root.exit, 'exit', ['multiple retentionTo streamDays perCommand']);
  const binding = reader.object(root.binding ?? {}, 'binding', ['days']);
  const genesis = reader.object(root.genesis ?? {}, 'genesis', ['amount']);
  return {
    name: reader.id(root.name, 'name'),
    startPrice: reader.money(root.startPrice, 'startPrice', MONEY_DECIMALS),
    tariffs,
    defaultTariff: reader.id(root.defaultTariff, 'defaultTariff'),
    redemption: {
      retention: reader.ppm(redemption.retention, 'redemption.retention'),
      to: reader.oneOf(redemption.to ?? 'pool', 'redemption.to', ['pool', 'stream'] as const),
    },
    exit: {
      multiple: reader.rate(exit.multiple, 'exit.multiple'),
      retentionTo: reader.oneOf(exit.retentionTo ?? 'pool', 'exit.retentionTo', ['pool', 'stream'] as const),
      streamDays: reader.whole(exit.streamDays ?? 7, 'exit.streamDays', 36_500),
      perCommand: reader.whole(exit.perCommand ?? 10_000, 'exit.perCommand', 1_000_000),
    },
    commission: readCommission(reader, root.commission ?? {}),
    binding: {
      days:
        binding.days === undefined || binding.days === null
          ? null
          : reader.whole(binding.days, 'binding.days', 36_500),
    },
    genesis: { amount: reader.money(genesis.amount ?? '0', 'genesis.amount', 2) },
    refundLossTo: reader.oneOf(root.refundLossTo ?? 'store', 'refundLossTo', ['store', 'platform'] as const),
    greaterRegions: readGreaterRegions(reader, root.regions ?? {}),
    ...readFurtherRules(reader, root),
  };
}

function readTariffs(reader: PolicyReader, json: unknown): Map<string, Tariff> {
  const tariffs = new Map<string, Tariff>();
  for (const [name, value] of Object.entries(reader.object(json, 'tariffs'))) {
    const path = `tariffs.${name}`;
    reader.id(name, path);
    const fields = reader.object(value, path, ['parts mintRatio settlementDelayDays remainder creditShare']);
    const parts = Object.entries(reader.object(fields.parts, `${path}.parts`, [PART_NAMES.join(' ')]));
    tariffs.set(name, {
      name,
      names: parts.map(([part]) => part as PartName),
      shares: parts.map(([part, share]) => reader.ppm(share, `${path}.parts.${part}`)),
      mintRatio: reader.ppm(fields.mintRatio, `${path}.mintRatio`),
      settlementDelayDays: reader.whole(
        fields.settlementDelayDays ?? 0,
        `${path}.settlementDelayDays`,
        3_650,
      ),
      remainder: reader.oneOf(fields.remainder ?? 'platform', `${path}.remainder`, [
        'platform',
        'pool',
        'dividends',
      ] as const),
      creditShare: reader.ppm(fields.creditShare ?? 0, `${path}.creditShare`),
    });
  }
  return tariffs;
}

function readCommission(reader: PolicyReader, json: unknown): Policy['commission'] {
  const fields = reader.object(json, 'commission', ['direct indirect recruiting regional ranks']);
  const regional = reader.object(fields.regional ?? {}, 'commission.regional', [`mode ${TIERS.join(' ')}`]);
  const rate = (from: Fields, name: string, path: string) => reader.ppm(from[name] ?? 0, path + name);
  return {
    direct: rate(fields, 'direct', 'commission.'),
    indirect: rate(fields, 'indirect', 'commission.'),
    recruiting: rate(fields, 'recruiting', 'commission.'),
    regional: {
      mode: reader.oneOf(regional.mode ?? 'differential', 'commission.regional.mode', [
        'differential',
        'additive',
      ] as const),
      rates: {
        district: rate(regional, 'district', 'commission.regional.'),
        city: rate(regional, 'city', 'commission.regional.'),
        province: rate(regional, 'province', 'commission.regional.'),
        greater: rate(regional, 'greater', 'commission.regional.'),
      },
    },
    ranks: readRanks(reader, fields.ranks),
  };
}

function readGreaterRegions(reader: PolicyReader, json: unknown): Map<string, readonly string[]> {
  const fields = reader.object(json, 'regions', ['greater']);
  const regions = new Map<string, readonly string[]>();
  for (const [name, provinces] of Object.entries(reader.object(fields.greater ?? {}, 'regions.greater'))) {
    reader.id(name, `regions.greater.${name}`);
    regions.set(name, reader.provinces(provinces, `regions.greater.${name}`));
  }
  return regions;
}

function checkWhole(reader: PolicyReader, policy: Policy): void {
  reader.require(policy.startPrice > 0n, 'startPrice', { rule: 'above_zero' }, policy.startPrice);
  reader.require(
    policy.exit.perCommand > 0,
    'exit.perCommand',
    { rule: 'at_least', min: 1 },
    policy.exit.perCommand,
  );
  reader.require(policy.exit.multiple > 0n, 'exit.multiple', { rule: 'above_zero' }, policy.exit.multiple);
  reader.require(
    policy.tariffs.has(policy.defaultTariff),
    'defaultTariff',
    { rule: 'tariff_of_policy' },
    policy.defaultTariff,
  );
  const worst = worstCaseCommission(policy.commission);
  for (const tariff of policy.tariffs.values()) {
    const path = `tariffs.${tariff.name}.parts`;
    const sum = tariff.shares.reduce((total, share) => total + share, 0n);
    reader.require(sum === PPM, path, { rule: 'sum_to', total: Number(PPM) }, sum);
    reader.require(
      tariff.creditShare < PPM,
      `tariffs.${tariff.name}.creditShare`,
      { rule: 'at_most', max: Number(PPM) - 1 },
      tariff.creditShare,
    );
    const distribution = distributionShare(tariff);
    reader.require(
      worst <= distribution,
      `${path}.distribution`,
      { rule: 'covers_commissions', worst: Number(worst) },
      distribution,
    );
  }
}
