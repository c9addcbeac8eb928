import type { ReactNode } from 'react';
import { ratioPpm } from '../format/ratio.ts';
import './level-gauge.css';

type LevelGaugeProps = {
  /** Money in the pool. */
  readonly pool: string;
  /** What all members would be paid if everybody sold now. */
  readonly payout: string;
  /** The picture in one sentence, for those who do not see it. */
  readonly label: string;
  readonly children: ReactNode;
};

const TOP = 24;
const BOTTOM = 184;
/** A full pool leaves air above the water. */
const FULL = 0.86;
const PPM = 1_000_000;

/** The cistern: how high the water stands, and the mark up to which it is spoken for. */
export function LevelGauge({ pool, payout, label, children }: LevelGaugeProps) {
  const spoken = Math.min(PPM, ratioPpm(payout, pool)) / PPM;
  const filled = Number(pool) > 0;
  const height = (BOTTOM - TOP) * FULL;
  const surface = filled ? BOTTOM - height : BOTTOM;
  const mark = BOTTOM - (filled ? height * spoken : 0);
  return (
    <div className="level-gauge">
      <svg viewBox="0 0 220 208" role="img" aria-label={label}>
        <defs>
          <clipPath id="cistern">
            <path d={`M34 ${TOP}H186V${BOTTOM - 14}a14 14 0 0 1-14 14H48a14 14 0 0 1-14-14Z`} />
          </clipPath>
        </defs>
        <path className="gauge-pipe" d="M4 14H52V30" />
        <g clipPath="url(#cistern)">
          <rect className="gauge-water" x="34" y={surface} width="152" height={BOTTOM - surface} />
          <rect className="gauge-spoken" x="34" y={mark} width="152" height={BOTTOM - mark} />
        </g>
        <path
          className="gauge-wall"
          d={`M34 ${TOP - 6}V${BOTTOM - 14}a14 14 0 0 0 14 14H172a14 14 0 0 0 14-14V${TOP - 6}`}
        />
        <path className="gauge-pipe" d="M186 168H210V196" />
        <path className="gauge-pipe" d="M198 160V176" />
        <path className="gauge-mark" d={`M28 ${mark}H192`} />
      </svg>
      <div className="gauge-words">{children}</div>
    </div>
  );
}
