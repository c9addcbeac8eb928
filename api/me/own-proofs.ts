import { memberProofSchema } from '#contract';
import { proofOf, proofReads } from '../papers/proof-routes.ts';
import { detailRoute } from '../read/detail-route.ts';
import { reachState } from '../read/freshness.ts';
import type { House } from '../room.ts';
import type { App } from '../server/app.ts';

/** What was published, and a member's own leaf in it. */
export function ownProofs(app: App, house: House): void {
  proofReads(app, house);
  detailRoute(app, {
    path: '/proofs/:day',
    tag: 'me',
    summary: 'One’s own proof of a published day, to check against its root',
    answer: memberProofSchema,
    problems: [409],
    reach: reachState,
    patient: true,
    find: ({ programId }, { id, day }, _, __, reply) =>
      proofOf(house, { programId, day, memberId: id }, reply),
  });
}
