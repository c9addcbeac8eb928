import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BOOK_EXPORTS, type BookExport, mayAct } from '#contract';
import { Nothing } from '../../../kit/parts/states.tsx';
import { Page } from '../../frame/page.tsx';
import { dayRange } from '../../list/day-range.ts';
import { FilterBar } from '../../list/filter-bar.tsx';
import { useFilters } from '../../list/use-filters.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { useSession } from '../../program/session-gate.tsx';
import { Download } from './download.tsx';

const VOUCHERS: readonly BookExport[] = ['kingdee', 'yonyou'];
/** Lists that can be cut by days, and those that are what they are now. */
const DATED = ['orders', 'commissions', 'injections'] as const;
const WHOLE = ['members', 'stores', 'withdrawals'] as const;

/** Everything finance takes away as a file: books, vouchers, statements, lists. */
export function Exports() {
  const { t } = useTranslation();
  const { role } = useSession();
  return (
    <Page title={t('exports.title')} note={t('exports.note')}>
      <FilterBar
        fields={[
          { name: 'from', label: t('kit.from'), kind: 'date' },
          { name: 'to', label: t('kit.to'), kind: 'date' },
        ]}
      />
      <p className="quiet small">{t('exports.days')}</p>
      {mayAct(role, 'books.export') ? <Books /> : <Nothing>{t('exports.notYours')}</Nothing>}
      <Statements />
      <Lists />
    </Page>
  );
}

function Books() {
  const { t } = useTranslation();
  const { client, program } = useProgram();
  const { filters } = useFilters();
  const period = dayRange(filters, program.timeZone);
  const links = (formats: readonly BookExport[]) =>
    formats.map((format) => (
      <Download
        key={format}
        href={client.exportUrl(format, period)}
        name={t(`exports.format.${format}`)}
        note={t(`exports.about.${format}`)}
      />
    ));
  return (
    <>
      <section className="panel stack">
        <h2>{t('exports.books')}</h2>
        <ul className="downloads">{links(BOOK_EXPORTS.filter((one) => !VOUCHERS.includes(one)))}</ul>
      </section>
      <section className="panel stack">
        <h2>{t('exports.vouchers')}</h2>
        <p>{t('exports.vouchersNote')}</p>
        <ul className="downloads">
          {links(VOUCHERS)}
          <Download
            href={client.voucherAccountsUrl()}
            name={t('exports.accounts')}
            note={t('exports.accountsNote')}
          />
        </ul>
      </section>
    </>
  );
}

function Statements() {
  const { t } = useTranslation();
  const { client, program } = useProgram();
  const { filters } = useFilters();
  const { from, to } = dayRange(filters, program.timeZone);
  return (
    <section className="panel stack">
      <h2>{t('exports.statements')}</h2>
      <ul className="downloads">
        {from !== undefined && to !== undefined && (
          <Download
            href={client.statementCsvUrl('program', undefined, { from, to })}
            name={t('exports.programStatement')}
            note={t('exports.programStatementNote')}
          />
        )}
      </ul>
      <p>
        <Link to="/statements">{t('exports.toStatements')}</Link> ·{' '}
        <Link to="/closes">{t('exports.toCloses')}</Link> · <Link to="/proofs">{t('exports.toProofs')}</Link>
      </p>
    </section>
  );
}

function Lists() {
  const { t } = useTranslation();
  const { client, program } = useProgram();
  const { filters } = useFilters();
  const period = dayRange(filters, program.timeZone);
  return (
    <section className="panel stack">
      <h2>{t('exports.lists')}</h2>
      <p className="quiet small">{t('exports.excel')}</p>
      <ul className="downloads">
        {DATED.map((list) => (
          <Download
            key={list}
            href={client.csvUrl(list, period)}
            name={t(`exports.list.${list}`)}
            note={t('exports.ofDays')}
          />
        ))}
        {WHOLE.map((list) => (
          <Download
            key={list}
            href={client.csvUrl(list)}
            name={t(`exports.list.${list}`)}
            note={t('exports.asOfNow')}
          />
        ))}
      </ul>
    </section>
  );
}
