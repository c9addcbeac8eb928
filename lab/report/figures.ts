import { formatInstant, parseDecimal, parseInstant } from '#engine';
import type { SimulationReport } from '../measures/report.ts';

const SHANGHAI_MS = 28_800_000;

type Spread = { readonly p10: number; readonly median: number; readonly p90: number } | null;

/** `1,234.56` of a decimal string, down to the fen. */
export function yuan(amount: string): string {
  const [whole = '0', fraction = ''] = amount.split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction.slice(0, 2).padEnd(2, '0')}`;
}

export function percent(ppm: number, decimals = 2): string {
  return `${(ppm / 10_000).toFixed(decimals)} %`;
}

export function spread(of: Spread): string {
  return of ? `${percent(of.median)}（${percent(of.p10)} – ${percent(of.p90)}）` : '–';
}

/** A decimal string as a number, for charts. */
export function forChart(amount: string): number {
  return Number(parseDecimal(amount.replace('-', ''), 18, 6) ?? 0n) / (amount.startsWith('-') ? -1e6 : 1e6);
}

/** `2026-01-01`, the day in Shanghai. */
export function dayOf(instant: string): string {
  return formatInstant((parseInstant(instant) ?? 0) + SHANGHAI_MS).slice(0, 10);
}

/** Days as columns of a chart. */
export function course(
  { series }: SimulationReport,
  of: (row: SimulationReport['series'][number]) => number,
): readonly (readonly [number, number])[] {
  return series.map((row) => [row.day, of(row)] as const);
}

export function short(value: number): string {
  if (Math.abs(value) >= 1e8) return `${(value / 1e8).toFixed(1)}亿`;
  if (Math.abs(value) >= 1e4) return `${(value / 1e4).toFixed(0)}万`;
  return value >= 100 || value === 0 ? value.toFixed(0) : value.toFixed(2);
}
