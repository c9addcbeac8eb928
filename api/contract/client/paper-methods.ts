import { closeCheckSchema, closeRowSchema, closeSchema, closesPage } from '../closes.ts';
import { memberProofSchema, proofsPage, publishedProofSchema } from '../proofs.ts';
import type { ListQuery } from '../values.ts';
import type { Sender } from './sender.ts';

/** Closes of months and published proofs. */
export function paperMethods({ get, ask }: Sender) {
  return {
    closes: (query: ListQuery = {}) => get('/closes', closesPage, query),
    close: (month: string) => get(`/closes/${encodeURIComponent(month)}`, closeSchema),
    checkClose: (month: string) => get(`/closes/${encodeURIComponent(month)}/check`, closeCheckSchema),
    closeMonth: (month: string) => ask('/closes', closeRowSchema, { month }),
    proofs: (query: ListQuery = {}) => get('/proofs', proofsPage, query),
    proof: (day: string) => get(`/proofs/${encodeURIComponent(day)}`, publishedProofSchema),
    publishProof: (day: string) => ask('/proofs', publishedProofSchema, { day }),
    memberProof: (day: string, memberId: string) =>
      get(`/proofs/${encodeURIComponent(day)}/members/${encodeURIComponent(memberId)}`, memberProofSchema),
  };
}
