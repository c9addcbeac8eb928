import { rows } from '../house/words.ts';

/** What is read of a report in the mutation testing report schema. */
export interface Report {
  readonly files: Readonly<
    Record<string, { readonly source: string; readonly mutants: readonly ReportedMutant[] }>
  >;
}

export interface ReportedMutant {
  readonly status: string;
  readonly replacement?: string;
  /** Lines and columns count from 1, the end is exclusive. */
  readonly location: { readonly start: Place; readonly end: Place };
}

interface Place {
  readonly line: number;
  readonly column: number;
}

const ALIVE = new Set(['Survived', 'NoCoverage']);

/** The lines a mutant stands on as it makes them, in one line: a name that outlives moved lines. */
function mutatedLine(source: string, mutant: ReportedMutant): string {
  const { start, end } = mutant.location;
  const lines = source.split('\n');
  const before = lines[start.line - 1]!.slice(0, start.column - 1);
  const after = lines[end.line - 1]!.slice(end.column - 1);
  return `${before}${mutant.replacement ?? ''}${after}`.replace(/\s+/g, ' ').trim();
}

const rowOf = (path: string, line: string): string => `| \`${path}\` | \`${line.replaceAll('|', '\\|')}\` |`;

/**
 * Holds the mutants that are alive against the page that lists those nobody can tell apart.
 *
 * Shape    (report, page) -> one line for each that is alive and not listed, or listed and not alive.
 */
export function compareSurvivors(report: Report, page: string): readonly string[] {
  const alive = new Set(
    Object.entries(report.files).flatMap(([path, { source, mutants }]) =>
      mutants
        .filter(({ status }) => ALIVE.has(status))
        .map((mutant) => rowOf(path, mutatedLine(source, mutant))),
    ),
  );
  const listed = new Set(
    rows(page)
      .filter(([path = '']) => /^`.*\.ts`$/.test(path))
      .map(([path, line]) => `| ${path} | ${line} |`),
  );
  return [
    ...[...alive].filter((row) => !listed.has(row)).map((row) => `${row} survives: it needs a test`),
    ...[...listed].filter((row) => !alive.has(row)).map((row) => `${row} is listed and does not survive`),
  ];
}
