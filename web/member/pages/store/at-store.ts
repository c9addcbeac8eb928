import type { OwnStoreEntry } from '../../own-types.ts';

/** What every page of a store is given. */
export type AtStore = { readonly store: OwnStoreEntry };
