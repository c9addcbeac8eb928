import { BarChart, HeatmapChart, LineChart, SankeyChart } from 'echarts/charts';
import {
  AxisPointerComponent,
  DataZoomComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([
  BarChart,
  HeatmapChart,
  LineChart,
  SankeyChart,
  AxisPointerComponent,
  DataZoomComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
  CanvasRenderer,
]);

export type Drawing = {
  readonly show: (option: EChartsCoreOption) => void;
  readonly picture: (background: string) => Promise<Blob>;
  readonly close: () => void;
};

/** Opens a drawing in an element; it follows the element's size until it is closed. */
export function openDrawing(element: HTMLElement): Drawing {
  const chart = init(element);
  const observer = new ResizeObserver(() => chart.resize());
  observer.observe(element);
  return {
    show: (option) => chart.setOption(option, { notMerge: true }),
    picture: async (background) => {
      const url = chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: background });
      const bytes = Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (char) => char.charCodeAt(0));
      return new Blob([bytes], { type: 'image/png' });
    },
    close: () => {
      observer.disconnect();
      chart.dispose();
    },
  };
}
