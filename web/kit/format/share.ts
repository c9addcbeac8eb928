import { writeScaled } from './scaled.ts';

/** `16 %`, `0.3 %`: parts per million as a percentage, without zeros that say nothing. */
export function share(ppm: number): string {
  return `${trim(writeScaled(BigInt(ppm), 4))} %`;
}

/** `1.2`: parts per million as a multiple. */
export function multiple(ppm: number): string {
  return trim(writeScaled(BigInt(ppm), 6));
}

const trim = (figure: string): string => figure.replace(/\.?0+$/, '');
