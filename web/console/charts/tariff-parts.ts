import { formatMoney, splitAmount, type Tariff } from '#engine';
import type { Party } from '../../kit/theme/palette.ts';

type PartName = Tariff['names'][number];

export type TariffPart = {
  readonly name: PartName;
  readonly party: Party;
  readonly share: bigint;
  readonly amount: string;
};

const PARTY_OF: Readonly<Record<PartName, Party>> = {
  merchant: 'store',
  platform: 'platform',
  distribution: 'referrer',
  pool: 'pool',
  origin: 'store',
};

/** The parts an amount is split into, by the engine's own split. */
export function tariffParts({ names, shares }: Tariff, amountMicro: bigint): readonly TariffPart[] {
  const amounts = splitAmount(amountMicro, shares);
  return names.map((name, place) => ({
    name,
    party: PARTY_OF[name],
    share: shares[place] ?? 0n,
    amount: formatMoney(amounts[place] ?? 0n),
  }));
}
