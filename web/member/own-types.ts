import type { OwnStores, PublicFigures as Published } from '#contract';
import type { PolicyDocument } from '#engine';

export type OwnStoreEntry = OwnStores['items'][number];

/** What anybody may read, with the rules as the engine knows them. */
export type PublicFigures = Omit<Published, 'policy'> & { readonly policy: PolicyDocument };
