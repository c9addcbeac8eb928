import type { EChartsCoreOption } from 'echarts/core';
import type { PartyLeg } from '#contract';
import { forChart } from '../../kit/format/ratio.ts';
import { FONT_FAMILY } from '../../kit/theme/font-family.ts';
import { hueOf, type Palette } from '../../kit/theme/palette.ts';
import { partyOf } from './party-of.ts';

type SplitDrawing = {
  readonly legs: readonly PartyLeg[];
  readonly palette: Palette;
  readonly order: string;
  readonly nameOf: (leg: PartyLeg) => string;
  readonly figureOf: (amount: string) => string;
};

/** The order's amount flowing to its parties, one hue each; names and figures stand at the ends. */
export function splitOption({ legs, palette, order, nameOf, figureOf }: SplitDrawing): EChartsCoreOption {
  const shown = legs.filter(({ amount }) => forChart(amount) > 0);
  const ends = shown.map((leg, place) => ({ leg, name: `${place}` }));
  return {
    animation: false,
    textStyle: { fontFamily: FONT_FAMILY },
    series: [
      {
        type: 'sankey',
        left: 4,
        right: 264,
        top: 12,
        bottom: 12,
        nodeWidth: 12,
        nodeGap: 18,
        draggable: false,
        layoutIterations: 0,
        emphasis: { disabled: true },
        label: { color: palette.ink, fontSize: 13 },
        lineStyle: { color: 'target', opacity: 0.38, curveness: 0.5 },
        data: [
          { name: order, itemStyle: { color: palette.ink }, label: { position: 'right' } },
          ...ends.map(({ leg, name }) => ({
            name,
            itemStyle: { color: hueOf(partyOf(leg), palette) },
            label: { formatter: `${nameOf(leg)}  ${figureOf(leg.amount)}` },
          })),
        ],
        links: ends.map(({ leg, name }) => ({ source: order, target: name, value: forChart(leg.amount) })),
      },
    ],
  };
}
