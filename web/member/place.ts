import { useSyncExternalStore } from 'react';

/** Where one is: `/m/<program>/<page>/<of what>?…`. The back button and reloading work as people expect. */
export type Place = {
  readonly programId: string;
  readonly page: string;
  readonly of: readonly string[];
  readonly asked: URLSearchParams;
};

const ROOT = 'm';
const MOVED = 'cistern:moved';

function subscribe(changed: () => void): () => void {
  addEventListener('popstate', changed);
  addEventListener(MOVED, changed);
  return () => {
    removeEventListener('popstate', changed);
    removeEventListener(MOVED, changed);
  };
}

const address = (): string => location.pathname + location.search;

export function usePlace(): Place {
  return placeOf(useSyncExternalStore(subscribe, address));
}

export function placeOf(address: string): Place {
  const { pathname, searchParams } = new URL(address, 'http://m');
  const [, root, programId = '', page = '', ...of] = pathname.split('/').map(decodeURIComponent);
  if (root !== ROOT) return { programId: '', page: '', of: [], asked: searchParams };
  return { programId, page, of, asked: searchParams };
}

/** The address of a page of a program. */
export function pathTo(programId: string, page = '', ...of: readonly string[]): string {
  return `/${[ROOT, programId, page, ...of].filter(Boolean).map(encodeURIComponent).join('/')}`;
}

/** Goes there; with `replace`, the back button does not lead here again. */
export function go(path: string, replace = false): void {
  if (replace) history.replaceState(null, '', path);
  else history.pushState(null, '', path);
  dispatchEvent(new Event(MOVED));
  scrollTo(0, 0);
  // Who hears the page instead of seeing it begins at its title.
  requestAnimationFrame(() => document.querySelector<HTMLElement>('h1')?.focus());
}
