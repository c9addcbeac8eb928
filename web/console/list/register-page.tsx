import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { RegisterDetail, RegisterListName } from '#contract';
import { Identifier } from '../../kit/parts/identifier.tsx';
import { Shown } from '../../kit/parts/states.tsx';
import { PageHead } from '../frame/page-head.tsx';
import { againWhile } from '../program/again-while.ts';
import { dataOf } from '../program/data-of.ts';
import { useProgram } from '../program/program-gate.tsx';
import { Story } from './story.tsx';

type RegisterPageProps<Name extends RegisterListName> = {
  readonly name: Name;
  readonly id: string;
  /** What the thing is called, before its id. */
  readonly title: string;
  /** Its entries in the journal. */
  readonly about: string;
  /** Whether it changes by itself: then it is read again and again. */
  readonly underWay?: (row: RegisterDetail<Name>) => boolean;
  readonly status: (row: RegisterDetail<Name>) => ReactNode;
  /** What can be done with it now. */
  readonly actions: (row: RegisterDetail<Name>) => ReactNode;
  /** What stands beside its story. */
  readonly children: (row: RegisterDetail<Name>) => ReactNode;
};

/** One thing that the program keeps by id: what it is, what can be done, and every step with its entry. */
export function RegisterPage<Name extends RegisterListName>(props: RegisterPageProps<Name>) {
  const { name, id, title, about, underWay = () => false, status, actions, children } = props;
  const { client } = useProgram();
  const found = useQuery({
    queryKey: ['register', name, 'one', id],
    queryFn: () => dataOf(client.registerRow(name, id)),
    refetchInterval: againWhile(underWay),
  });
  return (
    <div className="stack">
      <Shown of={found} rows={10}>
        {(row) => (
          <>
            <PageHead title={title} id={id} of={<Identifier id={id} />} status={status(row)} />
            {actions(row)}
            <div className="columns">
              {children(row)}
              <Story about={about} seq={row.asOfSeq} />
            </div>
          </>
        )}
      </Shown>
    </div>
  );
}
