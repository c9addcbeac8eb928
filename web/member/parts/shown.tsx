import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { Refused } from './refused.tsx';

type Fetched<Data> = {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
};

/** What was read; before that its outline, on failure what went wrong and a way to go on. */
export function Shown<Data>({
  of,
  children,
}: {
  readonly of: Fetched<Data>;
  readonly children: (data: Data) => ReactNode;
}) {
  const { t } = useTranslation();
  if (of.data !== undefined) return <>{children(of.data)}</>;
  if (of.error)
    return (
      <div className="stack">
        <Refused error={of.error} />
        <Button plain onClick={() => void of.refetch()}>
          {t('m.again')}
        </Button>
      </div>
    );
  return (
    <section aria-busy="true" aria-label={t('m.loading')} className="outline">
      <span />
      <span />
      <span />
    </section>
  );
}
