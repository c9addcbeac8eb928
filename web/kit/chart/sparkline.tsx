type SparklineProps = {
  readonly values: readonly number[];
  readonly label: string;
  readonly colour: string;
};

const WIDTH = 300;
const HEIGHT = 56;
const POINTS_MAX = 120;

/** A step line without axes: the shape of a course, for phones. */
export function Sparkline({ values, label, colour }: SparklineProps) {
  const every = Math.max(1, Math.ceil(values.length / POINTS_MAX));
  const shown = values.filter((_, place) => place % every === 0 || place === values.length - 1);
  const [low, high] = [Math.min(...shown), Math.max(...shown)];
  const x = (place: number): number => (place * WIDTH) / Math.max(1, shown.length - 1);
  const y = (value: number): number => HEIGHT - 3 - ((value - low) * (HEIGHT - 6)) / (high - low || 1);
  const path = shown.map((value, place) =>
    place === 0 ? `M0 ${y(value)}` : `H${x(place).toFixed(1)}V${y(value).toFixed(1)}`,
  );
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <path d={path.join('')} fill="none" stroke={colour} strokeWidth="2" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
