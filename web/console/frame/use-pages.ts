import { mayAct } from '#contract';
import { useSession } from '../program/session-gate.tsx';
import { PAGES, type PageEntry } from './pages.tsx';

/** The pages whoever is signed in has something to see on. */
export function usePages(): readonly PageEntry[] {
  const { role } = useSession();
  return PAGES.filter((page) => !('act' in page) || mayAct(role, page.act));
}
