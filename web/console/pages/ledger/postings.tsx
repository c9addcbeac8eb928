import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PostingRow } from '#contract';
import { columnDecimals } from '../../../kit/format/money.ts';
import { sumOf } from '../../../kit/format/sum.ts';
import { writeCsv } from '../../../kit/list/csv.ts';
import { type Column, RecordTable } from '../../../kit/list/record-table.tsx';
import { saveFile } from '../../../kit/list/save-file.ts';
import { Money } from '../../../kit/parts/amounts.tsx';
import { AccountName } from './account-name.tsx';
import { useEntryWords } from './use-entry-words.ts';

type Line = PostingRow & { readonly place: number };

/** Every movement of an entry, from one account to another. */
export function Postings({ postings }: { readonly postings: readonly PostingRow[] }) {
  const { t } = useTranslation();
  const amounts = postings.map(({ amount }) => amount);
  const decimals = columnDecimals(amounts);
  const columns = useColumns(decimals);
  const save = (): void => {
    const rows = postings.map(({ from, to, kind, amount }) => [from, to, kind, amount]);
    const csv = writeCsv(
      columns.map(({ title }) => title),
      rows,
    );
    saveFile('postings.csv', new Blob([csv], { type: 'text/csv' }));
  };
  return (
    <section className="panel stack">
      <h2>{t('ledger.postings')}</h2>
      {postings.length === 0 ? (
        <p className="quiet">{t('ledger.noPostings')}</p>
      ) : (
        <>
          <RecordTable
            caption={t('ledger.postings')}
            columns={columns}
            rows={postings.map((posting, place) => ({ ...posting, place }))}
            rowKey={({ place }) => String(place)}
          />
          <div className="row spread">
            <span className="quiet small">{t('ledger.postingsNote')}</span>
            <span>
              {t('ledger.total')} <Money amount={sumOf(amounts)} decimals={decimals} />{' '}
              <Button size="small" onClick={save}>
                CSV
              </Button>
            </span>
          </div>
        </>
      )}
    </section>
  );
}

function useColumns(decimals: number): readonly Column<Line>[] {
  const { t } = useTranslation();
  const words = useEntryWords();
  return [
    { key: 'from', title: t('ledger.from'), cell: (line) => <AccountName name={line.from} /> },
    { key: 'to', title: t('ledger.to'), cell: (line) => <AccountName name={line.to} /> },
    { key: 'kind', title: t('ledger.kind'), lead: true, cell: (line) => words.posting(line.kind) },
    {
      key: 'amount',
      title: t('ledger.amount'),
      number: true,
      lead: true,
      cell: (line) => <Money amount={line.amount} decimals={decimals} bare />,
    },
  ];
}
