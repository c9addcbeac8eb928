import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Filters } from './search-text.ts';

/** The filters of this page, kept in the address so that a list can be sent to somebody. */
export function useFilters(): {
  readonly filters: Filters;
  readonly set: (name: string, value: string) => void;
  readonly clear: () => void;
} {
  const filters = useSearch({ strict: false }) as Filters;
  const navigate = useNavigate();
  const go = (next: Filters): void => void navigate({ to: '.', search: next, replace: true });
  return {
    filters,
    set: (name, value) => {
      const { [name]: _old, ...others } = filters;
      go(value === '' ? others : { ...others, [name]: value });
    },
    clear: () => go({}),
  };
}
