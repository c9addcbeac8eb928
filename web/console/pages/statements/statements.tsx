import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { STATEMENTS, type StatementOf } from '#contract';
import { Nothing, Shown } from '../../../kit/parts/states.tsx';
import { Page } from '../../frame/page.tsx';
import { dayRange } from '../../list/day-range.ts';
import { FilterBar, type FilterField } from '../../list/filter-bar.tsx';
import { useFilters } from '../../list/use-filters.ts';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { Statement } from './statement.tsx';

/** What somebody had, what moved it and why, what they have: for any period, to print or to save. */
export function Statements() {
  const { t } = useTranslation();
  const { client } = useProgram();
  const asked = useAsked();
  const statement = useQuery({
    queryKey: ['statement', asked],
    queryFn: () => dataOf(client.statement(asked!.of, asked!.id, asked!.period)),
    enabled: asked !== undefined,
  });
  return (
    <Page
      title={t('statements.title')}
      actions={
        asked && (
          <div className="row no-print">
            <Button href={client.statementCsvUrl(asked.of, asked.id, asked.period)}>CSV</Button>
            <Button type="primary" onClick={() => window.print()}>
              {t('statements.print')}
            </Button>
          </div>
        )
      }
    >
      <p className="quiet no-print">{t('statements.note')}</p>
      <FilterBar fields={useFields()} />
      {asked ? (
        <Shown of={statement} rows={8}>
          {(view) => <Statement view={view} />}
        </Shown>
      ) : (
        <Nothing>{t('statements.choose')}</Nothing>
      )}
      <p className="quiet small no-print">{t('statements.export')}</p>
    </Page>
  );
}

/** What the filters ask for; undefined until whose and both days are there. */
function useAsked() {
  const { program } = useProgram();
  const { filters } = useFilters();
  const of = STATEMENTS.find((one) => one === filters.of) ?? ('program' as StatementOf);
  const { from, to } = dayRange(filters, program.timeZone);
  if (from === undefined || to === undefined || (of !== 'program' && !filters.id)) return undefined;
  return { of, id: filters.id, period: { from, to } };
}

function useFields(): readonly FilterField[] {
  const { t } = useTranslation();
  const options = STATEMENTS.map((value) => ({ value, label: t(`statements.of.${value}`) }));
  return [
    { name: 'of', label: t('statements.whose'), kind: 'choice', options },
    { name: 'id', label: t('statements.id'), kind: 'text' },
    { name: 'from', label: t('kit.from'), kind: 'date' },
    { name: 'to', label: t('kit.to'), kind: 'date' },
  ];
}
