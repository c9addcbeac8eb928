import type { ReactNode } from 'react';
import { usePhone } from '../layout/use-media-query.ts';
import './record-table.css';

export type Column<Row> = {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand on the right, one under the other. */
  readonly number?: boolean;
  /** Head of the card on phones. */
  readonly lead?: boolean;
};

type RecordTableProps<Row> = {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
};

/** Rows as a table; on phones each row is a card, so that nothing has to be pushed sideways. */
export function RecordTable<Row>(props: RecordTableProps<Row>) {
  return usePhone() ? <Cards {...props} /> : <Table {...props} />;
}

function Table<Row>({ caption, columns, rows, rowKey }: RecordTableProps<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="record-table" tabIndex={0} aria-label={caption}>
      <table>
        <caption className="hidden-label">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, title, number }) => (
              <th key={key} scope="col" className={number ? 'number' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ key, cell, number }) => (
                <td key={key} className={number ? 'number' : undefined}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cards<Row>({ caption, columns, rows, rowKey }: RecordTableProps<Row>) {
  const leads = columns.filter(({ lead }) => lead);
  const others = columns.filter(({ lead }) => !lead);
  return (
    <ul className="record-cards" aria-label={caption}>
      {rows.map((row) => (
        <li key={rowKey(row)}>
          <div className="record-lead">
            {leads.map(({ key, cell }) => (
              <span key={key}>{cell(row)}</span>
            ))}
          </div>
          <dl>
            {others.map(({ key, title, cell, number }) => (
              <div key={key}>
                <dt>{title}</dt>
                <dd className={number ? 'number' : undefined}>{cell(row)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
