import { Button, Segmented } from 'antd';
import type { EChartsCoreOption } from 'echarts/core';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePhone } from '../layout/use-media-query.ts';
import { writeCsv } from '../list/csv.ts';
import { saveFile } from '../list/save-file.ts';
import type { Fact } from '../parts/facts.tsx';
import { useAppearance } from '../theme/appearance.tsx';
import { Canvas } from './canvas.tsx';
import { ChartTable, type TableData } from './chart-table.tsx';
import type { Drawing } from './drawing.ts';
import { Sparkline } from './sparkline.tsx';
import './chart.css';

type ChartProps = {
  /** The sentence the chart proves. */
  readonly title: string;
  readonly option: EChartsCoreOption;
  /** What is drawn, as rows: the same columns go into the CSV file. */
  readonly table: TableData;
  /** What phones are shown instead: three numbers and the course. */
  readonly facts: readonly Fact[];
  readonly course?: readonly number[];
  readonly file: string;
  readonly height?: number;
  readonly controls?: ReactNode;
  /** What the axes are and how to read it, in plain words. */
  readonly note?: string;
};

/** A chart with its sentence, its table and its exports. */
export function Chart(props: ChartProps) {
  const { title, table, file, controls, note } = props;
  const { t } = useTranslation();
  const { palette } = useAppearance();
  const phone = usePhone();
  const drawing = useRef<Drawing | undefined>(undefined);
  const [asTable, setAsTable] = useState(false);
  const saveCsv = (): void => {
    saveFile(`${file}.csv`, new Blob([writeCsv(table.head, table.rows)], { type: 'text/csv' }));
  };
  const savePicture = async (): Promise<void> => {
    const picture = await drawing.current?.picture(palette.panel);
    if (picture) saveFile(`${file}.png`, picture);
  };
  return (
    <figure className="panel chart">
      <div className="row spread chart-head">
        <figcaption>
          <h2>{title}</h2>
        </figcaption>
        <div className="row no-print">
          {!asTable && !phone && controls}
          <Segmented
            size="small"
            aria-label={t('chart.view')}
            value={asTable ? 'table' : 'chart'}
            onChange={(value) => setAsTable(value === 'table')}
            options={[
              { value: 'chart', label: t('chart.chart') },
              { value: 'table', label: t('chart.table') },
            ]}
          />
          {!asTable && !phone && (
            <Button size="small" onClick={savePicture}>
              PNG
            </Button>
          )}
          <Button size="small" onClick={saveCsv}>
            CSV
          </Button>
        </div>
      </div>
      {asTable ? (
        <ChartTable table={table} caption={title} />
      ) : (
        <Drawn {...props} phone={phone} drawing={drawing} />
      )}
      {note && <p className="quiet small chart-note">{note}</p>}
    </figure>
  );
}

type DrawnProps = ChartProps & {
  readonly phone: boolean;
  readonly drawing: React.RefObject<Drawing | undefined>;
};

function Drawn({ title, option, facts, course, height = 320, phone, drawing }: DrawnProps) {
  const { palette } = useAppearance();
  if (!phone) return <Canvas label={title} option={option} height={height} drawing={drawing} />;
  return (
    <div className="stack">
      <dl className="chart-facts">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {course && <Sparkline values={course} label={title} colour={palette.water} />}
    </div>
  );
}
