import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterListName, RegisterQuery, RegisterRow } from '#contract';
import type { Column } from '../../kit/list/record-table.tsx';
import { useProgram } from '../program/program-gate.tsx';
import { PagedRecords } from './paged-records.tsx';

type RegisterRecordsProps<Name extends RegisterListName> = {
  readonly name: Name;
  readonly query?: RegisterQuery<Name>;
  readonly columns: readonly Column<RegisterRow<Name>>[];
  readonly rowKey: (row: RegisterRow<Name>) => string;
  readonly empty: ReactNode;
  readonly underWay?: (row: RegisterRow<Name>) => boolean;
};

/** A list of what the program keeps by id: cases, goods, budgets, … */
export function RegisterRecords<Name extends RegisterListName>(props: RegisterRecordsProps<Name>) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const { name, query = {} as RegisterQuery<Name> } = props;
  return (
    <PagedRecords<RegisterRow<Name>>
      queryKey={['register', name, query]}
      fetchPage={(page) => client.register(name, { ...query, ...page })}
      csv={client.csvUrl(name, query as never)}
      caption={t(`register.${name as RegisterListName}`)}
      columns={props.columns}
      rowKey={props.rowKey}
      empty={props.empty}
      underWay={props.underWay}
    />
  );
}
