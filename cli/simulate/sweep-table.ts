import { meets, type SweepResult, writeFigure } from '#lab';

/** A sweep as a table: the first parameter's values in rows, the second's in columns; `*` meets the goals. */
export function sweepTable({ axes, runs, figure, goals }: SweepResult): string {
  const [rows, columns] = axes;
  const across = columns?.values ?? [];
  const width = Math.max(1, across.length);
  const written = runs.map(({ figures }) => {
    const mark = goals.length > 0 && meets(figures, goals) ? '*' : ' ';
    return `${writeFigure(figure, figures[figure])}${mark}`;
  });
  const head = [
    `${rows?.path ?? ''}${columns ? ` \\ ${columns.path}` : ''}`,
    ...(columns ? across.map(String) : [figure]),
  ];
  const lines = (rows?.values ?? []).map((value, row) => [
    String(value),
    ...written.slice(row * width, (row + 1) * width),
  ]);
  const widths = head.map((title, place) =>
    Math.max(title.length, ...lines.map((line) => line[place]!.length)),
  );
  return [head, ...lines]
    .map((line) => line.map((cell, place) => cell.padStart(widths[place]!)).join('  '))
    .join('\n');
}

export function anyMeets({ runs, goals }: SweepResult): boolean {
  return runs.some(({ figures }) => meets(figures, goals));
}
