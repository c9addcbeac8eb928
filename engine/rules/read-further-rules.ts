import type { ShapeRule } from '../shape-rule.ts';
import {
  COMMISSION_TAXES,
  type LegacyRelease,
  type Limits,
  type Policy,
  type Ranks,
  WALLET_TAXES,
} from './policy.ts';
import type { Fields, PolicyReader } from './policy-reader.ts';

type FurtherRules = Pick<
  Policy,
  'credits' | 'dividends' | 'legacy' | 'tax' | 'limits' | 'cases' | 'utcOffsetMinutes'
>;

const GRANT_MAX = 10_000_000;
const OFFSET_MIN = -720;
const OFFSET_MAX = 840;
const OFFSET_RULE: ShapeRule = { rule: 'whole_number_within', min: OFFSET_MIN, max: OFFSET_MAX };

/** Reads the rules that are off until a policy names them (economics §21). */
export function readFurtherRules(reader: PolicyReader, root: Fields): FurtherRules {
  const credits = reader.object(root.credits ?? {}, 'credits', ['grant waitDays']);
  const dividends = reader.object(root.dividends ?? {}, 'dividends', ['share']);
  const tax = reader.object(root.tax ?? {}, 'tax', ['wallet commission']);
  const cases = reader.object(root.cases ?? {}, 'cases', ['appealDays']);
  return {
    credits: {
      grant: BigInt(reader.whole(credits.grant ?? 0, 'credits.grant', GRANT_MAX)),
      waitDays: reader.whole(credits.waitDays ?? 0, 'credits.waitDays', 3_650),
    },
    dividends: { share: reader.ppm(dividends.share ?? 0, 'dividends.share') },
    legacy: readLegacy(reader, root.legacy),
    tax: {
      wallet: reader.oneOf(tax.wallet ?? 'none', 'tax.wallet', WALLET_TAXES),
      commission: reader.oneOf(tax.commission ?? 'none', 'tax.commission', COMMISSION_TAXES),
    },
    limits: readLimits(reader, root.limits ?? {}),
    cases: { appealDays: reader.whole(cases.appealDays ?? 7, 'cases.appealDays', 365) },
    utcOffsetMinutes: readOffset(reader, root.utcOffsetMinutes ?? 480),
  };
}

export function readRanks(reader: PolicyReader, json: unknown): Ranks {
  const path = 'commission.ranks';
  const fields = reader.object(json ?? { levels: {} }, path, ['levels peer depth paid']);
  const levels = Object.entries(reader.object(fields.levels, `${path}.levels`));
  const paid = fields.paid ?? true;
  reader.require(typeof paid === 'boolean', `${path}.paid`, { rule: 'true_or_false' }, paid);
  return {
    levels: new Map(
      levels.map(([name, rate]) => [
        reader.id(name, `${path}.levels.${name}`),
        reader.ppm(rate, `${path}.levels.${name}`),
      ]),
    ),
    peer: reader.ppm(fields.peer ?? 0, `${path}.peer`),
    depth: reader.whole(fields.depth ?? 20, `${path}.depth`, 100),
    paid: paid === true,
  };
}

function readLegacy(reader: PolicyReader, json: unknown): LegacyRelease | undefined {
  if (json === undefined || json === null) return undefined;
  const fields = reader.object(json, 'legacy', ['mode batches everyDays target']);
  const mode = reader.oneOf(fields.mode, 'legacy.mode', ['time', 'growth'] as const);
  if (mode === 'growth') {
    const target = reader.money(fields.target, 'legacy.target', 2);
    reader.require(target > 0n, 'legacy.target', { rule: 'above_zero' }, fields.target);
    return { mode, target };
  }
  const batches = reader.whole(fields.batches, 'legacy.batches', 1_000);
  const everyDays = reader.whole(fields.everyDays, 'legacy.everyDays', 3_650);
  reader.require(batches > 0, 'legacy.batches', { rule: 'at_least', min: 1 }, fields.batches);
  reader.require(everyDays > 0, 'legacy.everyDays', { rule: 'at_least', min: 1 }, fields.everyDays);
  return { mode, batches, everyDays };
}

function readLimits(reader: PolicyReader, json: unknown): Limits {
  const names = 'redemptionPerDay withdrawalPerDay withdrawalMin creditsPerDay secondOfficerAbove';
  const fields = reader.object(json, 'limits', [names]);
  const limit = (name: keyof Limits) =>
    fields[name] === undefined || fields[name] === null
      ? null
      : reader.money(fields[name], `limits.${name}`, 2);
  return {
    redemptionPerDay: limit('redemptionPerDay'),
    withdrawalPerDay: limit('withdrawalPerDay'),
    withdrawalMin: limit('withdrawalMin'),
    creditsPerDay: limit('creditsPerDay'),
    secondOfficerAbove: limit('secondOfficerAbove'),
  };
}

function readOffset(reader: PolicyReader, json: unknown): number {
  const fits = typeof json === 'number' && Number.isInteger(json) && json >= OFFSET_MIN && json <= OFFSET_MAX;
  reader.require(fits, 'utcOffsetMinutes', OFFSET_RULE, json);
  return fits ? json : 480;
}
