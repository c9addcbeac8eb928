import { mulDivDown, type Policy, PPM } from '#engine';

/** What only the running program knows. */
export type DisclosureLive = {
  /** Lots ever made, and how many reached their cap. */
  readonly lots: number;
  readonly cleared: number;
  /** Whether points are exchanged for shares by a published conversion. */
  readonly converting: boolean;
};

/** The numbers of the disclosure, as people read them; texts of the policy's own, so that both can never differ. */
export type DisclosureFacts = Readonly<Record<string, string>>;

const SPENT_FEN = 100_000n;

/** Of the default tariff; other tariffs have their own numbers on the receipt. */
export function disclosureFacts(policy: Policy, live: DisclosureLive | undefined): DisclosureFacts {
  const tariff = policy.tariffs.get(policy.defaultTariff)!;
  const share = tariff.shares[tariff.names.indexOf('pool')] ?? 0n;
  const { retention } = policy.redemption;
  const kept = PPM - retention;
  const minted = mulDivDown(mulDivDown(SPENT_FEN, share, PPM), tariff.mintRatio, PPM);
  const capped = mulDivDown(SPENT_FEN, policy.exit.multiple, PPM);
  const { direct, indirect } = policy.commission;
  return {
    pool: percent(share),
    retention: percent(retention),
    now: yuan(mulDivDown(minted, kept, PPM)),
    cap: yuan(mulDivDown(capped, kept, PPM)),
    delay: String(tariff.settlementDelayDays),
    direct: percent(direct),
    indirect: percent(indirect),
    bindingDays: policy.binding.days === null ? '' : String(policy.binding.days),
    walletTax: policy.tax.wallet,
    lots: live ? String(live.lots) : '',
    cleared: live && live.lots > 0 ? `${((live.cleared / live.lots) * 100).toFixed(2)} %` : '',
    converting: live?.converting ? 'yes' : '',
  };
}

function yuan(fen: bigint): string {
  const text = String(fen).padStart(3, '0');
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
}

function percent(ppm: bigint): string {
  return `${Number((Number(ppm) / 10_000).toFixed(4))} %`;
}
