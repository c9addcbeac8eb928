import { InboxOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from './trouble.tsx';
import './states.css';

/** What is known of something that is being fetched. */
export type Fetched<Data> = {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
};

type ShownProps<Data> = {
  readonly of: Fetched<Data>;
  readonly children: (data: Data) => ReactNode;
  readonly rows?: number;
};

/** Shows what was fetched; before that its outline; on failure what went wrong and how to go on. */
export function Shown<Data>({ of, children, rows = 4 }: ShownProps<Data>) {
  const { t } = useTranslation();
  if (of.data !== undefined) return <>{children(of.data)}</>;
  if (of.error) {
    return (
      <Trouble
        error={of.error}
        action={
          <Button size="small" onClick={() => of.refetch()}>
            {t('kit.again')}
          </Button>
        }
      />
    );
  }
  return (
    <section aria-busy="true" aria-label={t('kit.loading')}>
      <Skeleton active title={false} paragraph={{ rows }} />
    </section>
  );
}

/** Nothing there yet: says so, what will stand there, and what puts the first one there. */
export function Nothing({ children }: { readonly children: ReactNode }) {
  return (
    <div className="nothing">
      <InboxOutlined aria-hidden="true" />
      <p>{children}</p>
    </div>
  );
}
