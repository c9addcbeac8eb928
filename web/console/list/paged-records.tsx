import { DownloadOutlined } from '@ant-design/icons';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, Page } from '#contract';
import { writeCsv } from '../../kit/list/csv.ts';
import { type Column, RecordTable } from '../../kit/list/record-table.tsx';
import { saveFile } from '../../kit/list/save-file.ts';
import { Nothing, Shown } from '../../kit/parts/states.tsx';
import { againWhile } from '../program/again-while.ts';
import { dataOf } from '../program/data-of.ts';

const PAGE_ROWS = 50;

type ShownCsv<Row> = {
  readonly file: string;
  readonly head: readonly string[];
  readonly row: (row: Row) => readonly string[];
};

type PagedRecordsProps<Row> = {
  /** Name of the list and its filters: a change of either starts again. */
  readonly queryKey: readonly [string, ...unknown[]];
  readonly fetchPage: (page: { limit: number; cursor?: string }) => Promise<Answer<Page<Row>>>;
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** Address of the whole list as CSV. */
  readonly csv?: string;
  /** For a list the server offers no CSV of: what is shown, as it is recorded. */
  readonly shownCsv?: ShownCsv<Row>;
  readonly empty?: ReactNode;
  /** Rows that change by themselves: while one is shown, the list is read again and again. */
  readonly underWay?: ((row: Row) => boolean) | undefined;
};

/** A list of any length: pages follow on request, everything can be taken away as CSV. */
export function PagedRecords<Row>(props: PagedRecordsProps<Row>) {
  const { t } = useTranslation();
  const { underWay = () => false } = props;
  const list = useInfiniteQuery({
    queryKey: props.queryKey,
    queryFn: ({ pageParam }) =>
      dataOf(props.fetchPage({ limit: PAGE_ROWS, ...(pageParam && { cursor: pageParam }) })),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: againWhile(({ pages }) => pages.some(({ items }) => items.some(underWay))),
  });
  return (
    <Shown of={list} rows={8}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.items);
        if (rows.length === 0) return <Nothing>{props.empty ?? t('kit.noMatch')}</Nothing>;
        return (
          <div aria-busy={list.isPlaceholderData}>
            <RecordTable caption={props.caption} columns={props.columns} rows={rows} rowKey={props.rowKey} />
            <Foot
              count={rows.length}
              seq={pages[0]?.asOfSeq ?? 0}
              csv={props.csv}
              save={props.shownCsv && saver(props.shownCsv, rows)}
              more={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
              loading={list.isFetchingNextPage}
            />
          </div>
        );
      }}
    </Shown>
  );
}

function saver<Row>({ file, head, row }: ShownCsv<Row>, rows: readonly Row[]): () => void {
  return () => saveFile(`${file}.csv`, new Blob([writeCsv(head, rows.map(row))], { type: 'text/csv' }));
}

type FootProps = {
  readonly count: number;
  readonly seq: number;
  readonly csv: string | undefined;
  readonly save: (() => void) | undefined;
  readonly more: (() => void) | undefined;
  readonly loading: boolean;
};

function Foot({ count, seq, csv, save, more, loading }: FootProps) {
  const { t } = useTranslation();
  return (
    <div className="list-foot">
      <span className="quiet small">{t(more ? 'kit.shown' : 'kit.all', { count, seq })}</span>
      <span className="row no-print">
        {more && (
          <Button onClick={more} loading={loading}>
            {t('kit.more', { count: PAGE_ROWS })}
          </Button>
        )}
        {csv && (
          <Button href={csv} download icon={<DownloadOutlined />}>
            {t('kit.export')}
          </Button>
        )}
        {save && (
          <Button onClick={save} icon={<DownloadOutlined />}>
            {t('kit.exportShown')}
          </Button>
        )}
      </span>
    </div>
  );
}
