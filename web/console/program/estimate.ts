import type { PoolFigures } from '#contract';
import {
  formatMoney,
  mulDivDown,
  type PolicyDocument,
  PPM,
  parseDecimal,
  parsePolicy,
  quoteMint,
  splitAmount,
  type Tariff,
} from '#engine';
import { readScaled } from '../../kit/format/scaled.ts';

export type Estimate = {
  readonly parts: readonly { readonly name: Tariff['parts'][number]['name']; readonly amount: string }[];
  readonly points: bigint;
  /** What the points would pay at once, after the order. */
  readonly net: string;
  readonly delayDays: number;
};

/** What an order would do at the present figures, by the rules the server runs on. Undefined when it cannot be told. */
export function estimateOrder(
  document: PolicyDocument,
  figures: PoolFigures,
  tariffName: string,
  amount: string,
): Estimate | undefined {
  const parsed = parsePolicy(document);
  const amountMicro = parseDecimal(amount, 2, 6);
  if (!('policy' in parsed) || amountMicro === undefined) return undefined;
  const { policy } = parsed;
  const tariff = policy.tariffs.get(tariffName);
  if (!tariff) return undefined;
  const amounts = splitAmount(
    amountMicro,
    tariff.parts.map(({ share }) => share),
  );
  const parts = tariff.parts.map(({ name }, place) => ({ name, amount: amounts[place] ?? 0n }));
  const poolPart = parts.find(({ name }) => name === 'pool')?.amount ?? 0n;
  const pool = readScaled(figures.pool, 6);
  const supply = readScaled(figures.supply, 18);
  const points = quoteMint(
    { pool, supply, streamed: readScaled(figures.stream, 6), last: lastOf(figures) },
    poolPart,
    tariff.mintRatio,
  );
  const worth = points === 0n ? 0n : mulDivDown(pool + poolPart, points, supply + points);
  return {
    parts: parts.map((part) => ({ name: part.name, amount: formatMoney(part.amount) })),
    points,
    net: formatMoney(mulDivDown(worth, PPM - policy.redemption.retention, PPM)),
    delayDays: tariff.settlementDelayDays,
  };
}

const lastOf = ({ price }: PoolFigures) => ({
  pool: readScaled(price.pool, 6),
  supply: readScaled(price.supply, 18),
});
