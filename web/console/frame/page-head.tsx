import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useProgram } from '../program/program-gate.tsx';

export type PageHeadProps = {
  readonly title: string;
  /** Which one of its kind, in the tab; its name or id as it is shown stands beside the title. */
  readonly id?: string;
  readonly of?: ReactNode;
  readonly status?: ReactNode;
  /** What can be done here, or where to go from here. */
  readonly actions?: ReactNode;
};

/** What a page is, on the page and in the tab, and what can be done on it. */
export function PageHead({ title, id, of, status, actions }: PageHeadProps) {
  const { t } = useTranslation();
  const { program } = useProgram();
  const where = `${t('product.name')} · ${program.programId}`;
  const what = id === undefined ? title : `${title} ${id}`;
  useEffect(() => {
    document.title = `${what} · ${where}`;
    return () => {
      document.title = where;
    };
  }, [what, where]);
  return (
    <div className="page-head">
      <h1>
        <span>
          {title} {of}
        </span>
        {status}
      </h1>
      {actions}
    </div>
  );
}
