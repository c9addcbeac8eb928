/** A decimal string as an integer of 10^-scale units. Numbers on screens are exact: no float on the way. */
export function readScaled(text: string, scale: number): bigint {
  const negative = text.startsWith('-');
  const [whole = '0', fraction = ''] = (negative ? text.slice(1) : text).split('.');
  const value = BigInt(whole + fraction.slice(0, scale).padEnd(scale, '0'));
  return negative ? -value : value;
}

/** How many decimals of a decimal string say something. */
export function decimalsUsed(text: string): number {
  return (text.split('.')[1] ?? '').replace(/0+$/, '').length;
}

/** Units of 10^-from as units of 10^-to, to the nearest, ties to the even neighbour. */
export function rescale(value: bigint, from: number, to: number): bigint {
  if (to >= from) return value * 10n ** BigInt(to - from);
  const divisor = 10n ** BigInt(from - to);
  const size = value < 0n ? -value : value;
  const quotient = size / divisor;
  const twice = (size % divisor) * 2n;
  const up = twice > divisor || (twice === divisor && quotient % 2n === 1n);
  const rounded = up ? quotient + 1n : quotient;
  return value < 0n ? -rounded : rounded;
}

/** Writes 10^-decimals units with thousands separators and a real minus sign. */
export function writeScaled(value: bigint, decimals: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ',');
  const fraction = decimals > 0 ? `.${digits.slice(digits.length - decimals)}` : '';
  return `${value < 0n ? '−' : ''}${whole}${fraction}`;
}
