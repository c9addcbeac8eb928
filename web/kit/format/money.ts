import type { Language } from './language.ts';
import { decimalsUsed, readScaled, rescale, writeScaled } from './scaled.ts';

const SCALE = 6;
const FEN = 2;

type Unit = { readonly from: bigint; readonly digits: number; readonly word: string };

/** Above these sums people read words; the full figure stays one hover away. */
const BIG: Readonly<Record<Language, readonly Unit[]>> = {
  'zh-CN': [
    { from: 100_000_000n, digits: 8, word: '亿' },
    { from: 1_000_000n, digits: 4, word: '万' },
  ],
  en: [
    { from: 1_000_000_000n, digits: 9, word: 'B' },
    { from: 1_000_000n, digits: 6, word: 'M' },
  ],
};

const withCurrency = (figure: string, language: Language): string =>
  language === 'zh-CN' ? `${figure} 元` : `CNY ${figure}`;

/** `1,234.56 元` or `CNY 1,234.56`; rounded half-even when the amount is finer than the decimals shown. */
export function money(amount: string, language: Language, decimals = FEN): string {
  return withCurrency(moneyFigure(amount, decimals), language);
}

/** The figure alone, for columns whose head names the currency. */
export function moneyFigure(amount: string, decimals = FEN): string {
  return writeScaled(rescale(readScaled(amount, SCALE), SCALE, decimals), decimals);
}

/** Whole fen, cut off: the least somebody agrees to, never more than was promised. */
export const floorToFen = (amount: string): string => amount.slice(0, FEN - SCALE);

/** Whole fen, rounded up: the most somebody agrees to bear. */
export function ceilToFen(amount: string): string {
  const fen = (readScaled(amount, SCALE) + 9_999n) / 10_000n;
  const digits = fen.toString().padStart(FEN + 1, '0');
  return `${digits.slice(0, -FEN)}.${digits.slice(-FEN)}`;
}

/** Every digit the books hold, at least two: what is behind a rounded figure. */
export function moneyFull(amount: string, language: Language): string {
  return money(amount, language, Math.max(FEN, decimalsUsed(amount)));
}

/** `1.23 亿元`, `CNY 123 M`: big sums with three digits that count, smaller ones in full. */
export function moneyBig(amount: string, language: Language): string {
  const value = readScaled(amount, SCALE);
  const size = value < 0n ? -value : value;
  const unit = BIG[language].find(({ from }) => size >= from * 10n ** BigInt(SCALE));
  if (!unit) return money(amount, language);
  const wholeDigits = size.toString().length - SCALE - unit.digits;
  const decimals = Math.max(0, 3 - wholeDigits);
  const figure = writeScaled(rescale(value, SCALE + unit.digits, decimals), decimals);
  return language === 'zh-CN' ? `${figure} ${unit.word}元` : `CNY ${figure} ${unit.word}`;
}

/** The decimals a column needs so that what it shows adds up: two, or as many as its finest amount has. */
export function columnDecimals(amounts: readonly string[]): number {
  return amounts.reduce((most, amount) => Math.max(most, decimalsUsed(amount)), FEN);
}
