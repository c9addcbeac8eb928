import { MICRO_PER_YUAN, type PolicyReader } from '#engine';
import type { Scenario } from './scenario.ts';

const DAYS = 36_500;

/** Nothing said: nobody gives an order back. */
export function readRefunds(reader: PolicyReader, json: unknown): Scenario['refunds'] {
  const fields = reader.object(json ?? {}, 'refunds', ['share daysMax']);
  const daysMax = reader.whole(fields.daysMax ?? 7, 'refunds.daysMax', DAYS);
  reader.require(daysMax > 0, 'refunds.daysMax', { rule: 'at_least', min: 1 }, daysMax);
  return { share: Number(reader.ppm(fields.share ?? 0, 'refunds.share')), daysMax };
}

/** Nothing said: nobody asks to be paid, and what lies in a wallet counts as it is. */
export function readWithdrawals(reader: PolicyReader, json: unknown): Scenario['withdrawals'] {
  if (json === undefined || json === null) return undefined;
  const fields = reader.object(json, 'withdrawals', ['everyDays min']);
  const everyDays = reader.whole(fields.everyDays ?? 30, 'withdrawals.everyDays', DAYS);
  reader.require(everyDays > 0, 'withdrawals.everyDays', { rule: 'at_least', min: 1 }, everyDays);
  const min = reader.money(fields.min ?? '1', 'withdrawals.min', 2);
  reader.require(min > 0n, 'withdrawals.min', { rule: 'above_zero' }, fields.min);
  return { everyDays, min: min > 0n ? min : MICRO_PER_YUAN };
}

/** Nothing said: nobody buys at the mall, and stores grant no credits. */
export function readMall(reader: PolicyReader, json: unknown): Scenario['mall'] {
  const fields = reader.object(json ?? {}, 'mall', ['share']);
  return { share: Number(reader.ppm(fields.share ?? 0, 'mall.share')) };
}
