import type { ReactNode } from 'react';
import { go, pathTo, usePlace } from '../place.ts';

type LinkProps = {
  readonly to?: string;
  readonly of?: readonly string[];
  readonly className?: string;
  readonly current?: boolean;
  readonly children: ReactNode;
};

/** To a page of the same program, without loading everything again. */
export function Link({ to = '', of = [], className, current, children }: LinkProps) {
  const { programId } = usePlace();
  const path = pathTo(programId, to, ...of);
  return (
    <a
      href={path}
      className={className}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        go(path);
      }}
    >
      {children}
    </a>
  );
}
