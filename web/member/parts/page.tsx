import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from './link.tsx';

type PageProps = {
  readonly title: string;
  /** Where this page was entered from; absent: it stands in the tabs. */
  readonly back?: { readonly to: string; readonly of?: readonly string[] };
  readonly children: ReactNode;
};

export function Page({ title, back, children }: PageProps) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t('product.name')}`;
  }, [title, t]);
  return (
    <>
      <div className="page-title">
        {back && (
          <Link to={back.to} of={back.of ?? []} className="back">
            <span aria-hidden="true">‹</span> {t('m.back')}
          </Link>
        )}
        <h1 tabIndex={-1}>{title}</h1>
      </div>
      <div className="stack">{children}</div>
    </>
  );
}
