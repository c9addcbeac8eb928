import { useTranslation } from 'react-i18next';
import type { StatementView } from '#contract';
import { day } from '../../../kit/format/time.ts';
import { type Column, RecordTable } from '../../../kit/list/record-table.tsx';
import { Money, Points } from '../../../kit/parts/amounts.tsx';
import { EntryLink } from '../../list/links.tsx';
import { useProgram } from '../../program/program-gate.tsx';
import { At } from '../../program/times.tsx';
import { AccountName } from '../ledger/account-name.tsx';
import { useEntryWords } from '../ledger/use-entry-words.ts';

type Section = StatementView['sections'][number];
type Line = Section['lines'][number] & { readonly place: number };

const LAST_MS = 1;

/** One statement on paper: number, period, and account by account from opening to closing. */
export function Statement({ view }: { readonly view: StatementView }) {
  const { t } = useTranslation();
  const { program } = useProgram();
  const last = new Date(new Date(view.to).getTime() - LAST_MS).toISOString();
  const [from, to] = [day(view.from, program.timeZone), day(last, program.timeZone)];
  return (
    <>
      <section className="panel stack">
        <h2>{t('statements.number', { number: view.number })}</h2>
        <p>
          {t('statements.period', { from, to })} · {t('statements.asOf', { seq: view.seq })}
          {!view.final && <strong> · {t('statements.notOver')}</strong>}
        </p>
      </section>
      {view.sections.map((section) => (
        <AccountSection key={section.account} section={section} />
      ))}
    </>
  );
}

function AccountSection({ section }: { readonly section: Section }) {
  const { t } = useTranslation();
  const columns = useColumns(section.unit);
  const words = useEntryWords();
  const rows = section.lines.map((line, place) => ({ ...line, place }));
  return (
    <section className="panel stack">
      <h2>
        <AccountName name={section.account} />
      </h2>
      <p className="row spread">
        <span>{t('statements.opening')}</span>
        <Amount unit={section.unit} amount={section.opening} />
      </p>
      {rows.length === 0 ? (
        <p className="quiet">{t('statements.nothing')}</p>
      ) : (
        <RecordTable
          caption={section.account}
          columns={columns}
          rows={rows}
          rowKey={({ place }) => String(place)}
        />
      )}
      {section.sums.map(({ kind, amount }) => (
        <p key={kind} className="row spread quiet">
          <span>{t('statements.sum', { kind: words.posting(kind) })}</span>
          <Amount unit={section.unit} amount={amount} />
        </p>
      ))}
      <p className="row spread">
        <strong>{t('statements.closing')}</strong>
        <Amount unit={section.unit} amount={section.closing} />
      </p>
    </section>
  );
}

type AmountProps = { readonly unit: Section['unit']; readonly amount: string; readonly column?: boolean };

function Amount({ unit, amount, column = false }: AmountProps) {
  if (unit === 'points') return <Points amount={amount} column={column} />;
  return <Money amount={amount} bare={column || unit === 'credits'} />;
}

function useColumns(unit: Section['unit']): readonly Column<Line>[] {
  const { t } = useTranslation();
  const words = useEntryWords();
  return [
    { key: 'at', title: t('statements.at'), lead: true, cell: (line) => <At time={line.at} /> },
    { key: 'why', title: t('statements.why'), lead: true, cell: (line) => words.posting(line.kind) },
    {
      key: 'other',
      title: t('statements.other'),
      cell: (line) => (line.other === null ? '–' : <AccountName name={line.other} />),
    },
    {
      key: 'amount',
      title: t('statements.amount'),
      number: true,
      cell: (line) => <Amount unit={unit} amount={line.amount} column />,
    },
    {
      key: 'balance',
      title: t('statements.balance'),
      number: true,
      cell: (line) => <Amount unit={unit} amount={line.balance} column />,
    },
    { key: 'entry', title: t('statements.entry'), cell: (line) => <EntryLink entry={line.entry} /> },
  ];
}
