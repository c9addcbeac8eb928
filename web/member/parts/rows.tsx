import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { Key, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Listed } from '../use-own.ts';
import { Button } from './button.tsx';
import { Shown } from './shown.tsx';

type RowsProps<Row> = {
  readonly of: UseInfiniteQueryResult<InfiniteData<Listed<Row>>>;
  readonly id: (row: Row) => Key;
  readonly row: (row: Row) => ReactNode;
  readonly none: string;
};

/** A list, the newest first; an empty one says what will stand there. */
export function Rows<Row>({ of, id, row, none }: RowsProps<Row>) {
  const { t } = useTranslation();
  return (
    <Shown of={of}>
      {({ pages }) => {
        const rows = pages.flatMap(({ items }) => items);
        if (rows.length === 0) return <p className="none">{none}</p>;
        return (
          <>
            <ul className="rows">
              {rows.map((one) => (
                <li key={id(one)}>{row(one)}</li>
              ))}
            </ul>
            {of.hasNextPage && (
              <Button plain busy={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
                {t('m.further')}
              </Button>
            )}
          </>
        );
      }}
    </Shown>
  );
}
