import type { PoolFigures } from '#contract';
import {
  formatMoney,
  mulDivDown,
  type PolicyDocument,
  PPM,
  parseDecimal,
  parsePolicy,
  partsOf,
  quoteMint,
} from '#engine';
import { readScaled } from '../../kit/format/scaled.ts';
import { type TariffPart, tariffParts } from '../charts/tariff-parts.ts';

export type Estimate = {
  readonly parts: readonly TariffPart[];
  readonly points: bigint;
  /** What the points would pay at once, after the order. */
  readonly net: string;
  readonly delayDays: number;
};

/** As much of the figures as the engine's split needs; anybody may read it. */
type Basis = Pick<PoolFigures, 'pool' | 'supply' | 'stream' | 'price'>;

/** What an order would do at the present figures, by the rules the server runs on. Undefined when it cannot be told. */
export function estimateOrder(
  document: PolicyDocument,
  figures: Basis,
  tariffName: string,
  amount: string,
): Estimate | undefined {
  const parsed = parsePolicy(document);
  const amountMicro = parseDecimal(amount, 2, 6);
  if (!('policy' in parsed) || amountMicro === undefined) return undefined;
  const tariff = parsed.policy.tariffs.get(tariffName);
  if (!tariff) return undefined;
  const basis = basisOf(figures);
  const poolPart = partsOf(tariff, amountMicro).pool;
  const points = quoteMint(basis, poolPart, tariff.mintRatio);
  const worth = points === 0n ? 0n : mulDivDown(basis.pool + poolPart, points, basis.supply + points);
  return {
    parts: tariffParts(tariff, amountMicro),
    points,
    net: formatMoney(mulDivDown(worth, PPM - parsed.policy.redemption.retention, PPM)),
    delayDays: tariff.settlementDelayDays,
  };
}

function basisOf({ pool, supply, stream, price }: Basis) {
  return {
    pool: readScaled(pool, 6),
    supply: readScaled(supply, 18),
    streamed: readScaled(stream, 6),
    last: { pool: readScaled(price.pool, 6), supply: readScaled(price.supply, 18) },
  };
}
