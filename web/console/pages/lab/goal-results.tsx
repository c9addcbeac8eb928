import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { FIGURE_WORDS, type FigureName, type Goal, type Tried, writeFigure } from '#lab';
import { Chart } from '../../../kit/chart/chart.tsx';
import { useLanguage } from '../../../kit/i18n/use-language.ts';
import { type Column, RecordTable } from '../../../kit/list/record-table.tsx';
import { useAppearance } from '../../../kit/theme/appearance.tsx';
import { type GoalAxis, goalOption } from './goal-option.ts';
import { type Swept, writeValue } from './sweep-plan.ts';

type GoalResultsProps = {
  /** Best first. */
  readonly tried: readonly Tried[];
  readonly names: readonly Swept[];
  readonly goals: readonly Goal<FigureName>[];
  readonly onUse: (tried: Tried) => void;
};

const SHOWN = 10;

/** What was found, as a sentence with a picture, and the best of what was tried as a table. */
export function GoalResults(props: GoalResultsProps) {
  const { tried } = props;
  const { t } = useTranslation();
  if (tried.length === 0) return <p role="alert">{t('lab.goal.missing')}</p>;
  return (
    <>
      <GoalChart {...props} />
      <GoalTable {...props} />
    </>
  );
}

function GoalChart({ tried, names, goals }: GoalResultsProps) {
  const { t } = useTranslation();
  const { palette } = useAppearance();
  const { nameOf, parameters } = useWords(names);
  const met = tried.filter((one) => one.met).length;
  const [best, [first, second]] = [tried[0]!, goals];
  const values = { parameters: parameters(best), met, count: tried.length };
  const figureAxis = ({ figure, value }: Goal<FigureName>): GoalAxis => ({
    name: nameOf(figure),
    values: tried.map(({ figures }) => figures[figure]),
    goal: value,
    write: (one) => writeFigure(figure, one),
  });
  const parameterAxis: GoalAxis = {
    name: t(`lab.swept.${names[0]!}`),
    values: tried.map((one) => one.values[0]!),
    goal: undefined,
    write: (one) => writeValue(names[0]!, one),
  };
  const words = { met: t('lab.goal.met'), missed: t('lab.goal.missed'), goal: t('lab.goal.line') };
  return (
    <Chart
      title={t(met > 0 ? 'lab.goal.found' : 'lab.goal.nothing', values)}
      option={goalOption(
        {
          x: second ? figureAxis(first!) : parameterAxis,
          y: figureAxis(second ?? first!),
          met: tried.map((one) => one.met),
          words,
        },
        palette,
      )}
      facts={[
        { label: t('lab.goal.met'), value: String(met) },
        { label: t('lab.runs'), value: String(tried.length) },
        { label: nameOf(first!.figure), value: writeFigure(first!.figure, best.figures[first!.figure]) },
      ]}
      table={{
        head: [...names.map((name) => t(`lab.swept.${name}`)), ...goals.map(({ figure }) => nameOf(figure))],
        rows: tried.map((one) => [
          ...names.map((name, place) => writeValue(name, one.values[place]!)),
          ...goals.map(({ figure }) => writeFigure(figure, one.figures[figure])),
        ]),
      }}
      note={t('lab.goal.explained')}
      file={`lab-goal-${names.join('-')}`}
    />
  );
}

function GoalTable({ tried, names, goals, onUse }: GoalResultsProps) {
  const { t } = useTranslation();
  const { nameOf, parameters } = useWords(names);
  const columns: readonly Column<Tried>[] = [
    { key: 'parameters', title: t('lab.goal.parameters'), lead: true, cell: parameters },
    ...goals.map(({ figure }, place) => ({
      key: `${figure}-${place}`,
      title: nameOf(figure),
      number: true,
      cell: ({ figures }: Tried) => writeFigure(figure, figures[figure]),
    })),
    {
      key: 'met',
      title: t('lab.goal.meets'),
      cell: ({ met }) => <Tag>{t(met ? 'lab.goal.met' : 'lab.goal.missed')}</Tag>,
    },
    {
      key: 'use',
      title: t('lab.goal.next'),
      cell: (one) => (
        <Button size="small" onClick={() => onUse(one)}>
          {t('lab.goal.use')}
        </Button>
      ),
    },
  ];
  return (
    <RecordTable
      caption={t('lab.goal.best')}
      columns={columns}
      rows={tried.slice(0, SHOWN)}
      rowKey={({ values }) => values.join()}
    />
  );
}

function useWords(names: readonly Swept[]) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const nameOf = (figure: FigureName): string => FIGURE_WORDS[figure][language === 'en' ? 'en' : 'zh'];
  const parameters = ({ values }: Tried): string =>
    names.map((name, place) => `${t(`lab.swept.${name}`)} ${writeValue(name, values[place]!)}`).join(' · ');
  return { nameOf, parameters };
}
