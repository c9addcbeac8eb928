/** The colours of every screen, chart and report. Everything else derives from these. */
export type Palette = {
  readonly ink: string;
  readonly paper: string;
  readonly panel: string;
  readonly line: string;
  /** Text of second rank. */
  readonly slate: string;
  readonly water: string;
  readonly sand: string;
  readonly leaf: string;
  readonly plum: string;
  readonly iris: string;
  readonly amber: string;
  readonly brick: string;
  /** Text on a button filled with water. */
  readonly onWater: string;
  readonly waterWash: string;
};

export const LIGHT: Palette = {
  ink: '#10212B',
  paper: '#F7F9FA',
  panel: '#FFFFFF',
  line: '#D9E0E4',
  slate: '#5B6B75',
  water: '#0B7285',
  sand: '#B08D57',
  leaf: '#2F7D4F',
  plum: '#8A4F7D',
  iris: '#4C62A8',
  amber: '#B7791F',
  brick: '#B23A2E',
  onWater: '#FFFFFF',
  waterWash: '#E6F2F4',
};

export const DARK: Palette = {
  ink: '#E6EEF2',
  paper: '#0E171C',
  panel: '#152129',
  line: '#2C3B45',
  slate: '#9FB0BA',
  water: '#3BC9DB',
  sand: '#D9B77E',
  leaf: '#69BE8A',
  plum: '#D39BC6',
  iris: '#9DB0EC',
  amber: '#E3B341',
  brick: '#E5736A',
  onWater: '#0E171C',
  waterWash: '#12313A',
};

/** One hue per party everywhere, always in this order. */
export const PARTIES = ['pool', 'store', 'member', 'referrer', 'agent', 'platform'] as const;
export type Party = (typeof PARTIES)[number];

const HUES: Readonly<Record<Party, keyof Palette>> = {
  pool: 'water',
  store: 'sand',
  member: 'leaf',
  referrer: 'plum',
  agent: 'iris',
  platform: 'slate',
};

export const hueOf = (party: Party, palette: Palette): string => palette[HUES[party]];
