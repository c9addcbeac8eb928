import type { Limits, PartName, Remainder, Retention, Tier } from './policy.ts';

/** A policy as it is written down (contracts §3): rates in ppm, money as decimal strings. */
export type PolicyDocument = {
  readonly name: string;
  readonly startPrice: string;
  readonly tariffs: Readonly<Record<string, TariffDocument>>;
  readonly defaultTariff: string;
  readonly redemption: { readonly retention: number; readonly to?: Retention };
  readonly exit: {
    readonly multiple: number;
    readonly retentionTo?: Retention;
    readonly streamDays?: number;
    readonly perCommand?: number;
  };
  readonly commission?: {
    readonly direct?: number;
    readonly indirect?: number;
    readonly recruiting?: number;
    readonly regional?: { readonly mode?: 'differential' | 'additive' } & Readonly<
      Partial<Record<Tier, number>>
    >;
    readonly ranks?: {
      readonly levels: Readonly<Record<string, number>>;
      readonly peer?: number;
      readonly depth?: number;
      readonly paid?: boolean;
    };
  };
  readonly binding?: { readonly days?: number | null };
  readonly genesis?: { readonly amount?: string };
  readonly refundLossTo?: 'store' | 'platform';
  readonly credits?: { readonly grant?: number; readonly waitDays?: number };
  readonly dividends?: { readonly share?: number };
  readonly legacy?:
    | { readonly mode: 'time'; readonly batches: number; readonly everyDays: number }
    | { readonly mode: 'growth'; readonly target: string }
    | null;
  readonly tax?: {
    readonly wallet?: 'none' | 'incidental' | 'above-spend';
    readonly commission?: 'none' | 'cumulative' | 'per-payment';
  };
  readonly limits?: Readonly<Partial<Record<keyof Limits, string | null>>>;
  readonly cases?: { readonly appealDays?: number };
  readonly utcOffsetMinutes?: number;
  readonly regions?: { readonly greater?: Readonly<Record<string, readonly string[]>> };
};

export type TariffDocument = {
  readonly parts: Readonly<Partial<Record<PartName, number>>>;
  readonly mintRatio: number;
  readonly settlementDelayDays?: number;
  readonly remainder?: Remainder;
  readonly creditShare?: number;
};
