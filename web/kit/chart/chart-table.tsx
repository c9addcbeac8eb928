import './chart-table.css';

export type TableData = {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** The figures behind a chart. The first column names, the others count. */
export function ChartTable({ table, caption }: { readonly table: TableData; readonly caption: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="chart-table" tabIndex={0} aria-label={caption}>
      <table>
        <thead>
          <tr>
            {table.head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.join('|')}>
              {row.map((value, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their place
                <td key={place}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
