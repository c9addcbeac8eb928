import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { compareRows, findingsOf, htmlReport, type SimulationReport } from '#lab';
import { useLanguage } from '../../../kit/i18n/use-language.ts';
import { type Column, RecordTable } from '../../../kit/list/record-table.tsx';
import { saveFile } from '../../../kit/list/save-file.ts';
import { Money } from '../../../kit/parts/amounts.tsx';
import { CapMap, MoneyCourse, PriceCourse, ResultFan } from './lab-charts.tsx';
import { roundShare as share } from './round-share.ts';

type ResultsProps = {
  readonly reports: readonly SimulationReport[];
  /** What was run, so that somebody else can run it again. */
  readonly documents: readonly unknown[];
};

const PARTS = { Findings, ResultFan, MoneyCourse, PriceCourse, CapMap, Groups, Origin } as const;

/** What came of it, part by part; two policies stand beside each other in each. */
export function LabResults({ reports, documents }: ResultsProps) {
  return (
    <div className="stack" data-lab="done">
      {reports.length === 2 && <Compared reports={reports} />}
      {Object.entries(PARTS).map(([name, Part]) => (
        <div key={name} className="lab-sides">
          {reports.map((report, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: sides keep their place
            <div key={place} className="lab-side">
              {reports.length > 1 && Part !== Findings && <p className="quiet small">{report.policy}</p>}
              <Part report={report} document={documents[place]} beside={reports[1 - place]} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

type PartProps = {
  readonly report: SimulationReport;
  readonly document: unknown;
  /** The same people and orders under the other policy. */
  readonly beside?: SimulationReport | undefined;
};

/** Figure by figure, as the report on paper has it. */
function Compared({ reports }: Pick<ResultsProps, 'reports'>) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [first, second] = [reports[0]!, reports[1]!];
  const rows = compareRows(first, second).map(([name = '', ...values]) => {
    const [zh, en] = name.split(' · ');
    return [(language === 'en' ? en : zh) ?? name, ...values];
  });
  const columns: readonly Column<readonly string[]>[] = [
    { key: 'figure', title: t('lab.comparedFigure'), lead: true, cell: ([name]) => name },
    { key: 'first', title: first.policy, number: true, cell: ([, value]) => value },
    { key: 'second', title: second.policy, number: true, cell: ([, , value]) => value },
  ];
  return (
    <section className="panel">
      <h2>{t('lab.compared')}</h2>
      <RecordTable caption={t('lab.compared')} columns={columns} rows={rows} rowKey={([name = '']) => name} />
    </section>
  );
}

function Findings({ report, document, beside }: PartProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <section className="panel stack">
      <h2>{t('lab.findings', { policy: report.policy })}</h2>
      <ol className="lab-findings">
        {findingsOf(report).map(({ zh, en }) => (
          <li key={en}>{language === 'en' ? en : zh}</li>
        ))}
      </ol>
      <Exports report={report} document={document} beside={beside} />
    </section>
  );
}

function Origin({ report }: PartProps) {
  const { t } = useTranslation();
  const { engineVersion: engine, seed, resultHash: hash } = report;
  return <p className="quiet small">{t('lab.origin', { engine, seed, hash })}</p>;
}

function Exports({ report, document, beside }: PartProps) {
  const { t } = useTranslation();
  const nameOf = ({ scenario, policy }: SimulationReport) => `${scenario}-${policy}`;
  const name = nameOf(report);
  const save = (file: string, text: string, type: string) => saveFile(file, new Blob([text], { type }));
  const json = (value: unknown) => JSON.stringify(value, null, 2);
  const rerun = [report, ...(beside ? [beside] : [])]
    .map((one) => `cistern simulate ${nameOf(one)}.scenario.json`)
    .join('; ');
  const page = () => htmlReport(report, rerun, beside);
  return (
    <div className="row no-print">
      <Button type="primary" onClick={() => save(`${name}.html`, page(), 'text/html')}>
        {t('lab.report')}
      </Button>
      <Button onClick={() => save(`${name}.scenario.json`, json(document), 'application/json')}>
        {t('lab.saveScenario')}
      </Button>
      <Button onClick={() => save(`${name}.json`, json(report), 'application/json')}>
        {t('lab.figures')}
      </Button>
    </div>
  );
}

type Group = SimulationReport['groups'][number];

function Groups({ report }: PartProps) {
  const { t } = useTranslation();
  const columns: readonly Column<Group>[] = [
    {
      key: 'kind',
      title: t('lab.people'),
      lead: true,
      cell: ({ behaviour }) => t(`lab.behaviours.${behaviour}` as 'lab.people'),
    },
    { key: 'members', title: t('lab.members'), number: true, cell: ({ members }) => String(members) },
    { key: 'spent', title: t('lab.spent'), number: true, cell: ({ spent }) => <Money amount={spent} bare /> },
    {
      key: 'returned',
      title: t('lab.received'),
      number: true,
      cell: ({ returned }) => <Money amount={returned} bare />,
    },
    { key: 'worth', title: t('lab.pay'), number: true, cell: ({ worth }) => <Money amount={worth} bare /> },
    {
      key: 'result',
      title: t('lab.fan.median'),
      number: true,
      cell: ({ resultPpm }) => (resultPpm ? share(resultPpm.median) : '–'),
    },
  ];
  return (
    <section className="panel">
      <h2>{t('lab.groups')}</h2>
      <RecordTable
        caption={t('lab.groups')}
        columns={columns}
        rows={report.groups.filter(({ members }) => members > 0)}
        rowKey={(group) => `${group.behaviour}-${group.spent}`}
      />
    </section>
  );
}
