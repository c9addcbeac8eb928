import type { ReactNode } from 'react';
import { PageHead, type PageHeadProps } from './page-head.tsx';

type PageProps = PageHeadProps & {
  /** What somebody who is here for the first time has to know. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
};

/** The outline of a page: its head, a sentence about it, and what there is. */
export function Page({ note, children, ...head }: PageProps) {
  return (
    <div className="stack">
      <PageHead {...head} />
      {note !== undefined && <p className="quiet">{note}</p>}
      {children}
    </div>
  );
}
