import { Button, Progress, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  FIGURE_NAMES,
  FIGURE_WORDS,
  type FigureName,
  figuresOf,
  type SimulationReport,
  writeFigure,
} from '#lab';
import { Chart } from '../../../kit/chart/chart.tsx';
import { useLanguage } from '../../../kit/i18n/use-language.ts';
import { useAppearance } from '../../../kit/theme/appearance.tsx';
import { LabTroubles } from './lab-troubles.tsx';
import { sweepOption } from './sweep-option.ts';
import { axisOfRange, planSweep, SWEPT, SWEPT_NAMES, type Swept, writeValue } from './sweep-plan.ts';
import { useLabRuns } from './use-lab-runs.ts';

/** Two parameters of the scenario above over their usual range, the same people each time. */
export function LabSweep({ document }: { readonly document: unknown }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [swept, setSwept] = useState<readonly [Swept, Swept]>(['poolShare', 'multiple']);
  const [ran, setRan] = useState(swept);
  const [figure, setFigure] = useState<FigureName>('medianResult');
  const runs = useLabRuns();
  const cells = document === undefined ? [] : planSweep(document, swept);
  const start = (): void => {
    setRan(swept);
    runs.start(cells.map((cell) => cell.document));
  };
  const parameters = SWEPT_NAMES.map((value) => ({ value, label: t(`lab.swept.${value}`) }));
  const figures = FIGURE_NAMES.map((value) => ({
    value,
    label: FIGURE_WORDS[value][language === 'en' ? 'en' : 'zh'],
  }));
  const [down, across] = swept;
  return (
    <section className="panel stack" data-sweep={runs.reports.length > 0 ? 'done' : 'open'}>
      <h2>{t('lab.sweep')}</h2>
      <p className="quiet">{t('lab.sweepNote')}</p>
      <div className="row no-print">
        <Select
          value={down}
          options={parameters}
          onChange={(one) => setSwept([one, across])}
          aria-label={t('lab.down')}
        />
        <Select
          value={across}
          options={parameters}
          onChange={(one) => setSwept([down, one])}
          aria-label={t('lab.across')}
        />
        <Select
          value={figure}
          options={figures}
          onChange={setFigure}
          aria-label={t('lab.figure')}
          popupMatchSelectWidth={false}
        />
        <Button disabled={cells.length === 0 || runs.progress !== undefined} onClick={start}>
          {t('lab.sweepRun', { count: cells.length })}
        </Button>
        {runs.progress !== undefined && <Button onClick={runs.cancel}>{t('lab.cancel')}</Button>}
      </div>
      {runs.progress !== undefined && (
        <Progress percent={Math.floor(runs.progress * 100)} aria-label={t('lab.running')} />
      )}
      <LabTroubles problems={runs.problems} failed={runs.failed} />
      {runs.reports.length > 0 && <SweepChart swept={ran} figure={figure} reports={runs.reports} />}
    </section>
  );
}

type SweepChartProps = {
  readonly swept: readonly [Swept, Swept];
  readonly figure: FigureName;
  readonly reports: readonly SimulationReport[];
};

function SweepChart({ swept: [down, across], figure, reports }: SweepChartProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { palette } = useAppearance();
  const written = (name: Swept) => axisOfRange(SWEPT[name]).values.map((value) => writeValue(name, value));
  const [rows, columns] = [written(down), written(across)];
  const values = reports.map((report) => figuresOf(report)[figure]);
  const write = (value: number) => writeFigure(figure, value);
  const [low, high] = [write(Math.min(...values)), write(Math.max(...values))];
  const name = FIGURE_WORDS[figure][language === 'en' ? 'en' : 'zh'];
  return (
    <Chart
      title={t('lab.sweepSentence', { name, low, high })}
      option={sweepOption(
        { rows, columns, values, write, xName: t(`lab.swept.${across}`), yName: t(`lab.swept.${down}`) },
        palette,
      )}
      facts={[
        { label: t('lab.lowest'), value: low },
        { label: t('lab.highest'), value: high },
        { label: t('lab.runs'), value: String(values.length) },
      ]}
      table={{
        head: [t(`lab.swept.${down}`), ...columns],
        rows: rows.map((row, place) => [
          row,
          ...values.slice(place * columns.length, (place + 1) * columns.length).map(write),
        ]),
      }}
      note={t('lab.sweepExplained')}
      file={`lab-sweep-${down}-${across}`}
    />
  );
}
